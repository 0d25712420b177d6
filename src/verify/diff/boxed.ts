import type { Difference } from "../../types/verify.js";
import { adviceOn, type Priced } from "../advising.js";
import { type Box, boxesOf, boxRegion } from "../boxes.js";
import { budgetsFor } from "../budgets.js";
import type { Diagram } from "../diagrams.js";
import { storesIn } from "../stores.js";
import { boundsOf } from "../words.js";
import { type Contrast, contrastOf, outcomeIn } from "./answers.js";
import type { Joint } from "./joint.js";
import { changeText, placeText, roleText } from "./words.js";

/** Cells of one role that are to be told as boxes. */
export interface Region {
  aspect: "outcome" | "second choice";
  role: string;
  region: Diagram;
  /** What both rulebooks answer there, for cells of which no store is found. */
  from: Difference["from"];
  to: Difference["to"];
  /** Parts of shared work, whose answer depends on the others. */
  shared: boolean;
}

/** Tell a region as boxes, the largest first, each with an example; what is beyond the most boxes is told in the last. */
export function boxed(told: Region, joint: Joint, most: number): Difference[] {
  const { space, reach } = joint;
  const { boxes, more } = boxesOf(space, told.region, reach, most);
  return boxes.flatMap(({ box, cells }, i) => {
    const rest = more > 0 && i === boxes.length - 1 ? `; and ${more} more cells elsewhere` : "";
    return differenceFor(box, cells, rest, told, joint);
  });
}

function differenceFor(box: Box, cells: number, rest: string, told: Region, joint: Joint): Difference[] {
  const { space } = joint;
  const { aspect, role } = told;
  const inside = space.and(told.region, boxRegion(space, box));
  const example = exampleIn(inside, told, joint);
  if (!example || (told.shared && !example.shown)) return [];
  const { contrast, task, shown } = example;
  const from = shown ? outcomeIn(contrast.a, task) : told.from;
  const to = shown ? outcomeIn(contrast.b, task) : told.to;
  const where = [roleText(role, joint), placeText(space, box, joint.a)].filter((part) => part !== "everywhere");
  const doubt = shown ? "" : "; no store was found that shows it";
  return [
    {
      from,
      to,
      role,
      aspect,
      box: boundsOf(space, box),
      cells,
      example: contrast.store,
      ...(contrast.rateCard && { options: { rateCard: contrast.rateCard } }),
      text: `${changeText(from, to)}: ${where.join(", ")}${rest}${doubt}`,
    },
  ];
}

interface Example {
  contrast: Contrast;
  task: string;
  shown: boolean;
}

const CELLS = 6;

/** A store of a region whose work is answered otherwise. */
function exampleIn(region: Diagram, { aspect }: Region, joint: Joint): Example | undefined {
  const { a, b } = joint;
  let best: Example | undefined;
  for (const { store, rateCard, decided } of storesIn(joint.space, region, a.compiled, CELLS)) {
    const task = decided.workload.needs[0]!.task.id;
    for (const priced of attempts({ store, rateCard }, aspect, joint)) {
      const contrast = contrastOf(priced, a.compiled, b.compiled);
      const shown = contrast !== undefined && outcomeIn(contrast.a, task) !== outcomeIn(contrast.b, task);
      if (shown) return { contrast, task, shown };
      best ??= contrast && { contrast, task, shown };
    }
  }
  return best;
}

/** A store with ample money, or at the budgets that may show what suits it second best. */
function* attempts(priced: Priced, aspect: Region["aspect"], { a }: Joint): Generator<Priced> {
  if (aspect === "outcome") return yield priced;
  const advice = adviceOn(priced, a.compiled);
  if (!advice) return;
  for (const monthlyBudget of budgetsFor(advice)) yield { ...priced, store: { ...priced.store, monthlyBudget } };
}
