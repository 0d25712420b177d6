import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { type Judgement, type Judging, judged, judgingOf, UNREACHED } from "../judging.js";
import { excluded, unreachable } from "../reach.js";
import { forgetting, type Ground } from "./ground.js";

/** What a rulebook makes of the workloads that stores have. */
export interface Standing {
  judging: Judging;
  /** Cells of work that is due and that some engagement suits well enough. */
  open: Diagram;
  /** By engagement of the rulebook's order, the cells of work that is due and that it suits well enough. */
  accepted: Diagram[];
  /** The same, where it suits best. */
  best: Diagram[];
  /** Cells in which an engagement would suit well enough if nothing deferred the work. */
  openIfDue: Diagram;
}

/** Facts that the advice tries at other values than the workload's own: at both ends of the range of prices. */
const OF_PRICES = ["hireToFreelancer", "agencyToFreelancer"];

/** Cells of which the rules are asked, of what stores have or, but for prices, could have. */
export function reached(ground: Ground): Diagram {
  const { space, known } = ground;
  const never = known.authoring.constraints.map((constraint) => excluded(space, constraint));
  const stores = space.not(space.or(structurally(ground), space.any(never)));
  return forgetting(ground, stores, OF_PRICES);
}

/** Cells that the way facts are made keeps from being asked of, even where the roadmap tries how a store could grow. */
export function structurally({ space, known }: Ground): Diagram {
  return unreachable(space, known.rulebook);
}

/** Work out what some rules make of the workloads. */
export function standingOf({ space, known }: Ground, reach: Diagram, rules: readonly Rule[]): Standing {
  const { engagements, kinds } = known.rulebook;
  const judging = judgingOf(space, { ...known.rulebook, rules: [...rules] }, reach);
  const whenDue = { ...judging, deferral: space.diagrams.leaf(kinds.length) };
  const masks = judged(judging, acceptedMask);
  const bests = judged(judging, bestMask);
  const has = (of: Diagram, i: number) => space.diagrams.map(of, (mask) => (mask === UNREACHED ? 0 : (mask >> i) & 1));
  const some = (of: Diagram) => space.diagrams.map(of, (mask) => (mask > 0 ? 1 : 0));
  return {
    judging,
    open: some(masks),
    accepted: engagements.map((_, i) => has(masks, i)),
    best: engagements.map((_, i) => has(bests, i)),
    openIfDue: some(judged(whenDue, acceptedMask)),
  };
}

function acceptedMask({ verdicts }: Judgement): number {
  return maskOf(verdicts.map(({ suits }) => suits === "best" || suits === "less"));
}

function bestMask({ verdicts }: Judgement): number {
  return maskOf(verdicts.map(({ suits }) => suits === "best"));
}

function maskOf(flags: boolean[]): number {
  return flags.reduce((mask, flag, i) => mask | (Number(flag) << i), 0);
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
