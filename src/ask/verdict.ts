import type { Priced } from "../money/price.js";
import { ROUNDING } from "../plan/plan.js";
import type { Compiled } from "../rulebook/compile.js";
import { acceptable, type Decision, decisionBy, type Verdict } from "../rules/decide.js";
import { rulesOf } from "../rules/ruleSet.js";
import type { Engagement } from "../types/advice.js";
import type { Lanes } from "./differ.js";
import type { Limit } from "./limits.js";

/** How money comes into what becomes of some work. */
export interface Money {
  /** Absent if it is not known. */
  budget: number | undefined;
  /** What of it is left for the work whatever other work takes. */
  left: number;
  /** What plans may take for the work. */
  limit: Limit;
  /** Whether one agency or one job may serve other work too. */
  isJoined: boolean;
}

/** The verdict on work that money could serve, but not this much of it. */
export const UNAFFORDABLE = "unaffordable";

/** What becomes of some work for which all is known, as a text that differs wherever that may. */
export function verdictOn(lanes: Lanes, costs: Priced, money: Money, { deciding, rulebook }: Compiled): string {
  return verdictBy(decisionBy(rulesOf(deciding, lanes), rulebook), costs, money);
}

/** The same by what rules say of the work. */
export function verdictBy(decision: Decision, costs: Priced, money: Money): string {
  if (decision.deferred) return decision.deferred;
  const accepted = acceptable(decision);
  const { budget, left, limit, isJoined } = money;
  const costOf = ({ engagement }: Verdict) => costs[engagement].monthly;
  // Shares of what serves several may add up to a last digit less than the same for one of them.
  const price = mostFor(money) * (isJoined ? ROUNDING : 1);
  const had = accepted.filter((verdict) => costOf(verdict) <= price);
  // A plan weighs by how much each falls short of what suits best, affordable or not.
  const best = Math.max(...accepted.map(({ strength }) => strength));
  if (isJoined)
    return JSON.stringify([best, had.map((verdict) => [verdict.engagement, verdict.strength, costOf(verdict)])]);
  if (had.length === 0) return accepted.length > 0 ? UNAFFORDABLE : "";
  const chain = rising(had, costOf);
  const favourite = chain[chain.length - 1]!;
  // What can be paid for whatever else is taken is taken, and nothing else has to do without for its sake.
  if (budget !== undefined && costOf(favourite) <= left) return favourite.engagement;
  // Where other work never counts as much, only differences do.
  const most = limit.isTied ? best : favourite.strength;
  const regret = ({ strength }: Verdict) => (left === Number.POSITIVE_INFINITY ? 0 : most - strength);
  return choiceOf(chain.map((verdict) => [verdict.engagement, costOf(verdict), regret(verdict)]));
}

/** The verdict on work that a plan may serve in one of some ways: by what, at what cost, and how far from what suits best. */
export function choiceOf(ways: [Engagement, cost: number, regret: number][]): string {
  return JSON.stringify(ways);
}

/** What may be paid for some work at most. */
export function mostFor({ budget = Number.POSITIVE_INFINITY, limit }: Money): number {
  return Math.min(budget, limit.most);
}

/** By rising cost, each that suits better than all that cost no more; of equals, the lightest commitment. */
function rising(verdicts: Verdict[], costOf: (verdict: Verdict) => number): Verdict[] {
  // Sorting keeps the rulebook's order, the lightest commitment first, among equals.
  const sorted = [...verdicts].sort((a, b) => costOf(a) - costOf(b) || b.strength - a.strength);
  return sorted.filter(({ strength }, i) => sorted.slice(0, i).every((cheaper) => cheaper.strength < strength));
}
