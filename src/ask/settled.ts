import { type Said, saidBy } from "../explain/said.js";
import type { Priced } from "../money/price.js";
import type { Compiled } from "../rulebook/compile.js";
import { rulesOf } from "../rules/ruleSet.js";
import type { Lanes } from "./differ.js";
import { choiceOf, type Money, mostFor, UNAFFORDABLE } from "./verdict.js";

/**
 * What becomes of some work whatever the facts that some lanes still depend on, in the words of a verdict; nothing if that
 * is open.
 */
export function settledVerdict(
  lanes: Lanes,
  open: Lanes,
  costs: Priced,
  money: Money,
  compiled: Compiled,
): string | undefined {
  const { waits, isDue, suits } = saidIn(lanes, open, compiled);
  if (waits.length > 0) return isDue && waits.length === 1 ? waits[0] : undefined;
  const { budget, left, limit, isJoined } = money;
  if (budget === undefined || isJoined) return undefined;
  const floor = compiled.rulebook.settings.acceptanceFloor;
  const most = mostFor(money);
  const had = suits.filter(({ engagement }) => costs[engagement].monthly <= most);
  if (had.length === 0) return suits.some(({ least }) => least >= floor) ? UNAFFORDABLE : undefined;
  const best = had.find(
    (one) => one.least >= floor && had.every((other) => other === one || other.most < floor || other.most < one.least),
  );
  if (!best) return undefined;
  const { engagement } = best;
  const cost = costs[engagement].monthly;
  if (cost <= left) return engagement;
  const isOnly = !limit.isTied && had.every((other) => other === best || other.most < floor);
  return isOnly ? choiceOf([[engagement, cost, 0]]) : undefined;
}

/** What rules say of some work whatever the facts that some lanes still depend on. */
export function saidIn(lanes: Lanes, open: Lanes, { deciding, rulebook }: Compiled): Said {
  const must = lanes.map((word, i) => word & ~open[i]!);
  return saidBy(rulesOf(deciding, lanes), rulesOf(deciding, must), rulebook);
}
