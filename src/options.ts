import * as z from "zod/mini";
import type { Basis } from "./advise.js";
import { type AdvisorErrorCode, type Issue, isNonEmpty } from "./errors.js";
import { issuesOf } from "./input/issues.js";
import { suggestion } from "./input/nearest.js";
import { LEFT_OUT, snapshotOf } from "./input/snapshot.js";
import { rateCardSchema } from "./money/schema.js";
import { failed, ok, type Result } from "./result.js";
import { type Compiled, compiled } from "./rulebook/compile.js";
import { deepFrozen } from "./rulebook/frozen.js";
import { hashOf } from "./rulebook/hash.js";
import { referenceIssues } from "./rulebook/references.js";
import { rulebookSchema } from "./rulebook/schema.js";
import { shippedCards, shippedRulebook } from "./shipped.js";
import type { RateCard } from "./types/rates.js";
import type { Rulebook } from "./types/rulebook.js";

/** What an advisor can be given. */
export interface AdvisorOptions {
  /** Rules of your own, such as a changed copy of `createAdvisor().rulebook`. Default: the shipped rulebook. */
  rulebook?: Rulebook | undefined;
  /** Prices of your own; they serve every store. Default: the shipped card of the store's country or currency. */
  rateCard?: RateCard | undefined;
  /** Language of the texts; only `en` is there. */
  locale?: string | undefined;
}

const NAMES = ["rulebook", "rateCard", "locale"];
const LOCALES = ["en"];
const DEEPEST = 40;
const MOST_ENTRIES = 20_000;

/** Parse an advisor's options. */
export function parseOptions(options: unknown): Result<Basis> {
  if (options === undefined) return ok({ compiled: shippedRulebook(), card: undefined, shippedCards: shippedCards() });
  const given = namedOptions(options);
  if (!given.success) return given;
  const { rulebook, rateCard } = given.data;
  const rules = rulebook === undefined ? ok(shippedRulebook()) : parseRulebookValue(rulebook);
  if (!rules.success) return rules;
  const card = rateCard === undefined ? ok(undefined) : parseRateCard(rateCard, rules.data);
  if (!card.success) return card;
  return ok({ compiled: rules.data, card: card.data, shippedCards: shippedCards() });
}

/** The options by name, read once, with their own issues. */
function namedOptions(options: unknown): Result<Record<string, unknown>> {
  const issues: Issue[] = [];
  const given = shallowCopy(options);
  if (!given) return failed("INVALID_OPTIONS", [{ path: [], message: "expected an object with options" }]);
  for (const name of Object.keys(given)) {
    if (!NAMES.includes(name)) {
      issues.push({ path: [name], message: `is not an option${suggestion(name, NAMES)}` });
    }
  }
  const { locale } = given;
  if (locale !== undefined && !LOCALES.includes(locale as string)) {
    issues.push({ path: ["locale"], message: `expected one of ${LOCALES.join(", ")}` });
  }
  return isNonEmpty(issues) ? failed("INVALID_OPTIONS", issues) : ok(given);
}

function shallowCopy(options: unknown): Record<string, unknown> | undefined {
  if (typeof options !== "object" || options === null) return undefined;
  try {
    return Array.isArray(options) ? undefined : { ...options };
  } catch {
    return undefined;
  }
}

/** Check and compile a rulebook; the shipped one is ready. */
function parseRulebookValue(rulebook: unknown): Result<Compiled> {
  const shipped = shippedRulebook();
  if (rulebook === shipped.rulebook) return ok(shipped);
  const parsed = parsedBy(rulebookSchema, rulebook, "INVALID_RULEBOOK");
  if (!parsed.success) return parsed;
  const issues = referenceIssues(parsed.data);
  if (isNonEmpty(issues)) return failed("INVALID_RULEBOOK", issues);
  return ok(compiled(deepFrozen(parsed.data), hashOf(parsed.data)));
}

/** Check a rate card, and that it prices every role. */
function parseRateCard(rateCard: unknown, { roles }: Compiled): Result<RateCard> {
  const parsed = parsedBy(rateCardSchema, rateCard, "INVALID_RATE_CARD");
  if (!parsed.success) return parsed;
  const missing = [...roles.keys()].filter((role) => !Object.hasOwn(parsed.data.roles, role));
  const issues = missing.map((role) => ({ path: ["roles", role], message: "has no prices" }));
  return isNonEmpty(issues) ? failed("INVALID_RATE_CARD", issues) : ok(deepFrozen(parsed.data));
}

/** A private copy of a value that a schema accepts. */
function parsedBy<T>(schema: z.ZodMiniType<T, T>, value: unknown, code: AdvisorErrorCode): Result<T> {
  const snapshot = snapshotOf(value, { depth: DEEPEST, entriesAt: () => MOST_ENTRIES });
  const parsed = z.safeParse(schema, snapshot.value);
  if (parsed.success && snapshot.issues.length === 0) return ok(parsed.data);
  const issues = issuesOf(snapshot, parsed.error?.issues ?? [], schema);
  const first = { path: [], message: snapshot.value === LEFT_OUT ? "cannot be read" : "is not valid" };
  return failed(code, isNonEmpty(issues) ? issues : [first]);
}
