import type { Engagement } from "../../types/advice.js";
import type { Band } from "../bands.js";
import type { Diagram } from "../diagrams.js";
import { Interned } from "../interned.js";
import type { Space } from "../space.js";

/** Engagements from the cheapest to the dearest; those of one list cost the same. */
export type ByCost = readonly (readonly Engagement[])[];

const EVERY: readonly ByCost[] = [
  [["freelancer"], ["agency"], ["hire"]],
  [["freelancer"], ["hire"], ["agency"]],
  [["agency"], ["freelancer"], ["hire"]],
  [["agency"], ["hire"], ["freelancer"]],
  [["hire"], ["freelancer"], ["agency"]],
  [["hire"], ["agency"], ["freelancer"]],
  [["freelancer"], ["agency", "hire"]],
  [["agency", "hire"], ["freelancer"]],
  [["freelancer", "agency"], ["hire"]],
  [["hire"], ["freelancer", "agency"]],
  [["freelancer", "hire"], ["agency"]],
  [["agency"], ["freelancer", "hire"]],
  [["freelancer", "agency", "hire"]],
];

/** The orders of cost that are possible in each cell, by number. */
export interface PriceOrders {
  at: Diagram;
  valueOf(number: number): readonly ByCost[];
}

/** Work out in which order the costs of engagements can stand in each cell; equal ones only where cells say so. */
export function priceOrders(space: Space): PriceOrders {
  const orders = new Interned<readonly ByCost[]>((value) => JSON.stringify(value));
  const [hire, agency] = [bandsOf(space, "hireToFreelancer"), bandsOf(space, "agencyToFreelancer")];
  const at = space.diagrams.combine(hire.place, agency.place, (h, a) =>
    orders.numberOf(EVERY.filter((order) => isPossible(order, hire.bands[h], agency.bands[a]))),
  );
  return { at, valueOf: (number) => orders.valueOf(number) };
}

function bandsOf({ diagrams, axes }: Space, fact: string): { place: Diagram; bands: Band[] } {
  const level = axes.findIndex((axis) => axis.fact === fact);
  if (level < 0) return { place: diagrams.leaf(0), bands: [] };
  const { bands } = axes[level]!;
  return {
    place: diagrams.branch(
      level,
      bands.map((_, place) => diagrams.leaf(place)),
    ),
    bands,
  };
}

const ONE: Band = { low: 1, high: 1, withLow: true, withHigh: true, sample: 1 };
const ANY: Band = { low: 0, high: Number.POSITIVE_INFINITY, withLow: false, withHigh: false, sample: 1 };

function isPossible(order: ByCost, hire: Band = ANY, agency: Band = ANY): boolean {
  const bands: Record<Engagement, Band> = { freelancer: ONE, hire, agency };
  const rank = (engagement: Engagement) => order.findIndex((equal) => equal.includes(engagement));
  const all = Object.keys(bands) as Engagement[];
  return all.every((one) =>
    all.every((other) => one === other || isPossibleFor(rank(one) - rank(other), bands[one], bands[other])),
  );
}

/** Whether numbers of two bands can be related so: below 0 for less, 0 for equal. */
function isPossibleFor(relation: number, one: Band, other: Band): boolean {
  const points = one.low === one.high && other.low === other.high;
  if (relation === 0) return points && one.low === other.low;
  return relation < 0 ? one.low < other.high : other.low < one.high;
}
