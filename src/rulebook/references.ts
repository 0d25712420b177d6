import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import { FACTS_OF_SCOPE } from "../rules/factNames.js";
import { comparisonsOf } from "../rules/lanes.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { Comparison, Condition, Constant, FactDefinition, FactScope, Rule, Rulebook } from "../types/rulebook.js";

type Path = (string | number)[];

/** Everything in a well-shaped rulebook that refers to something that is not there, or twice to the same. */
export function referenceIssues(rulebook: Rulebook): Issue[] {
  const roles = rulebook.roles.map(({ id }) => id);
  const tasks = rulebook.roles.flatMap((role) => role.tasks.map(({ id }) => id));
  const names = rulebook.rules.map(({ name }) => name);
  return [
    ...missingBands(rulebook),
    ...unknownFacts(rulebook),
    ...repeated(roles, "role"),
    ...repeated(tasks, "task"),
    ...repeated(names, "rule"),
    ...rulebook.rules.flatMap((rule, i) => ruleIssues(rule, ["rules", i], rulebook, { roles, tasks })),
    ...rulebook.roles.flatMap((role, i) =>
      role.tasks.flatMap((task, j) =>
        task.alsoBy.flatMap((id, k) => known(id, roles, ["roles", i, "tasks", j, "alsoBy", k], "role")),
      ),
    ),
    ...rulebook.roles.flatMap((role, i) =>
      role.lookFor.flatMap(({ tasks: own = [] }, j) =>
        own.flatMap((id, k) => known(id, tasks, ["roles", i, "lookFor", j, "tasks", k], "task")),
      ),
    ),
    ...citedIn(rulebook, []).flatMap(({ id, path }) => known(id, Object.keys(rulebook.sources), path, "source")),
  ];
}

/** Facts that the code reads from numbers of the profile, with nothing to read them by. */
function missingBands({ facts }: Rulebook): Issue[] {
  return ["urgency", "developers"].flatMap((fact) => {
    const definition = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const banded = definition?.type === "enum" && definition.bands !== undefined;
    return banded ? [] : [{ path: ["facts", fact], message: "must be an enum with bands" }];
  });
}

/** Facts that nothing works out, or not at the point where the rulebook says so; bands of no value of the fact. */
function unknownFacts({ facts }: Rulebook): Issue[] {
  return Object.entries(facts).flatMap(([fact, definition]) => {
    const path = ["facts", fact];
    const unmade = definition.scopes.filter((scope) => !FACTS_OF_SCOPE[scope].includes(fact));
    const bands = definition.type === "enum" ? definition.bands : undefined;
    const values = definition.type === "enum" ? Object.keys(definition.values) : [];
    const banded = bands ? [...bands.below.map(({ value }) => value), bands.otherwise, bands.absent] : [];
    return [
      ...unmade.map((scope) => ({ path: [...path, "scopes"], message: `nothing works this fact out for "${scope}"` })),
      ...banded.flatMap((value) => known(value, values, [...path, "bands"], "value of the fact")),
    ];
  });
}

function repeated(ids: string[], what: string): Issue[] {
  return ids.flatMap((id, i) =>
    ids.indexOf(id) === i ? [] : [{ path: [`${what}s`, i], message: `uses the ${what} name "${id}" a second time` }],
  );
}

function known(id: string, valid: readonly string[], path: Path, what: string): Issue[] {
  return valid.includes(id) ? [] : [{ path, message: `no ${what} is called "${id}"${suggestion(id, valid)}` }];
}

interface Ids {
  roles: string[];
  tasks: string[];
}

function ruleIssues(rule: Rule, path: Path, rulebook: Rulebook, ids: Ids): Issue[] {
  const comparisons = comparisonsOf(rule.conditions);
  const scope = SCOPE_OF_EVENT[rule.event.type];
  return [
    ...located(rule.conditions, [...path, "conditions"]).flatMap(([comparison, at]) =>
      comparisonIssues(comparison, scope, at, rulebook, ids),
    ),
    ...eventIssues(rule, [...path, "event", "params"], ids),
    ...placeholderIssues(rule, comparisons, [...path, "reason"], rulebook),
  ].map((issue) => ({ ...issue, message: `rule "${rule.name}": ${issue.message}` }));
}

/** Every comparison of a condition with its place. */
function located(condition: Condition, path: Path): [Comparison, Path][] {
  if ("not" in condition) return located(condition.not, [...path, "not"]);
  const key = "all" in condition ? "all" : "any";
  if (!(key in condition)) return [[condition as Comparison, path]];
  const nodes = (condition as Record<typeof key, Condition[]>)[key];
  return nodes.flatMap((node, i) => located(node, [...path, key, i]));
}

function eventIssues({ event }: Rule, path: Path, { roles, tasks }: Ids): Issue[] {
  if (event.type !== "serves" && event.type !== "suggests") return [];
  const ofRole = known(event.params.role, roles, [...path, "role"], "role");
  return event.type === "serves" ? ofRole : [...ofRole, ...known(event.params.task, tasks, [...path, "task"], "task")];
}

function comparisonIssues(
  { fact, operator, value }: Comparison,
  scope: FactScope,
  path: Path,
  { facts }: Rulebook,
  ids: Ids,
): Issue[] {
  const definition = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
  if (!definition) return known(fact, Object.keys(facts), [...path, "fact"], "fact");
  const constants = [value].flat();
  const issues = constants.flatMap((constant) => constantIssues(fact, definition, constant, [...path, "value"], ids));
  if (!definition.scopes.includes(scope)) {
    issues.push({ path, message: `the fact "${fact}" is not known yet where such a rule is decided (${scope})` });
  }
  if (definition.type !== "number" && /^(less|greater)/.test(operator)) {
    issues.push({ path, message: `${operator} compares numbers, and the fact "${fact}" is none` });
  }
  return issues;
}

function constantIssues(fact: string, definition: FactDefinition, value: Constant, path: Path, ids: Ids): Issue[] {
  if (definition.type === "number" || definition.type === "boolean") {
    const right = typeof value === definition.type;
    const message = `the fact "${fact}" is a ${definition.type}, not ${JSON.stringify(value)}`;
    return right ? [] : [{ path, message }];
  }
  return known(String(value), valuesOf(definition, ids), path, `value of the fact "${fact}"`);
}

function valuesOf(definition: FactDefinition, { roles, tasks }: Ids): string[] {
  if (definition.type === "enum") return Object.keys(definition.values);
  return definition.type === "role" ? roles : tasks;
}

const OF_MONEY = [
  "monthlyBudget",
  "cost",
  "cost.hire",
  "cost.freelancer",
  "cost.agency",
  "cost.low",
  "cost.high",
  "served",
];

/** Placeholders that stand for nothing; silent while a condition names an unknown fact, which is the likelier slip. */
function placeholderIssues(
  { reason, event }: Rule,
  comparisons: Comparison[],
  path: Path,
  { facts }: Rulebook,
): Issue[] {
  if (comparisons.some(({ fact }) => !Object.hasOwn(facts, fact))) return [];
  const ofMoney = event.type === "serves" || event.type === "suggests" ? [] : OF_MONEY;
  const valid = [...new Set(comparisons.map(({ fact }) => fact)), ...ofMoney];
  const used = [...reason.matchAll(/\{([^}]*)\}/g)].map(([, name]) => name!);
  return used.flatMap((name) => known(name, valid, path, "fact of its own conditions"));
}

/** Every source id that stands under a key `sources`, with its path. */
function citedIn(value: unknown, path: Path): { id: string; path: Path }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== "sources") return citedIn(inner, here);
    return Array.isArray(inner) ? inner.map((id: string, i) => ({ id, path: [...here, i] })) : [];
  });
}
