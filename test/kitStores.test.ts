import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type StoreProfile } from "../src/index.js";
import { extendRateCard, extendRulebook, factsOf, rateCards, rulebook } from "../src/rules.js";
import { boundTo } from "../src/testing/arbitraries/bound.js";
import { simplerNumbers } from "../src/testing/arbitraries/simpler.js";
import { smallerStores } from "../src/testing/arbitraries/smaller.js";
import { thresholdsOf } from "../src/testing/arbitraries/thresholds.js";
import { nearBoundaries, partialStoreProfile, perRule, storeProfile, taskNeed } from "../src/testing.js";
import { mentionsOf } from "../src/verify/mentions.js";
import { seed } from "./support/seed.js";

const advisor = createAdvisor();

const own = extendRateCard(rateCards.us!, { id: "own", platformFee: { value: 0, year: 2026, sources: ["own"] } });
const fewer = extendRulebook(rulebook, { settings: { longestOneOffMonths: 5 } });

const KINDS = { storeProfile: storeProfile(), nearBoundaries: nearBoundaries(), perRule: perRule() };

test.each(Object.entries(KINDS))("%s draws valid stores only", (_name, stores) => {
  fc.assert(
    fc.property(stores, (store) => advisor.safeRecommend(store).success),
    { numRuns: 300, seed },
  );
});

test("they are valid for prices and rules of one's own", () => {
  const ours = createAdvisor({ rulebook: fewer, rateCard: own });
  const options = { rulebook: fewer, rateCard: own };
  for (const stores of [storeProfile(options), nearBoundaries(fewer, own), perRule(fewer, own)]) {
    fc.assert(
      fc.property(stores, (store) => ours.safeRecommend(store).success),
      { numRuns: 60, seed },
    );
  }
});

test("task needs are valid in any store, and what is known of a store is a part of it", () => {
  const withTask = fc.property(taskNeed(), (need) => {
    return advisor.safeRecommend({ size: "small", monthlyBudget: 0, tasks: [need] }).success;
  });
  fc.assert(withTask, { numRuns: 500, seed });
  const completed = fc.property(partialStoreProfile(), (known) => {
    return advisor.safeRecommend({ size: "small", monthlyBudget: 0, tasks: [], ...known }).success;
  });
  fc.assert(completed, { numRuns: 300, seed });
  const fields = fc.sample(partialStoreProfile(), { numRuns: 300, seed }).flatMap((known) => Object.keys(known));
  for (const field of ["size", "monthlyBudget", "tasks", "country", "team"]) {
    const share = fields.filter((name) => name === field).length / 300;
    expect(share, field).toBeGreaterThan(0.05);
    expect(share, field).toBeLessThan(0.9);
  }
});

/** Whether values lie on a threshold, just below and just above it. */
function sidesOf(values: number[], threshold: number, width: number) {
  const near = values.filter((value) => Math.abs(value - threshold) <= width * threshold);
  return {
    below: near.some((value) => value < threshold),
    on: near.includes(threshold),
    above: near.some((value) => value > threshold),
  };
}

test("stores near boundaries lie on every threshold of the rules, and just below and just above it", () => {
  const stores = fc.sample(nearBoundaries(), { numRuns: 2500, seed });
  const facts = stores.flatMap((store) => factsOf(store).workloads.map((workload) => workload.facts));
  const numbers = (fact: string) => facts.map((some) => (some as Record<string, unknown>)[fact] as number);
  const { hours, disciplines, hireToFreelancer, agencyToFreelancer } = thresholdsOf(rulebook);
  for (const limit of hours) {
    const sides = sidesOf([...numbers("hoursPerMonth"), ...numbers("ownHours")], limit, 1e-12);
    expect(sides, `${limit} hours`).toEqual({ below: true, on: true, above: true });
  }
  for (const limit of disciplines) {
    expect(sidesOf(numbers("disciplines"), limit, 1).on, `${limit} disciplines`).toBe(true);
  }
  for (const [fact, limits] of Object.entries({ hireToFreelancer, agencyToFreelancer })) {
    expect(limits.length).toBeGreaterThan(0);
    for (const limit of limits) {
      expect(sidesOf(numbers(fact), limit, 1e-9), `${fact} ${limit}`).toMatchObject({ below: true, above: true });
    }
  }
});

test("stores near boundaries have budgets that money just reaches, and just does not", () => {
  const advices = fc.sample(nearBoundaries(), { numRuns: 600, seed }).map((store) => advisor.recommend(store));
  const exact = advices.filter(({ budgetLeft, monthlyCost }) => budgetLeft === 0 && monthlyCost > 0);
  const missed = advices.filter(({ notYet }) => notYet.some(({ budgetNeeded }) => budgetNeeded !== undefined));
  expect(exact.length / advices.length).toBeGreaterThan(0.05);
  expect(missed.length / advices.length).toBeGreaterThan(0.1);
});

test("stores by rule show every rule", () => {
  const shown = new Map(rulebook.rules.map(({ name }) => [name, 0]));
  const runs = 6 * rulebook.rules.length;
  for (const store of fc.sample(perRule(), { numRuns: runs, seed: 11 })) {
    const advice = advisor.recommend(store);
    for (const { name } of rulebook.rules) {
      if (mentionsOf(advice, name).length > 0) shown.set(name, shown.get(name)! + 1);
    }
  }
  expect([...shown].filter(([, count]) => count === 0)).toEqual([]);
});

test("a store shrinks to the smallest that people can read", () => {
  const found = (holds: (store: StoreProfile) => boolean) =>
    fc.check(fc.property(storeProfile(), holds), { seed: 3, numRuns: 2000 }).counterexample?.[0];
  const hired = found((store) => !advisor.recommend(store).recommendations.some((one) => one.engagement === "hire"));
  expect(hired?.tasks).toHaveLength(1);
  expect(JSON.stringify(hired).length).toBeLessThan(160);
  const rich = found((store) => store.monthlyBudget < 1234.5 || store.country !== "GR");
  expect(rich).toEqual({ size: "starter", monthlyBudget: 2000, tasks: [], country: "GR" });
  const [pasted] = fc.sample(storeProfile(), { numRuns: 1, seed: 9 });
  const all = fc.check(
    fc.property(storeProfile(), () => false),
    { examples: [[pasted!]], numRuns: 1 },
  );
  expect(all.counterexample?.[0]).toEqual({ size: "starter", monthlyBudget: 0, tasks: [] });
});

test("what a store shrinks to is always valid and always simpler, so that shrinking ends", () => {
  const { compiled } = boundTo();
  const shrinking = fc.property(storeProfile(), fc.infiniteStream(fc.nat()), (store, choices) => {
    let at = store;
    for (let step = 0; ; step++) {
      const smaller = [...smallerStores(at, compiled)];
      for (const one of smaller.slice(0, 8)) if (!advisor.safeRecommend(one).success) return false;
      if (smaller.length === 0) return true;
      if (step > 3000) return false;
      at = smaller[choices.next().value % smaller.length]!;
    }
  });
  fc.assert(shrinking, { numRuns: 6, seed });
});

test("a simpler number has fewer digits, or as many and is smaller", () => {
  expect(simplerNumbers(0, 0, 10)).toEqual([]);
  expect(simplerNumbers(1, 1, 10)).toEqual([]);
  expect(simplerNumbers(130.00000000000003, 0, 200)).toEqual(expect.arrayContaining([0, 1, 100, 130]));
  expect(simplerNumbers(20_000, 0, 1e6)).not.toContain(19_999);
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e12, noNaN: true }), (value) => {
      return simplerNumbers(value, 0, 1e12).every((one) => one >= 0 && one <= 1e12 && one !== value);
    }),
    { seed },
  );
});
