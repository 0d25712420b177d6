import * as z from "zod/mini";
import { AdvisorError, type Issue, isNonEmpty } from "../../errors.js";
import { notEmpty, whole } from "../../input/checked.js";
import { readAs } from "../../input/issues.js";
import { suggestion } from "../../input/nearest.js";
import { type Snapshot, snapshotOf } from "../../input/snapshot.js";
import { parsedHash } from "../../rulebook/parsed.js";
import type { Change } from "../../types/explain.js";
import type { Locale } from "../../types/locale.js";
import type { TextOptions } from "../../types/report.js";
import type { Rulebook } from "../../types/rulebook.js";
import type { SufficientReason } from "../../types/sufficient.js";
import { ENGAGEMENTS, KINDS } from "./adviceSchema.js";
import { cleanedSnapshot } from "./cleaned.js";
import { link, tag } from "./reportSchema.js";

/** Options made total. */
export interface Complete {
  locale: Locale;
  rulebook: Rulebook | undefined;
  sources: NonNullable<TextOptions["sources"]>;
  store: string | undefined;
  width: number;
  changes: readonly Change[];
  sufficient: readonly ReadReason[];
}

const translation = z.strictObject({ en: z.string(), text: z.string() });
const source = z.object({
  title: z.string(),
  kind: z.enum(["article", "statistics", "practitioner", "judgement"]),
  year: z.int(),
  link: z.optional(link),
});

/** As much of a change as a report tells. */
const change = z.object({
  tasks: z.array(z.string()),
  task: z.optional(z.string()),
  field: z.array(z.union([z.string(), z.number()])).check(notEmpty),
  needed: z.unknown(),
  and: z.optional(z.unknown()),
  to: z.enum([...ENGAGEMENTS, ...KINDS]),
  actionable: z.boolean(),
});

/** As much of a sufficient reason as a report tells. */
const sufficient = z.object({
  id: z.string(),
  engagement: z.enum(ENGAGEMENTS),
  forces: z.enum(["best", "acceptable"]),
  conditions: z.array(
    z.object({
      fact: z.string(),
      values: z.optional(z.array(z.union([z.string(), z.boolean()])).check(notEmpty)),
      least: z.optional(z.number()),
      above: z.optional(z.number()),
      most: z.optional(z.number()),
      below: z.optional(z.number()),
    }),
  ),
});

/** A sufficient reason as a report reads it. */
export type ReadReason = Pick<SufficientReason, "id" | "engagement" | "forces" | "conditions">;

const shape = {
  locale: z.strictObject({ tag, translations: z.record(z.string(), translation) }),
  sources: z.record(z.string(), source),
  store: z.string(),
  width: whole(40, 400),
  changes: z.array(change),
  sufficient: z.array(sufficient),
};

const NAMES = [...Object.keys(shape), "rulebook"];
const ENGLISH: Locale = { tag: "en", translations: {} };
const WIDTH = 80;

/** Nothing that a language, a list of sources or what decides an advice needs is longer or deeper. */
const LIMITS = { depth: 6, entriesAt: () => 20_000, total: 200_000 };

/** Read the options of a report. @throws AdvisorError INVALID_OPTIONS, or INVALID_RULEBOOK for a rulebook that is not parsed. */
export function completeOptions(options: unknown): Complete {
  const given = options === undefined ? {} : named(options);
  const { rulebook, ...rest } = given;
  if (rulebook !== undefined && parsedHash(rulebook) === undefined)
    throw new AdvisorError("INVALID_RULEBOOK", [NOT_PARSED]);
  const { data, issues } = readAs(plain(rest), z.object(optional(shape)));
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_OPTIONS", issues);
  const { locale, sources = {}, store, width = WIDTH, changes = [], sufficient = [] } = data as Partial<Complete>;
  const own = rulebook as Rulebook | undefined;
  return { locale: known(locale ?? ENGLISH), rulebook: own, sources, store, width, changes, sufficient };
}

const NOT_PARSED: Issue = {
  path: ["rulebook"],
  message: 'is not parsed; use parseRulebook or extendRulebook of "store-staffing-advisor/rules"',
};

function optional<T extends Record<string, z.ZodMiniType>>(fields: T) {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, z.optional(field)]));
}

/** More than an error tells of. */
const MOST_NAMED = 1000;

/** Each option read once; those that are unknown are not read. */
function named(options: unknown): Record<string, unknown> {
  const issues: Issue[] = [];
  const found: Record<string, unknown> = {};
  try {
    if (Object.prototype.toString.call(options) !== "[object Object]") throw new TypeError();
    for (const name of Object.keys(options as object).slice(0, MOST_NAMED)) {
      if (NAMES.includes(name)) found[name] = (options as Record<string, unknown>)[name];
      else issues.push({ path: [name], message: `is not an option${suggestion(name, NAMES)}` });
    }
  } catch {
    issues.push({ path: [], message: "expected an object with options" });
  }
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_OPTIONS", issues);
  return found;
}

function plain(options: Record<string, unknown>): Snapshot {
  return cleanedSnapshot(snapshotOf(options, LIMITS));
}

/** The language with its tag as `Intl` writes it. */
function known(locale: Locale): Locale {
  try {
    return { ...locale, tag: Intl.getCanonicalLocales(locale.tag)[0]! };
  } catch {
    throw new AdvisorError("INVALID_OPTIONS", [{ path: ["locale", "tag"], message: "is no language tag" }]);
  }
}
