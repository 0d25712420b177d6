import type { Comparison, Constant, FactDefinition } from "../types/rulebook.js";
import { holds, type Lane } from "./lanes.js";

/**
 * One fact of a rule set, cut into bands inside which no condition changes, with the lanes that each band allows.
 *
 * A number's bands alternate: below the first cut, on it, between it and the next, and so on. Any other fact has a band
 * a value, and one more for all values that no condition names.
 */
export interface Column {
  fact: string;
  /** Rising cuts of a number; absent for other facts. */
  cuts: number[] | undefined;
  /** Band of each named value; absent for numbers. */
  bandOf: Map<Constant, number> | undefined;
  /** By band, the words of a bit set over the lanes. */
  masks: Int32Array[];
}

const UNNAMED = Symbol("a value that no condition names");

/** Build the column of a fact from the lanes that test it. */
export function columnOf(fact: string, definition: FactDefinition, lanes: Lane[]): Column {
  const tests = lanes.map((lane) => lane.filter((comparison) => comparison.fact === fact));
  const constants = [...new Set(tests.flat().flatMap(({ value }) => value))];
  if (definition.type === "number") {
    const cuts = (constants as number[]).sort((a, b) => a - b);
    return { fact, cuts, bandOf: undefined, masks: representatives(cuts).map((value) => maskOf(tests, value)) };
  }
  const masks = [...constants, UNNAMED as never].map((value) => maskOf(tests, value));
  return { fact, cuts: undefined, bandOf: new Map(constants.map((value, band) => [value, band])), masks };
}

/** One number of each band: below, on and above every cut. */
function representatives(cuts: number[]): number[] {
  return [Number.NEGATIVE_INFINITY, ...cuts.flatMap((cut, i) => [cut, midpoint(cut, cuts[i + 1])])];
}

function midpoint(low: number, high: number | undefined): number {
  return high === undefined ? Number.POSITIVE_INFINITY : low + (high - low) / 2;
}

function maskOf(tests: Comparison[][], value: Constant): Int32Array {
  const mask = new Int32Array(Math.max(1, Math.ceil(tests.length / 32)));
  tests.forEach((comparisons, lane) => {
    if (comparisons.every((comparison) => holds(comparison, value))) mask[lane >>> 5]! |= 1 << (lane & 31);
  });
  return mask;
}

/** The band in which a value lies. */
export function bandIn({ cuts, bandOf, masks }: Column, value: Constant): number {
  if (!cuts) return bandOf!.get(value) ?? masks.length - 1;
  for (let i = 0; i < cuts.length; i++) {
    if ((value as number) < cuts[i]!) return 2 * i;
    if (value === cuts[i]) return 2 * i + 1;
  }
  return 2 * cuts.length;
}
