import * as z from "zod/mini";
import type { Issue } from "../errors.js";
import { issuesOf } from "../input/issues.js";
import type { Rulebook } from "../types/rulebook.js";
import { meaningIssues } from "./meaning.js";
import {
  engagements,
  factShapes,
  kinds,
  roleShape,
  ruleShape,
  settingsShape,
  sizesShape,
  sourceKind,
  texts,
  version,
} from "./schema.js";

const text = z.string().check(z.minLength(1));
const $schema = z.optional(z.string());
const sources = z.array(text).check(z.minLength(1));

const factsFile = z.strictObject({
  $schema,
  facts: z.record(
    z.string(),
    z.discriminatedUnion("type", [
      z.strictObject({
        ...factShapes.plain,
        meaning: text,
        unit: z.optional(text),
        above: z.optional(z.number()),
        atLeast: z.optional(z.number()),
      }),
      z.strictObject({ ...factShapes.enum, meaning: text }),
    ]),
  ),
});

function setting<T extends z.ZodMiniType>(value: T) {
  return z.strictObject({ value, meaning: text, sources });
}

const settingsFile = z.strictObject({
  $schema,
  version,
  settings: z.strictObject({
    acceptanceFloor: setting(settingsShape.acceptanceFloor),
    tightFactor: setting(settingsShape.tightFactor),
    longestOneOffMonths: setting(settingsShape.longestOneOffMonths),
    urgencyShare: setting(settingsShape.urgencyShare),
    criteriaShown: setting(settingsShape.criteriaShown),
    criterionTaskBonus: setting(settingsShape.criterionTaskBonus),
    criterionSizeBonus: setting(settingsShape.criterionSizeBonus),
    roadmapSteps: setting(settingsShape.roadmapSteps),
  }),
  engagements: z.strictObject({ order: engagements, meaning: text, sources }),
  kinds: z.strictObject({ order: kinds, meaning: text, sources }),
});

const example = z.strictObject({
  facts: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
  fires: z.boolean(),
});
const fileRule = z.strictObject({
  ...ruleShape,
  sources: z.array(z.strictObject({ id: text, supports: text })).check(z.minLength(1)),
  examples: z.array(example).check(z.minLength(2)),
});
const rulesFile = z.strictObject({ $schema, question: text, rules: z.array(fileRule).check(z.minLength(1)) });

const sourcesFile = z.strictObject({
  $schema,
  sources: z.record(
    z.string(),
    z.strictObject({
      title: text,
      kind: sourceKind,
      year: z.int(),
      link: z.optional(z.string().check(z.regex(/^https?:\/\//, "a link"))),
      moreLinks: z.optional(z.array(z.string().check(z.regex(/^https?:\/\//, "a link")))),
      says: text,
      grade: z.optional(z.enum(["A", "B", "C", "D"])),
      interest: z.optional(text),
      yearIs: z.optional(z.literal("read")),
      via: z.optional(text),
    }),
  ),
});

/** Schemas of the files of `rules/`, by kind of file. */
export const fileSchemas = {
  facts: factsFile,
  settings: settingsFile,
  sizes: z.strictObject({ $schema, ...sizesShape }),
  role: z.strictObject({ $schema, ...roleShape }),
  rules: rulesFile,
  sources: sourcesFile,
  texts: z.strictObject({ $schema, texts }),
  "not-encoded": z.strictObject({ $schema, claims: z.record(z.string(), text) }),
};

export type SourceRecord = z.infer<typeof sourcesFile>["sources"][string];
type FileRule = z.infer<typeof fileRule>;

/** The files of `rules/`, by path from there, each parsed from JSON. */
export type RulebookFiles = Record<string, unknown>;

const FOLDERS = ["engagement", "timing", "serving", "precautions", "close", "plan", "fit"];
const SINGLE = ["facts", "settings", "sizes", "sources", "texts"] as const;
const ELSEWHERE = /^(rates|schema)\//;

/** Which schema a file of `rules/` follows; nothing for a file that has no place there. */
function kindOfFile(path: string): Kind | undefined {
  const [, folder, name] = /^(?:([a-z]+)\/)?([a-z-]+)\.json$/.exec(path) ?? [];
  if (folder === "roles") return "role";
  if (folder !== undefined) return FOLDERS.includes(folder) ? "rules" : undefined;
  return name === "not-encoded" || SINGLE.some((single) => single === name) ? (name as Kind) : undefined;
}

type Kind = keyof typeof fileSchemas;

/** A rulebook read from files, or everything that is wrong with them; each path begins with the file's. */
export function readRulebook(files: RulebookFiles): { rulebook: Rulebook; issues: Issue[] } {
  const read = Object.entries(files)
    .filter(([path]) => !ELSEWHERE.test(path))
    .map(([path, json]) => readFile(path, json));
  const missing = SINGLE.filter((name) => !Object.hasOwn(files, `${name}.json`));
  const issues = [
    ...missing.map((name) => ({ path: [`${name}.json`], message: "is missing" })),
    ...read.flatMap((file) => file.issues),
  ];
  if (issues.length > 0) return { rulebook: undefined as never, issues };
  const rulebook = assembled(read as FileOfRulebook[]);
  return { rulebook, issues: meaningIssues(rulebook) };
}

function readFile(path: string, json: unknown) {
  const kind = kindOfFile(path);
  if (!kind) {
    const places = [...SINGLE.map((name) => `${name}.json`), ...["roles", ...FOLDERS].map((folder) => `${folder}/`)];
    return { path, kind, json, issues: [{ path: [path], message: `has no place among ${places.join(", ")}` }] };
  }
  const schema: z.ZodMiniType = fileSchemas[kind];
  const parsed = z.safeParse(schema, json);
  const found = parsed.success ? [] : issuesOf({ value: json, issues: [] }, parsed.error.issues, schema);
  return { path, kind, json, issues: found.map((issue) => ({ ...issue, path: [path, ...issue.path] })) };
}

interface FileOfRulebook {
  path: string;
  kind: keyof typeof fileSchemas;
  json: unknown;
}

/** Put the files together, leaving out what only authors read. */
function assembled(files: FileOfRulebook[]): Rulebook {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const of = <K extends keyof typeof fileSchemas>(kind: K) =>
    sorted.filter((file) => file.kind === kind).map((file) => file.json as z.infer<(typeof fileSchemas)[K]>);
  const [facts] = of("facts");
  const [settings] = of("settings");
  const [sizes] = of("sizes");
  return {
    version: settings!.version,
    facts: mapped(facts!.facts as Record<string, FileFact>, withoutMeaning) as unknown as Rulebook["facts"],
    sizes: without$schema(sizes!) as Rulebook["sizes"],
    settings: mapped(settings!.settings, ({ value }) => value) as unknown as Rulebook["settings"],
    engagements: settings!.engagements.order,
    kinds: settings!.kinds.order,
    roles: (of("role").map(without$schema) as Rulebook["roles"]).sort((a, b) => b.importance - a.importance),
    rules: of("rules").flatMap(({ rules }) => rules.map(ruleOf)) as Rulebook["rules"],
    texts: of("texts")[0]!.texts as Rulebook["texts"],
    sources: mapped(of("sources")[0]!.sources, ({ kind }) => kind),
  };
}

function ruleOf({ examples: _, sources: cited, ...rule }: FileRule) {
  return { ...rule, sources: cited.map(({ id }) => id) };
}

interface FileFact {
  meaning: string;
  unit?: string;
  above?: number;
  atLeast?: number;
}

/** A fact's definition without what only people read. */
function withoutMeaning({ meaning: _, unit: __, above: ___, atLeast: ____, ...fact }: FileFact) {
  return fact;
}

function without$schema<T extends object>({ $schema: _, ...rest }: T & { $schema?: string | undefined }) {
  return rest;
}

function mapped<T, U>(record: Record<string, T>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
