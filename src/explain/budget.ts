import { allBestPlans, type Picks } from "../plan/plan.js";
import { MOST_MONEY } from "../profile/schema.js";
import type { Compiled } from "../rulebook/compile.js";
import { clustersIn, type Trial } from "./trial.js";

/** A budget and what it buys. */
type Bought = [budget: number, picks: Picks];

/** The nearest whole budgets below and above a store's own at which each other plan is the best: two lists, nearest first. */
export function otherBudgets(trial: Trial, compiled: Compiled): [less: Bought[], more: Bought[]] {
  const budget = trial.store.monthlyBudget;
  const plans = allBestPlans(trial.offers, clustersIn(trial, compiled));
  const less: Bought[] = [];
  const more: Bought[] = [];
  plans.forEach(({ cost, picks }, i) => {
    const next = plans[i + 1]?.cost ?? Number.POSITIVE_INFINITY;
    const most = Math.min(Math.ceil(next), Math.ceil(budget)) - 1;
    if (most >= cost) less.unshift([most, picks]);
    const least = Math.max(Math.ceil(cost), Math.floor(budget) + 1);
    if (least < next && least <= MOST_MONEY) more.push([least, picks]);
  });
  return [less, more];
}
