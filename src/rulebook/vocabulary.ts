import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import { FACTS_OF_SCOPE } from "../rules/factNames.js";
import type { FactNotes } from "../types/authoring.js";
import type { FactDefinition } from "../types/rulebook.js";
import { type Draft, isRaw, type Part, type Path } from "./draft.js";

/** The names that a rulebook's parts may use; absent where not all of them can be read. */
export interface Vocabulary {
  facts: string[] | undefined;
  roles: string[];
  tasks: string[] | undefined;
  sources: string[] | undefined;
  /** Definitions of the facts that are well shaped. */
  definitions: ReadonlyMap<string, FactDefinition>;
  notes: Record<string, Partial<FactNotes>>;
}

/** Names of all facts that the code works out. */
export const MADE_FACTS = [...new Set(Object.values(FACTS_OF_SCOPE).flat())];

/** Gather the names in a draft, those of misshapen parts too, so that one slip is not told of again and again. */
export function vocabularyOf(draft: Draft): Vocabulary {
  const { facts, roles, sources, sound, notes } = draft;
  const defined = Object.entries(facts?.value ?? {}).filter(([name]) => sound([...facts!.path, name]));
  return {
    facts: facts && factNames(Object.keys(facts.value)),
    roles: roles.flatMap(roleNames),
    tasks: roles.some(hidesTasks)
      ? undefined
      : roles.flatMap(({ value }) => taskEntries(value).map(({ id }) => id as string)),
    sources,
    definitions: new Map(defined as [string, FactDefinition][]),
    notes,
  };
}

/** Where a fact's own name is misspelt, any name may be the one that was meant. */
function factNames(names: string[]): string[] {
  return names.every((name) => MADE_FACTS.includes(name)) ? names : [...new Set([...names, ...MADE_FACTS])];
}

/** A role is called by its id and by its file. */
function roleNames({ value, path }: Part): string[] {
  const [, stem] = /^roles\/(.+)\.json$/.exec(String(path[0])) ?? [];
  return [stem, value.id].filter((name) => typeof name === "string");
}

function hidesTasks({ value }: Part): boolean {
  const entries = taskEntries(value);
  return entries.length === 0 || entries.some(({ id }) => typeof id !== "string");
}

/** The entries of a role's tasks, under whatever name they stand; criteria have no ids. */
function taskEntries(role: Part["value"]): Part["value"][] {
  const lists = Object.entries(role).filter(([key, inner]) => key !== "lookFor" && Array.isArray(inner));
  return lists.flatMap(([, list]) => list as unknown[]).filter(isRaw);
}

/** Say that a name means nothing, with the nearest that does; silent where not all names can be read. */
export function known(name: unknown, valid: readonly string[] | undefined, path: Path, what: string): Issue[] {
  if (typeof name !== "string" || !valid || valid.includes(name)) return [];
  return [{ path, message: `no ${what} is called ${quoted(name)}${suggestion(name, valid)}` }];
}

const LONGEST_SHOWN = 64;

/** A name in quotation marks, cut where it is too long to be one. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name);
}
