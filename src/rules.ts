import { AdvisorError, type Issue, isNonEmpty } from "./errors.js";
import { readAs } from "./input/issues.js";
import { extended, extensionIssues } from "./money/extend.js";
import { cardSnapshot, parseCard } from "./money/parse.js";
import { compiledRulebook } from "./options.js";
import { unwrap } from "./result.js";
import { authoringOf, markAuthored } from "./rulebook/authoring.js";
import { checkedRulebook } from "./rulebook/checked.js";
import { patched, patchSchema, type RulebookPatch } from "./rulebook/extend.js";
import { patchedAuthoring } from "./rulebook/extendAuthoring.js";
import { type RulebookFiles, readRulebook } from "./rulebook/files.js";
import { deepFrozen } from "./rulebook/frozen.js";
import { hashOf } from "./rulebook/hash.js";
import { rulebookSnapshot } from "./rulebook/limits.js";
import { rulebookSchema } from "./rulebook/schema.js";
import { shippedCards, shippedRulebook } from "./shipped/shipped.js";
import type { RateCard, RateCardChanges } from "./types/rates.js";
import type { Rulebook } from "./types/rulebook.js";
import type { Difference } from "./types/verify.js";
import { differencesBetween } from "./verify/diff/diff.js";

export type { RulebookEngineResult } from "./engine/orderlyEngine.js";
export type { RulebookEngine, RulebookEngineOptions } from "./engine/toEngine.js";
export { toEngine } from "./engine/toEngine.js";
export { AdvisorError } from "./errors.js";
export { factsOf } from "./inspect/factsOf.js";
export type * from "./inspect/storeFacts.js";
export type { Trace, TracedWorkload } from "./inspect/trace.js";
export { trace } from "./inspect/trace.js";
export type { TracedComparison, TracedCondition, TracedRule } from "./inspect/tracedRule.js";
export { whyNot } from "./inspect/whyNot.js";
export { authoringOf } from "./rulebook/authoring.js";
export type { RulebookPatch } from "./rulebook/extend.js";
export type { RulebookFiles } from "./rulebook/files.js";
export type * from "./types/authoring.js";
export type * from "./types/locale.js";
export type * from "./types/mutants.js";
export type * from "./types/rates.js";
export type * from "./types/rulebook.js";
export type * from "./types/verify.js";
export { type CheckResult, checkRulebook, proveRulebook } from "./verify/check.js";
export { type EngineProof, provenInEngine } from "./verify/engineProof.js";
export { mutantsOf } from "./verify/mutants/mutantsOf.js";
export { mutationOf } from "./verify/mutants/mutationOf.js";

/** The shipped rulebook; frozen. */
export const rulebook: Rulebook = /* @__PURE__ */ shippedRulebook();

/** The shipped rate cards by id, the default first; frozen. */
export const rateCards: Readonly<Record<string, RateCard>> = /* @__PURE__ */ Object.freeze(
  Object.fromEntries(shippedCards().map((card) => [card.id, card])),
);

/**
 * Parse the files of a rulebook, each the text of its JSON or parsed already, by their paths as in this package's `rules/`.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` with every problem; each path begins with the file's, and the message of a
 * problem in a text ends with its line and column.
 */
export function parseRulebook(files: RulebookFiles): Rulebook {
  const { rulebook: read, authoring, issues } = readRulebook(files);
  refuse(issues);
  return markAuthored(read, authoring, hashOf(read));
}

/**
 * Change some of a rulebook without copying the rest: a threshold, a sentence, a rule more or less.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` with every problem of the result.
 */
export function extendRulebook(base: Rulebook, patch: RulebookPatch): Rulebook {
  const change = rulebookSnapshot(patch);
  const whole = rulebookSnapshot(base);
  refuse([...readAs(whole, rulebookSchema).issues, ...readAs(change, patchSchema).issues]);
  const changes = change.value as RulebookPatch;
  const value = patched(whole.value as Rulebook, changes);
  const authoring = patchedAuthoring(authoringOf(base), whole.value as Rulebook, changes);
  const { rulebook: read, issues } = checkedRulebook(value, authoring);
  refuse(issues);
  return markAuthored(read, authoring, hashOf(read));
}

/**
 * Change some of a rate card without copying the rest: prices of a role, a country's level, a fee.
 *
 * Prices stay in the card's currency. A figure is replaced as a whole, with its year and sources.
 *
 * @throws AdvisorError `INVALID_RATE_CARD` with every problem of the result.
 */
export function extendRateCard(base: RateCard, changes: RateCardChanges): RateCard {
  const whole = cardSnapshot(base);
  const old = unwrap(parseCard(whole, rolesIn(whole.value)));
  const change = cardSnapshot(changes);
  const value = extended(old, change.value);
  const issues = [...change.issues, ...extensionIssues(old, change.value)];
  return deepFrozen(unwrap(parseCard({ value, issues }, rolesIn(value))));
}

function rolesIn(card: unknown): string[] {
  const { roles } = (typeof card === "object" && card !== null ? card : {}) as { roles?: unknown };
  return typeof roles === "object" && roles !== null ? Object.keys(roles) : [];
}

function refuse(issues: Issue[]): void {
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_RULEBOOK", issues);
}

/**
 * Say which stores two rulebooks advise differently: outcomes first, as boxes of facts, then all else that an advice tells.
 *
 * Each difference has a store for which `recommend` answers differently, or its text says that none was found.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` for a rulebook that was not parsed.
 */
export function diffRulebooks(a: Rulebook, b: Rulebook): Difference[] {
  const unparsed = Object.entries({ a, b }).filter(([, rules]) => !compiledRulebook(rules).success);
  refuse(unparsed.map(([name]) => ({ path: [name], message: "is not parsed; use parseRulebook or extendRulebook" })));
  return differencesBetween(a, b);
}
