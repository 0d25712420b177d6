import type { TracedComparison, TracedCondition, TracedRule } from "./tracedRule.js";

/** Say in one line why a rule did not fire: the fewest comparisons that would have to come out otherwise. */
export function whyNot({ rule, fires, conditions }: TracedRule): string {
  if (fires) return `${rule}: fires`;
  const needed = fewestToChange(conditions, true).map(needText);
  return `${rule}: ${[...new Set(needed)].join("; ")}`;
}

/** The fewest comparisons, taken one by one, that stand between a condition and what it should be. */
function fewestToChange(condition: TracedCondition, wanted: boolean): TracedComparison[] {
  if (condition.holds === wanted) return [];
  if ("not" in condition) return fewestToChange(condition.not, !wanted);
  const inner = "all" in condition ? condition.all : "any" in condition ? condition.any : undefined;
  if (!inner) return [condition as TracedComparison];
  const changes = inner.map((one) => fewestToChange(one, wanted));
  const everyOne = "all" in condition === wanted;
  return everyOne ? changes.flat() : changes.reduce((fewest, some) => (some.length < fewest.length ? some : fewest));
}

function needText({ fact, operator, value, actual, holds }: TracedComparison): string {
  return `${fact} is ${text(actual)} (needed: ${holds ? "not " : ""}${operator} ${text(value)})`;
}

function text(value: unknown): string {
  return Array.isArray(value) ? value.map(String).join(" or ") : String(value);
}
