import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import { FACTS_OF_SCOPE } from "../rules/factNames.js";
import type { FactDefinition, RoleDefinition } from "../types/rulebook.js";
import { type Draft, isRaw, type Part, type Path, partsOf } from "./draft.js";
import { known, MADE_FACTS, quoted, type Vocabulary } from "./vocabulary.js";

/** Facts that the code reads from numbers of the profile, with nothing to read them by. */
export function missingBands({ facts, sound }: Draft): Issue[] {
  if (!facts) return [];
  const misspelt = Object.keys(facts.value).some((name) => !MADE_FACTS.includes(name));
  const wanted = ["urgency", "developers"].filter((name) => !misspelt || Object.hasOwn(facts.value, name));
  return wanted.flatMap((name) => {
    const path = [...facts.path, name];
    const definition = facts.value[name] as Partial<FactDefinition & { type: "enum" }> | undefined;
    if (!sound(path) || (definition?.type === "enum" && definition.bands !== undefined)) return [];
    return [{ path, message: "must be an enum with bands" }];
  });
}

/** Facts that nothing works out, or not at the point where the rulebook says so; bands of no value of the fact. */
export function factIssues({ facts }: Draft, { definitions }: Vocabulary): Issue[] {
  return [...definitions].flatMap(([fact, definition]) => {
    const path = [...facts!.path, fact];
    return [...unmade(fact, definition, path), ...bandIssues(definition, path)];
  });
}

function unmade(fact: string, { scopes }: FactDefinition, path: Path): Issue[] {
  if (!MADE_FACTS.includes(fact)) {
    return [{ path, message: `nothing works out a fact ${quoted(fact)}${suggestion(fact, MADE_FACTS)}` }];
  }
  const never = scopes.filter((scope) => !FACTS_OF_SCOPE[scope].includes(fact));
  return never.map((scope) => ({ path: [...path, "scopes"], message: `nothing works this fact out for "${scope}"` }));
}

function bandIssues(definition: FactDefinition, path: Path): Issue[] {
  if (definition.type !== "enum" || !definition.bands) return [];
  const { below, otherwise, absent } = definition.bands;
  const named: [string, Path][] = [
    ...below.map(({ value }, i): [string, Path] => [value, ["below", i, "value"]]),
    [otherwise, ["otherwise"]],
    [absent, ["absent"]],
  ];
  const values = Object.keys(definition.values);
  return named.flatMap(([value, at]) => known(value, values, [...path, "bands", ...at], "value of the fact"));
}

/** Roles, tasks and rules that have the name of another. */
export function repeatedNames({ roles, rules }: Draft): Issue[] {
  const tasks = roles.flatMap(({ value, path }) => partsOf(value.tasks, [...path, "tasks"]));
  return [...repeated(roles, "id", "role"), ...repeated(tasks, "id", "task"), ...repeated(rules, "name", "rule")];
}

function repeated(parts: Part[], key: string, what: string): Issue[] {
  const first = new Map<unknown, Path>();
  return parts.flatMap(({ value, path }) => {
    const name = value[key];
    const before = first.get(name);
    if (!before) first.set(name, path);
    if (typeof name !== "string" || !before) return [];
    const message = `uses the ${what} name ${quoted(name)} a second time, after ${before.join(".")}`;
    return [{ path: [...path, key], message }];
  });
}

/** A role's file has its id for a name. */
export function misnamedRoles({ roles }: Draft): Issue[] {
  return roles.flatMap(({ value: { id }, path }) => {
    const [, stem] = /^roles\/(.+)\.json$/.exec(String(path[0])) ?? [];
    if (stem === undefined || typeof id !== "string" || id === stem) return [];
    return [{ path: [...path, "id"], message: `must be "${stem}" as its file is called, got ${quoted(id)}` }];
  });
}

/** Roles and tasks that a role names and nobody has. */
export function roleIssues({ roles, sound }: Draft, vocabulary: Vocabulary): Issue[] {
  return roles.flatMap(({ value, path }) => [
    ...partsOf(value.tasks, [...path, "tasks"])
      .filter((task) => sound([...task.path, "alsoBy"]))
      .flatMap((task) => knownAll(task, "alsoBy", vocabulary.roles, "role")),
    ...partsOf(value.lookFor, [...path, "lookFor"])
      .filter((criterion) => sound([...criterion.path, "tasks"]))
      .flatMap((criterion) => knownAll(criterion, "tasks", vocabulary.tasks, "task")),
  ]);
}

function knownAll({ value, path }: Part, key: string, valid: string[] | undefined, what: string): Issue[] {
  const names = (value[key] ?? []) as string[];
  return names.flatMap((name, i) => known(name, valid, [...path, key, i], what));
}

/** Every set of roles of one family can share a job or an agency: with more of them, plans would take too long. */
const MOST_OF_A_FAMILY = 6;

/** Families that are too large to plan. */
export function crowdedFamilies({ roles }: Draft): Issue[] {
  const sizes = new Map<unknown, number>();
  return roles.flatMap(({ value, path }) => {
    const { family } = value as Partial<RoleDefinition>;
    const nth = (sizes.get(family) ?? 0) + 1;
    sizes.set(family, nth);
    if (typeof family !== "string" || nth !== MOST_OF_A_FAMILY + 1) return [];
    const most = `${MOST_OF_A_FAMILY} are the most, because every set of them is weighed`;
    return [{ path: [...path, "family"], message: `is role ${nth} of the family ${quoted(family)}; ${most}` }];
  });
}

/** Sources that are cited and not there. */
export function citationIssues({ citing }: Draft, { sources }: Vocabulary): Issue[] {
  return citing
    .flatMap(({ value, path }) => citedIn(value, path))
    .flatMap(({ id, path }) => known(id, sources, path, "source"));
}

/** Every source id that stands under a key `sources`, bare or with what it supports. */
export function citedIn(value: unknown, path: Path): { id: string; path: Path }[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return key === "sources" && Array.isArray(inner)
      ? inner.flatMap((one, i) => citation(one, [...here, i]))
      : citedIn(inner, here);
  });
}

function citation(cited: unknown, path: Path): { id: string; path: Path }[] {
  if (typeof cited === "string") return [{ id: cited, path }];
  return isRaw(cited) && typeof cited.id === "string" ? [{ id: cited.id, path: [...path, "id"] }] : [];
}
