import fc from "fast-check";
import { expect, test } from "vitest";
import { authoringOf } from "../src/rulebook/authoring.js";
import { shippedCompiled, shippedRulebook } from "../src/shipped/shipped.js";
import { boxRegion } from "../src/verify/boxes.js";
import { has, valueAt } from "../src/verify/cells.js";
import { outcomesOf } from "../src/verify/outcomes.js";
import { cellOf } from "../src/verify/space.js";
import { offeredIn, storeIn } from "../src/verify/stores.js";
import { workloadJudging } from "../src/verify/workloads.js";
import { stores } from "./support/arbitraries.js";

const compiled = shippedCompiled();
const judging = workloadJudging({ rulebook: compiled.rulebook, authoring: authoringOf(shippedRulebook()) });
const { space, reach } = judging;
const outcomes = outcomesOf(judging);

function suitsOf({ verdicts }: { verdicts: readonly { suits: string }[] }): string[] {
  return verdicts.map(({ suits }) => suits);
}

test("every workload of a store lies in a cell that stores reach, and is judged there as the adviser decides it", () => {
  let [seen, runs] = [0, 0];
  fc.assert(
    fc.property(stores, (store) => {
      runs++;
      for (const { facts, decision } of offeredIn(store, undefined, compiled)) {
        const cell = cellOf(space, facts);
        seen++;
        expect(cell.every((place) => place >= 0)).toBe(true);
        expect(has(space, reach, cell), JSON.stringify(facts)).toBe(true);
        const judgement = outcomes.judgements.valueOf(valueAt(space, outcomes.at, cell));
        expect(judgement.deferred, JSON.stringify(facts)).toBe(decision.deferred);
        if (decision.deferred === undefined)
          expect(suitsOf(judgement), JSON.stringify(facts)).toEqual(suitsOf(decision));
      }
    }),
    { numRuns: 1000 },
  );
  expect(seen).toBeGreaterThan(runs);
});

/** Every two bands of different axes. */
function pairsOfBands(): { name: string; box: number[][] }[] {
  const bands = space.axes.flatMap(({ fact, bands: own }, axis) => own.map((_, place) => ({ fact, axis, place })));
  return bands.flatMap((one) =>
    bands
      .filter((other) => other.axis > one.axis)
      .map((other) => ({
        name: `${one.fact} ${one.place}, ${other.fact} ${other.place}`,
        box: space.axes.map(({ bands: all }, axis) => {
          const [fixed] = [one, other].filter((band) => band.axis === axis);
          return fixed ? [fixed.place] : all.map((_, place) => place);
        }),
      })),
  );
}

test("no cell is taken for one that stores reach without a store: any two bands that are reached together are shown", () => {
  const lonely = pairsOfBands().filter(({ box }) => {
    const region = space.and(boxRegion(space, box), reach);
    return region !== space.none && !storeIn(space, region, compiled, offeredIn);
  });
  expect(lonely.map(({ name }) => name)).toEqual([]);
});
