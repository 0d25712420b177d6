import type { Issue } from "../errors.js";
import { described } from "../input/issues.js";
import { suggestion } from "../input/nearest.js";
import { LEFT_OUT } from "../input/snapshot.js";
import type { FactScope } from "../types/rulebook.js";
import { comparisonIssues } from "./comparisons.js";
import { quoted } from "./names.js";
import { isRaw, type Path, type Raw } from "./parts.js";
import type { Vocabulary } from "./vocabulary.js";

const GROUPS = ["all", "any", "not"];
const OF_COMPARISON = ["fact", "operator", "value"];
const EXPECTED = 'a condition has exactly one of "all", "any" and "not"';

/** Everything that is wrong with a condition: its shape, its names and its constants. */
export function conditionIssues(
  condition: unknown,
  path: Path,
  vocabulary: Vocabulary,
  scope: FactScope | undefined,
): Issue[] {
  if (condition === LEFT_OUT || condition === undefined) return [];
  if (!isRaw(condition)) return [{ path, message: `expected a condition, got ${described(condition)}` }];
  if (Object.keys(condition).length === 0) return [{ path, message: `${EXPECTED}, or is a comparison; this is empty` }];
  const groups = GROUPS.filter((key) => Object.hasOwn(condition, key));
  const strange = strangeKeys(condition, path, groups.length > 0 ? GROUPS : OF_COMPARISON);
  if (groups.length === 0) return [...strange, ...comparisonIssues(condition, path, vocabulary, scope)];
  return [
    ...strange,
    ...sideBySide(groups, path),
    ...groups.flatMap((key) => groupIssues(condition[key], key, [...path, key], vocabulary, scope)),
  ];
}

/** Everything that is wrong with the conditions of a rule, which begin with a group. */
export function ruleConditionIssues(
  condition: unknown,
  path: Path,
  vocabulary: Vocabulary,
  scope: FactScope | undefined,
): Issue[] {
  if (!isRaw(condition) || GROUPS.some((key) => Object.hasOwn(condition, key))) {
    return conditionIssues(condition, path, vocabulary, scope);
  }
  const keys = Object.keys(condition);
  if (keys.length > 0 && !OF_COMPARISON.some((key) => keys.includes(key))) return groupWanted(condition, path);
  if (keys.length === 0) return conditionIssues(condition, path, vocabulary, scope);
  const message = 'a rule begins with "all", "any" or "not": put this comparison into a list under "all"';
  return [{ path, message }, ...conditionIssues(condition, path, vocabulary, scope)];
}

function groupWanted(condition: Raw, path: Path): Issue[] {
  return Object.keys(condition).map((key) => ({
    path: [...path, key],
    message: `is not a field here: ${EXPECTED}${suggestion(key, GROUPS)}`,
  }));
}

function sideBySide(groups: string[], path: Path): Issue[] {
  if (groups.length === 1) return [];
  const found = groups.map((key) => `"${key}"`).join(" and ");
  return [{ path, message: `has ${found} side by side: ${EXPECTED}; put the one into the other` }];
}

function strangeKeys(condition: Raw, path: Path, valid: string[]): Issue[] {
  const strange = Object.keys(condition).filter((key) => !valid.includes(key));
  const isGroup = valid === GROUPS;
  return strange.map((key) => {
    const why = isGroup && OF_COMPARISON.includes(key) ? `: a comparison stands alone, not beside a group` : "";
    const near = why ? "" : suggestion(key, isGroup ? valid : [...OF_COMPARISON, ...GROUPS]);
    return { path: [...path, key], message: `is not a field here${why}${near}` };
  });
}

function groupIssues(
  inner: unknown,
  key: string,
  path: Path,
  vocabulary: Vocabulary,
  scope: FactScope | undefined,
): Issue[] {
  if (inner === LEFT_OUT) return [];
  if (key === "not") return conditionIssues(inner, path, vocabulary, scope);
  if (!Array.isArray(inner)) {
    return [{ path, message: `expected a list of conditions under ${quoted(key)}, got ${described(inner)}` }];
  }
  if (inner.length === 0) return [{ path, message: "needs at least one condition" }];
  return inner.flatMap((condition, i) => conditionIssues(condition, [...path, i], vocabulary, scope));
}
