import type { Claim } from "./claim.js";
import { type Box, fixedAt, holdsAt, type Point, type Question, refuted } from "./refute.js";

/**
 * The fewest columns whose bands at a point make every claim hold whatever the others are; of as few, those that come
 * first in a given order. None if finding them takes more than may be done.
 *
 * Exact: sets are tried by size. Each point at which a claim breaks shows columns of which a sufficient set must keep one,
 * which passes over most sets untried.
 */
export function smallestSufficient(question: Question, order: readonly number[]): number[] | undefined {
  const { point, effort } = question;
  const mustMeet: number[] = [];
  const isSufficient = (chosen: readonly number[]): boolean => {
    const broken = firstBreak(question, fixedAt(question, chosen));
    if (broken && broken !== "unknown") mustMeet.push(bitsWhere(order, (place) => broken[place] !== point[place]));
    return !broken;
  };
  for (let size = 0; size <= order.length && effort.left >= 0; size++) {
    const found = firstOfSize(size, order, mustMeet, (chosen) => effort.left < 0 || isSufficient(chosen));
    if (found) return effort.left < 0 ? undefined : found;
  }
  return undefined;
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

/** A point of a box at which one of the claims breaks, made as like the point in question as undoing one difference after the other can. */
function firstBreak(question: Question, box: Box): Point | "unknown" | undefined {
  for (const claim of question.claims) {
    const broken = refuted(claim, box, question);
    if (broken) return broken === "unknown" ? broken : nearer(broken, claim, question.point);
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
