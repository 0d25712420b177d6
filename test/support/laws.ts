import type { Law } from "./law.js";
import { closeCalls, notBetterApart, nothingBetterFits, nothingHidden, ranges } from "./lawsOfChoice.js";
import { allAssumptions, onlyAssumptions, orderFree, pure, total } from "./lawsOfInput.js";
import { budgetNeeded, moreBudget, moreWork, scale, sharedPrices, withinBudget } from "./lawsOfMoney.js";
import { honestAlternatives, reasonsFire, reasonsFireInEngine, sourcesKnown } from "./lawsOfReasons.js";
import { comesTrue, importantFirst, leastMoney, noNeedlessGrowth, outOfReach, servesMore } from "./lawsOfRoadmap.js";

/** Every law that is true of each valid store alone, in the contract's order. */
export const laws: readonly Law[] = [
  total,
  pure,
  orderFree,
  withinBudget,
  sharedPrices,
  moreBudget,
  nothingBetterFits,
  notBetterApart,
  moreWork,
  reasonsFire,
  reasonsFireInEngine,
  sourcesKnown,
  nothingHidden,
  closeCalls,
  ranges,
  honestAlternatives,
  budgetNeeded,
  scale,
  allAssumptions,
  onlyAssumptions,
  comesTrue,
  servesMore,
  importantFirst,
  leastMoney,
  noNeedlessGrowth,
  outOfReach,
];

/** Laws whose check takes long, and how often `npm run fuzz` tries them. */
export const ONE_IN: ReadonlyMap<Law, number> = new Map([
  [reasonsFireInEngine, 1000],
  [moreWork, 100],
  [budgetNeeded, 100],
  [comesTrue, 10],
  [servesMore, 100],
  [importantFirst, 100],
  [leastMoney, 100],
  [noNeedlessGrowth, 100],
  [outOfReach, 100],
]);
