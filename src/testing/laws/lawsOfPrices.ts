import { type Advisor, createAdvisor } from "../../advisor.js";
import { parsedHash } from "../../rulebook/parsed.js";
import { shippedCards } from "../../shipped/shipped.js";
import type { Advice, Cost, Engagement, Recommendation } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import type { RateCard } from "../../types/rates.js";
import { against, must, mustEqual } from "./breach.js";
import { scaledCard } from "./edits.js";
import { adviceOf, lawOf, outcomesOf } from "./law.js";
import { MOST_MONEY } from "./most.js";
import { costsOf, groupsIn, sum } from "./naive.js";

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

/** The card behind an advice: the advisor's own, or a shipped one. */
function cardOf({ basis }: Advice, { rateCard }: Advisor): RateCard {
  const card = [rateCard, ...shippedCards()].find(({ id }) => id === basis.rateCard.id);
  must(card, `no rate card is called "${basis.rateCard.id}"`);
  return card;
}

function ratesOf(advice: Advice, advisor: Advisor): Rates {
  const { rateCard } = advice.basis;
  const card = cardOf(advice, advisor);
  return { card, level: rateCard.country === undefined ? undefined : card.countries[rateCard.country] };
}

const NEARLY = 1e-9;
/** Amounts so small that a double has few bits left for them. */
const NOTHING = 1e-300;

function assertNearly(actual: number, expected: number, of: string): void {
  must(Math.abs(actual - expected) <= NEARLY * expected + NOTHING, `${of}: ${actual} rather than ${expected}`);
}

const ENDS = [
  ["median", "monthly"],
  ["low", "low"],
  ["high", "high"],
] as const satisfies [End, keyof Cost][];

export const sharedPrices = lawOf({
  name: "4 prices are shared",
  statement: "What shares one job or one agency says so alike, and its shares, by hours, are one price of the card's.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    const families = new Map(advisor.roles().map(({ id, family }) => [id, family]));
    for (const group of groupsIn(advice)) {
      const [{ id, engagement }] = group as [Recommendation];
      must(new Set(group.map(({ role }) => families.get(role))).size === 1, `${id} shares across families`);
      must(group.length === 1 || engagement !== "freelancer", `${id} shares a freelancer`);
      for (const entry of group) {
        const others = group.filter((other) => other !== entry).map(({ role }) => role);
        mustEqual(entry.sharedWith, others, `whom ${entry.id} shares with`);
      }
      checkPrices(group, ratesOf(advice, advisor));
    }
  },
});

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

const POWERS = [-4, 0, 3];
const scaled = new WeakMap<RateCard, Map<string, Advisor>>();

/** An advisor over a card whose prices are multiplied; the rulebook is that of another. */
function scaledAdvisor(card: RateCard, factor: number, { rulebook }: Advisor): Advisor {
  const known = scaled.get(card) ?? new Map<string, Advisor>();
  scaled.set(card, known);
  const key = `${parsedHash(rulebook)} ${factor}`;
  const advisor = known.get(key) ?? createAdvisor({ rulebook, rateCard: scaledCard(card, factor) });
  known.set(key, advisor);
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
  mustEqual(outcomesOf(actual), outcomesOf(advice), `outcomes at prices times ${factor}`);
  mustEqual(actual.monthlyCost, advice.monthlyCost * factor, `monthlyCost at prices times ${factor}`);
  for (const [i, { id, sharedWith, cost }] of advice.recommendations.entries()) {
    mustEqual(actual.recommendations[i]!.sharedWith, sharedWith, `whom ${id} shares with at prices times ${factor}`);
    mustEqual(actual.recommendations[i]!.cost, times(cost, factor), `cost of ${id} at prices times ${factor}`);
  }
  assertSameWhole(actual.budgetForAll, advice.budgetForAll, factor);
  mustEqual(tasksOutOfReach(actual), tasksOutOfReach(advice), `what is out of reach at prices times ${factor}`);
}

/** Whole budgets do not scale exactly: each is the next whole number above some amount that does. */
function assertSameWhole(actual = 0, whole = 0, factor: number): void {
  const apart = Math.abs(actual - whole * factor);
  must(apart < Math.max(1, factor), `a budget of ${actual} for all rather than about ${whole * factor}`);
}

/** What no step of the roadmap serves. */
function tasksOutOfReach({ roadmap }: Advice): string[] {
  return roadmap.flatMap(({ outOfReach }) => outOfReach.flatMap(({ tasks }) => tasks)).sort();
}

export const scale = lawOf({
  name: "12 scale",
  statement: "Prices and budget multiplied by a power of two leave every outcome as it was, while doubles are exact.",
  check(store, advisor, thorough) {
    if (!exactlyScalable(store)) return;
    const advice = adviceOf(store, advisor);
    for (const power of thorough ? POWERS : POWERS.slice(0, 1)) {
      const factor = 2 ** power;
      if (store.monthlyBudget * factor > MOST_MONEY) continue;
      const other = { ...store, monthlyBudget: store.monthlyBudget * factor };
      const scaledAdvice = scaledAdvisor(cardOf(advice, advisor), factor, advisor).recommend(other);
      against(other, () => assertScaled(scaledAdvice, advice, factor));
    }
  },
});
