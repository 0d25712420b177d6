import fc from "fast-check";
import { expect, test } from "vitest";
import { bestChoices, NOTHING, type Option, takenIn, taking } from "../src/plan/front.js";

const option = (importance: number, regret: number, cost: number, commitment = 0): Option => ({
  importance,
  regret,
  cost,
  commitment,
});

/** What the best choices took, by rising cost. */
const taken = (lists: Option[][], budget = 99, every = false) => bestChoices(lists, budget, every).map(takenIn);

test("nothing is the cheapest choice, unless something must be taken", () => {
  const one = option(2, 0, 5);
  expect(bestChoices([[one]], 4)).toEqual([NOTHING]);
  expect(taken([[one]], 5)).toEqual([[], [one]]);
  expect(taken([[one]], 5, true)).toEqual([[one]]);
  expect(taken([[one]], 4, true)).toEqual([]);
});

test("what serves no more and no better for as much is left out", () => {
  const [cheap, dear, worse, better] = [option(2, 1, 5), option(2, 1, 6), option(2, 2, 7), option(2, 0, 8)];
  expect(taken([[dear, cheap, worse, better]])).toEqual([[], [cheap], [better]]);
});

test("of equals the lightest commitment is taken, then the option that comes first", () => {
  const [heavy, light, same] = [option(2, 0, 5, 2), option(2, 0, 5, 1), option(2, 0, 5, 1)];
  const chosen = (...options: Option[]) => bestChoices([options], 99).at(-1)!.option;
  expect(chosen(heavy, light)).toBe(light);
  expect(chosen(light, heavy)).toBe(light);
  expect(chosen(light, same)).toBe(light);
  expect(chosen(same, light)).toBe(same);
});

test("of equal choices from several lists, the one with the earlier option where they first differ", () => {
  const [a, b, c] = [option(1, 0, 2), option(1, 0, 2), option(1, 0, 2)];
  expect(taken([[a], [b], [c]], 2).at(-1)).toEqual([a]);
  expect(taken([[a], [b], [c]], 2).at(-1)![0]).toBe(a);
  const two = taken([[a], [b], [c]], 4).at(-1)!;
  expect(two).toHaveLength(2);
  expect(two[0]).toBe(a);
  expect(two[1]).toBe(b);
});

test("of equal choices of different length too, the one with the earlier option where they first differ", () => {
  const [whole, half, rest] = [option(2, 0, 2), option(1, 0, 1), option(1, 0, 1)];
  expect(taken([[whole, half], [rest]], 2).at(-1)).toEqual([whole]);
  expect(taken([[half, whole], [rest]], 2).at(-1)).toEqual([half, rest]);
});

test("of equal choices of which one begins like the other, the longer one", () => {
  const [whole, free] = [option(2, 0, 4), option(0, 0, 0)];
  expect(taken([[whole], [free]]).at(-1)).toEqual([whole, free]);
});

/** Every way to take at most one option of each list, with the places of what is taken. */
function everyTaking(lists: Option[][]): { options: Option[]; places: number[] }[] {
  let place = 0;
  return lists.reduce(
    (all, list) => {
      const placed = list.map((one) => ({ one, place: place++ }));
      const more = all.flatMap(({ options, places }) =>
        placed.map(({ one, place }) => ({ options: [...options, one], places: [...places, place] })),
      );
      return all.concat(more);
    },
    [{ options: [] as Option[], places: [] as number[] }],
  );
}

test("the last of the best choices is the first of all that are equally good", () => {
  const one = fc.record({
    importance: fc.constantFrom(0, 1, 2),
    regret: fc.constantFrom(0, 0, 1),
    cost: fc.constantFrom(0, 1, 2),
    commitment: fc.constantFrom(0, 0, 1),
  });
  const lists = fc.array(fc.array(one, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 });
  const marks = ({ options, places }: ReturnType<typeof everyTaking>[number]) => {
    const sum = (mark: keyof Option) => options.reduce((total, taken) => total + taken[mark], 0);
    return [-sum("importance"), sum("regret"), sum("cost"), sum("commitment"), ...places, 99, 99, 99, 99];
  };
  const first = (a: number[], b: number[]) => a.find((mark, i) => mark !== b[i])! - b.find((mark, i) => mark !== a[i])!;
  fc.assert(
    fc.property(lists, fc.nat({ max: 6 }), (drawn, budget) => {
      const affordable = everyTaking(drawn).filter(
        ({ options }) => options.reduce((sum, { cost }) => sum + cost, 0) <= budget,
      );
      const sorted = affordable.sort((a, b) => first(marks(a), marks(b)));
      const chosen = takenIn(bestChoices(drawn, budget).at(-1)!);
      expect(chosen.map((taken) => drawn.flat().indexOf(taken))).toEqual(sorted[0]!.places);
    }),
    { numRuns: 1000 },
  );
});

test("a choice adds up what it took", () => {
  const [a, b] = [option(2, 3, 5, 1), option(4, 1, 7, 2)];
  const last = bestChoices([[a], [b]], 12).at(-1)!;
  expect(last).toMatchObject({ importance: 6, regret: 4, cost: 12, commitment: 3 });
  expect(takenIn(last)).toEqual([a, b]);
});

test("of choices whose different sums round to one cost, the lightest of equally good ones stays", () => {
  const front = bestChoices([[option(1, 2, 627.1432), option(1, 1, 627.1432000000001, 1)]], 1e12);
  const shared = taking(option(2, 1, 1625.1432, 2), 0, [NOTHING], [], 1e12);
  const merged = taking(option(1, 0, 998), 1, front, shared, 1e12);
  expect(627.1432 + 998).toBe(627.1432000000001 + 998);
  expect(merged.at(-1)).toMatchObject({ cost: 1625.1432, regret: 1, commitment: 1 });
});
