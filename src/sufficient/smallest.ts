import type { Claim } from "./claim.js";
import { type Box, fixedAt, holdsAt, type Point, refuted } from "./refute.js";

/**
 * The fewest columns whose bands at a point make every claim hold whatever the others are; of as few, those that come
 * first in a given order.
 *
 * Exact: sets are tried by size. Each point at which a claim breaks shows columns of which a sufficient set must keep one,
 * which passes over most sets untried.
 */
export function smallestSufficient(
  claims: readonly Claim[],
  point: Point,
  whole: Box,
  order: readonly number[],
): number[] {
  const mustMeet: number[] = [];
  const isSufficient = (chosen: readonly number[]): boolean => {
    const broken = firstBreak(claims, fixedAt(point, chosen, whole), point);
    if (broken) mustMeet.push(bitsWhere(order, (place) => broken[place] !== point[place]));
    return !broken;
  };
  for (let size = 0; size < order.length; size++) {
    const found = firstOfSize(size, order, mustMeet, isSufficient);
    if (found) return found;
  }
  return [...order];
}

/** The first set of so many columns, in their order, that meets all that it must and is sufficient. */
function firstOfSize(
  size: number,
  order: readonly number[],
  mustMeet: readonly number[],
  isSufficient: (chosen: readonly number[]) => boolean,
): number[] | undefined {
  const search = (chosen: number[], bits: number, from: number): number[] | undefined => {
    const unmet = mustMeet.filter((set) => (set & bits) === 0);
    if (unmet.some((set) => set >>> from === 0)) return undefined;
    if (chosen.length === size) return unmet.length === 0 && isSufficient(chosen) ? chosen : undefined;
    for (let next = from; next <= order.length - (size - chosen.length); next++) {
      const found = search([...chosen, order[next]!], bits | (1 << next), next + 1);
      if (found) return found;
    }
    return undefined;
  };
  return search([], 0, 0);
}

/** A point of a box at which one of some claims breaks, as like a given point as it can be made by undoing one difference after the other. */
function firstBreak(claims: readonly Claim[], box: Box, point: Point): Point | undefined {
  for (const claim of claims) {
    const broken = refuted(claim, box, point);
    if (broken) return nearer(broken, claim, point);
  }
  return undefined;
}

function nearer(broken: Point, claim: Claim, point: Point): Point {
  const near = [...broken];
  for (const { place } of claim.columns) {
    const band = near[place]!;
    near[place] = point[place]!;
    if (holdsAt(claim, near)) near[place] = band;
  }
  return near;
}

function bitsWhere(order: readonly number[], isIn: (place: number) => boolean): number {
  return order.reduce((bits, place, i) => (isIn(place) ? bits | (1 << i) : bits), 0);
}
