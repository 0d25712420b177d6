import type { Priced } from "../money/price.js";
import type { Compiled } from "../rulebook/compile.js";
import { type Lanes, leftBy, narrowed, testedFrom } from "./differ.js";
import { areHoursOpen, type Look, stateOf } from "./look.js";
import { saidIn } from "./settled.js";

/** How many steps it may take to find. */
const PATIENCE = 2000;

/**
 * Each cost that the cheapest engagement that suits some work may have and a budget can pay; no end where there may be
 * none. Nothing if it takes too long to find.
 */
export function cheapestOf(look: Look, budget: number): number[] | undefined {
  if (areHoursOpen(look)) return undefined;
  const { entries, open, patience, compiled } = look;
  patience.left = PATIENCE;
  const found = new Set<number>();
  for (const entry of entries.filter(({ place }) => place.first)) {
    const { lanes, costs } = stateOf(look, entry, entry.hours.least);
    const tested = [...testedFrom(open, lanes.length), new Int32Array(lanes.length)];
    const seen = new Set<string>();
    const search = (some: Lanes, at: number): void => {
      const state = `${at}/${some}`;
      if (seen.has(state) || patience.left-- <= 0) return;
      seen.add(state);
      const cost = costIn(some, tested[at]!, costs, budget, compiled);
      if (cost !== undefined) found.add(cost);
      else for (const mask of open[at]!.masks) search(narrowed(some, mask), at + 1);
    };
    search(leftBy(open, lanes), 0);
  }
  return patience.left > 0 ? [...found] : undefined;
}

/** What the cheapest that suits some work costs, whatever the facts that some lanes still depend on; nothing if that is open. */
function costIn(lanes: Lanes, open: Lanes, costs: Priced, budget: number, compiled: Compiled): number | undefined {
  const { isDue, waits, suits } = saidIn(lanes, open, compiled);
  if (isDue) return Number.POSITIVE_INFINITY;
  if (waits.length > 0) return undefined;
  const floor = compiled.rulebook.settings.acceptanceFloor;
  const may = suits.filter(({ engagement, most }) => most >= floor && costs[engagement].monthly <= budget);
  const [cheapest] = may.sort((a, b) => costs[a.engagement].monthly - costs[b.engagement].monthly);
  if (!cheapest) return Number.POSITIVE_INFINITY;
  return cheapest.least >= floor ? costs[cheapest.engagement].monthly : undefined;
}
