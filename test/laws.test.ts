import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type StoreProfile } from "../src/index.js";
import { storesFor } from "../src/testing/arbitraries/storesFor.js";
import type { CheckedLaw } from "../src/testing/laws/law.js";
import { laws, roadmapLaws } from "../src/testing/laws/laws.js";
import { groupsIn } from "../src/testing/laws/naive.js";
import { stores } from "./support/arbitraries.js";
import { closeCalls, ranges } from "./support/lawsOfCloseCalls.js";
import { seed } from "./support/seed.js";

const advisor = createAdvisor();
const drawnFrom = storesFor(advisor);
const RUNS = 1000;
/** Fewer runs for laws that look at many neighbours of each store. */
const FEWER_RUNS: Record<string, number> = {
  "5 more budget never serves less": 500,
  "6 more work never undoes a job": 600,
  "9 what-if is true and minimal": 60,
  "9 both changes of a pair are needed": 30,
  "10 budgetNeeded is exact": 200,
  "11 settled means settled": 60,
  "13 assumptions are only that": 300,
  "14 the least money": 500,
};

/** Drawn once: laws that ask the same of a store share the answer. */

const drawn = fc.sample(drawnFrom, { numRuns: RUNS, seed });

test.for([...laws, ...roadmapLaws, closeCalls, ranges])("law $name: $statement", { timeout: 60_000 }, async (law) => {
  const numRuns = FEWER_RUNS[law.name] ?? RUNS;
  for (const store of drawn.slice(0, numRuns)) {
    try {
      await law.check(store, advisor);
    } catch (error) {
      await shrunk(law, numRuns);
      throw error;
    }
  }
});

/** Draw the same stores again and fail with the smallest that breaks a law. */
async function shrunk(law: CheckedLaw, numRuns: number): Promise<void> {
  const property = law.property(advisor, drawnFrom) as fc.IAsyncProperty<[StoreProfile]>;
  await fc.assert(property, { numRuns, seed, interruptAfterTimeLimit: 20_000 });
}

test("every law that has fewer runs is there", () => {
  const names = [...laws, ...roadmapLaws].map(({ name }) => name);
  expect(Object.keys(FEWER_RUNS).filter((name) => !names.includes(name))).toEqual([]);
});

test("a price that two would share is not held against a budget that it meets to the last bit", () => {
  const store: StoreProfile = {
    size: "large",
    monthlyBudget: 4311.479822222222,
    tasks: [
      { task: "client-liaison", disciplines: 3 },
      { task: "product-design", hoursPerMonth: 39.5, backup: true, disciplines: 3 },
      { task: "email-sequences", hoursPerMonth: 36.49223416965352 },
    ],
    country: "LV",
  };
  const { budgetLeft, recommendations } = advisor.recommend(store);
  expect(recommendations.map(({ engagement }) => engagement)).toEqual(["freelancer", "freelancer", "agency"]);
  expect(budgetLeft).toBeGreaterThan(500);
  for (const law of [...laws, ...roadmapLaws, closeCalls, ranges]) law.check(store, advisor);
});

/** Shares are counted over the same stores each time. */
const same = fc.sample(stores, { numRuns: 1500, seed: 7 });

test("the stores that the laws are tried on have every outcome a fair share of the time", () => {
  const seen = new Map<string, number>();
  for (const store of same) {
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

test("the stores that the laws are tried on often have one job or one agency for several roles", () => {
  const shared = (engagement: string) => (store: StoreProfile) => {
    const groups = groupsIn(advisor.recommend(store)).filter(({ length }) => length > 1);
    return groups.some(([first]) => first!.engagement === engagement);
  };
  expect(same.filter(shared("agency")).length / same.length).toBeGreaterThan(0.02);
  expect(same.filter(shared("hire")).length / same.length).toBeGreaterThan(0.006);
  const rich = same.map((store) => ({ ...store, monthlyBudget: 1e12 }));
  expect(rich.filter(shared("agency")).length / rich.length).toBeGreaterThan(0.05);
  expect(rich.filter(shared("hire")).length / rich.length).toBeGreaterThan(0.012);
});

test("the stores that the laws are tried on often have a way of several steps", () => {
  const steps = same.map((store) => advisor.recommend(store).roadmap);
  const share = (holds: (roadmap: (typeof steps)[number]) => boolean) => steps.filter(holds).length / steps.length;
  expect(share(({ length }) => length > 2)).toBeGreaterThan(0.2);
  expect(share(({ length }) => length === advisor.rulebook.settings.roadmapSteps)).toBeGreaterThan(0.02);
  expect(share((roadmap) => roadmap.some(({ changes }) => changes.length > 0))).toBeGreaterThan(0.02);
  for (const field of ["monthlyBudget", "hoursPerMonth", "size", "developers"]) {
    const names = (trigger: { field: (string | number)[] }[]) =>
      trigger.some(({ field: path }) => path.includes(field));
    expect(
      share((roadmap) => roadmap.some(({ trigger }) => names(trigger))),
      field,
    ).toBeGreaterThan(0.02);
  }
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
