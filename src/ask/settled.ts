import { type Said, saidBy } from "../explain/said.js";
import type { Priced } from "../money/price.js";
import type { Compiled } from "../rulebook/compile.js";
import { rulesOf } from "../rules/ruleSet.js";
import type { Lanes } from "./differ.js";
import { type Money, UNAFFORDABLE } from "./verdict.js";

/**
 * What becomes of some work whatever the facts that some lanes still depend on, in the words of a verdict; nothing if that
 * is open.
 */
export function settledVerdict(
  lanes: Lanes,
  open: Lanes,
  costs: Priced,
  { budget, left, isJoined }: Money,
  compiled: Compiled,
): string | undefined {
  const { waits, isDue, suits } = saidIn(lanes, open, compiled);
  if (waits.length > 0) return isDue && waits.length === 1 ? waits[0] : undefined;
  if (budget === undefined || isJoined) return undefined;
  const floor = compiled.rulebook.settings.acceptanceFloor;
  const had = suits.filter(({ engagement }) => costs[engagement].monthly <= budget);
  if (had.length === 0) return suits.some(({ least }) => least >= floor) ? UNAFFORDABLE : undefined;
  const best = had.find(
    (one) => one.least >= floor && had.every((other) => other === one || other.most < floor || other.most < one.least),
  );
  return best && costs[best.engagement].monthly <= left ? best.engagement : undefined;
}

/** What rules say of some work whatever the facts that some lanes still depend on. */
export function saidIn(lanes: Lanes, open: Lanes, { deciding, rulebook }: Compiled): Said {
  const must = lanes.map((word, i) => word & ~open[i]!);
  return saidBy(rulesOf(deciding, lanes), rulesOf(deciding, must), rulebook);
}
