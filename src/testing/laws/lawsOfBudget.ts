import type { Advisor } from "../../advisor.js";
import type { Advice } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import { against, must, mustEqual } from "./breach.js";
import { randomFrom, seedOf } from "./edits.js";
import { adviceOf, lawOf } from "./law.js";
import { MOST_MONEY, withBudget } from "./most.js";
import { sum } from "./naive.js";

export const withinBudget = lawOf({
  name: "4 within budget",
  statement: "The monthly cost is the sum of the recommendations' costs, to the last bit, and within the budget.",
  check(store, advisor) {
    const { recommendations, monthlyCost, budgetLeft } = adviceOf(store, advisor);
    const costs = sum(recommendations.map(({ cost }) => cost.monthly));
    mustEqual(monthlyCost, costs, "monthlyCost beside the sum of the costs");
    must(monthlyCost <= store.monthlyBudget, `a monthlyCost of ${monthlyCost} is above ${store.monthlyBudget}`);
    mustEqual(budgetLeft, store.monthlyBudget - monthlyCost, "budgetLeft");
  },
});

function importanceOf({ recommendations }: Advice): number {
  return recommendations.reduce((sum, { importance }) => sum + importance, 0);
}

export const moreBudget = lawOf({
  name: "5 more budget never serves less",
  statement: "Raising only the budget never lowers the importance served; a workload alone in its store stays served.",
  check(store, advisor, thorough) {
    const advice = adviceOf(store, advisor);
    const { monthlyBudget: now } = store;
    const alone = advice.recommendations.length === 1 && advice.notYet.length === 0;
    const forAll = Math.max(now, advice.budgetForAll ?? 0);
    const steps = [now + (forAll - now) * randomFrom(seedOf(store))(), forAll];
    const raised = thorough ? [...steps, now + 1, now * 1.1 + 0.3, now * 2 + 100, MOST_MONEY] : steps;
    let least = importanceOf(advice);
    for (const budget of raised.sort((a, b) => a - b)) {
      const other = withBudget(store, budget);
      const richer = advisor.recommend(other);
      against(other, () => {
        must(importanceOf(richer) >= least, `${importanceOf(richer)} of importance is served rather than ${least}`);
        must(!alone || richer.recommendations.length === 1, "the only workload is dropped");
      });
      least = importanceOf(richer);
    }
    checkBudgetForAll(store, advice, advisor);
  },
});

/** The budget that is said to serve all serves as much as any, and one less does not. */
function checkBudgetForAll(store: StoreProfile, { budgetForAll }: Advice, advisor: Advisor): void {
  const most = importanceOf(advisor.recommend(withBudget(store, MOST_MONEY)));
  const servedAt = (budget: number) => importanceOf(advisor.recommend(withBudget(store, budget)));
  mustEqual(budgetForAll === undefined, most === 0, "whether budgetForAll is missing");
  if (budgetForAll === undefined) return;
  must(Number.isInteger(budgetForAll), `a budgetForAll of ${budgetForAll} is not whole`);
  mustEqual(servedAt(budgetForAll), most, `importance served with a budgetForAll of ${budgetForAll}`);
  if (budgetForAll > 0) must(servedAt(budgetForAll - 1) < most, `less than ${budgetForAll} serves all`);
}

const ALL_IN_BETWEEN = 40;
const SOME_IN_BETWEEN = 10;

/** Whole budgets above the given one and below another: all if they are few, else the ends and some. */
function inBetween(above: number, below: number, thorough: boolean, random: () => number): number[] {
  const first = Math.floor(above) + 1;
  const count = Math.max(0, below - first);
  if (count <= (thorough ? ALL_IN_BETWEEN : 2)) return Array.from({ length: count }, (_, i) => first + i);
  const drawn = Array.from({ length: thorough ? SOME_IN_BETWEEN : 1 }, () => first + Math.floor(random() * count));
  return [first, below - 1, ...drawn];
}

export const budgetNeeded = lawOf({
  name: "10 budgetNeeded is exact",
  statement: "The budget named serves the tasks, and no whole budget between the given one and it does.",
  check(store, advisor, thorough) {
    const random = randomFrom(seedOf(store));
    const { notYet } = adviceOf(store, advisor);
    const needed = new Map(
      notYet.flatMap(({ id, budgetNeeded: budget }) => (budget === undefined ? [] : [[id, budget]])),
    );
    const tooDear = notYet.filter(({ kind }) => kind === "budget-too-small").map(({ id }) => id);
    mustEqual([...needed.keys()], tooDear, "what names a budget beside what lacks one");
    checkServedInstead(adviceOf(store, advisor));
    const ends = [...new Set(needed.values())];
    const between = ends.flatMap((budget) => inBetween(store.monthlyBudget, budget, thorough, random));
    for (const budget of new Set([...ends, ...between])) {
      const other = withBudget(store, budget);
      const served = new Set(advisor.recommend(other).recommendations.map(({ id }) => id));
      against(other, () => {
        for (const [id, least] of needed) {
          must(budget !== least || served.has(id), `${id} is not served at ${least}`);
          must(budget >= least || !served.has(id), `${id} needs ${least} and is served at ${budget} already`);
        }
      });
    }
    for (const budget of ends) {
      must(Number.isInteger(budget) && budget > store.monthlyBudget, `a budgetNeeded of ${budget}`);
    }
  },
});

function checkServedInstead({ recommendations, notYet }: Advice): void {
  const served = recommendations.map(({ id }) => id);
  for (const { id, kind, servedInstead } of notYet) {
    mustEqual(servedInstead, kind === "budget-too-small" ? served : undefined, `what is served instead of ${id}`);
  }
}
