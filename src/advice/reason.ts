import type { CompiledRule, Facts } from "../rules/ruleSet.js";
import { filled, type Words } from "../text/template.js";
import type { Effect, Engagement, Reason } from "../types/advice.js";
import type { Constant } from "../types/rulebook.js";
import type { Costs } from "../workload/facts.js";
import type { Situation } from "./situation.js";
import { factText, moneyText } from "./text.js";

/** What a sentence may speak of besides facts. */
export interface About {
  facts: Facts;
  costs?: Costs;
  engagement?: Engagement;
}

/** A rule that fired, in words. */
export function reasonOf(rule: CompiledRule, about: About, situation: Situation): Reason {
  const { event } = rule;
  const engagement = event.type === "plan" ? about.engagement : rule.speaksOf;
  const effect = event.type as Effect;
  const text = textOf(rule, about, situation);
  const facts = testedFacts(rule, about.facts);
  const sources = [...rule.sources];
  // Two literals rather than one spread: a spread gives every object a shape of its own, several times as slow.
  return engagement
    ? { rule: rule.name, effect, engagement, text, facts, sources }
    : { rule: rule.name, effect, text, facts, sources };
}

function testedFacts({ tested }: CompiledRule, facts: Facts): Record<string, Constant> {
  const values: Record<string, Constant> = {};
  for (const fact of tested) values[fact] = facts[fact]!;
  return values;
}

/** A rule's reason with its placeholders filled in. */
export function textOf({ sentence }: CompiledRule, about: About, situation: Situation): string {
  return filled(sentence, wordsOf(about, situation));
}

function wordsOf({ facts, costs, engagement }: About, { compiled, budget, prices }: Situation): Words {
  return (name) => {
    const money = (amount: number | undefined) =>
      amount === undefined ? undefined : moneyText(amount, prices.card.currency, compiled);
    if (name === "monthlyBudget") return money(budget);
    if (name === "cost") return money(engagement && costs?.[engagement].monthly);
    if (name.startsWith("cost.")) return money(costs?.[name.slice("cost.".length) as Engagement].monthly);
    const value = facts[name];
    return value === undefined ? undefined : factText(name, value, compiled);
  };
}
