import type { Priced } from "../money/price.js";
import type { Plan } from "../plan/plan.js";
import type { CompiledRule, Facts } from "../rules/ruleSet.js";
import type { Words } from "../text/template.js";
import type { Effect, Engagement, Reason } from "../types/advice.js";
import type { Constant } from "../types/rulebook.js";
import type { Situation } from "./situation.js";
import { factText, moneyText, rolesText, sentence, told } from "./text.js";

/** What a sentence may speak of besides facts. */
export interface About {
  facts: Facts;
  costs?: Priced;
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
export function textOf({ name, reason }: CompiledRule, about: About, situation: Situation): string {
  return sentence(told("rule", name, reason, situation.compiled), wordsOf(about, situation), situation.compiled);
}

function wordsOf(about: About, situation: Situation): Words {
  const { compiled, plan } = situation;
  return (name) => {
    // The fact only says whether the work is served; people are told who is.
    if (name === "served") return rolesText(servedRoles(plan), compiled);
    const value = about.facts[name];
    if (value !== undefined) return factText(name, value, compiled);
    const amount = amountOf(name, about, situation);
    return amount === undefined ? undefined : moneyText(amount, situation.prices.card.currency, compiled);
  };
}

/** `monthlyBudget`, `cost` and its `cost.low` and `cost.high`, or what another engagement costs, such as `cost.hire`. */
function amountOf(name: string, { costs, engagement }: About, { budget }: Situation): number | undefined {
  if (name === "monthlyBudget") return budget;
  const of = name.slice("cost.".length);
  if (of === "low" || of === "high") return engagement && costs?.[engagement][of];
  return costs?.[(of || engagement) as Engagement]?.monthly;
}

/** The roles that a plan serves, each once, in order. */
function servedRoles({ picks }: Plan): Set<string> {
  return new Set(picks.flatMap((pick) => (pick ? [pick.one.workload.role.id] : [])));
}
