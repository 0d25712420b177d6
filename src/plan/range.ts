import { ratio } from "../money/price.js";
import type { Compiled } from "../rulebook/compile.js";
import { decide, type Verdict } from "../rules/decide.js";
import type { Engagement } from "../types/advice.js";
import type { Decided } from "./decided.js";
import type { Planned } from "./outcome.js";

/** Whether the usual range of prices alone leaves a choice as it is. */
export interface Firmness {
  /** Even at the high end of its range the engagement fits the budget beside everything in the plan that counts for more. */
  fitsAtHighest: boolean;
  /** The engagement suits the work best at every price in the ranges, or it does not at the expected ones either. */
  bestAtAllPrices: boolean;
}

export function firmnessOf(one: Decided, engagement: Engagement, planned: Planned, compiled: Compiled): Firmness {
  return {
    fitsAtHighest: costAtHighest(one, engagement, planned) <= planned.budget,
    bestAtAllPrices: bestAtAllPrices(one, engagement, compiled),
  };
}

/** Of the engagement at the high end, for all that share it, with what stands before the first of them in the plan. */
function costAtHighest({ group }: Decided, engagement: Engagement, { plan }: Planned): number {
  const [first] = group;
  let cost = group.reduce((sum, { costs }) => sum + costs[engagement].high, 0);
  for (const pick of plan.picks.slice(0, first!.place)) {
    if (pick && pick.one.group !== group) cost += pick.one.costs[pick.engagement].monthly;
  }
  return cost;
}

function bestAtAllPrices(one: Decided, engagement: Engagement, { deciding, rulebook, priceSwing }: Compiled): boolean {
  const { verdicts } = one.decision;
  if (!isBest(verdicts, engagement) || leadOf(verdicts, engagement) > priceSwing) return true;
  return atExtremes(one).every((facts) => isBest(decide(deciding, rulebook, facts).verdicts, engagement));
}

function isBest(verdicts: Verdict[], engagement: Engagement): boolean {
  return verdicts.some((verdict) => verdict.engagement === engagement && verdict.suits === "best");
}

/** By how many points an engagement leads all that are not ruled out, acceptable or not. */
function leadOf(verdicts: Verdict[], engagement: Engagement): number {
  const own = verdicts.find((verdict) => verdict.engagement === engagement)!;
  let lead = Number.POSITIVE_INFINITY;
  for (const other of verdicts) {
    if (other !== own && other.suits !== "not") lead = Math.min(lead, own.strength - other.strength);
  }
  return lead;
}

/** The facts with employees and agencies at one end of their range and freelancers at the other. */
function atExtremes({ facts, costs: { hire, freelancer, agency } }: Decided): Decided["facts"][] {
  const hires = [ratio(hire.low, freelancer.high), ratio(hire.high, freelancer.low)];
  const agencies = [ratio(agency.low, freelancer.high), ratio(agency.high, freelancer.low)];
  return hires.flatMap((hireToFreelancer) =>
    agencies.map((agencyToFreelancer) => Object.assign({ ...facts }, { hireToFreelancer, agencyToFreelancer })),
  );
}
