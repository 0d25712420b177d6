import type { Advice, Recommendation, RoadmapEntry, RoadmapStep } from "../types/advice.js";
import { assumptionsOf } from "./assumptions.js";
import { notYetOf } from "./notYet.js";
import { recommendationOf } from "./recommendation.js";
import type { Situation } from "./situation.js";
import { suggestionsFor } from "./suggestions.js";
import { factText, moneyText, numberText, said } from "./text.js";

/** Write the advice for a store whose plan is made. */
export function adviceFor(situation: Situation): Advice {
  const { decided, plan, prices, compiled, store } = situation;
  const recommendations = decided.flatMap((one) => {
    const engagement = plan.chosen.get(one.workload.id);
    return engagement ? [recommendationOf(one, engagement, situation)] : [];
  });
  return {
    recommendations,
    notYet: decided.filter(({ workload }) => !plan.chosen.has(workload.id)).map((one) => notYetOf(one, situation)),
    alsoConsider: suggestionsFor(situation),
    roadmap: [stepNow(recommendations, situation)],
    monthlyCost: plan.monthlyCost,
    currency: prices.card.currency,
    ...(plan.budgetForAll !== undefined && { budgetForAll: plan.budgetForAll }),
    size: sizeRead(situation),
    assumptions: assumptionsOf(situation),
    basis: {
      rulebook: { version: compiled.rulebook.version, hash: compiled.hash },
      rateCard: {
        id: prices.card.id,
        asOf: prices.card.asOf,
        ...(prices.level && store.country !== undefined && { country: store.country }),
      },
    },
  };
}

function stepNow(recommendations: Recommendation[], { plan, budget, prices, compiled }: Situation): RoadmapStep {
  const money = (amount: number) => moneyText(amount, prices.card.currency, compiled);
  const words: Record<string, string> = {
    count: String(recommendations.length),
    cost: money(plan.monthlyCost),
    left: money(budget - plan.monthlyCost),
  };
  return {
    step: 1,
    trigger: [],
    text: said(recommendations.length > 0 ? "roadmap.now" : "roadmap.nobody", compiled, (name) => words[name]),
    adds: recommendations.map(entryOf),
    changes: [],
    drops: [],
    monthlyCost: plan.monthlyCost,
  };
}

function entryOf({ id, role, tasks, engagement }: Recommendation): RoadmapEntry {
  return { id, role, tasks: [...tasks], engagement };
}

function sizeRead({ store, compiled, prices }: Situation): Advice["size"] {
  const { texts, sizes } = compiled.rulebook;
  const { measure = "given", value = 0 } = store.sizeFrom ?? {};
  const words: Record<string, string> = {
    size: factText("size", store.size, compiled),
    value:
      measure === "annualRevenue"
        ? moneyText(value, prices.card.currency, compiled)
        : numberText(value, texts.thousands!),
  };
  const { sources } = sizes.classes.find(({ id }) => id === store.size)!;
  return { value: store.size, text: said(`size.${measure}`, compiled, (name) => words[name]), sources: [...sources] };
}
