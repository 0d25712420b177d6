import { comparisonsOf } from "../../rules/lanes.js";
import type { Mutant } from "../../types/mutants.js";
import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { type Doubt, NOWHERE, within } from "./doubt.js";
import { differing, firingRegion, type Ground } from "./ground.js";
import { rulesWith } from "./mutated.js";
import { strengthDoubt } from "./strengths.js";
import { alone, due, likelyShared, openIfDue, reached, type Standing, standingOf, structurally } from "./workloads.js";

/** What mutants of one deciding rule are decided on. */
export interface Deciding {
  ground: Ground;
  reach: Diagram;
  standing: Standing;
}

export function decidingOf(ground: Ground): Deciding {
  const reach = reached(ground);
  return { ground, reach, standing: standingOf(ground, reach, ground.known.rulebook.rules) };
}

/**
 * Find where an edit of a deciding rule can change any advice.
 *
 * The advice on a workload alone names every rule that defers it; if none does, every firing rule that speaks of an
 * engagement, as a reason, a reservation or under the alternatives; if nothing suits it, those that oppose or rule out.
 * Shared work is told of only where something suits all its parts and none is deferred. So an edit of conditions, of the
 * engagement or of the effect shows exactly where it changes what fires and is told. An edit of a strength or of a kind
 * shows only by what follows from it.
 */
export function decidingDoubt(deciding: Deciding, mutant: Mutant): Doubt {
  const { rule } = deciding.ground;
  if (mutant.edit === "strength") return strengthDoubt(deciding, mutant);
  if (mutant.edit === "kind") return kindDoubt(deciding, mutant);
  return rule.event.type === "defers" ? deferringDoubt(deciding, mutant) : speakingDoubt(deciding, mutant);
}

function movedRegion({ ground }: Deciding, { edit, edited }: Mutant): Diagram {
  const fires = firingRegion(ground, ground.rule);
  return edit === "engagement" || edit === "effect" ? fires : differing(ground, fires, firingRegion(ground, edited));
}

/** Rules that support, oppose or rule out. */
function speakingDoubt(deciding: Deciding, mutant: Mutant): Doubt {
  const { ground, reach, standing } = deciding;
  const { space, rule } = ground;
  const moved = space.and(space.and(movedRegion(deciding, mutant), reach), due(ground, standing));
  if (moved === space.none) return NOWHERE;
  const always = rule.event.type !== "supports" || mutant.edit === "effect" ? alone(ground) : space.none;
  const seen = space.and(moved, space.or(standing.open, always));
  if (seen !== space.none) return within(space.and(seen, alone(ground)), ...likelyShared(ground, standing, seen), seen);
  const then = standingOf(ground, reach, rulesWith(ground.known.rulebook.rules, mutant));
  return within(space.and(moved, then.open));
}

/** Rules that defer. What the roadmap tries depends on the hours that such a rule speaks of, too. */
function deferringDoubt(deciding: Deciding, mutant: Mutant): Doubt {
  const { ground, reach, standing } = deciding;
  const { space, rule } = ground;
  const moved = movedRegion(deciding, mutant);
  const tried = space.without(moved, structurally(ground));
  const hours = !sameHours(rule, mutant.edited);
  if (tried === space.none && !hours) return NOWHERE;
  const told = space.and(space.and(moved, reach), alone(ground));
  if (told !== space.none) return within(told);
  const together = space.without(space.and(space.and(moved, reach), openIfDue(ground, standing)), alone(ground));
  return { ...within(together), elsewhere: hours || space.and(tried, alone(ground)) !== space.none };
}

const OF_HOURS = ["hoursPerMonth", "ownHours"];

function sameHours(rule: Rule, edited: Rule | undefined): boolean {
  return hoursIn(rule) === hoursIn(edited);
}

function hoursIn(rule: Rule | undefined): string {
  const all = rule ? comparisonsOf(rule.conditions) : [];
  const hours = all.flatMap(({ fact, value }) => (OF_HOURS.includes(fact) ? [value].flat().map(Number) : []));
  return [...new Set(hours)].sort((a, b) => a - b).join();
}

/** Where another kind names the work, or the order of the reasons may be another because several rules defer it. */
function kindDoubt({ ground, reach, standing }: Deciding, mutant: Mutant): Doubt {
  const { space, rule, known } = ground;
  const fires = space.and(space.and(firingRegion(ground, rule), reach), alone(ground));
  const then = standingOf(ground, reach, rulesWith(known.rulebook.rules, mutant));
  const other = space.diagrams.combine(standing.judging.deferral, then.judging.deferral, (a, b) => Number(a !== b));
  const renamed = space.and(fires, other);
  const company = standing.judging.placed.flatMap(({ rule: { name, event }, region }) =>
    event.type === "defers" && name !== rule.name ? [region] : [],
  );
  const reordered = space.and(fires, space.any(company));
  return within(renamed, reordered);
}
