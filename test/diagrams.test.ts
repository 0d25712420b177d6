import fc from "fast-check";
import { expect, test } from "vitest";
import { boxesOf, boxRegion } from "../src/verify/boxes.js";
import { cellsIn, has } from "../src/verify/cells.js";
import { type Diagram, Diagrams, OutOfRoom } from "../src/verify/diagrams.js";
import { type Axis, Space } from "../src/verify/space.js";

/** A space of three facts, one of them a number, of 2, 3 and 4 bands. */
function smallSpace(): Space {
  const named = (fact: string, values: string[]): Axis => ({
    fact,
    bands: values.map((value) => ({
      values: [value],
      low: Number.NaN,
      high: Number.NaN,
      withLow: false,
      withHigh: false,
      sample: value,
    })),
  });
  const bands = [0, 1, 2, 3].map((low) => ({ low, high: low + 1, withLow: true, withHigh: false, sample: low }));
  return new Space([named("one", ["a", "b"]), { fact: "number", bands }, named("other", ["x", "y", "z"])], 10_000);
}

const WIDTHS = [2, 4, 3];
const CELLS = WIDTHS.reduce<number[][]>(
  (cells, width) => cells.flatMap((cell) => Array.from({ length: width }, (_, place) => [...cell, place])),
  [[]],
);

/** A region of the small space, given by which of its 24 cells are in it. */
function regionOf(space: Space, bits: number): Diagram {
  return space.any(
    CELLS.filter((_, i) => bits & (1 << i)).map((cell) =>
      boxRegion(
        space,
        cell.map((place) => [place]),
      ),
    ),
  );
}

const bits = fc.nat(2 ** CELLS.length - 1);
const inBits = (set: number, i: number) => (set & (1 << i)) !== 0;

test("regions are combined cell by cell, and equal ones are the same diagram", () => {
  fc.assert(
    fc.property(bits, bits, (a, b) => {
      const space = smallSpace();
      const [one, other] = [regionOf(space, a), regionOf(space, b)];
      expect(space.and(one, other)).toBe(regionOf(space, a & b));
      expect(space.or(one, other)).toBe(regionOf(space, a | b));
      expect(space.without(one, other)).toBe(regionOf(space, a & ~b));
      CELLS.forEach((cell, i) => void expect(has(space, one, cell)).toBe(inBits(a, i)));
      expect(space.count(one)).toBe(CELLS.filter((_, i) => inBits(a, i)).length);
      expect(one === other).toBe(a === b);
    }),
  );
});

test("boxes hold all cells of a region and no other cell that matters, and cannot be wider", () => {
  fc.assert(
    fc.property(bits, bits, (a, matter) => {
      const space = smallSpace();
      const [region, matters] = [regionOf(space, a & matter), regionOf(space, matter)];
      const { boxes, more } = boxesOf(space, region, matters, 100);
      expect(more).toBe(0);
      const together = space.any(boxes.map(({ box }) => boxRegion(space, box)));
      expect(space.and(together, matters)).toBe(region);
      expect(boxes.length).toBeLessThanOrEqual(space.count(region));
      for (const { box, cells } of boxes) {
        expect(cells).toBe(space.count(space.and(boxRegion(space, box), region)));
        expect(cells).toBeGreaterThan(0);
        const [, numbers] = box;
        expect(numbers!.at(-1)! - numbers![0]!).toBe(numbers!.length - 1);
      }
    }),
  );
});

test("a region's cells are in it, and a region that is not empty has one", () => {
  fc.assert(
    fc.property(bits, (a) => {
      const space = smallSpace();
      const region = regionOf(space, a);
      const cells = [...cellsIn(space, region)];
      for (const cell of cells) expect(has(space, region, cell)).toBe(true);
      expect(cells.length > 0).toBe(a > 0);
    }),
  );
});

test("an axis that is known is asked no more", () => {
  fc.assert(
    fc.property(bits, fc.nat(2), (a, axis) => {
      const space = smallSpace();
      const region = regionOf(space, a);
      for (let band = 0; band < WIDTHS[axis]!; band++) {
        const rest = space.diagrams.restrict(region, axis, band);
        CELLS.forEach((cell) => {
          const there = cell.map((place, level) => (level === axis ? band : place));
          expect(has(space, rest, cell)).toBe(has(space, region, there));
        });
      }
    }),
  );
});

test("what needs more room than there is says so", () => {
  const diagrams = new Diagrams([2, 2], 3);
  diagrams.branch(0, [diagrams.leaf(1), diagrams.leaf(2)]);
  expect(() => diagrams.leaf(3)).toThrow(OutOfRoom);
});
