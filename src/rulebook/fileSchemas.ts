import * as z from "zod/mini";
import {
  changesShape,
  conditions,
  engagement,
  engagements,
  factShapes,
  id,
  kind,
  kinds,
  roleShape,
  ruleShape,
  settingsShape,
  sizesShape,
  sourceIds,
  sourceKind,
  strength,
  text,
  texts,
  version,
} from "./schema.js";

const $schema = z.optional(z.string());
const prose = z.string().check(z.minLength(1));

function plainFact<const T extends string, S extends z.core.$ZodShape>(type: T, notes: S) {
  return z.strictObject({ type: z.literal(type), scopes: factShapes.plain.scopes, meaning: prose, ...notes });
}

const number = z.optional(z.number());
const fileFact = z.discriminatedUnion("type", [
  plainFact("task", {}),
  plainFact("role", {}),
  plainFact("boolean", { words: z.optional(z.strictObject({ true: text, false: text })) }),
  plainFact("number", { unit: z.optional(text), above: number, atLeast: number, whole: z.optional(z.literal(true)) }),
  z.strictObject({ ...factShapes.enum, meaning: prose }),
]);

/** Name of a fact that another part of the rulebook speaks of. */
export const factName = z.string().check(z.maxLength(64));
const twoFacts = z.tuple([factName, factName]);
const when = z.optional(conditions.elsewhere);

const never = { because: text, never: conditions.elsewhere };
const atMost = { because: text, when, atMost: twoFacts };
const same = { because: text, when, same: twoFacts };
const contract = {
  because: text,
  sources: sourceIds,
  raising: z.array(factName).check(z.minLength(1)),
  order: z.optional(z.array(z.string()).check(z.minLength(2))),
  when,
  claim: z.enum(["never-weaker", "never-stronger", "never-defers", "never-decides"]),
  engagement: z.optional(engagement),
  kind: z.optional(kind),
};
const waiver = { reason: text, sources: sourceIds };

const named = {
  constraint: z.union([
    z.strictObject({ name: id, ...never }),
    z.strictObject({ name: id, ...atMost }),
    z.strictObject({ name: id, ...same }),
  ]),
  contract: z.strictObject({ name: id, ...contract }),
  waiver: z.strictObject({ finding: text, ...waiver }),
};

/** Schemas of what is called by the name under which it stands. */
export const unnamed = {
  constraint: z.union([z.strictObject(never), z.strictObject(atMost), z.strictObject(same)]),
  contract: z.strictObject(contract),
  waiver: z.strictObject(waiver),
};

function setting<T extends z.ZodMiniType>(value: T) {
  return z.strictObject({ value, meaning: prose, sources: sourceIds });
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
  engagements: z.strictObject({ order: engagements, meaning: prose, sources: sourceIds }),
  kinds: z.strictObject({ order: kinds, meaning: prose, sources: sourceIds }),
  changes: z.strictObject({ ...changesShape, meaning: prose, sources: sourceIds }),
  strongSupport: z.strictObject({ value: strength, meaning: prose, sources: sourceIds }),
});

/** Values of the facts that an example names. */
export const exampleFacts = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const example = z.strictObject({ facts: exampleFacts, fires: z.boolean() });
const fileRule = z.strictObject({
  ...ruleShape,
  sources: z.array(z.strictObject({ id: prose, supports: prose })).check(z.minLength(1)),
  examples: z.array(example).check(z.minLength(2), z.maxLength(100)),
});

const link = z.string().check(z.regex(/^https?:\/\//, "a link"));
const source = z.strictObject({
  title: prose,
  kind: sourceKind,
  year: z.int(),
  link: z.optional(link),
  moreLinks: z.optional(z.array(link)),
  says: prose,
  grade: z.optional(z.enum(["A", "B", "C", "D"])),
  interest: z.optional(prose),
  yearIs: z.optional(z.literal("read")),
  via: z.optional(prose),
});
const translation = z.strictObject({ en: text, text });

/** Schemas of the files of `rules/`, by kind of file. */
export const fileSchemas = {
  facts: z.strictObject({
    $schema,
    facts: z.record(z.string(), fileFact),
    constraints: z.optional(z.array(named.constraint)),
    contracts: z.optional(z.array(named.contract)),
  }),
  settings: settingsFile,
  sizes: z.strictObject({ $schema, ...sizesShape }),
  role: z.strictObject({ $schema, ...roleShape }),
  rules: z.strictObject({ $schema, question: prose, rules: z.array(fileRule).check(z.minLength(1)) }),
  sources: z.strictObject({ $schema, sources: z.record(z.string(), source) }),
  texts: z.strictObject({ $schema, texts }),
  questions: z.strictObject({ $schema, messages: texts }),
  report: z.strictObject({ $schema, messages: texts }),
  "not-encoded": z.strictObject({ $schema, claims: z.record(z.string(), prose) }),
  waivers: z.strictObject({ $schema, waivers: z.array(named.waiver) }),
  locale: z.strictObject({ $schema, translations: z.record(z.string(), translation) }),
};

export type FileKind = keyof typeof fileSchemas;

/** A file that was read, whatever is wrong in it. */
export interface ReadFile {
  path: string;
  /** Absent where the file has no place. */
  kind: FileKind | undefined;
  json: unknown;
}

/** What a file of each kind holds. */
export type FileOf<K extends FileKind> = z.infer<(typeof fileSchemas)[K]>;
export type SourceRecord = z.infer<typeof source>;
export type FileRule = FileOf<"rules">["rules"][number];
