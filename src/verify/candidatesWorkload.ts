import { holds, type Lane, lanesOf } from "../rules/lanes.js";
import type { Rule } from "../types/rulebook.js";
import type { Priced } from "./advising.js";
import type { Diagram } from "./diagrams.js";
import type { Ground } from "./ground.js";
import { storesIn } from "./stores.js";
import { variedParts } from "./varied.js";

/** Stores of which a workload lies where a rule may fire: those first whose work the asked engagement suits best. */
export function* workloadCandidates({ conditions, event }: Rule, ground: Ground): Generator<Priced> {
  const { space, judging } = ground;
  const told = event.type === "defers" ? judging.reach : space.and(judging.reach, due(ground));
  const lanes = lanesOf(conditions);
  const region = space.and(told, mayHold(lanes, ground));
  const chosen = space.and(region, mayChoose(lanes, ground));
  yield* storesOf(chosen, ground);
  if (chosen !== region) yield* storesOf(region, ground);
}

/** A store for each varied part of a region. */
export function* storesOf(region: Diagram, { space, compiled }: Ground): Generator<Priced> {
  const seen = new Set<string>();
  for (const part of variedParts(space, region)) {
    for (const { store, rateCard } of storesIn(space, part, compiled, CELLS_OF_A_PART)) {
      const key = JSON.stringify([store, rateCard]);
      if (seen.has(key)) continue;
      seen.add(key);
      yield { store, rateCard };
      break;
    }
  }
}

const CELLS_OF_A_PART = 3;

/** Work that waits is told of the rules that defer it, and of no others. */
function due({ space, judging }: Ground): Diagram {
  const { kinds } = judging.rulebook;
  return space.diagrams.map(judging.deferral, (kind) => (kind === kinds.length ? 1 : 0));
}

/** The cells in which a lane holds for some values of the facts that cells do not tell. */
export function mayHold(lanes: Lane[], { space }: Pick<Ground, "space">): Diagram {
  const told = lanes.map((lane) => lane.filter(({ fact }) => space.placeOf(fact) >= 0));
  return space.any(told.map((lane) => lane.map((comparison) => space.region(comparison)).reduce(space.and, space.all)));
}

/** The cells whose work is suited best by an engagement that some lane allows. */
function mayChoose(lanes: Lane[], { space, bestIn }: Ground): Diagram {
  const asked = lanes.map((lane) => lane.filter(({ fact }) => fact === "engagement"));
  const allowed = [...bestIn].filter(([engagement]) =>
    asked.some((lane) => lane.every((comparison) => holds(comparison, engagement))),
  );
  return space.any(allowed.map(([, region]) => region));
}
