import { holds, type Lane, lanesOf } from "../rules/lanes.js";
import type { Rule } from "../types/rulebook.js";
import type { Priced } from "./advising.js";
import type { Diagram } from "./diagrams.js";
import type { Ground } from "./ground.js";
import { storesIn } from "./stores.js";
import { variedParts } from "./varied.js";

/** Stores of which a workload lies where a rule may fire: those first whose work the asked engagement suits best. */
export function* workloadCandidates(rule: Rule, ground: Ground, within = ground.space.all): Generator<Priced> {
  const { space } = ground;
  const lanes = lanesOf(rule.conditions);
  const region = space.and(toldOf(rule, ground), space.and(within, mayHold(lanes, ground)));
  const chosen = mayChoose(lanes, ground).map((best) => space.and(region, best));
  for (const part of chosen) yield* storesOf(part, ground);
  if (!chosen.includes(region)) yield* storesOf(region, ground);
}

/** The cells in which an advice can tell of a rule: work that waits is told of the rules that defer it, and of no others. */
export function toldOf({ event }: Rule, { space, judging }: Pick<Ground, "space" | "judging">): Diagram {
  const { kinds } = judging.rulebook;
  const due = space.diagrams.map(judging.deferral, (kind) => (kind === kinds.length ? 1 : 0));
  return event.type === "defers" ? judging.reach : space.and(judging.reach, due);
}

/** A store for each varied part of a region. */
function* storesOf(region: Diagram, { space, compiled }: Ground): Generator<Priced> {
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

/** The cells in which a lane holds for some values of the facts that cells do not tell. */
export function mayHold(lanes: Lane[], { space }: Pick<Ground, "space">): Diagram {
  const told = lanes.map((lane) => lane.filter(({ fact }) => space.placeOf(fact) >= 0));
  return space.any(told.map((lane) => lane.map((comparison) => space.region(comparison)).reduce(space.and, space.all)));
}

/** The cells whose work is suited best by an engagement that some lane asks for; none if the lanes ask for none. */
function mayChoose(lanes: Lane[], { space, bestIn }: Ground): Diagram[] {
  const asked = lanes.map((lane) => lane.filter(({ fact }) => fact === "engagement"));
  if (asked.every((lane) => lane.length === 0)) return [];
  const allowed = [...bestIn()].filter(([engagement]) =>
    asked.some((lane) => lane.every((comparison) => holds(comparison, engagement))),
  );
  return [space.any(allowed.map(([, region]) => region))];
}
