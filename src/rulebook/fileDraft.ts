import type { Issue } from "../errors.js";
import type { FactNotes } from "../types/authoring.js";
import { citedIn } from "./citations.js";
import { type Draft, soundness } from "./draft.js";
import type { FileKind, ReadFile } from "./fileSchemas.js";
import { isRaw, type Part, partAt, partsOf, type Raw } from "./parts.js";

/** Draft of a rulebook in files, in the order in which it is put together. */
export function draftOfFiles(files: readonly ReadFile[], misshapen: readonly Issue[]): Draft {
  const parts = partsByKind(files);
  const only = (kind: FileKind, key: string) => parts(kind).flatMap((part) => partAt(part, key) ?? [])[0];
  const listed = (kind: FileKind, key: string) =>
    parts(kind).flatMap(({ value, path }) => partsOf(value[key], [...path, key]));
  const facts = only("facts", "facts");
  const sources = only("sources", "sources");
  return {
    rules: listed("rules", "rules"),
    roles: parts("role"),
    facts,
    texts: only("texts", "texts"),
    sources: sources && Object.keys(sources.value),
    told: told(sources),
    notes: notesOf(facts),
    constraints: listed("facts", "constraints"),
    contracts: listed("facts", "contracts"),
    waivers: listed("waivers", "waivers"),
    notEncoded: only("not-encoded", "claims"),
    cited: files.flatMap(({ path, kind, json }) => (kind === "sources" ? [] : citedIn(json, [path]))),
    sound: soundness(misshapen),
  };
}

/** Files of one kind after another; one that cannot be read is empty. */
function partsByKind(files: readonly ReadFile[]): (kind: FileKind) => Part[] {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return (wanted) =>
    sorted
      .filter(({ kind }) => kind === wanted)
      .map(({ path, json }) => ({ value: isRaw(json) ? json : {}, path: [path] }));
}

function told(sources: Part | undefined): Map<string, string> {
  const entries = Object.entries(sources?.value ?? {}).filter(([, source]) => isRaw(source)) as [string, Raw][];
  const known = entries.filter(([, { title, says }]) => typeof title === "string" && typeof says === "string");
  return new Map(known.map(([id, { title, says }]) => [id, `${title} ${says}`]));
}

/** What is told of each fact besides its definition. */
function notesOf(facts: Part | undefined): Record<string, FactNotes> {
  const entries = Object.entries(facts?.value ?? {}).filter(([, fact]) => isRaw(fact)) as [string, Raw][];
  return Object.fromEntries(
    entries.map(([name, { type: _, scopes: __, values: ___, bands: ____, ...notes }]) => [name, notes as never]),
  );
}
