import { holds } from "../../src/rules/lanes.js";
import type { Condition, Constant } from "../../src/types/rulebook.js";
import { type Clause, clauseOf } from "../../src/verify/clauses.js";

/** Whether a condition can hold where one fact has a value, whatever the others are. */
export function mayHold(condition: Condition, fact: string, value: Constant): boolean {
  return may(clauseOf(condition), fact, value);
}

function may(clause: Clause, fact: string, value: Constant): boolean {
  if ("every" in clause) return clause.every.every((part) => may(part, fact, value));
  if ("some" in clause) return clause.some.some((part) => may(part, fact, value));
  return clause.fact !== fact || clause.comparisons.every((comparison) => holds(comparison, value));
}

/** A condition without what it asks of one fact besides all else; for where that is known to hold. */
export function without(condition: Condition, fact: string): Condition {
  if (!("all" in condition)) return condition;
  return { all: condition.all.filter((part) => !("fact" in part && part.fact === fact)) };
}
