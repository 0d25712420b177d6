import { expect, test } from "vitest";
import type { Needs } from "../src/plan/decided.js";
import { budgetsNeeded, firstPlanAbove, planOf } from "../src/plan/plan.js";
import { firmnessOf } from "../src/plan/range.js";
import { clustersOf } from "../src/plan/ways.js";
import { compileRules } from "../src/rules/ruleSet.js";
import { rulebook } from "../src/rules.js";
import { shippedCompiled } from "../src/shipped/shipped.js";
import { decidedBy, together } from "./support/decidedBy.js";

type Says = Parameters<typeof decidedBy>[1];
const none: Says[keyof Says] = [0, "not", 1];
/** Work that one engagement suits, at a price. */
const priced = (place: number, monthly: number, importance = 1) => {
  const one = decidedBy(`work-${place}`, { freelancer: [5, "best", monthly], agency: none, hire: none }, place);
  one.workload.role = { ...one.workload.role, importance };
  return one;
};
const needs = (...decided: Needs["decided"]): Needs => ({ decided, groups: [] });
const planned = (of: Needs, budget: number) => planOf(of, budget, rulebook);
const waysToServe = (of: Needs) => clustersOf(of, rulebook.engagements).map(({ ways }) => ways);

test("where there is nothing to serve there is no budget for all", () => {
  const nothing = { picks: [], monthlyCost: 0, budgetForAll: undefined, leftOut: [], dearer: [] };
  expect(planned(needs(), 10)).toEqual(nothing);
  const hopeless = decidedBy("hopeless", { freelancer: none, agency: none, hire: none });
  expect(planned(needs(hopeless), 10)).toEqual({ ...nothing, picks: [undefined] });
});

test("what fits the budget to the last unit is served, and nothing is dearer", () => {
  const [first, second] = [priced(0, 10.5, 2), priced(1, 4)];
  expect(planned(needs(first, second), 14.5)).toEqual({
    picks: [first, second].map((one) => ({ one, engagement: "freelancer" })),
    monthlyCost: 14.5,
    budgetForAll: 15,
    leftOut: [],
    dearer: [],
  });
});

test("with less, what counts for more is served, and the way to all the rest is known", () => {
  const [first, second, third] = [priced(0, 10.5, 4), priced(1, 4, 2), priced(2, 3)];
  const pick = (one: typeof first) => ({ one, engagement: "freelancer" });
  const plan = planned(needs(first, second, third), 14);
  expect(plan.picks).toEqual([pick(first), undefined, pick(third)]);
  expect(plan).toMatchObject({ monthlyCost: 13.5, budgetForAll: 18, leftOut: [1] });
  expect(plan.dearer.map(({ cost }) => cost)).toEqual([13.5, 14.5, 17.5]);
  expect(budgetsNeeded(plan, 14)).toEqual(new Map([[1, 15]]));
  const poor = planned(needs(first, second, third), 0);
  expect(poor).toMatchObject({ picks: [undefined, undefined, undefined], monthlyCost: 0, leftOut: [0, 1, 2] });
  expect(budgetsNeeded(poor, 0)).toEqual(
    new Map([
      [0, 11],
      [1, 4],
      [2, 3],
    ]),
  );
});

test("what nothing suits is not left out by the budget", () => {
  const hopeless = decidedBy("hopeless", { freelancer: none, agency: none, hire: none }, 1);
  expect(planned(needs(priced(0, 10), hopeless, priced(2, 10)), 10)).toMatchObject({ leftOut: [2], budgetForAll: 20 });
});

const choosy = decidedBy("choosy", { freelancer: [2, "less", 5], agency: [4, "best", 8], hire: none });

test("a budget for all buys what suits best of what it can; nothing is left out then", () => {
  const engagement = (budget: number) => planned(needs(choosy), budget).picks[0]?.engagement;
  expect([4, 5, 7.9, 8].map(engagement)).toEqual([undefined, "freelancer", "freelancer", "agency"]);
  expect(planned(needs(choosy), 5)).toMatchObject({ budgetForAll: 5, leftOut: [], dearer: [] });
});

test("the first plan above a budget is the first that some whole budget has", () => {
  const plans = [1, 4.2, 4.6, 7].map((cost) => ({ cost, picks: [] }));
  const first = (budget: number, from = 0) => firstPlanAbove(budget, plans.slice(from), () => true);
  expect(first(0)).toMatchObject({ cost: 1, budget: 1 });
  expect(first(1.5)).toMatchObject({ cost: 1, budget: 2 });
  expect(first(2, 1)).toMatchObject({ cost: 4.6, budget: 5 });
  expect(first(8, 3)).toMatchObject({ cost: 7, budget: 9 });
  expect(firstPlanAbove(0, plans, ({ length }) => length > 0)).toBeUndefined();
  const next = [3, 5].map((cost) => ({ cost, picks: [] }));
  expect(firstPlanAbove(4, next, () => true)).toMatchObject({ cost: 5, budget: 5 });
});

test("ways are priced, weighed against the best offer, and go from the lightest commitment", () => {
  const [ways] = waysToServe(needs(choosy));
  const order = rulebook.engagements;
  expect(ways).toMatchObject([
    { importance: 1, regret: 2, cost: 5, commitment: order.indexOf("freelancer") },
    { importance: 1, regret: 0, cost: 8, commitment: order.indexOf("agency") },
  ]);
});

test("of ways at one price that suit equally well, the lightest commitment is left", () => {
  const equal = decidedBy("equal", { hire: [4, "best", 5], agency: [4, "best", 5], freelancer: [4, "best", 5] });
  const better = decidedBy("better", { hire: [4, "best", 5], agency: [3, "less", 5], freelancer: [2, "less", 5] });
  const engagements = (one: typeof equal) =>
    waysToServe(needs(one)).flatMap((ways) => ways.map(({ picks }) => picks[0]!.engagement));
  expect(engagements(equal)).toEqual([rulebook.engagements[0]]);
  expect(engagements(better)).toEqual(["hire"]);
});

test("what is shared is one way for all its parts, weighed against the best that each could have", () => {
  const alone = (place: number, monthly: number) =>
    decidedBy(`work-${place}`, { freelancer: [5, "best", monthly], agency: none, hire: [1, "less", 90] }, place);
  const [first, second] = [alone(0, 30), alone(1, 30)];
  const shared = together(alone(0, 20), alone(1, 20));
  shared.forEach((part, i) => {
    part.workload = [first, second][i]!.workload;
    part.decision = { ...part.decision, verdicts: [{ engagement: "agency", strength: 3, suits: "best", fired: [] }] };
    part.costs = { agency: { monthly: 20 } } as typeof part.costs;
  });
  const [ways, ...rest] = waysToServe({ decided: [first, second], groups: [shared] });
  expect(rest).toEqual([]);
  expect(ways!.map(({ importance, regret, cost, picks }) => [importance, regret, cost, picks.length])).toEqual([
    [1, 0, 30, 1],
    [2, 4, 40, 2],
    [2, 0, 60, 2],
  ]);
  expect(ways![1]!.commitment).toBe(2 * rulebook.engagements.indexOf("agency"));
});

test("a choice is firm where no price in the ranges makes another suit better", () => {
  const compiled = shippedCompiled();
  const when = (fact: string, operator: string, value: number, engagement: string, strength: number) => ({
    name: `${fact}-${engagement}`,
    conditions: { fact, operator, value },
    event: { type: "supports", params: { engagement, strength } },
    reason: "So.",
    sources: ["J-01"],
  });
  const facts = { hireToFreelancer: 1, agencyToFreelancer: 1 };
  const numbers = Object.fromEntries(Object.keys(facts).map((fact) => [fact, rulebook.facts[fact]!]));
  const firm = (rule: object, lead = 1, costs = { hire: [50, 200], freelancer: [80, 120], agency: [50, 200] }) => {
    const one = decidedBy("one", { freelancer: [5, "best", 100], agency: [5 - lead, "less", 100], hire: none });
    one.facts = facts as unknown as typeof one.facts;
    one.costs = Object.fromEntries(
      Object.entries(costs).map(([engagement, [low, high]]) => [engagement, { low, high, monthly: 100, upfront: 0 }]),
    ) as typeof one.costs;
    const usual = when("hireToFreelancer", "greaterThan", -1, "freelancer", 3);
    const deciding = compileRules([usual, rule] as never, numbers);
    const plan = { ...needs(one), plan: planned(needs(one), 999), budget: 999, rulebook };
    return firmnessOf(one, "freelancer", plan, { ...compiled, deciding, priceSwing: 3 }).bestAtAllPrices;
  };
  expect(firm(when("agencyToFreelancer", "lessThan", 0.3, "agency", 9))).toBe(true);
  expect(firm(when("agencyToFreelancer", "lessThan", 0.5, "agency", 9))).toBe(false);
  expect(firm(when("agencyToFreelancer", "greaterThan", 2.4, "agency", 9))).toBe(false);
  expect(firm(when("agencyToFreelancer", "greaterThan", 2.6, "agency", 9))).toBe(true);
  expect(firm(when("hireToFreelancer", "lessThan", 0.5, "hire", 9))).toBe(false);
  expect(firm(when("hireToFreelancer", "greaterThan", 2.4, "hire", 9))).toBe(false);
  expect(firm(when("agencyToFreelancer", "lessThan", 0.5, "agency", 9), 3)).toBe(false);
  expect(firm(when("agencyToFreelancer", "lessThan", 0.5, "agency", 9), 4)).toBe(true);
});

test("what does not suit best at the usual prices is as firm as can be", () => {
  const plan = { ...needs(choosy), plan: planned(needs(choosy), 9), budget: 9, rulebook };
  expect(firmnessOf(choosy, "freelancer", plan, shippedCompiled()).bestAtAllPrices).toBe(true);
});
