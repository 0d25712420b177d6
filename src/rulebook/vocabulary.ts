import type { FactNotes } from "../types/authoring.js";
import type { FactDefinition } from "../types/rulebook.js";
import type { Draft } from "./draft.js";
import { factIssues, MADE_FACTS, soundFacts } from "./facts.js";
import { isRaw, type Part } from "./parts.js";

/** The names that a rulebook's parts may use; absent where not all of them can be read. */
export interface Vocabulary {
  facts: string[] | undefined;
  roles: string[];
  tasks: string[] | undefined;
  sources: string[] | undefined;
  /** Definitions of the facts in which nothing is wrong. */
  definitions: ReadonlyMap<string, FactDefinition>;
  notes: Record<string, Partial<FactNotes>>;
}

/** Gather the names in a draft, those of misshapen parts too, so that one slip is not told of again and again. */
export function vocabularyOf(draft: Draft): Vocabulary {
  const { facts, roles, sources, notes } = draft;
  const defined = soundFacts(draft).filter(([name, fact, path]) => factIssues(name, fact, path).length === 0);
  return {
    facts: facts && factNames(Object.keys(facts.value)),
    roles: roles.flatMap(roleNames),
    tasks: roles.some(hidesTasks)
      ? undefined
      : roles.flatMap(({ value }) => taskEntries(value).map(({ id }) => id as string)),
    sources,
    definitions: new Map(defined.map(([name, fact]) => [name, fact])),
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
