import * as z from "zod/mini";
import { AdvisorError, type Issue, isNonEmpty } from "./errors.js";
import { issuesOf } from "./input/issues.js";
import { snapshotOf } from "./input/snapshot.js";
import { extended, extensionIssues } from "./money/extend.js";
import { cardSnapshot, parseCard } from "./money/parse.js";
import { unwrap } from "./result.js";
import { patched, patchSchema, type RulebookPatch } from "./rulebook/extend.js";
import { type RulebookFiles, readRulebook } from "./rulebook/files.js";
import { deepFrozen } from "./rulebook/frozen.js";
import { hashOf } from "./rulebook/hash.js";
import { meaningIssues } from "./rulebook/meaning.js";
import { markParsed } from "./rulebook/parsed.js";
import { rulebookSchema } from "./rulebook/schema.js";
import { shippedCards, shippedRulebook } from "./shipped/shipped.js";
import type { RateCard, RateCardChanges } from "./types/rates.js";
import type { Rulebook } from "./types/rulebook.js";

export { AdvisorError } from "./errors.js";
export type { RulebookPatch } from "./rulebook/extend.js";
export type { RulebookFiles } from "./rulebook/files.js";
export type * from "./types/mutants.js";
export type * from "./types/rates.js";
export type * from "./types/rulebook.js";
export type { Witness } from "./types/verify.js";
export { mutantsOf } from "./verify/mutants/mutantsOf.js";
export { mutationOf } from "./verify/mutants/mutationOf.js";

/** The shipped rulebook; frozen. */
export const rulebook: Rulebook = /* @__PURE__ */ shippedRulebook();

/** The shipped rate cards by id, the default first; frozen. */
export const rateCards: Readonly<Record<string, RateCard>> = /* @__PURE__ */ Object.freeze(
  Object.fromEntries(shippedCards().map((card) => [card.id, card])),
);

const LIMITS = { depth: 40, entriesAt: () => 20_000 };

/**
 * Parse the files of a rulebook, each parsed from JSON already, by their paths as in this package's `rules/`.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` with every problem; each path begins with the file's.
 */
export function parseRulebook(files: RulebookFiles): Rulebook {
  const snapshot = snapshotOf(files, LIMITS);
  refuse(snapshot.issues);
  if (typeof snapshot.value !== "object" || snapshot.value === null || Array.isArray(snapshot.value)) {
    refuse([{ path: [], message: "expected an object with the files by their paths" }]);
  }
  const { rulebook: read, issues } = readRulebook(snapshot.value as RulebookFiles);
  refuse(issues);
  return markParsed(read, hashOf(read));
}

/**
 * Change some of a rulebook without copying the rest: a threshold, a sentence, a rule more or less.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` with every problem of the result.
 */
export function extendRulebook(base: Rulebook, patch: RulebookPatch): Rulebook {
  const change = snapshotOf(patch, LIMITS);
  const whole = snapshotOf(base, LIMITS);
  const shape = z.safeParse(patchSchema, change.value);
  const misshapen = shape.success ? [] : issuesOf(change, shape.error.issues, patchSchema);
  refuse([...whole.issues, ...(shape.success ? change.issues : misshapen)]);
  return checkedRulebook(patched(whole.value as Rulebook, change.value as RulebookPatch));
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

function checkedRulebook(value: Rulebook): Rulebook {
  const parsed = z.safeParse(rulebookSchema, value);
  const issues = parsed.success
    ? meaningIssues(parsed.data)
    : issuesOf({ value, issues: [] }, parsed.error.issues, rulebookSchema);
  refuse(issues);
  return markParsed(parsed.data as Rulebook, hashOf(parsed.data));
}
