import { holds } from "../rules/lanes.js";
import type { FactNotes } from "../types/authoring.js";
import type { Comparison, Constant } from "../types/rulebook.js";

/** Values of a fact among which no condition distinguishes. */
export interface Band {
  /** All of them, for a fact with names or truth values; absent for numbers. */
  values?: Constant[] | undefined;
  /** Ends of a number's band, and whether they belong to it. */
  low: number;
  high: number;
  withLow: boolean;
  withHigh: boolean;
  /** One of them, as plain a one as there is. */
  sample: Constant;
}

/** One band a set of values that every comparison treats alike. */
export function namedBands(values: readonly Constant[], comparisons: readonly Comparison[], plain?: Constant): Band[] {
  const bands = new Map<string, Band>();
  for (const value of values) {
    const key = signature(value, comparisons);
    const band = bands.get(key);
    if (band) band.values!.push(value);
    if (band && value === plain) band.sample = value;
    if (!band) bands.set(key, { ...NO_ENDS, values: [value], sample: value });
  }
  return [...bands.values()];
}

const NO_ENDS = { low: Number.NaN, high: Number.NaN, withLow: false, withHigh: false };

/** Bands of a number, from low to high: its cuts and what lies between, joined where every comparison treats both alike. */
export function numberBands(cuts: readonly number[], comparisons: readonly Comparison[], notes: FactNotes): Band[] {
  const bands: Band[] = [];
  let last = "";
  for (const piece of pieces(cuts, notes)) {
    const key = signature(piece.sample, comparisons);
    const before = bands[bands.length - 1];
    if (before && key === last) bands[bands.length - 1] = joined(before, piece, notes);
    else bands.push(piece);
    last = key;
  }
  return bands;
}

function signature(value: Constant, comparisons: readonly Comparison[]): string {
  return comparisons.map((comparison) => (holds(comparison, value) ? "1" : "0")).join("");
}

/** Each cut, and each open interval between, as far as the fact has values there. */
function pieces(cuts: readonly number[], notes: FactNotes): Band[] {
  const lowest = notes.atLeast ?? notes.above ?? Number.NEGATIVE_INFINITY;
  const inside = [...new Set(cuts)].filter((cut) => cut > lowest).sort((a, b) => a - b);
  const ends = [lowest, ...inside, Number.POSITIVE_INFINITY];
  const found: Band[] = notes.atLeast === undefined ? [] : [point(notes.atLeast)];
  for (let i = 1; i < ends.length; i++) {
    found.push(between(ends[i - 1]!, ends[i]!, notes));
    if (i < ends.length - 1) found.push(point(ends[i]!));
  }
  return found.filter((band) => hasValue(band, notes));
}

function point(value: number): Band {
  return { low: value, high: value, withLow: true, withHigh: true, sample: value };
}

function between(low: number, high: number, notes: FactNotes): Band {
  const band = { low, high, withLow: false, withHigh: false, sample: 0 };
  return { ...band, sample: sampleOf(band, notes) };
}

function joined(a: Band, b: Band, notes: FactNotes): Band {
  const band = { low: a.low, withLow: a.withLow, high: b.high, withHigh: b.withHigh, sample: 0 };
  return { ...band, sample: sampleOf(band, notes) };
}

/** The low end if it belongs to the band and is no mere limit, else a round number inside. */
function sampleOf({ low, high, withLow }: Band, { whole }: FactNotes): number {
  if (withLow && (whole || low !== 0)) return low;
  if (low === Number.NEGATIVE_INFINITY) return high === Number.POSITIVE_INFINITY ? 0 : high - 1;
  if (whole) return Math.floor(low) + 1;
  if (high === Number.POSITIVE_INFINITY) return low < 1 ? 1 : Math.ceil(low * 1.1);
  const middle = (low + high) / 2;
  const round = Math.round(middle);
  return round > low && round < high ? round : middle;
}

function hasValue(band: Band, { whole }: FactNotes): boolean {
  const value = band.sample as number;
  if (whole && !Number.isInteger(value)) return false;
  return isIn(band, value);
}

/** Whether a value lies in a band. */
export function isIn({ values, low, high, withLow, withHigh }: Band, value: Constant): boolean {
  if (values) return values.includes(value);
  const number = value as number;
  return (withLow ? number >= low : number > low) && (withHigh ? number <= high : number < high);
}
