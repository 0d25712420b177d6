import type { Mutant } from "../../types/mutants.js";
import type { Diagram } from "../diagrams.js";
import { forgetting } from "../forget.js";
import { type Doubt, NOWHERE, within } from "./doubt.js";
import { differing, firingRegion, type Ground } from "./ground.js";
import { outcomeReach, possibly } from "./outcomeReach.js";
import { alone, reached, type Standing, standingOf } from "./workloads.js";

/** What mutants of one rule about what was chosen are decided on. */
export interface Watching {
  ground: Ground;
  standing: Standing;
  /** What can be known of a choice. */
  reach: Diagram;
}

export function watchingOf(ground: Ground): Watching {
  const standing = standingOf(ground, reached(ground), ground.known.rulebook.rules);
  return { ground, standing, reach: outcomeReach(ground, standing) };
}

/** Find where an edit of a rule about what was chosen shows: wherever it changes what fires, or what it says there. */
export function watchingDoubt({ ground, standing, reach }: Watching, mutant: Mutant): Doubt {
  const { space, rule, known } = ground;
  const fires = firingRegion(ground, rule);
  const moved = mutant.edit === "when" ? fires : differing(ground, fires, firingRegion(ground, mutant.edited));
  const seen = space.and(moved, reach);
  if (seen === space.none) return NOWHERE;
  const workloads = known.rulebook.engagements.flatMap((engagement, i) => {
    const chosen = ofEngagement(ground, seen, engagement);
    return [space.and(chosen, standing.best[i]!), space.and(chosen, standing.accepted[i]!)];
  });
  return within(...workloads.map((region) => space.and(region, alone(ground))), ...workloads, seen);
}

/** Cells of workloads that are in a region with an engagement and something else that is known of a choice. */
function ofEngagement(ground: Ground, region: Diagram, engagement: string): Diagram {
  const { space, known } = ground;
  const { facts } = known.rulebook;
  const chosen = space.axes.flatMap(({ fact }) => (facts[fact]!.scopes.includes("workload") ? [] : [fact]));
  const here = possibly(space, { fact: "engagement", operator: "equal", value: engagement });
  return forgetting(ground.space, space.and(region, here), chosen);
}
