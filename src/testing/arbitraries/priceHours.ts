import { priced } from "../../money/price.js";
import { MOST_HOURS } from "../../profile/schema.js";
import type { Engagement } from "../../types/advice.js";
import { type Bound, type Place, pricesAt } from "./bound.js";
import type { Thresholds } from "./thresholds.js";

/**
 * The hours at which an employee's or an agency's price for a role's work reaches a threshold, in times a freelancer's.
 *
 * Both only get cheaper beside a freelancer as hours grow, so that halving finds the two doubles between which it happens.
 */
export function priceHoursOf(role: string, place: Place, thresholds: Thresholds, bound: Bound): number[] {
  const prices = pricesAt(place, bound);
  const times = (engagement: Engagement) => (hoursPerMonth: number) => {
    const work = { role: { id: role }, hoursPerMonth, duration: "ongoing" as const, months: 1 };
    const costs = priced(work, [work], prices);
    return costs[engagement].monthly / costs.freelancer.monthly;
  };
  return [
    ...thresholds.hireToFreelancer.flatMap((limit) => crossing(times("hire"), limit)),
    ...thresholds.agencyToFreelancer.flatMap((limit) => crossing(times("agency"), limit)),
  ];
}

const LEAST_HOURS = 0.01;

/** The first double at which a falling function is at a limit or below. */
function crossing(falling: (hours: number) => number, limit: number): number[] {
  let [above, below] = [LEAST_HOURS, MOST_HOURS as number];
  if (falling(above) <= limit || falling(below) > limit) return [];
  for (;;) {
    const middle = (above + below) / 2;
    if (middle <= above || middle >= below) return [below];
    if (falling(middle) > limit) above = middle;
    else below = middle;
  }
}
