import type { Advice, Recommendation } from "../types/advice.js";

const MOST_SUMS = 40;

/** Budgets at which the advice for a store with ample money may change: at, just below and a little above its costs. */
export function budgetsFor({ recommendations }: Advice): number[] {
  const budgets = recommendations.length > 3 ? chain(recommendations) : sums(recommendations.map(costsOf));
  const highs = recommendations.map(({ cost }) => (cost.high + cost.monthly) / 2);
  const near = budgets.slice(0, MOST_SUMS).flatMap((cost) => [cost, Math.max(0, cost * (1 - 1e-6)), cost * 1.05]);
  return [...new Set([...near, ...highs, 0])].filter(Number.isFinite);
}

/** What its engagements cost. */
function costsOf({ cost, alternatives }: Recommendation): number[] {
  return [cost.monthly, ...alternatives.map((other) => other.cost.monthly)];
}

/** Every sum of at most one number of each list. */
function sums(lists: number[][]): number[] {
  let all = [0];
  for (const list of lists) all = all.concat(all.flatMap((sum) => list.map((cost) => sum + cost)));
  return all.slice(1);
}

/** Costs of the most important ones together, one more at a time. */
function chain(recommendations: Recommendation[]): number[] {
  let sum = 0;
  return recommendations.map(({ cost }) => {
    sum += cost.monthly;
    return sum;
  });
}
