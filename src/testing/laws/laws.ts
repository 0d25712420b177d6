import type { CheckedLaw } from "./law.js";
import { budgetNeeded, moreBudget, withinBudget } from "./lawsOfBudget.js";
import { trueChanges, truePairs } from "./lawsOfChanges.js";
import { notBetterApart, nothingBetterFits, nothingHidden } from "./lawsOfChoice.js";
import { leastMoney, noNeedlessGrowth, outOfReach } from "./lawsOfGrowth.js";
import { moreWork } from "./lawsOfHours.js";
import { allAssumptions, onlyAssumptions, orderFree, pure, total } from "./lawsOfInput.js";
import { exactOptimum } from "./lawsOfPlan.js";
import { scale, sharedPrices } from "./lawsOfPrices.js";
import { settledMeansSettled } from "./lawsOfQuestions.js";
import { honestAlternatives, reasonsFire, reasonsFireInEngine, sourcesKnown } from "./lawsOfReasons.js";
import { comesTrue, importantFirst, servesMore } from "./lawsOfSteps.js";

/** Every law that is true of each valid store, whatever the rulebook and the prices, in the order of the promises. */
export const laws: readonly CheckedLaw[] = [
  total,
  pure,
  orderFree,
  withinBudget,
  sharedPrices,
  moreBudget,
  exactOptimum,
  nothingBetterFits,
  notBetterApart,
  moreWork,
  reasonsFire,
  reasonsFireInEngine,
  sourcesKnown,
  nothingHidden,
  honestAlternatives,
  trueChanges,
  truePairs,
  budgetNeeded,
  settledMeansSettled,
  scale,
  allAssumptions,
  onlyAssumptions,
];

/**
 * What is true of roadmaps, where the rulebook leaves no work without an option; the shipped one does not.
 *
 * Where growth can lead to work that every engagement is ruled out for, a roadmap does not look for more growth.
 */
export const roadmapLaws: readonly CheckedLaw[] = [
  comesTrue,
  servesMore,
  importantFirst,
  leastMoney,
  noNeedlessGrowth,
  outOfReach,
];
