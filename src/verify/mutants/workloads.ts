import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { forgetting } from "../forget.js";
import { type Judgement, type Judging, judged, judgingOf, UNREACHED } from "../judging.js";
import { excluded, unreachable } from "../reach.js";
import type { Ground } from "./ground.js";

/** What a rulebook makes of the workloads that stores have. */
export interface Standing {
  judging: Judging;
  /** Cells of work that is due and that some engagement suits well enough. */
  open: Diagram;
  /** By engagement of the rulebook's order, the cells of work that is due and that it suits well enough. */
  accepted: Diagram[];
  /** The same, where it suits best. */
  best: Diagram[];
}

/** Facts that the advice tries at other values than the workload's own: at both ends of the range of prices. */
const OF_PRICES = ["hireToFreelancer", "agencyToFreelancer"];

/** Cells of which the rules are asked, of what stores have or, but for prices, could have. */
export function reached(ground: Ground): Diagram {
  const { space, known } = ground;
  const never = known.authoring.constraints.map((constraint) => excluded(space, constraint));
  const stores = space.not(space.or(structurally(ground), space.any(never)));
  return forgetting(ground.space, stores, OF_PRICES);
}

/** Cells that the way facts are made keeps from being asked of, even where the roadmap tries how a store could grow. */
export function structurally({ space, known }: Ground): Diagram {
  return unreachable(space, known.rulebook);
}

/** Work out what some rules make of the workloads. */
export function standingOf({ space, known }: Ground, reach: Diagram, rules: readonly Rule[]): Standing {
  const { engagements } = known.rulebook;
  const judging = judgingOf(space, { ...known.rulebook, rules: [...rules] }, reach);
  const masks = judged(judging, maskOf);
  const has = (bit: number) => space.diagrams.map(masks, (mask) => (mask === UNREACHED ? 0 : (mask >> bit) & 1));
  const accepted = engagements.map((_, i) => has(2 * i));
  return { judging, accepted, open: space.any(accepted), best: engagements.map((_, i) => has(2 * i + 1)) };
}

/** Cells in which some engagement would suit well enough if nothing deferred the work. */
export function openIfDue({ space, known }: Ground, { judging }: Standing): Diagram {
  const whenDue = { ...judging, deferral: space.diagrams.leaf(known.rulebook.kinds.length) };
  return space.diagrams.map(judged(whenDue, maskOf), (mask) => Number(mask > 0));
}

/** Two bits an engagement: whether it suits well enough, and whether it suits best. */
function maskOf({ verdicts }: Judgement): number {
  const bits = verdicts.flatMap(({ suits }) => [suits === "best" || suits === "less", suits === "best"]);
  return bits.reduce((mask, bit, i) => mask | (Number(bit) << i), 0);
}

/** Cells of work that is not shared. */
export function alone({ space }: Ground): Diagram {
  if (space.placeOf("rolesTogether") < 0) return space.all;
  return space.where("rolesTogether", ({ low, high }) => low === 1 && high === 1);
}

/** Cells of work that is due. */
export function due({ space, known }: Ground, { judging }: Standing): Diagram {
  const { kinds } = known.rulebook;
  return space.diagrams.map(judging.deferral, (kind) => (kind === kinds.length ? 1 : 0));
}

/**
 * Parts of a region of shared work that plans are likely to share: as one job, or else through one agency, where that suits
 * best, and beside work enough.
 */
export function likelyShared(ground: Ground, { best }: Standing, region: Diagram): Diagram[] {
  const { space } = ground;
  const shared = space.and(space.without(region, alone(ground)), besideEnough(ground));
  return [...[...best].reverse().map((suiting) => space.and(shared, suiting)), shared];
}

/** Hours of the others below which there is hardly anything to share. */
const WORTH_SHARING = 10;

/** Cells of parts beside others that are worth sharing. */
function besideEnough({ space }: Ground): Diagram {
  const level = space.placeOf("ownHours");
  if (level < 0 || space.placeOf("hoursPerMonth") < 0) return space.all;
  const hours = space.axes[level]!.bands.map(({ sample }) => sample as number);
  return space.related("ownHours", "hoursPerMonth", (own, whole) => hours[whole]! - hours[own]! >= WORTH_SHARING);
}
