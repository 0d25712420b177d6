import type { MutantEdit } from "../../types/mutants.js";
import type { Comparison, Condition } from "../../types/rulebook.js";
import { comparisonEdits, type Vocabulary } from "./comparisons.js";

/** A condition with one thing about it changed. */
export interface EditedCondition {
  edit: MutantEdit;
  /** Place of the node that the edit is about, and which of the edits there. */
  place: string;
  text: string;
  condition: Condition;
}

/** Every single edit of a condition and of all within it; what is left may be empty, which parsing refuses. */
export function conditionEdits(condition: Condition, place: string, known: Vocabulary): EditedCondition[] {
  if ("not" in condition) return [negated(condition, place), ...within(condition, place, known)];
  if ("all" in condition || "any" in condition) {
    return [...groupEdits(condition, place), ...within(condition, place, known)];
  }
  return [...ofComparison(condition, place, known), ...(isOrdered(condition) ? [negated(condition, place)] : [])];
}

/** For the others, the neighbouring operator negates. */
function isOrdered({ operator }: Comparison): boolean {
  return operator.startsWith("less") || operator.startsWith("greater");
}

function negated(condition: Condition, place: string): EditedCondition {
  const opposite = "not" in condition ? condition.not : { not: condition };
  const text = `${wordsOf(condition)} is negated`;
  return { edit: "condition-negated", place: `${place}/negated`, text, condition: opposite };
}

function ofComparison(comparison: Comparison, place: string, known: Vocabulary): EditedCondition[] {
  return comparisonEdits(comparison, known).map(({ edit, which, comparison: edited }) => ({
    edit,
    place: `${place}/${which}`,
    text: `${wordsOf(comparison)} becomes ${wordsOf(edited)}`,
    condition: edited,
  }));
}

type Group = Extract<Condition, { all: unknown } | { any: unknown }>;

function groupEdits(group: Group, place: string): EditedCondition[] {
  const nodes = nodesOf(group);
  const dropped = nodes.map(
    (node, i): EditedCondition => ({
      edit: "condition-dropped",
      place: `${place}.${i}/dropped`,
      text: `${wordsOf(node)} is dropped`,
      condition: like(
        group,
        nodes.filter((_, other) => other !== i),
      ),
    }),
  );
  const swapped: EditedCondition = {
    edit: "all-or-any",
    place: `${place}/${"all" in group ? "any" : "all"}`,
    text: `${wordsOf(group)} becomes ${"all" in group ? "any" : "all"}`,
    condition: "all" in group ? { any: nodes } : { all: nodes },
  };
  return [negated(group, place), ...(nodes.length > 1 ? [swapped] : []), ...dropped];
}

/** Edits of what is inside a node, each put back into it. */
function within(condition: Group | { not: Condition }, place: string, known: Vocabulary): EditedCondition[] {
  if ("not" in condition) {
    const inner = conditionEdits(condition.not, `${place}.not`, known);
    return inner.map((edited) => ({ ...edited, condition: { not: edited.condition } }));
  }
  const nodes = nodesOf(condition);
  return nodes.flatMap((node, i) =>
    conditionEdits(node, `${place}.${i}`, known).map((edited) => ({
      ...edited,
      condition: like(
        condition,
        nodes.map((other, j) => (j === i ? edited.condition : other)),
      ),
    })),
  );
}

function nodesOf(group: Group): Condition[] {
  return "all" in group ? group.all : group.any;
}

function like(group: Group, nodes: Condition[]): Condition {
  return "all" in group ? { all: nodes } : { any: nodes };
}

/** A condition in one line. */
function wordsOf(condition: Condition): string {
  if ("not" in condition) return `not ${wordsOf(condition.not)}`;
  if ("all" in condition) return `all (${condition.all.map(wordsOf).join(", ")})`;
  if ("any" in condition) return `any (${condition.any.map(wordsOf).join(", ")})`;
  return `${condition.fact} ${condition.operator} ${[condition.value].flat().join(" | ")}`;
}
