import assert from "node:assert/strict";
import { type Advice, type Advisor, createAdvisor, type StoreProfile } from "../../src/index.js";
import { hoursByTask, randomFrom, scaledCard, seedOf, withHours } from "./edits.js";
import { cards } from "./knowledge.js";
import { adviceOf, type Law, outcomesOf } from "./law.js";
import { givenOf } from "./naive.js";

const MOST_MONEY = 1e12;
const MOST_HOURS = 10_000;

function withBudget(store: StoreProfile, monthlyBudget: number): StoreProfile {
  return { ...store, monthlyBudget: Math.min(MOST_MONEY, monthlyBudget) };
}

export const withinBudget: Law = {
  name: "4 within budget",
  statement: "The monthly cost is the sum of the recommendations' costs, to the last bit, and within the budget.",
  check(store, advisor) {
    const { recommendations, monthlyCost } = adviceOf(store, advisor);
    const sum = recommendations.reduce((total, { cost }) => total + cost.monthly, 0);
    assert.equal(monthlyCost, sum);
    assert.ok(monthlyCost <= store.monthlyBudget, `${monthlyCost} is above ${store.monthlyBudget}`);
  },
};

function importanceOf({ recommendations }: Advice): number {
  return recommendations.reduce((sum, { importance }) => sum + importance, 0);
}

export const moreBudget: Law = {
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
      const richer = advisor.recommend(withBudget(store, budget));
      assert.ok(importanceOf(richer) >= least, `a budget of ${budget} serves less`);
      if (alone) assert.equal(richer.recommendations.length, 1, `a budget of ${budget} drops the only workload`);
      least = importanceOf(richer);
    }
    const { budgetForAll } = advice;
    if (budgetForAll === undefined) return;
    const open = advisor.recommend(withBudget(store, budgetForAll)).notYet.map(({ kind }) => kind);
    assert.ok(!open.includes("budget-too-small"), "budgetForAll does not serve all");
  },
};

export const moreWork: Law = {
  name: "6 more work never undoes a job",
  statement: "With money enough, raising the hours of one workload never turns its employee into a freelancer.",
  check(store, advisor) {
    const rich = withBudget(store, MOST_MONEY);
    const advice = advisor.recommend(rich);
    const hours = hoursByTask(rich, advice, advisor);
    const random = randomFrom(seedOf(store));
    for (const { id, tasks } of advice.recommendations.filter(({ engagement }) => engagement === "hire")) {
      const dateless = tasks.filter((task) => givenOf(store, task).startWithinWeeks === undefined);
      for (const factor of [1.001, 1 + random(), 1 + 10 * random()]) {
        for (const grown of [tasks, dateless.slice(0, 1)]) {
          const more = new Map(grown.map((task) => [task, Math.min(MOST_HOURS, hours.get(task)! * factor)]));
          const now = outcomesOf(advisor.recommend(withHours(rich, more))).get(id);
          assert.notEqual(now, "freelancer", `${id} with ${grown.join(", ")} times ${factor}`);
        }
      }
    }
  },
};

const ALL_IN_BETWEEN = 200;
const SOME_IN_BETWEEN = 50;

/** Whole budgets above the given one and below another: all if they are few, else the ends and some. */
function inBetween(above: number, below: number, thorough: boolean, random: () => number): number[] {
  const first = Math.floor(above) + 1;
  const count = Math.max(0, below - first);
  if (count <= (thorough ? ALL_IN_BETWEEN : 2)) return Array.from({ length: count }, (_, i) => first + i);
  const drawn = Array.from({ length: thorough ? SOME_IN_BETWEEN : 1 }, () => first + Math.floor(random() * count));
  return [first, below - 1, ...drawn];
}

export const budgetNeeded: Law = {
  name: "10 budgetNeeded is exact",
  statement: "The budget named serves the tasks, and no whole budget between the given one and it does.",
  check(store, advisor, thorough) {
    const random = randomFrom(seedOf(store));
    const { notYet } = adviceOf(store, advisor);
    const needed = new Map(
      notYet.flatMap(({ id, budgetNeeded: budget }) => (budget === undefined ? [] : [[id, budget]])),
    );
    const tooDear = notYet.filter(({ kind }) => kind === "budget-too-small").map(({ id }) => id);
    assert.deepEqual([...needed.keys()], tooDear);
    const ends = [...new Set(needed.values())];
    const between = ends.flatMap((budget) => inBetween(store.monthlyBudget, budget, thorough, random));
    for (const budget of new Set([...ends, ...between])) {
      const served = new Set(advisor.recommend(withBudget(store, budget)).recommendations.map(({ id }) => id));
      for (const [id, least] of needed) {
        if (budget === least) assert.ok(served.has(id), `${id} is not served at ${least}`);
        if (budget < least) assert.ok(!served.has(id), `${id} needs ${least} and is served at ${budget} already`);
      }
    }
    for (const budget of ends) assert.ok(Number.isInteger(budget) && budget > store.monthlyBudget);
  },
};

const POWERS = [-4, 0, 3];
const scaled = new Map<string, Advisor>();

/** An advisor over a shipped card whose prices are multiplied; the rulebook is that of another. */
function scaledAdvisor(id: string, factor: number, { rulebook }: Advisor): Advisor {
  const key = `${id} ${factor}`;
  const card = cards.find((shipped) => shipped.id === id)!;
  const advisor = scaled.get(key) ?? createAdvisor({ rulebook, rateCard: scaledCard(card, factor) });
  scaled.set(key, advisor);
  return advisor;
}

/** Below this a double scaled down has no bits left to be exact with. */
const LEAST_EXACT = 2 ** -900;

function exactlyScalable({ monthlyBudget, tasks }: StoreProfile): boolean {
  const hours = tasks.map((task) => (typeof task === "string" ? undefined : task.hoursPerMonth));
  return [monthlyBudget, ...hours].every((amount) => !amount || amount > LEAST_EXACT);
}

export const scale: Law = {
  name: "12 scale",
  statement: "Prices and budget multiplied by a power of two leave every outcome as it was, while doubles are exact.",
  check(store, advisor, thorough) {
    if (!exactlyScalable(store)) return;
    const advice = adviceOf(store, advisor);
    const { basis, monthlyCost } = advice;
    const outcomes = outcomesOf(advice);
    for (const power of thorough ? POWERS : POWERS.slice(0, 1)) {
      const factor = 2 ** power;
      if (store.monthlyBudget * factor > MOST_MONEY) continue;
      const other = { ...store, monthlyBudget: store.monthlyBudget * factor };
      const scaledAdvice = scaledAdvisor(basis.rateCard.id, factor, advisor).recommend(other);
      assert.deepEqual(outcomesOf(scaledAdvice), outcomes, `times ${factor}`);
      assert.equal(scaledAdvice.monthlyCost, monthlyCost * factor);
    }
  },
};
