import type { Law } from "./law.js";
import { onlyAssumptions, orderFree, pure, total } from "./lawsOfInput.js";
import { budgetNeeded, moreBudget, moreWork, scale, withinBudget } from "./lawsOfMoney.js";
import { honestAlternatives, nothingHidden, reasonsFire, reasonsFireInEngine, sourcesKnown } from "./lawsOfReasons.js";

/** Every law that is true of each valid store alone, in the contract's order. */
export const laws: readonly Law[] = [
  total,
  pure,
  orderFree,
  withinBudget,
  moreBudget,
  moreWork,
  reasonsFire,
  reasonsFireInEngine,
  sourcesKnown,
  nothingHidden,
  honestAlternatives,
  budgetNeeded,
  scale,
  onlyAssumptions,
];

/** Laws whose check takes long, and how often `npm run fuzz` tries them. */
export const ONE_IN: ReadonlyMap<Law, number> = new Map([
  [reasonsFireInEngine, 1000],
  [moreWork, 100],
  [budgetNeeded, 100],
]);
