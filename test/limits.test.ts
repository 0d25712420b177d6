import fc from "fast-check";
import { expect, test } from "vitest";
import { type Item, limitsIn } from "../src/ask/limits.js";
import { bestChoices, type Option, takenIn } from "../src/plan/front.js";
import { seed } from "./support/seed.js";

/** An engagement for some of the works, by their places. */
interface Engaged extends Option {
  places: number[];
}

/** A work with all costs that its cheapest engagement may have, and something dearer that suits better. */
interface Given {
  importance: number;
  costs: number[];
  more: number;
  better: number;
}

const costs = fc.constantFrom(0, 1, 2, 3, 5, 8, 13, Number.POSITIVE_INFINITY);
const importances = fc.integer({ min: 1, max: 5 });
const given = fc.record<Given>({
  importance: importances,
  costs: fc.uniqueArray(costs, { minLength: 1, maxLength: 3 }),
  more: fc.integer({ min: 0, max: 9 }),
  better: fc.integer({ min: 1, max: 3 }),
});
const budgets = fc.integer({ min: 0, max: 30 });

function itemOf(importance: number, cost: number, least = cost): Item {
  return { importance, sure: cost, least };
}

/** Two engagements as one. */
function together(one: Engaged, other: Engaged): Engaged {
  return {
    importance: one.importance + other.importance,
    regret: one.regret + other.regret,
    cost: one.cost + other.cost,
    commitment: 0,
    places: [...one.places, ...other.places],
  };
}

/** What the best plan takes of each work: what costs how much, by the places of what it serves. */
function planOf(lists: Engaged[][], budget: number): Engaged[] {
  const front = bestChoices(lists, budget);
  return takenIn(front[front.length - 1]!);
}

/** In every way in which works may cost something, their engagements, a work's regrets all more by some points. */
function* waysOf(works: Given[], worse = works.map(() => 0)): Generator<Engaged[][]> {
  const all = works.reduce<number[][]>(
    (some, work) => some.flatMap((way) => work.costs.map((cost) => [...way, cost])),
    [[]],
  );
  for (const way of all) {
    yield works.map(({ importance, more, better }, i) => {
      const engaged = (cost: number, regret: number): Engaged[] =>
        cost === Number.POSITIVE_INFINITY
          ? []
          : [{ importance, regret: regret + worse[i]!, cost, commitment: 0, places: [i] }];
      return [...engaged(way[i]!, better), ...engaged(way[i]! + more, 0)];
    });
  }
}

test("no best plan takes more for a work than its limit, whatever it and others may cost", () => {
  let [pruned, runs] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(given, { minLength: 1, maxLength: 4 }),
      fc.array(given, { maxLength: 2 }),
      budgets,
      (works, beside, budget) => {
        const limits = limitsIn(
          works.map(({ importance, costs }) => costs.map((cost) => itemOf(importance, cost))),
          beside.map(({ importance }) => itemOf(importance, Number.POSITIVE_INFINITY, 0)),
          budget,
        );
        runs++;
        pruned += limits.filter(({ most }) => most < budget).length;
        for (const lists of waysOf([...works, ...beside])) {
          for (const { cost, places } of planOf(lists, budget)) {
            expect(cost).toBeLessThanOrEqual(limits[places[0]!]?.most ?? budget);
          }
        }
      },
    ),
    { numRuns: 2000, seed },
  );
  expect(pruned).toBeGreaterThan(runs / 4);
});

test("where a work is not tied, it decides nothing how far all of its engagements fall short of what suits best", () => {
  let [untied, runs] = [0, 0];
  const worse = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(
      fc.array(given, { minLength: 1, maxLength: 4 }),
      fc.array(given, { maxLength: 2 }),
      budgets,
      worse,
      (works, beside, budget, points) => {
        const limits = limitsIn(
          works.map(({ importance, costs }) => costs.map((cost) => itemOf(importance, cost))),
          beside.map(({ importance }) => itemOf(importance, Number.POSITIVE_INFINITY, 0)),
          budget,
        );
        runs++;
        untied += limits.filter(({ isTied }) => !isTied).length;
        const free = [...works, ...beside].map((_, i) => (limits[i]?.isTied === false ? points[i]! : 0));
        const [as, then] = [waysOf([...works, ...beside]), waysOf([...works, ...beside], free)];
        for (const lists of as) {
          const taken = planOf(then.next().value as Engaged[][], budget);
          expect(taken.map(({ cost, places }) => [places, cost])).toEqual(
            planOf(lists, budget).map(({ cost, places }) => [places, cost]),
          );
        }
      },
    ),
    { numRuns: 2000, seed },
  );
  expect(untied).toBeGreaterThan(runs / 4);
});

test("works served together have a limit for all that they cost, and leave the others theirs", () => {
  let [shared, runs] = [0, 0];
  fc.assert(
    fc.property(
      fc.array(given, { minLength: 3, maxLength: 4 }),
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 2, maxLength: 2 }),
      fc.integer({ min: 0, max: 5 }),
      budgets,
      (works, shares, more, budget) => {
        const items = works.map(({ importance, costs }, i) =>
          costs.map((cost) => itemOf(importance, cost, Math.min(cost, shares[i] ?? cost))),
        );
        const limits = limitsIn(items, [], budget);
        runs++;
        const anyhow = items.map((own, i) => (i < 2 ? own.map((item) => ({ ...item, least: 0 })) : own));
        const limitsTogether = limitsIn(anyhow, [], budget);
        const mates: Engaged = {
          importance: works[0]!.importance + works[1]!.importance,
          regret: 0,
          cost: shares[0]! + shares[1]! + more,
          commitment: 0,
          places: [0, 1],
        };
        for (const [one, other, ...rest] of waysOf(works)) {
          const both = one!.flatMap((first) => other!.map((second) => together(first, second)));
          const engaged = planOf([[...one!, ...other!, ...both, mates], ...rest], budget);
          for (const taken of engaged) {
            const { cost, places } = taken;
            if (places.length === 1) expect(cost).toBeLessThanOrEqual(limits[places[0]!]!.most);
            if (taken !== mates) continue;
            expect(cost).toBeLessThanOrEqual(Math.min(...places.map((place) => limitsTogether[place]!.most)));
            shared++;
          }
        }
      },
    ),
    { numRuns: 1000, seed },
  );
  expect(shared).toBeGreaterThan(runs / 4);
});
