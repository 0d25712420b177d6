import { advise, type Basis, situationOf } from "./advise.js";
import { questionsFor } from "./ask/questions.js";
import { rolesOf, tasksOf } from "./catalogue.js";
import { AdvisorError } from "./errors.js";
import { changesOf } from "./explain/changes.js";
import { trialOf } from "./explain/trial.js";
import { type AdvisorOptions, type ChangeOptions, parseChangeOptions, parseOptions } from "./options.js";
import { ok, type Result, unwrap } from "./result.js";
import { shippedCompiled } from "./shipped/shipped.js";
import type { Advice } from "./types/advice.js";
import type { Role, Task } from "./types/catalogue.js";
import type { Change } from "./types/explain.js";
import type { PartialStoreProfile, StoreProfile } from "./types/profile.js";
import type { Question } from "./types/questions.js";
import type { RateCard } from "./types/rates.js";
import type { Rulebook } from "./types/rulebook.js";

/** Either the advice, or the error that `recommend` would throw. */
export type SafeAdvice = { success: true; data: Advice } | { success: false; error: AdvisorError };

/** The functions of this package, bound to one rulebook and its prices. */
export interface Advisor {
  recommend(store: StoreProfile): Advice;
  safeRecommend(store: unknown): SafeAdvice;
  whatWouldChange(store: StoreProfile, options?: ChangeOptions): Change[];
  nextQuestions(partial: PartialStoreProfile): Question[];
  roles(): Role[];
  tasks(): Task[];
  /** The rulebook behind every advice; frozen. `extendRulebook` of `./rules` changes some of it. */
  readonly rulebook: Rulebook;
  /** The caller's card, or the shipped one that serves stores without country and currency; frozen. */
  readonly rateCard: RateCard;
}

/**
 * Advise a store: which roles to hire, take as freelancer or agency, or not yet.
 *
 * Synchronous, pure and deterministic; amounts are a month, in the advice's currency, unrounded.
 *
 * @throws AdvisorError `INVALID_STORE_PROFILE`, `CURRENCY_MISMATCH`, `INVALID_OPTIONS`, `INVALID_RULEBOOK` or
 * `INVALID_RATE_CARD`, with every problem in `issues`.
 */
export function recommend(store: StoreProfile, options?: AdvisorOptions): Advice {
  return unwrap(advised(store, options));
}

/** Advise as `recommend` does, and return the error instead of throwing it. Never throws. */
export function safeRecommend(store: unknown, options?: AdvisorOptions): SafeAdvice {
  return safely(advised(store, options));
}

function advised(store: unknown, options: unknown): Result<Advice> {
  const basis = parseOptions(options);
  return basis.success ? advise(store, basis.data) : basis;
}

function safely(result: Result<Advice>): SafeAdvice {
  if (result.success) return ok(result.data) as SafeAdvice;
  return { success: false, error: new AdvisorError(result.code, result.issues) };
}

/**
 * Tell what would change the advice: every smallest change of one field, more and less, after which something else
 * becomes of some tasks. The smallest and easiest come first.
 *
 * Exact: each change does what it says, and of numbers no whole one nearer does. With `pairs` it tells also of two fields
 * of one workload's tasks and the budget, for outcomes that no single change brings.
 *
 * @throws AdvisorError as `recommend` does.
 */
export function whatWouldChange(store: StoreProfile, options?: AdvisorOptions & ChangeOptions): Change[] {
  return changesFor(store, options);
}

function changesFor(input: unknown, options: unknown, known?: Basis): Change[] {
  const { basis, pairs } = unwrap(parseChangeOptions(options, known));
  const { store, prices, compiled } = unwrap(situationOf(input, basis));
  return changesOf(trialOf(store, prices, compiled), compiled, pairs);
}

/**
 * Tell what to ask next: the questions whose answer can still change what becomes of a task, the most decisive first. None
 * is left once the advice is settled, whatever else there is to know.
 *
 * @throws AdvisorError as `recommend` does.
 */
export function nextQuestions(partial: PartialStoreProfile, options?: AdvisorOptions): Question[] {
  return unwrap(questionsFor(partial, unwrap(parseOptions(options))));
}

/**
 * Parse and compile a rulebook and a rate card once, for many stores.
 *
 * @throws AdvisorError `INVALID_OPTIONS`, `INVALID_RULEBOOK` or `INVALID_RATE_CARD`.
 */
export function createAdvisor(options?: AdvisorOptions): Advisor {
  const basis = unwrap(parseOptions(options));
  return Object.freeze({
    recommend: (store: StoreProfile) => unwrap(advise(store, basis)),
    safeRecommend: (store: unknown) => safely(advise(store, basis)),
    whatWouldChange: (store: StoreProfile, asked?: ChangeOptions) => changesFor(store, asked, basis),
    nextQuestions: (partial: PartialStoreProfile) => unwrap(questionsFor(partial, basis)),
    roles: () => rolesOf(basis.compiled),
    tasks: () => tasksOf(basis.compiled),
    rulebook: basis.compiled.source,
    rateCard: basis.card ?? basis.shippedCards[0]!,
  });
}

/** Every shipped role, most important first. */
export function roles(): Role[] {
  return rolesOf(shippedCompiled());
}

/** Every shipped task, by role: what a form can offer. */
export function tasks(): Task[] {
  return tasksOf(shippedCompiled());
}
