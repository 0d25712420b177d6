import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type StoreProfile } from "../src/index.js";
import { stores } from "./support/arbitraries.js";
import type { Law } from "./support/law.js";
import { laws } from "./support/laws.js";
import { onlyAssumptions } from "./support/lawsOfInput.js";
import { budgetNeeded } from "./support/lawsOfMoney.js";

const advisor = createAdvisor();
const RUNS = 1000;
/** Fewer runs for laws that look at many neighbours of each store. */
const FEWER_RUNS: ReadonlyMap<Law, number> = new Map([
  [budgetNeeded, 120],
  [onlyAssumptions, 400],
]);

test.for(laws)("law $name: $statement", { timeout: 60_000 }, async (law) => {
  const property = fc.asyncProperty(stores, async (store) => {
    await law.check(store, advisor, true);
  });
  await fc.assert(property, { numRuns: FEWER_RUNS.get(law) ?? RUNS });
});

test("the stores that the laws are tried on have every outcome a fair share of the time", () => {
  const seen = new Map<string, number>();
  for (const store of fc.sample(stores, { numRuns: 2000, seed: 7 })) {
    const { recommendations, notYet } = advisor.recommend(store);
    const outcomes = [...recommendations.map(({ engagement }) => engagement), ...notYet.map(({ kind }) => kind)];
    for (const outcome of outcomes) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
  }
  const all = [...seen.values()].reduce((sum, count) => sum + count, 0);
  expect([...seen.keys()].sort()).toEqual([
    "agency",
    "automate-first",
    "budget-too-small",
    "freelancer",
    "hire",
    "not-enough-work",
    "too-early",
  ]);
  for (const [outcome, count] of seen) expect(count / all, outcome).toBeGreaterThan(0.03);
});

test("law 6 speaks of work that grows as a whole: where only its dated tasks grow, the date may come to count", () => {
  const store = (first: number, dated: number): StoreProfile => ({
    size: "large",
    monthlyBudget: 1e12,
    team: { roles: ["copywriter"] },
    tasks: [
      { task: "home-page-copy", duration: "ongoing", hoursPerMonth: first, core: false },
      { task: "about-page-copy", duration: "ongoing", hoursPerMonth: dated, core: false, startWithinWeeks: 3 },
    ],
  });
  const engagement = (first: number, dated: number) =>
    advisor.recommend(store(first, dated)).recommendations[0]!.engagement;
  expect(engagement(80, 65)).toBe("hire");
  expect(engagement(160, 130)).toBe("hire");
  expect(engagement(80, 85)).not.toBe("hire");
});
