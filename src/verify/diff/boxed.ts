import type { StoreProfile } from "../../types/profile.js";
import type { Difference } from "../../types/verify.js";
import { adviceOn, type Priced } from "../advising.js";
import { isIn } from "../bands.js";
import { type Box, boxesOf, boxRegion } from "../boxes.js";
import { budgetsFor } from "../budgets.js";
import { cardWith } from "../cards.js";
import type { Diagram } from "../diagrams.js";
import type { SomeFacts } from "../profiles.js";
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
    const facts = decided.facts as SomeFacts;
    for (const priced of [
      ...attempts({ store, rateCard }, aspect, joint),
      ...atExtremes(store, facts, aspect, joint),
    ]) {
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

/** The same store where employees cost as much, and agencies as little, as its cell allows, and the other way round. */
function atExtremes(store: StoreProfile, facts: SomeFacts, aspect: Region["aspect"], { space, a }: Joint): Priced[] {
  const [hire, agency] = ["hireToFreelancer", "agencyToFreelancer"].map((fact) => endsOf(fact, facts, space));
  if (aspect !== "outcome" || !hire || !agency) return [];
  const { country: _, ...placeless } = store;
  return [0, 1].map((end) => {
    const prices = { hireToFreelancer: hire[end]!, agencyToFreelancer: agency[1 - end]! };
    return { store: placeless, rateCard: cardWith({ ...facts, ...prices }, a.rulebook) };
  });
}

/** Numbers well within the band of a fact, near its low and its high end. */
function endsOf(fact: string, facts: SomeFacts, { axes }: Joint["space"]): [number, number] | undefined {
  const axis = axes.find((one) => one.fact === fact);
  const band = axis?.bands.find((one) => isIn(one, facts[fact]!));
  if (!band) return undefined;
  const low = Math.max(band.low, 1e-3);
  const high = Number.isFinite(band.high) ? band.high : low * 4;
  const width = high - low;
  return [low + width * 1e-3, high - width * 1e-3];
}
