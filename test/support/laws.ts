import type { Law } from "./law.js";
import { nothingBetterFits, nothingHidden } from "./lawsOfChoice.js";
import { allAssumptions, onlyAssumptions, orderFree, pure, total } from "./lawsOfInput.js";
import { budgetNeeded, moreBudget, moreWork, scale, withinBudget } from "./lawsOfMoney.js";
import { honestAlternatives, reasonsFire, reasonsFireInEngine, sourcesKnown } from "./lawsOfReasons.js";

/** Every law that is true of each valid store alone, in the contract's order. */
export const laws: readonly Law[] = [
  total,
  pure,
  orderFree,
  withinBudget,
  moreBudget,
  nothingBetterFits,
  moreWork,
  reasonsFire,
  reasonsFireInEngine,
  sourcesKnown,
  nothingHidden,
  honestAlternatives,
  budgetNeeded,
  scale,
  allAssumptions,
  onlyAssumptions,
];

/** Laws whose check takes long, and how often `npm run fuzz` tries them. */
export const ONE_IN: ReadonlyMap<Law, number> = new Map([
  [reasonsFireInEngine, 1000],
  [moreWork, 100],
  [budgetNeeded, 100],
]);
