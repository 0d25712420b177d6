import type { Basis } from "./advise.js";
import { type Issue, isNonEmpty } from "./errors.js";
import { described } from "./input/issues.js";
import { suggestion } from "./input/nearest.js";
import { cardSnapshot, parseCard } from "./money/parse.js";
import { failed, ok, type Result } from "./result.js";
import { type Compiled, compiled } from "./rulebook/compile.js";
import { deepFrozen } from "./rulebook/frozen.js";
import { readLocale } from "./rulebook/locale.js";
import { parsedHash } from "./rulebook/parsed.js";
import { shippedCards, shippedCompiled, shippedRulebook } from "./shipped/shipped.js";
import type { Locale } from "./types/locale.js";
import type { RateCard } from "./types/rates.js";
import type { Rulebook } from "./types/rulebook.js";

/** What an advisor can be given. */
export interface AdvisorOptions {
  /** A rulebook of your own, from `parseRulebook` or `extendRulebook` of `./rules`. Default: the shipped one. */
  rulebook?: Rulebook | undefined;
  /**
   * Prices of your own, whole or from `extendRateCard` of `./rules`; they serve every store. Default: the shipped card of
   * the store's country or currency.
   */
  rateCard?: RateCard | undefined;
  /**
   * Language of the texts: a locale, such as that of `store-staffing-advisor/locales/es`, or the tag of one that the given
   * rulebook carries. Default: `en`.
   */
  locale?: Locale | string | undefined;
}

/** What can be asked of changes. */
export interface ChangeOptions {
  /** With the smallest pairs of changes, where no single one helps. Default: false. */
  pairs?: boolean | undefined;
}

const NAMES = ["rulebook", "rateCard", "locale"];
const CHANGE_NAMES = ["pairs"];

/** Parse an advisor's options. */
export function parseOptions(options: unknown): Result<Basis> {
  if (options === undefined) return ok({ compiled: shippedCompiled(), card: undefined, shippedCards: shippedCards() });
  const given = namedOptions(options, NAMES);
  return given.success ? basisOf(given.data) : given;
}

/** Parse what is asked of changes; of an advisor, whose own options are known. */
export function parseChangeOptions(options: unknown = {}, known?: Basis): Result<{ basis: Basis; pairs: boolean }> {
  const given = namedOptions(options, known ? CHANGE_NAMES : [...NAMES, ...CHANGE_NAMES]);
  if (!given.success) return given;
  const basis = known ? ok(known) : basisOf(given.data);
  return basis.success ? ok({ basis: basis.data, pairs: given.data.pairs === true }) : basis;
}

function basisOf({ rulebook = shippedRulebook(), rateCard, locale }: Record<string, unknown>): Result<Basis> {
  const rules = compiledRulebook(rulebook, (locale as Locale | undefined)?.translations);
  if (!rules.success) return rules;
  const card = parseRateCard(rateCard, rules.data);
  return card.success ? ok({ compiled: rules.data, card: card.data, shippedCards: shippedCards() }) : card;
}

/** More than an error tells of. */
const MOST_NAMED = 1000;

/** The options by name, read once; those that are unknown are not read. */
function namedOptions(options: unknown, names: readonly string[]): Result<Record<string, unknown>> {
  const given = shallowCopy(options, names);
  if (!given) return failed("INVALID_OPTIONS", [{ path: [], message: "expected an object with options" }]);
  const unknown: Issue[] = Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => ({ path: [name], message: `is not an option${suggestion(name, names)}` }));
  const locale = readLocale(given);
  const issues = [...unknown, ...locale.issues, ...pairsIssues(given.pairs)];
  return isNonEmpty(issues) ? failed("INVALID_OPTIONS", issues) : ok({ ...given, ...locale.data });
}

function pairsIssues(pairs: unknown): Issue[] {
  if (pairs === undefined || typeof pairs === "boolean") return [];
  return [{ path: ["pairs"], message: `expected a boolean, got ${described(pairs)}` }];
}

function shallowCopy(options: unknown, known: readonly string[]): Record<string, unknown> | undefined {
  try {
    if (Object.prototype.toString.call(options) !== "[object Object]") return undefined;
    const names = Object.keys(options as object).slice(0, MOST_NAMED);
    return Object.fromEntries(names.map((name) => [name, known.includes(name) ? options![name as never] : undefined]));
  } catch {
    return undefined;
  }
}

const NOT_PARSED = 'is not parsed; use parseRulebook or extendRulebook of "store-staffing-advisor/rules"';

/** Compile a parsed rulebook, in the words of a locale if there is one; the shipped one is ready in English. */
export function compiledRulebook(rulebook: unknown, translations?: Locale["translations"]): Result<Compiled> {
  if (!translations && rulebook === shippedRulebook()) return ok(shippedCompiled());
  try {
    const hash = parsedHash(rulebook);
    if (hash !== undefined) return ok(compiled(rulebook as Rulebook, hash, translations));
  } catch {
    // Code can forge the mark of a parsed rulebook.
  }
  return failed("INVALID_RULEBOOK", [{ path: ["rulebook"], message: NOT_PARSED }]);
}

/** Check a rate card, and that it prices every role; so must the shipped ones where there is none. */
function parseRateCard(rateCard: unknown, { roles }: Compiled): Result<RateCard | undefined> {
  const [shipped] = shippedCards();
  if (rateCard === undefined && [...roles.keys()].every((role) => Object.hasOwn(shipped!.roles, role)))
    return ok(undefined);
  const card = parseCard(cardSnapshot(rateCard === undefined ? shipped : rateCard), [...roles.keys()]);
  return card.success ? ok(deepFrozen(card.data)) : card;
}
