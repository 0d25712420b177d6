import { type Compiled, compiled } from "../../rulebook/compile.js";
import { hashOf } from "../../rulebook/hash.js";
import type { Rulebook } from "../../types/rulebook.js";
import type { Bounds, Difference } from "../../types/verify.js";
import type { Priced } from "../advising.js";
import { boxesOf } from "../boxes.js";
import type { Diagram } from "../diagrams.js";
import { pricedPlain } from "../helpers.js";
import { boundsOf } from "../words.js";
import { type Contrast, contrastOf, outcomeIn, roleIn, tellingTask } from "./answers.js";
import type { Change } from "./change.js";
import { storeOf } from "./corpus.js";
import type { Joint } from "./joint.js";
import { changeText } from "./words.js";

/** Stores that are tried for a change before it is told without an example. */
const TRIES = 3000;

/** Tell a change with a store that shows it; nothing if it is proven that no store does. */
export function told(change: Change, joint: Joint, known: readonly Priced[]): Difference[] {
  const region = change.region?.(joint);
  if (region === joint.space.none) return [];
  const contrast = change.silent ? undefined : shownBy(change, joint, known);
  return [differenceOf(change, contrast, region, joint)];
}

/** A store that is advised differently, because of this change alone if the change can stand alone. */
function shownBy(change: Change, joint: Joint, known: readonly Priced[]): Contrast | undefined {
  const { a, b } = joint;
  const alone = change.alone && compiledIf(change.alone);
  let tries = 0;
  for (const priced of inTurn(known, change.candidates(joint))) {
    if (tries++ >= TRIES) return undefined;
    if (priced.store.tasks.length === 0) continue;
    const caused = !alone || contrastOf(priced, a.compiled, alone);
    const contrast = caused && contrastOf(priced, a.compiled, b.compiled);
    if (contrast) return contrast;
  }
  return undefined;
}

function* inTurn<T>(first: Iterable<T>, then: Iterable<T>): Generator<T> {
  yield* first;
  yield* then;
}

/** A rulebook with one change made ready; nothing if it makes no sense without the others. */
function compiledIf(rulebook: Rulebook): Compiled | undefined {
  try {
    return compiled(rulebook, hashOf(rulebook));
  } catch {
    return undefined;
  }
}

function differenceOf(
  change: Change,
  contrast: Contrast | undefined,
  region: Diagram | undefined,
  joint: Joint,
): Difference {
  const shown = contrast ?? unshown(joint);
  const task = tellingTask(shown) ?? "";
  const [from, to] = [outcomeIn(shown.a, task), outcomeIn(shown.b, task)];
  const doubt = change.silent ? "; no advice tells it, only the catalogue" : "; no store was found that shows it";
  return {
    from,
    to,
    role: change.role ?? roleIn(shown.b, task) ?? roleIn(shown.a, task) ?? "",
    aspect: change.aspect,
    ...placeOf(region, joint),
    example: shown.store,
    ...(shown.rateCard && { options: { rateCard: shown.rateCard } }),
    text: `${change.text}${contrast ? `; ${changeText(from, to)} in the example` : doubt}`,
  };
}

/** Any store, for what no store shows. */
function unshown({ a, b }: Joint): Contrast {
  const task = a.rulebook.roles.flatMap(({ tasks }) => tasks)[0]!.id;
  const priced = pricedPlain(storeOf("small", [{ task: task as never }]), a.compiled);
  return contrastOf(priced, a.compiled, b.compiled) ?? { ...priced, a: undefined, b: undefined };
}

/** The largest box of a region with the cells of all of it; everywhere for what workloads do not tell. */
function placeOf(region: Diagram | undefined, { space, reach }: Joint): { box: Bounds; cells: number } {
  if (region === undefined) return { box: {}, cells: space.count(reach) };
  const [first, ...others] = boxesOf(space, region, space.or(region, reach), 2).boxes;
  return { box: first && others.length === 0 ? boundsOf(space, first.box) : {}, cells: space.count(region) };
}
