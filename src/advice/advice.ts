import { outsidersOf } from "../plan/outcome.js";
import { budgetsNeeded } from "../plan/plan.js";
import type { Advice } from "../types/advice.js";
import { assumptionsOf } from "./assumptions.js";
import { notYetOf } from "./notYet.js";
import { recommendationOf } from "./recommendation.js";
import { roadmapOf } from "./roadmap.js";
import type { Situation } from "./situation.js";
import { suggestionsFor } from "./suggestions.js";
import { factText, moneyText, numberText, said } from "./text.js";

/** Write the advice for a store whose plan is made. */
export function adviceFor(situation: Situation): Advice {
  const { decided, plan, prices, compiled, store } = situation;
  const { picks } = plan;
  const outsiders = outsidersOf(picks);
  const needed = budgetsNeeded(plan, situation.budget);
  const recommendations = picks.flatMap((pick) => (pick ? [recommendationOf(pick, outsiders, situation)] : []));
  const advice: Advice = {
    recommendations,
    notYet: decided.flatMap((one, place) => (picks[place] ? [] : [notYetOf(one, needed.get(place), situation)])),
    alsoConsider: suggestionsFor(outsiders, situation),
    roadmap: roadmapOf(situation),
    monthlyCost: plan.monthlyCost,
    budgetLeft: situation.budget - plan.monthlyCost,
    currency: prices.card.currency,
    size: sizeRead(situation),
    assumptions: assumptionsOf(situation),
    basis: {
      rulebook: { version: compiled.rulebook.version, hash: compiled.hash },
      rateCard: { id: prices.card.id, asOf: prices.card.asOf },
    },
  };
  if (plan.budgetForAll !== undefined) advice.budgetForAll = plan.budgetForAll;
  if (prices.level && store.country !== undefined) advice.basis.rateCard.country = store.country;
  return advice;
}

function sizeRead({ store, compiled, prices }: Situation): Advice["size"] {
  const { measure = "given", value = 0 } = store.sizeFrom ?? {};
  const text = said(`size.${measure}`, compiled, {
    size: () => factText("size", store.size, compiled),
    value: () =>
      measure === "annualRevenue" ? moneyText(value, prices.card.currency, compiled) : numberText(value, compiled),
  });
  const { sources } = compiled.rulebook.sizes.classes.find(({ id }) => id === store.size)!;
  return { value: store.size, text, sources: [...sources] };
}
