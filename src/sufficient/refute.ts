import type { Claim } from "./claim.js";

/** By column of a rule set, the bands in which its fact may lie, rising. */
export type Box = readonly (readonly number[])[];

/** By column of a rule set, the band in which its fact lies. */
export type Point = readonly number[];

/** What is asked of rules: which columns keep all claims at a point, whatever the others are. */
export interface Question {
  claims: readonly Claim[];
  point: Point;
  /** Every band of every column. */
  whole: Box;
  /** Work that may still be done; without any left nothing counts as proven. */
  effort: { left: number };
}

/** Everything, but some columns at their bands at the point. */
export function fixedAt({ point, whole }: Question, columns: readonly number[]): Box {
  return whole.map((bands, place) => (columns.includes(place) ? [point[place]!] : bands));
}

/** Bands of a column that allow different lanes of a claim, of those that a box leaves; one for each way. */
interface Step {
  place: number;
  bands: number[];
  masks: Int32Array[];
  /** What this and all later steps allow at some of their bands, and at all of them. */
  some: Int32Array;
  every: Int32Array;
}

/**
 * Find a point of a box at which a claim does not hold; none if it holds at every single one, and `unknown` if that takes
 * more than may be done.
 *
 * Exact: a search band by band, which ends where the rules that can still fire cannot break the claim any more. What was
 * seen to hold with some of the lanes left holds whenever these are left.
 */
export function refuted(claim: Claim, box: Box, { point, effort }: Question): Point | "unknown" | undefined {
  const steps = stepsOf(claim, box);
  const seen = new Set<string>();
  const found = new Map<number, number>();
  const isBroken = (depth: number, lanes: Int32Array, sum: number): boolean => {
    effort.left -= claim.rules.length * lanes.length;
    if (effort.left < 0) return true;
    const left = weighed(claim, lanes, steps[depth], sum);
    if (left.least >= claim.least) return false;
    const step = steps[depth];
    if (!step) return true;
    const key = `${depth} ${left.sum} ${left.lanes.join()}`;
    if (seen.has(key)) return false;
    for (const [i, mask] of step.masks.entries()) {
      if (!isBroken(depth + 1, and(left.lanes, mask), left.sum)) continue;
      found.set(step.place, step.bands[i]!);
      return true;
    }
    seen.add(key);
    return false;
  };
  if (!isBroken(0, claim.lanes, 0)) return undefined;
  return effort.left < 0 ? "unknown" : point.map((band, place) => found.get(place) ?? band);
}

/** Whether a claim holds at a point. */
export function holdsAt(claim: Claim, point: Point): boolean {
  const lanes = claim.columns.reduce((left, { place, masks }) => and(left, masks[point[place]!]!), claim.lanes);
  return weighed(claim, lanes, undefined, 0).least >= claim.least;
}

/** What is sure of some lanes, and the least that the rest can make of it. */
function weighed({ rules }: Claim, lanes: Int32Array, step: Step | undefined, sum: number) {
  const open = step ? and(lanes, step.some) : lanes;
  const sure = step ? and(open, step.every) : lanes;
  const left = { lanes: open.slice(), sum, least: sum };
  for (const { lanes: own, weight, settles } of rules) {
    if (!meets(own, open)) continue;
    if (meets(own, sure)) {
      if (settles) return { ...left, least: Number.POSITIVE_INFINITY };
      left.sum += weight;
      left.least += weight;
      for (let word = 0; word < own.length; word++) left.lanes[word]! &= ~own[word]!;
    } else if (weight < 0) left.least += weight;
  }
  return left;
}

/** What a box leaves of each column, with what the later ones leave: in the order of the rule set, the facts of the strongest rules first. */
function stepsOf(claim: Claim, box: Box): Step[] {
  const steps = claim.columns.map(({ place, masks }) => {
    const bands = distinct(box[place]!, masks);
    return { place, bands, masks: bands.map((band) => masks[band]!), some: claim.lanes, every: claim.lanes };
  });
  let [some, every] = [claim.lanes, claim.lanes];
  for (const step of [...steps].reverse()) {
    some = and(some, step.masks.reduce(or));
    every = and(every, step.masks.reduce(and));
    Object.assign(step, { some, every });
  }
  return steps;
}

function distinct(bands: readonly number[], masks: Int32Array[]): number[] {
  return [...new Map(bands.map((band) => [masks[band]!.join(), band])).values()];
}

function and(one: Int32Array, other: Int32Array): Int32Array {
  const both = one.slice();
  for (let word = 0; word < both.length; word++) both[word]! &= other[word]!;
  return both;
}

function or(one: Int32Array, other: Int32Array): Int32Array {
  const either = one.slice();
  for (let word = 0; word < either.length; word++) either[word]! |= other[word]!;
  return either;
}

function meets(one: Int32Array, other: Int32Array): boolean {
  for (let word = 0; word < one.length; word++) if ((one[word]! & other[word]!) !== 0) return true;
  return false;
}
