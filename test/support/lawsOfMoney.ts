import assert from "node:assert/strict";
import {
  type Advice,
  type Advisor,
  type Cost,
  createAdvisor,
  type Engagement,
  type RateCard,
  type Recommendation,
  type StoreProfile,
} from "../../src/index.js";
import { hoursByTask, randomFrom, scaledCard, seedOf, withHours } from "./edits.js";
import { cards } from "./knowledge.js";
import { adviceOf, type Law, outcomesOf } from "./law.js";
import { costsOf, givenOf, groupsIn, sum } from "./naive.js";

const MOST_MONEY = 1e12;
const MOST_HOURS = 10_000;

function withBudget(store: StoreProfile, monthlyBudget: number): StoreProfile {
  return { ...store, monthlyBudget: Math.min(MOST_MONEY, monthlyBudget) };
}

export const withinBudget: Law = {
  name: "4 within budget",
  statement: "The monthly cost is the sum of the recommendations' costs, to the last bit, and within the budget.",
  check(store, advisor) {
    const { recommendations, monthlyCost, budgetLeft } = adviceOf(store, advisor);
    assert.equal(monthlyCost, sum(recommendations.map(({ cost }) => cost.monthly)));
    assert.ok(monthlyCost <= store.monthlyBudget, `${monthlyCost} is above ${store.monthlyBudget}`);
    assert.equal(budgetLeft, store.monthlyBudget - monthlyCost);
  },
};

type End = "low" | "median" | "high";

/** What one engagement costs a month for all that share it, read off a card. */
function priceOf(engagement: Engagement, parts: Recommendation[], end: End, { card, level }: Rates): number {
  const hours = sum(parts.map(({ hoursPerMonth }) => hoursPerMonth));
  const rates = parts.map(({ role, hoursPerMonth, months }) => ({ ...card.roles[role]!, hoursPerMonth, months }));
  const index = level?.index ?? 1;
  if (engagement === "hire") {
    const [highest] = rates.map(({ employee }) => employee.annualGross).sort((a, b) => b.median - a.median);
    const gross = highest![end] * (level?.payIndex ?? 1) * (level?.onCost ?? card.onCost.value);
    return (gross / 12) * Math.max(hours / card.fullTimeHoursPerMonth.value, card.smallestPost.value);
  }
  const byTheHour = (of: "freelancer" | "agency") =>
    sum(rates.map((role) => role.hoursPerMonth * role[of].hourly[end]));
  if (engagement === "freelancer") return byTheHour("freelancer") * index * (1 + card.platformFee.value);
  const floors = rates.map(({ agency: { minimumMonthly, minimumProject }, months }) =>
    months !== undefined && minimumProject ? minimumProject.value / months : minimumMonthly.value,
  );
  return Math.max(byTheHour("agency"), ...floors) * index;
}

interface Rates {
  card: RateCard;
  level: RateCard["countries"][string] | undefined;
}

function ratesOf({ basis: { rateCard } }: Advice): Rates {
  const card = cards.find(({ id }) => id === rateCard.id)!;
  return { card, level: rateCard.country === undefined ? undefined : card.countries[rateCard.country] };
}

const NEARLY = 1e-9;
/** Amounts so small that a double has few bits left for them. */
const NOTHING = 1e-300;

function assertNearly(actual: number, expected: number, of: string): void {
  assert.ok(Math.abs(actual - expected) <= NEARLY * expected + NOTHING, `${of}: ${actual} rather than ${expected}`);
}

const ENDS = [
  ["median", "monthly"],
  ["low", "low"],
  ["high", "high"],
] as const satisfies [End, keyof Cost][];

export const sharedPrices: Law = {
  name: "4 prices are shared",
  statement: "What shares one job or one agency says so alike, and its shares, by hours, are one price of the card's.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    const families = new Map(advisor.roles().map(({ id, family }) => [id, family]));
    for (const group of groupsIn(advice)) {
      const [{ id, engagement }] = group as [Recommendation];
      assert.equal(new Set(group.map(({ role }) => families.get(role))).size, 1, `${id} shares across families`);
      assert.ok(group.length === 1 || engagement !== "freelancer", `${id} shares a freelancer`);
      for (const entry of group) {
        const others = group.filter((other) => other !== entry).map(({ role }) => role);
        assert.deepEqual(entry.sharedWith, others, entry.id);
      }
      checkPrices(group, ratesOf(advice));
    }
  },
};

/** Each engagement of what shares one costs one price of the card's; all but freelancers split it by hours. */
function checkPrices(group: Recommendation[], rates: Rates): void {
  const hours = sum(group.map(({ hoursPerMonth }) => hoursPerMonth));
  for (const engagement of ["hire", "freelancer", "agency"] as const) {
    for (const [end, amount] of ENDS) {
      const price = priceOf(engagement, group, end, rates);
      const shares = group.map((entry) => costsOf(entry)[engagement][amount]);
      assertNearly(sum(shares), price, `${group[0]!.id} by ${engagement}`);
      for (const [i, { id, hoursPerMonth }] of group.entries()) {
        if (engagement !== "freelancer") assertNearly(shares[i]!, price * (hoursPerMonth / hours), id);
      }
    }
  }
}

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
    checkBudgetForAll(store, advice, advisor);
  },
};

/** The budget that is said to serve all serves as much as any, and one less does not. */
function checkBudgetForAll(store: StoreProfile, { budgetForAll }: Advice, advisor: Advisor): void {
  const most = importanceOf(advisor.recommend(withBudget(store, MOST_MONEY)));
  const servedAt = (budget: number) => importanceOf(advisor.recommend(withBudget(store, budget)));
  assert.equal(budgetForAll === undefined, most === 0, "budgetForAll is there where something can be served");
  if (budgetForAll === undefined) return;
  assert.ok(Number.isInteger(budgetForAll), `${budgetForAll} is not whole`);
  assert.equal(servedAt(budgetForAll), most, "budgetForAll does not serve all");
  if (budgetForAll > 0) assert.ok(servedAt(budgetForAll - 1) < most, "less than budgetForAll serves all");
}

export const moreWork: Law = {
  name: "6 more work never undoes a job",
  statement:
    "With money enough, raising the hours of one workload, or of all that share a job, never makes a freelancer.",
  check(store, advisor) {
    const rich = withBudget(store, MOST_MONEY);
    const advice = advisor.recommend(rich);
    const hours = hoursByTask(rich, advice, advisor);
    const random = randomFrom(seedOf(store));
    const jobs = groupsIn(advice).filter(([one]) => one!.engagement === "hire");
    for (const { grown, ids } of jobs.flatMap((group) => growthsOf(group, store))) {
      for (const factor of [1.001, 1 + random(), 1 + 10 * random()]) {
        const more = new Map(grown.map((task) => [task, Math.min(MOST_HOURS, hours.get(task)! * factor)]));
        const outcomes = outcomesOf(advisor.recommend(withHours(rich, more)));
        for (const id of ids) {
          assert.notEqual(outcomes.get(id), "freelancer", `${id} with ${grown.join(", ")} times ${factor}`);
        }
      }
    }
  },
};

/** Tasks whose hours grow together, and the workloads that must not lose their job by it. */
interface Grown {
  grown: string[];
  ids: string[];
}

/** Every workload of a job, or its first task without a date; where several share the job, all of them as well. */
function growthsOf(group: Recommendation[], store: StoreProfile): Grown[] {
  const each = group.flatMap(({ id, tasks }) => {
    const dateless = tasks.filter((task) => givenOf(store, task).startWithinWeeks === undefined);
    return [tasks, dateless.slice(0, 1)].map((grown) => ({ grown, ids: [id] }));
  });
  if (group.length === 1) return each;
  return [...each, { grown: group.flatMap(({ tasks }) => tasks), ids: group.map(({ id }) => id) }];
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
    checkServedInstead(adviceOf(store, advisor));
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

function checkServedInstead({ recommendations, notYet }: Advice): void {
  const served = recommendations.map(({ id }) => id);
  for (const { id, kind, servedInstead } of notYet) {
    assert.deepEqual(servedInstead, kind === "budget-too-small" ? served : undefined, id);
  }
}

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

const AMOUNTS = ["monthly", "low", "high", "upfront"] as const;

/** A cost with all its amounts multiplied. */
function times({ firstYear, ...cost }: Cost, factor: number) {
  const ends = firstYear && Object.entries(firstYear).map(([end, amount]) => [end, amount * factor]);
  const amounts = AMOUNTS.map((amount) => [amount, cost[amount] * factor]);
  return { ...cost, ...Object.fromEntries(amounts), firstYear: ends && Object.fromEntries(ends) };
}

function assertScaled(actual: Advice, advice: Advice, factor: number): void {
  assert.deepEqual(outcomesOf(actual), outcomesOf(advice), `times ${factor}`);
  assert.equal(actual.monthlyCost, advice.monthlyCost * factor);
  for (const [i, { id, sharedWith, cost }] of advice.recommendations.entries()) {
    assert.deepEqual(actual.recommendations[i]!.sharedWith, sharedWith, id);
    assert.deepEqual(actual.recommendations[i]!.cost, times(cost, factor), id);
  }
  assertSameWhole(actual.budgetForAll, advice.budgetForAll, factor);
  assert.deepEqual(tasksOutOfReach(actual), tasksOutOfReach(advice), `times ${factor}`);
}

/** Whole budgets do not scale exactly: each is the next whole number above some amount that does. */
function assertSameWhole(actual = 0, whole = 0, factor: number): void {
  const apart = Math.abs(actual - whole * factor);
  assert.ok(apart < Math.max(1, factor), `a budget of ${actual} for all rather than about ${whole * factor}`);
}

/** What no step of the roadmap serves. */
function tasksOutOfReach({ roadmap }: Advice): string[] {
  return roadmap.flatMap(({ outOfReach }) => outOfReach.flatMap(({ tasks }) => tasks)).sort();
}

export const scale: Law = {
  name: "12 scale",
  statement: "Prices and budget multiplied by a power of two leave every outcome as it was, while doubles are exact.",
  check(store, advisor, thorough) {
    if (!exactlyScalable(store)) return;
    const advice = adviceOf(store, advisor);
    for (const power of thorough ? POWERS : POWERS.slice(0, 1)) {
      const factor = 2 ** power;
      if (store.monthlyBudget * factor > MOST_MONEY) continue;
      const other = { ...store, monthlyBudget: store.monthlyBudget * factor };
      const scaledAdvice = scaledAdvisor(advice.basis.rateCard.id, factor, advisor).recommend(other);
      assertScaled(scaledAdvice, advice, factor);
    }
  },
};
