import { holds } from "../rules/lanes.js";
import type { Comparison, Condition, Constant, Rule, RuleEvent } from "../types/rulebook.js";
import type { FactValues } from "./storeFacts.js";

/** A rule on some facts. */
export interface TracedRule {
  rule: string;
  /** What it says if it fires. */
  event: RuleEvent;
  fires: boolean;
  /** The tree of its conditions. */
  conditions: TracedCondition;
}

/** A node of a rule's conditions, and whether it holds. */
export type TracedCondition =
  | { all: TracedCondition[]; holds: boolean }
  | { any: TracedCondition[]; holds: boolean }
  | { not: TracedCondition; holds: boolean }
  | TracedComparison;

/** A comparison with the fact's actual value. */
export interface TracedComparison extends Comparison {
  actual: Constant;
  holds: boolean;
}

/** Say whether a rule fires on facts, and which of its conditions hold. */
export function tracedRule({ name, event, conditions }: Rule, facts: FactValues): TracedRule {
  const traced = tracedCondition(conditions, facts);
  return { rule: name, event: JSON.parse(JSON.stringify(event)), fires: traced.holds, conditions: traced };
}

function tracedCondition(condition: Condition, facts: FactValues): TracedCondition {
  if ("not" in condition) {
    const not = tracedCondition(condition.not, facts);
    return { not, holds: !not.holds };
  }
  if ("all" in condition) {
    const all = condition.all.map((inner) => tracedCondition(inner, facts));
    return { all, holds: all.every((inner) => inner.holds) };
  }
  if ("any" in condition) {
    const any = condition.any.map((inner) => tracedCondition(inner, facts));
    return { any, holds: any.some((inner) => inner.holds) };
  }
  return tracedComparison(condition, facts);
}

function tracedComparison(comparison: Comparison, facts: FactValues): TracedComparison {
  const { fact, operator, value } = comparison;
  const actual = facts[fact]!;
  const copied = Array.isArray(value) ? [...value] : value;
  return { fact, operator, value: copied, actual, holds: holds(comparison, actual) };
}
