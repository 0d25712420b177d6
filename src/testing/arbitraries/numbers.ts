import fc from "fast-check";
import { nextDown, nextUp } from "../../rules/doubles.js";

/** A number between two positive ones, as often below ten times the least as from there on to a hundred times it, and so on. */
export function logarithmic(least: number, most: number): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.min(most, least * (most / least) ** share));
}

/** One of some points, the doubles just below and just above it, or a step away; none below a minimum or above a maximum. */
export function near(
  points: readonly number[],
  { step = 1, min = 0, max = Number.MAX_VALUE } = {},
): fc.Arbitrary<number> {
  const around = (point: number) => [point, nextDown(point), nextUp(point), point - step, point + step];
  return fc
    .tuple(fc.constantFrom(...points), fc.nat({ max: 4 }))
    .map(([point, move]) => Math.min(max, Math.max(min, around(point)[move]!)));
}

/** The same for whole numbers. */
export function nearWhole(points: readonly number[], least: number): fc.Arbitrary<number> {
  return fc
    .tuple(fc.constantFrom(...points.map(Math.ceil)), fc.integer({ min: -1, max: 1 }))
    .map(([point, move]) => Math.max(least, point + move));
}
