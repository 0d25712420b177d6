import type { Authoring } from "../types/authoring.js";
import type { Rulebook } from "../types/rulebook.js";
import { citedIn } from "./citations.js";
import type { Draft } from "./draft.js";
import type { FileKind, FileOf, FileRule, ReadFile } from "./fileSchemas.js";

/** The well-shaped files of each kind, in the order of their paths, and the paths. */
function sortedFiles(files: readonly ReadFile[]) {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return <K extends FileKind>(kind: K) =>
    sorted.filter((file) => file.kind === kind).map(({ path, json }) => ({ path, json: json as FileOf<K> }));
}

/** Put well-shaped files together, leaving out what only authors read. */
export function assembled(files: readonly ReadFile[]): Rulebook {
  const of = sortedFiles(files);
  const { facts } = of("facts")[0]!.json;
  const { version, settings, changes, engagements, kinds } = of("settings")[0]!.json;
  const roles = of("role").map(({ json }) => without$schema(json)) as Rulebook["roles"];
  return {
    version,
    facts: mapped(facts as Record<string, FileFact>, definitionOf) as Rulebook["facts"],
    sizes: without$schema(of("sizes")[0]!.json) as Rulebook["sizes"],
    settings: mapped(settings, ({ value }) => value) as unknown as Rulebook["settings"],
    changes: { efforts: changes.efforts, actionable: changes.actionable },
    engagements: engagements.order,
    kinds: kinds.order,
    roles: roles.sort((a, b) => b.importance - a.importance),
    rules: of("rules").flatMap(({ json }) => json.rules.map(ruleOf)) as Rulebook["rules"],
    texts: of("texts")[0]!.json.texts,
    sources: mapped(of("sources")[0]!.json.sources, ({ kind }) => kind),
  };
}

/** What the authors of well-shaped files say besides. */
export function authoringIn(files: readonly ReadFile[], draft: Draft): Authoring {
  const of = sortedFiles(files);
  const rules = of("rules").flatMap(({ json }) => json.rules);
  const facts = of("facts")[0]!.json;
  const settings = of("settings")[0]!.json;
  const byName = <T>(value: (rule: FileRule) => T) => Object.fromEntries(rules.map((rule) => [rule.name, value(rule)]));
  return {
    facts: draft.notes as Authoring["facts"],
    strongSupport: settings.strongSupport.value,
    constraints: (facts.constraints ?? []) as Authoring["constraints"],
    contracts: (facts.contracts ?? []) as Authoring["contracts"],
    waivers: of("waivers").flatMap(({ json }) => json.waivers),
    questions: of("rules").map(({ path, json }) => {
      return { path, question: json.question, rules: json.rules.map(({ name }) => name) };
    }),
    examples: byName(({ examples }) => examples),
    supports: byName(({ sources }) => Object.fromEntries(sources.map(({ id, supports }) => [id, supports]))),
    sources: mapped(of("sources")[0]!.json.sources, ({ title, says }) => ({ title, says })),
    citedElsewhere: citedElsewhere(files),
    notEncoded: of("not-encoded")[0]?.json.claims ?? {},
    translations: Object.fromEntries(of("locale").map(({ path, json }) => [tagOf(path), json.translations])),
    places: {
      rules: Object.fromEntries(draft.rules.map(({ value, path }) => [value.name, path])),
      roles: Object.fromEntries(draft.roles.map(({ value, path }) => [value.id, path])),
    },
  };
}

/** Everything that is cited by neither a rule nor a role. */
function citedElsewhere(files: readonly ReadFile[]): string[] {
  const others = files.filter(
    ({ kind }) => kind === "settings" || kind === "facts" || kind === "sizes" || kind === "waivers",
  );
  return [...new Set(others.flatMap(({ json }) => citedIn(json, [])).map(({ id }) => id))].sort();
}

function tagOf(path: string): string {
  return path.slice("locales/".length, -".json".length);
}

function ruleOf({ examples: _, sources: cited, ...rule }: FileRule) {
  return { ...rule, sources: cited.map(({ id }) => id) };
}

interface FileFact {
  meaning?: string;
  unit?: string;
  above?: number;
  atLeast?: number;
  whole?: boolean;
  words?: object;
}

/** A fact's definition without what only people and proofs read. */
function definitionOf({
  meaning: _,
  unit: __,
  above: ___,
  atLeast: ____,
  whole: _____,
  words: ______,
  ...fact
}: FileFact) {
  return fact;
}

function without$schema<T extends object>({ $schema: _, ...rest }: T & { $schema?: string | undefined }) {
  return rest;
}

function mapped<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
