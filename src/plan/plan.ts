import type { Rulebook } from "../types/rulebook.js";
import type { Needs } from "./decided.js";
import { bestChoices, takenIn } from "./front.js";
import { type Cluster, clustersOf, type Pick, type Way } from "./ways.js";

/** What is taken for each workload, in the order of the workloads; nothing where one is not served. */
export type Picks = (Pick | undefined)[];

/** The best plan for every budget from its cost up to the next one's. */
export interface BestPlan {
  cost: number;
  picks: Picks;
}

/** One budget spent over all workloads. */
export interface Plan {
  picks: Picks;
  monthlyCost: number;
  /** Smallest whole budget that serves everything that money can serve; absent if that is nothing. */
  budgetForAll: number | undefined;
  /** Places of the workloads that money can serve and the budget leaves out. */
  leftOut: number[];
  /** By rising cost this plan and all dearer best ones, up to one that serves all; empty if nothing is left out. */
  dearer: BestPlan[];
}

/** What sums in another order may differ by. */
export const ROUNDING = 1 + 1e-9;

/** Spend a budget over what a store needs done: exactly the best plan there is. */
export function planOf(
  needs: Needs,
  budget: number,
  { engagements }: Rulebook,
  clusters = clustersOf(needs, engagements),
): Plan {
  const lists = clusters.map(({ ways }) => ways);
  const planned = (ways: Way[]) => added(ways, needs.decided.length);
  const serving = lists.map(servingAll);
  const cheapest = planned(serving.map((ways) => ways[0]!));
  const wholeForAll = Math.ceil(cheapest.cost);
  const budgetForAll = lists.length > 0 ? wholeForAll : undefined;
  const favourite = planned(lists.map((ways) => ways[ways.length - 1]!));
  if (favourite.cost <= budget) {
    return { picks: favourite.picks, monthlyCost: favourite.cost, budgetForAll, leftOut: [], dearer: [] };
  }
  // With a budget for all, only what suits best is left to find; else the plans up to the first such whole budget matter.
  const all = cheapest.cost <= budget;
  const front = all ? bestChoices(serving, budget * ROUNDING, true) : bestChoices(lists, wholeForAll * ROUNDING);
  const surelyWithin = front.filter(({ cost }) => cost * ROUNDING <= budget).length;
  const plans = front.slice(Math.max(0, surelyWithin - 1)).map((choice) => planned(takenIn(choice)));
  if (all) plans.unshift(cheapest);
  const rising = withoutDearer(plans);
  const dearer = rising.slice(rising.filter(({ cost }) => cost <= budget).length - 1);
  const { picks, cost } = dearer[0]!;
  const leftOut = [...picks.keys()].filter((place) => favourite.picks[place] && !picks[place]);
  return { picks, monthlyCost: cost, budgetForAll, leftOut, dearer: leftOut.length > 0 ? dearer : [] };
}

/** The best plans for all budgets, by rising cost: from nobody to what suits best. */
export function allBestPlans({ decided }: Needs, clusters: Cluster[]): BestPlan[] {
  const lists = clusters.map(({ ways }) => ways);
  const planned = (ways: Way[]) => added(ways, decided.length);
  const favourite = planned(lists.map((ways) => ways[ways.length - 1]!));
  const front = bestChoices(lists, favourite.cost * ROUNDING);
  return withoutDearer(front.map((choice) => planned(takenIn(choice))));
}

/** Those of the ways in a list that serve everything in it, the cheapest first. */
function servingAll(ways: Way[]): Way[] {
  const most = ways[ways.length - 1]!.importance;
  return ways.filter(({ importance }) => importance === most);
}

/** Ways together, with their cost added up in the order of the workloads: the same choices always cost the same. */
function added(ways: Way[], count: number): BestPlan {
  const picks: Picks = new Array(count).fill(undefined);
  for (const way of ways) for (const pick of way.picks) picks[pick.one.place] = pick;
  let cost = 0;
  for (const pick of picks) if (pick) cost += pick.one.costs[pick.engagement].monthly;
  return { cost, picks };
}

/** Best plans without those that, added up in this order, cost no less than a better one. */
function withoutDearer(plans: BestPlan[]): BestPlan[] {
  const kept: BestPlan[] = [];
  for (const plan of plans.reverse()) if (kept.length === 0 || plan.cost < kept[kept.length - 1]!.cost) kept.push(plan);
  return kept.reverse();
}

/**
 * The first of some best plans that is wanted, with the smallest whole budget above a given one at which it is the plan;
 * one that no whole budget has does not count.
 */
export function firstPlanAbove(
  budget: number,
  plans: BestPlan[],
  wanted: (picks: Picks) => boolean,
): (BestPlan & { budget: number }) | undefined {
  for (const [i, plan] of plans.entries()) {
    const whole = Math.max(Math.ceil(plan.cost), Math.floor(budget) + 1);
    const next = plans[i + 1];
    if (!(next && whole >= next.cost) && wanted(plan.picks)) return { ...plan, budget: whole };
  }
  return undefined;
}

/** By place of a workload that the budget leaves out: the smallest whole budget above it that serves it. */
export function budgetsNeeded({ leftOut, dearer }: Plan, budget: number): Map<number, number> {
  const needed = new Map<number, number>();
  for (const place of leftOut) {
    const plan = firstPlanAbove(budget, dearer, (picks) => picks[place] !== undefined);
    if (plan) needed.set(place, plan.budget);
  }
  return needed;
}
