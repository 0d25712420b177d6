import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type Engagement } from "../src/index.js";
import type { Decided } from "../src/plan/decided.js";
import { bestChoices, type Candidate, takenIn } from "../src/plan/front.js";
import { planOf } from "../src/plan/plan.js";
import { bestOf, everyWay, judged, type Taken } from "./support/bruteForce.js";
import { candidatesOf, decidedOnes, fewAmounts } from "./support/decidedOnes.js";

const { rulebook } = createAdvisor();

/** Money whose sums are exact. */
const sixteenths = fc.integer({ min: 0, max: 2 ** 16 }).map((amount) => amount / 16);
const anyAmount = fc.double({ min: 0.01, max: 5000, noNaN: true });

function candidatesWith(cost: fc.Arbitrary<number>, most: number): fc.Arbitrary<Candidate[]> {
  const option = fc.record({ cost, regret: fc.nat(3), commitment: fc.nat(2) });
  const candidate = fc.record({
    importance: fc.constantFrom(1, 2, 2, 3, 5, 20),
    options: fc.array(option, { minLength: 1, maxLength: 3 }),
  });
  return fc.array(candidate, { maxLength: most });
}

/** Budgets from nothing to more than everything costs. */
const share = fc.double({ min: 0, max: 1.1, noNaN: true });

function spent(candidates: Candidate[], of: number): number {
  const dearest = candidates.reduce((sum, { options }) => sum + Math.max(...options.map(({ cost }) => cost)), 0);
  return Math.round(dearest * of * 16) / 16;
}

test("the last of the best choices serves as much and as well, for as little, with any amounts", () => {
  fc.assert(
    fc.property(candidatesWith(anyAmount, 6), share, (candidates, of) => {
      const budget = spent(candidates, of);
      const marksOf = (taken: Taken) => judged(candidates, taken).marks.slice(0, 3);
      expect(marksOf(takenIn(bestChoices(candidates, budget).at(-1)!))).toEqual(marksOf(bestOf(candidates, budget)));
    }),
    { numRuns: 1000 },
  );
});

test.for([
  ["few amounts", fewAmounts],
  ["sixteenths", sixteenths],
] as const)("the last of the best choices is the one found by looking at all: %s", ([, cost]) => {
  fc.assert(
    fc.property(candidatesWith(cost, 6), share, (candidates, of) => {
      const budget = spent(candidates, of);
      expect(takenIn(bestChoices(candidates, budget).at(-1)!)).toEqual(bestOf(candidates, budget));
    }),
    { numRuns: 1000 },
  );
});

test("each of the best choices is the optimum from its own cost up to the next one's", () => {
  fc.assert(
    fc.property(candidatesWith(fewAmounts, 4), (candidates) => {
      const front = bestChoices(candidates, Number.MAX_VALUE);
      const costs = everyWay(candidates).map((taken) => judged(candidates, taken).cost);
      for (const budget of new Set(costs)) {
        const optimum = front.filter(({ cost }) => cost <= budget).at(-1)!;
        expect(takenIn(optimum)).toEqual(bestOf(candidates, budget));
      }
    }),
    { numRuns: 600 },
  );
});

function servedAt(decided: Decided[], budget: number): Map<string, Engagement> {
  const { ids, engagements, candidates } = candidatesOf(decided);
  const taken = bestOf(candidates, budget);
  return new Map(ids.flatMap((id, i) => (taken[i]! < 0 ? [] : [[id, engagements[i]![taken[i]!]!]])));
}

test("the rulebook orders the engagements by commitment as the tests here do", () => {
  expect(rulebook.engagements).toEqual(["freelancer", "agency", "hire"]);
});

test("a plan chooses what looking at all plans finds, and names the budgets at which more is served", () => {
  fc.assert(
    fc.property(decidedOnes, fc.nat(30), fc.constantFrom(0, 0.5), (decided, whole, part) => {
      const budget = whole + part;
      const plan = planOf(decided, budget, rulebook);
      const served = servedAt(decided, budget);
      expect(plan.chosen).toEqual(served);
      const { ids } = candidatesOf(decided);
      const needed = ids.filter((id) => !served.has(id)).map((id) => [id, firstServing(decided, id, whole + 1)]);
      expect(Object.fromEntries(plan.budgetNeeded)).toEqual(Object.fromEntries(needed));
      const forAll = ids.length > 0 ? firstServingAll(decided, ids.length) : undefined;
      expect(plan.budgetForAll).toBe(forAll);
    }),
    { numRuns: 400 },
  );
});

function firstServing(decided: Decided[], id: string, from: number): number {
  for (let budget = from; ; budget++) if (servedAt(decided, budget).has(id)) return budget;
}

function firstServingAll(decided: Decided[], count: number): number {
  for (let budget = 0; ; budget++) if (servedAt(decided, budget).size === count) return budget;
}
