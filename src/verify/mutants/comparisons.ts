import type { Authoring } from "../../types/authoring.js";
import type { MutantEdit } from "../../types/mutants.js";
import type { Comparison, Constant, Rulebook } from "../../types/rulebook.js";
import { namesOf } from "../space.js";

/** What edits of conditions need to know of facts. */
export interface Vocabulary {
  rulebook: Rulebook;
  authoring: Authoring;
}

/** A comparison with one thing about it changed. */
export interface EditedComparison {
  edit: MutantEdit;
  /** Which of the edits of its kind. */
  which: string;
  comparison: Comparison;
}

const NEIGHBOUR = {
  equal: "notEqual",
  notEqual: "equal",
  in: "notIn",
  notIn: "in",
  lessThan: "lessThanInclusive",
  lessThanInclusive: "lessThan",
  greaterThan: "greaterThanInclusive",
  greaterThanInclusive: "greaterThan",
} as const;

/** Every edit of one comparison: its operator for the neighbouring one, and its constant for those next to it. */
export function comparisonEdits(comparison: Comparison, known: Vocabulary): EditedComparison[] {
  const operator = NEIGHBOUR[comparison.operator];
  const constants = typeof comparison.value === "number" ? thresholds(comparison, known) : values(comparison, known);
  return [{ edit: "operator", which: operator, comparison: { ...comparison, operator } }, ...constants];
}

/** From here on people tell whole numbers apart, below it tenths. */
const WHOLE_FROM = 5;

/**
 * A threshold one step lower and higher.
 *
 * A step is the least that people would write: a whole number where the fact is whole or the threshold is five or more,
 * else a tenth. The threshold itself is on trial in the edit of the operator, which differs on it alone.
 */
function thresholds(comparison: Comparison, { authoring }: Vocabulary): EditedComparison[] {
  const value = comparison.value as number;
  const whole = authoring.facts[comparison.fact]?.whole || Math.abs(value) >= WHOLE_FROM;
  const moved = (way: number) => (whole ? value + way : Math.round(value * 10 + way) / 10);
  return [moved(-1), moved(1)].map((to) => ({
    edit: "threshold",
    which: String(to),
    comparison: { ...comparison, value: to },
  }));
}

function values(comparison: Comparison, { rulebook }: Vocabulary): EditedComparison[] {
  const definition = rulebook.facts[comparison.fact];
  const listed = [comparison.value].flat();
  const names = definition && definition.type !== "number" ? namesOf(definition, rulebook) : [];
  const others = names.filter((name) => !listed.includes(name));
  if (!Array.isArray(comparison.value)) return nextValue(comparison, names);
  const fewer = listed.map((left) => ({
    edit: "value" as const,
    which: `without-${left}`,
    comparison: { ...comparison, value: listed.filter((value) => value !== left) },
  }));
  const more = others.map((added) => ({
    edit: "value" as const,
    which: `with-${added}`,
    comparison: { ...comparison, value: [...listed, added] },
  }));
  return [...fewer, ...more];
}

/** The value that comes after the one that is compared with; for truth values, the operator's edit does the same. */
function nextValue(comparison: Comparison, names: Constant[]): EditedComparison[] {
  if (typeof comparison.value === "boolean" || names.length < 2) return [];
  const next = names[(names.indexOf(comparison.value as Constant) + 1) % names.length]!;
  return [{ edit: "value", which: String(next), comparison: { ...comparison, value: next } }];
}
