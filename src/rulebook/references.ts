import type { Issue } from "../errors.js";
import type { RoleDefinition } from "../types/rulebook.js";
import type { Draft } from "./draft.js";
import { known, quoted } from "./names.js";
import { type Part, type Path, partsOf } from "./parts.js";
import type { Vocabulary } from "./vocabulary.js";

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

/** A store may name every task, and one plan weighs them all. */
const MOST_TASKS = 200;

/** The first task too many to plan. */
export function crowdedCatalogue({ roles }: Draft): Issue[] {
  const tasks = roles.flatMap(({ value, path }) => partsOf(value.tasks, [...path, "tasks"]));
  const [tooMany] = tasks.slice(MOST_TASKS);
  if (!tooMany) return [];
  const most = `${MOST_TASKS} are the most, because one plan weighs them all`;
  return [{ path: tooMany.path, message: `is one of ${tasks.length} tasks; ${most}` }];
}

/** Sources that are cited and not there. */
export function citationIssues({ cited }: Draft, { sources }: Vocabulary): Issue[] {
  return cited.flatMap(({ id, path }) => known(id, sources, path, "source"));
}
