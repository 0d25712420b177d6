import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type StoreProfile } from "../src/index.js";
import type { Needs } from "../src/plan/decided.js";
import { bestChoices, type Choice, type Option, takenIn } from "../src/plan/front.js";
import { budgetsNeeded, firstPlanAbove, type Picks, type Plan, planOf } from "../src/plan/plan.js";
import { clustersOf } from "../src/plan/ways.js";
import {
  bestOf,
  ENGAGEMENTS,
  everyPlan,
  everyTaking,
  type Marks,
  marksOf,
  mayBe,
  offersOf,
  plannable,
  together,
} from "./support/bruteForce.js";
import { drawnNeeds, fewAmounts, reordered } from "./support/decidedOnes.js";

const advisor = createAdvisor();
const { rulebook } = advisor;

const waysToServe = (needs: Needs) => clustersOf(needs, rulebook.engagements).map(({ ways }) => ways);

/** Money whose sums are exact. */
const sixteenths = fc.integer({ min: 0, max: 2 ** 16 }).map((amount) => amount / 16);
const anyAmount = fc.double({ min: 0.01, max: 5000, noNaN: true });

function listsWith(cost: fc.Arbitrary<number>, most: number): fc.Arbitrary<Option[][]> {
  const option = fc.record({
    importance: fc.constantFrom(1, 2, 2, 3, 5, 20),
    regret: fc.nat(3),
    cost,
    commitment: fc.nat(2),
  });
  return fc.array(fc.array(option, { maxLength: 3 }), { maxLength: most });
}

/** Budgets from nothing to more than everything costs. */
const share = fc.double({ min: 0, max: 1.1, noNaN: true });

function spent(lists: Option[][], of: number): number {
  const dearest = lists.reduce((sum, options) => sum + Math.max(0, ...options.map(({ cost }) => cost)), 0);
  return Math.round(dearest * of * 16) / 16;
}

/** The marks of what a choice took. */
function marksTaken(choice: Choice<Option>): Marks {
  return together(takenIn(choice));
}

test("the last of the best choices serves as much and as well, for as little, with any amounts", () => {
  fc.assert(
    fc.property(listsWith(anyAmount, 6), share, (lists, of) => {
      const budget = spent(lists, of);
      const { commitment: _, ...best } = bestOf(everyTaking(lists), budget);
      expect(marksTaken(bestChoices(lists, budget).at(-1)!)).toMatchObject(best);
    }),
    { numRuns: 400 },
  );
});

test.for([
  ["few amounts", fewAmounts],
  ["sixteenths", sixteenths],
] as const)("the last of the best choices is as good as the best found by looking at all: %s", ([, cost]) => {
  fc.assert(
    fc.property(listsWith(cost, 6), share, (lists, of) => {
      const budget = spent(lists, of);
      expect(marksTaken(bestChoices(lists, budget).at(-1)!)).toEqual(bestOf(everyTaking(lists), budget));
    }),
    { numRuns: 400 },
  );
});

test.for([
  ["at most", false],
  ["exactly", true],
] as const)("each best choice of %s one option is the optimum from its own cost up to the next one's", ([, every]) => {
  fc.assert(
    fc.property(listsWith(fewAmounts, 4), (lists) => {
      const front = bestChoices(lists, Number.MAX_VALUE, every);
      const all = everyTaking(lists, every);
      for (const budget of new Set(all.map(({ cost }) => cost))) {
        const optimum = front.filter(({ cost }) => cost <= budget).at(-1)!;
        expect(marksTaken(optimum)).toEqual(bestOf(all, budget));
      }
      const least = Math.min(...all.map(({ cost }) => cost));
      expect(front.filter(({ cost }) => cost < least)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

test("a choice takes at most one option of each list, and adds up what it took", () => {
  fc.assert(
    fc.property(listsWith(sixteenths, 5), (lists) => {
      for (const choice of bestChoices(lists, Number.MAX_VALUE)) {
        const from = takenIn(choice).map((taken) => lists.findIndex((options) => options.includes(taken)));
        expect(from).toEqual([...new Set(from)].sort((a, b) => a - b));
        expect(from).not.toContain(-1);
        expect(choice).toMatchObject(marksTaken(choice));
      }
    }),
    { numRuns: 400 },
  );
});

/** How many choices can differ in importance or regret. */
function mostChoices(lists: readonly Option[][]): number {
  const most = (mark: "importance" | "regret") =>
    lists.reduce((sum, options) => sum + Math.max(0, ...options.map((option) => option[mark])), 0);
  return (most("importance") + 1) * (most("regret") + 1);
}

test("there are no more best choices than pairs of importance and regret", () => {
  const option = fc.record({ importance: fc.nat(2), regret: fc.nat(1), cost: sixteenths, commitment: fc.nat(2) });
  const lists = fc.array(fc.array(option, { maxLength: 8 }), { maxLength: 8 });
  fc.assert(
    fc.property(lists, (drawn) => {
      expect(bestChoices(drawn, Number.MAX_VALUE).length).toBeLessThanOrEqual(mostChoices(drawn));
    }),
    { numRuns: 400 },
  );
});

test("the rulebook orders the engagements by commitment as the tests here do", () => {
  expect(rulebook.engagements).toEqual(ENGAGEMENTS);
});

/** Whole and half budgets from nothing to more than most plans cost. */
const budgets = fc.tuple(fc.nat(10), fc.constantFrom(0, 0.5)).map(([whole, part]) => whole + part);
/** More than any plan costs here. */
const MOST_MONEY = 31;

test("a plan is as good as the best found by looking at all plans, with any budget", () => {
  fc.assert(
    fc.property(drawnNeeds, (needs) => {
      const all = everyPlan(needs);
      // What is best changes at the costs of plans only.
      for (const budget of new Set(all.map(({ cost }) => cost))) {
        const { picks } = planOf(needs, budget, rulebook);
        expect(marksOf(picks, needs)).toEqual(bestOf(all, budget));
      }
    }),
    { numRuns: 2000 },
  );
});

test("a plan takes only what may be planned, groups whole, for its cost, within the budget", () => {
  fc.assert(
    fc.property(drawnNeeds, budgets, (needs, budget) => {
      const { picks, monthlyCost } = planOf(needs, budget, rulebook);
      expectSound(picks, needs);
      expect(monthlyCost).toBe(marksOf(picks, needs).cost);
      expect(monthlyCost).toBeLessThanOrEqual(budget);
    }),
    { numRuns: 1000 },
  );
});

function expectSound(picks: Picks, { decided, groups }: Needs): void {
  expect(picks).toHaveLength(decided.length);
  for (const [place, pick] of picks.entries()) {
    if (!pick) continue;
    const { one, engagement } = pick;
    expect(one.workload).toBe(decided[place]!.workload);
    expect(one.place).toBe(place);
    expect(one === decided[place] || groups.includes(one.group)).toBe(true);
    for (const part of one.group) {
      expect(picks.some((other) => other?.one === part && other.engagement === engagement)).toBe(true);
      expect(mayBe(part, engagement)).toBe(true);
    }
  }
}

/** The smallest whole budget, not below another, of which something is true; nothing where it is of none. */
function firstBudget(from: number, holds: (budget: number) => boolean): number | undefined {
  for (let budget = from; budget <= MOST_MONEY; budget++) if (holds(budget)) return budget;
  return undefined;
}

/** Whether one of all plans serves everything that some plan serves: only then is there a budget for all. */
function canAllBeServed(needs: Needs, all: readonly Marks[]): boolean {
  const served = offersOf(needs).filter((parts) => plannable(parts).length > 0);
  const places = new Set(served.flatMap((parts) => parts.map(({ place }) => place)));
  const most = [...places].reduce((sum, place) => sum + needs.decided[place]!.workload.role.importance, 0);
  return bestOf(all, MOST_MONEY).importance === most;
}

test("a plan names the budget that serves all, and those at which each workload that it leaves out is served", () => {
  fc.assert(
    fc.property(drawnNeeds, budgets, (needs, budget) => {
      const all = everyPlan(needs);
      fc.pre(canAllBeServed(needs, all));
      const plan = planOf(needs, budget, rulebook);
      const most = bestOf(all, MOST_MONEY).importance;
      const forAll = most > 0 ? firstBudget(0, (other) => bestOf(all, other).importance === most) : undefined;
      expect(plan.budgetForAll).toBe(forAll);
      const needed = budgetsTried(needs, plan, budget);
      expect(budgetsNeeded(plan, budget)).toEqual(needed);
      expect(plan.leftOut).toEqual([...needed.keys()]);
    }),
    { numRuns: 400 },
  );
});

/** By place of what a plan leaves out, the first whole budget above its own whose plan serves it. */
function budgetsTried(needs: Needs, { picks }: Plan, budget: number): Map<number, number> {
  const servedAt = new Map<number, number>();
  const above = Math.floor(budget) + 1;
  for (let other = MOST_MONEY; other >= above; other--) {
    const served = planOf(needs, other, rulebook).picks;
    for (const place of picks.keys()) if (!picks[place] && served[place]) servedAt.set(place, other);
  }
  return new Map([...servedAt].sort(([a], [b]) => a - b));
}

test("the plan of each whole budget up to the one for all is the last that is named with no larger one", () => {
  fc.assert(
    fc.property(drawnNeeds, budgets, (needs, budget) => {
      const { dearer, budgetForAll } = planOf(needs, budget, rulebook);
      fc.pre(dearer.length > 0 && canAllBeServed(needs, everyPlan(needs)));
      const above = dearer.flatMap(({ picks }) => firstPlanAbove(budget, dearer, (others) => others === picks) ?? []);
      above.reduce((least, plan) => {
        expect(plan.budget).toBeGreaterThan(least);
        return plan.budget;
      }, budget);
      for (let whole = Math.floor(budget) + 1; whole <= budgetForAll!; whole++) {
        const named = above.filter((plan) => plan.budget <= whole).at(-1)!;
        const { picks, monthlyCost } = planOf(needs, whole, rulebook);
        expect({ picks: named.picks, cost: named.cost }).toEqual({ picks, cost: monthlyCost });
      }
    }),
    { numRuns: 400 },
  );
});

test("a larger budget never serves less", () => {
  fc.assert(
    fc.property(drawnNeeds, (needs) => {
      let least = 0;
      for (let budget = 0; budget <= MOST_MONEY; budget += 0.5) {
        const { importance } = marksOf(planOf(needs, budget, rulebook).picks, needs);
        expect(importance).toBeGreaterThanOrEqual(least);
        least = importance;
      }
    }),
    { numRuns: 150 },
  );
});

test("workloads of equal importance, and groups, can stand in any order", () => {
  const both = drawnNeeds.chain((needs) => fc.tuple(fc.constant(needs), reordered(needs)));
  fc.assert(
    fc.property(both, budgets, ([needs, others], budget) => {
      const plan = planOf(needs, budget, rulebook);
      const other = planOf(others, budget, rulebook);
      expect(marksOf(other.picks, others)).toEqual(marksOf(plan.picks, needs));
      expect(other.budgetForAll).toBe(plan.budgetForAll);
    }),
    { numRuns: 1000 },
  );
});

test("each way in a list costs more than the one before, and serves more or better", () => {
  fc.assert(
    fc.property(drawnNeeds, (needs) => {
      for (const ways of waysToServe(needs)) {
        expect(ways.length).toBeLessThanOrEqual(mostChoices([ways]));
        for (const [i, way] of ways.slice(1).entries()) {
          const before = ways[i]!;
          const more = way.importance - before.importance || before.regret - way.regret;
          expect(way.cost).toBeGreaterThan(before.cost);
          expect(more).toBeGreaterThan(0);
        }
      }
    }),
    { numRuns: 400 },
  );
});

test("it is told where usual prices could make another engagement the better one, and only of what is best now", () => {
  const toldOf = (store: StoreProfile) =>
    advisor
      .recommend(store)
      .recommendations.map(({ engagement, closeBecause }) => [
        engagement,
        closeBecause.some(({ rule }) => rule === "prices-could-change-the-choice"),
      ]);
  const american: StoreProfile = { size: "starter", monthlyBudget: 8242, tasks: ["blog-posts"], country: "US" };
  expect(toldOf({ ...american, team: { canSupervise: false } })).toEqual([["freelancer", true]]);
  expect(toldOf({ ...american, country: "DE", currency: "EUR" })).toEqual([["freelancer", false]]);
});
