import type { Comparison, Condition, Constant } from "../types/rulebook.js";

/** A conjunction of comparisons: the rule fires if all of one of its lanes hold. */
export type Lane = Comparison[];

const OPPOSITE = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  lessThan: "greaterThanInclusive",
  greaterThanInclusive: "lessThan",
  lessThanInclusive: "greaterThan",
  greaterThan: "lessThanInclusive",
} as const;

/**
 * Write a condition as lanes, any of which makes it hold.
 *
 * `not` turns each operator into its opposite, which is sound on parsed facts only: no NaN, no missing value.
 */
export function lanesOf(condition: Condition, negated = false): Lane[] {
  if ("not" in condition) return lanesOf(condition.not, !negated);
  if ("all" in condition) return joined(condition.all, negated, !negated);
  if ("any" in condition) return joined(condition.any, negated, negated);
  return [[negated ? { ...condition, operator: OPPOSITE[condition.operator] } : condition]];
}

function joined(conditions: Condition[], negated: boolean, conjunctive: boolean): Lane[] {
  const parts = conditions.map((condition) => lanesOf(condition, negated));
  return conjunctive ? parts.reduce(crossed) : parts.flat();
}

function crossed(left: Lane[], right: Lane[]): Lane[] {
  return left.flatMap((lane) => right.map((other) => [...lane, ...other]));
}

/** Every comparison in a condition, in reading order. */
export function comparisonsOf(condition: Condition): Comparison[] {
  if ("not" in condition) return comparisonsOf(condition.not);
  if ("all" in condition) return condition.all.flatMap(comparisonsOf);
  if ("any" in condition) return condition.any.flatMap(comparisonsOf);
  return [condition];
}

/** Names of the facts that a condition tests, each once, in reading order. */
export function factsIn(condition: Condition): string[] {
  return [...new Set(comparisonsOf(condition).map(({ fact }) => fact))];
}

/** Whether a comparison holds for a value of the fact's own type; as json-rules-engine has it. */
export function holds({ operator, value }: Comparison, actual: Constant): boolean {
  switch (operator) {
    case "equal":
      return actual === value;
    case "notEqual":
      return actual !== value;
    case "in":
      return (value as Constant[]).includes(actual);
    case "notIn":
      return !(value as Constant[]).includes(actual);
    case "lessThan":
      return actual < value;
    case "lessThanInclusive":
      return actual <= value;
    case "greaterThan":
      return actual > value;
    case "greaterThanInclusive":
      return actual >= value;
  }
}
