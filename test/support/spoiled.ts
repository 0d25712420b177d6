import type { Advice, Advisor, Engagement, Recommendation, StoreProfile } from "../../src/index.js";

/** An advisor whose every advice is spoiled by a change of its own. */
export function spoiled(advisor: Advisor, change: (advice: Advice, store: StoreProfile) => void): Advisor {
  const recommend = (store: StoreProfile) => {
    const advice = structuredClone(advisor.recommend(store));
    change(advice, store);
    return advice;
  };
  return { ...advisor, recommend };
}

/** Give a recommendation to another engagement, with its cost, as if that had been chosen. */
export function givenTo(entry: Recommendation, engagement: Engagement): void {
  const other = entry.alternatives.find((alternative) => alternative.engagement === engagement)!;
  const before = { engagement: entry.engagement, cost: entry.cost };
  entry.engagement = engagement;
  entry.cost = other.cost;
  Object.assign(other, before);
}

/** Add the costs up again. */
export function summedUp(advice: Advice, { monthlyBudget }: StoreProfile): void {
  advice.monthlyCost = advice.recommendations.reduce((sum, { cost }) => sum + cost.monthly, 0);
  advice.budgetLeft = monthlyBudget - advice.monthlyCost;
}
