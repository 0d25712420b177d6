import type { All, Any, Condition, Not, Rule } from "../../types/rulebook.js";
import type { Finding } from "../../types/verify.js";
import type { Checked, Field } from "../checked.js";
import { everywhere } from "./regional.js";

/** Conditions without which a rule would fire on the same stores. */
export function idleConditions({ fields }: Checked): Finding[] {
  return Object.values(fields).flatMap((field) => field.rules.flatMap((rule) => idleIn(rule, field)));
}

function idleIn(rule: Rule, { space, reach }: Field): Finding[] {
  const firing = (conditions: Condition) => space.and(space.region(conditions), reach);
  const whole = firing(rule.conditions);
  if (whole === space.none) return [];
  const needless = shortened(rule.conditions).filter(({ rest }) => firing(rest) === whole);
  return needless.map(({ left }) =>
    everywhere({
      id: `condition-without-effect/${rule.name}/${labelOf(left)}`,
      kind: "condition-without-effect",
      severity: "warning",
      rules: [rule.name],
      message: `"${rule.name}" fires on the same stores without its condition ${JSON.stringify(left)}`,
    }),
  );
}

/** A short name for a condition that stays the same while it does. */
function labelOf(condition: Condition): string {
  if ("fact" in condition) return `${condition.fact}-${condition.operator}-${[condition.value].flat().join("-")}`;
  return Object.keys(condition)[0]!;
}

interface Shortened {
  left: Condition;
  rest: Condition;
}

/** A condition with each of its parts left out in turn; a group keeps at least one. */
function shortened(condition: Condition): Shortened[] {
  if ("not" in condition)
    return shortened(condition.not).map(({ left, rest }) => ({ left, rest: { not: rest } as Not }));
  if ("all" in condition) return shortenedGroup(condition.all, (all): All => ({ all }));
  if ("any" in condition) return shortenedGroup(condition.any, (any): Any => ({ any }));
  return [];
}

function shortenedGroup(parts: Condition[], group: (parts: Condition[]) => Condition): Shortened[] {
  return parts.flatMap((part, i) => [
    ...(parts.length > 1 ? [{ left: part, rest: group(parts.filter((_, j) => j !== i)) }] : []),
    ...shortened(part).map(({ left, rest }) => ({
      left,
      rest: group(parts.map((other, j) => (j === i ? rest : other))),
    })),
  ]);
}
