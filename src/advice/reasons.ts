import type { Decided } from "../plan/decided.js";
import type { MoneyFacts } from "../plan/outcome.js";
import { firing } from "../rules/ruleSet.js";
import type { Engagement, Reason } from "../types/advice.js";
import type { Rule } from "../types/rulebook.js";
import { reasonOf } from "./reason.js";
import type { Situation } from "./situation.js";

/** The rules of some effects that speak of an engagement, strongest first. */
export function decidingReasons(
  { decision, facts, costs }: Decided,
  engagement: Engagement,
  effects: Rule["event"]["type"][],
  situation: Situation,
): Reason[] {
  const { fired } = decision.verdicts.find((verdict) => verdict.engagement === engagement)!;
  const speaking = fired.filter(({ event }) => effects.includes(event.type));
  return speaking.map((rule) => reasonOf(rule, { facts, costs }, situation));
}

/** What the plan rules say of one engagement of a workload. */
export function moneyReasons({ costs }: Decided, facts: MoneyFacts, situation: Situation): Reason[] {
  const about = { facts, costs, engagement: facts.engagement };
  return firing(situation.compiled.planning, facts).map((rule) => reasonOf(rule, about, situation));
}
