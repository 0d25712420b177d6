import type { Issue } from "../errors.js";
import { described } from "../input/issues.js";
import { suggestion } from "../input/nearest.js";
import { LEFT_OUT } from "../input/snapshot.js";
import type { Comparison, FactDefinition, FactScope } from "../types/rulebook.js";
import { known, quoted } from "./names.js";
import type { Path, Raw } from "./parts.js";
import type { Vocabulary } from "./vocabulary.js";

/** What each operator compares with. */
export const OPERATORS: Record<Comparison["operator"], "value" | "list" | "number"> = {
  equal: "value",
  notEqual: "value",
  in: "list",
  notIn: "list",
  lessThan: "number",
  lessThanInclusive: "number",
  greaterThan: "number",
  greaterThanInclusive: "number",
};

/** Everything that is wrong with one comparison but keys that are not its own. */
export function comparisonIssues(
  { fact, operator, value }: Raw,
  path: Path,
  vocabulary: Vocabulary,
  scope: FactScope | undefined,
): Issue[] {
  const definition = typeof fact === "string" ? vocabulary.definitions.get(fact) : undefined;
  const compares = typeof operator === "string" && Object.hasOwn(OPERATORS, operator) && OPERATORS[operator as "in"];
  return [
    ...nameIssues(fact, [...path, "fact"], vocabulary),
    ...(compares ? [] : operatorIssues(operator, [...path, "operator"])),
    ...(definition ? fitIssues(fact as string, definition, String(operator), compares, path, scope) : []),
    ...valueIssues(fact, definition, compares, value, [...path, "value"], vocabulary),
  ];
}

function nameIssues(fact: unknown, path: Path, { facts }: Vocabulary): Issue[] {
  if (typeof fact === "string") return known(fact, facts, path, "fact");
  return fact === LEFT_OUT ? [] : [{ path, message: `expected the name of a fact, got ${described(fact)}` }];
}

function operatorIssues(operator: unknown, path: Path): Issue[] {
  if (operator === LEFT_OUT) return [];
  const names = Object.keys(OPERATORS);
  const message = `expected one of the operators ${names.join(", ")}, got ${described(operator)}`;
  return [{ path, message: message + suggestion(operator, names) }];
}

/** Whether a fact is known where it is tested, and can be compared in this way. */
function fitIssues(
  fact: string,
  { type, scopes }: FactDefinition,
  operator: string,
  compares: string | false,
  path: Path,
  scope: FactScope | undefined,
): Issue[] {
  const late = scope !== undefined && !scopes.includes(scope);
  const unordered = compares === "number" && type !== "number";
  const tooLate = `the fact "${fact}" is not known yet where such a rule is decided (${scope})`;
  const noNumber = `${operator} compares numbers, and the fact "${fact}" is none`;
  return [
    ...(late ? [{ path: [...path, "fact"], message: tooLate }] : []),
    ...(unordered ? [{ path: [...path, "operator"], message: noNumber }] : []),
  ];
}

function valueIssues(
  fact: unknown,
  definition: FactDefinition | undefined,
  compares: string | false,
  value: unknown,
  path: Path,
  vocabulary: Vocabulary,
): Issue[] {
  if (value === LEFT_OUT) return [];
  if (compares === "list" && !Array.isArray(value)) {
    return [{ path, message: `expected a list of values, got ${described(value)}` }];
  }
  if (compares && compares !== "list" && Array.isArray(value)) {
    return [{ path, message: `expected one value, got an array; did you mean "in" or "notIn"?` }];
  }
  if (Array.isArray(value) && value.length === 0) return [{ path, message: "needs at least one value" }];
  if (!definition) return plainIssues(value, path);
  if (compares === "number" && definition.type !== "number") return [];
  const constants: [unknown, Path][] = Array.isArray(value)
    ? value.map((one, i) => [one, [...path, i]])
    : [[value, path]];
  return constants.flatMap(([one, at]) => constantIssues(fact as string, definition, one, at, vocabulary));
}

/** Of a fact that is not known, at least that its value is one. */
function plainIssues(value: unknown, path: Path): Issue[] {
  const constants = Array.isArray(value) ? value : [value];
  const wrong = constants.find((one) => one !== LEFT_OUT && !["string", "number", "boolean"].includes(typeof one));
  return constants.includes(wrong)
    ? [{ path, message: `expected a text, a number or a boolean, got ${described(wrong)}` }]
    : [];
}

/** Say that a constant is no value of a fact. */
export function constantIssues(
  fact: string,
  definition: FactDefinition,
  value: unknown,
  path: Path,
  vocabulary: Vocabulary,
): Issue[] {
  if (value === LEFT_OUT) return [];
  if (definition.type === "number" || definition.type === "boolean") {
    const right = typeof value === definition.type && (definition.type === "boolean" || Number.isFinite(value));
    return right ? [] : [{ path, message: `the fact "${fact}" is a ${definition.type}, not ${described(value)}` }];
  }
  const what = `value of the fact ${quoted(fact)}`;
  if (typeof value !== "string") return [{ path, message: `expected a ${what}, got ${described(value)}` }];
  return known(value, valuesOf(definition, vocabulary), path, what);
}

/** The values that a named fact can have, as far as they can be read. */
export function valuesOf(definition: FactDefinition, { roles, tasks }: Vocabulary): string[] | undefined {
  if (definition.type === "enum") return valuesOfEnum(definition);
  return definition.type === "role" ? roles : tasks;
}

const VALUES = new WeakMap<object, string[]>();

/** Always the same list, since thousands of comparisons may ask for it. */
function valuesOfEnum(definition: FactDefinition & { type: "enum" }): string[] {
  const values = VALUES.get(definition) ?? Object.keys(definition.values);
  VALUES.set(definition, values);
  return values;
}
