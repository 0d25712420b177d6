import fc from "fast-check";
import type { AdvisorOptions } from "./options.js";
import { boundTo } from "./testing/arbitraries/bound.js";
import { nearBoundariesOf } from "./testing/arbitraries/nearBoundaries.js";
import { partialStoreProfileOf } from "./testing/arbitraries/partialStoreProfile.js";
import { perRuleOf } from "./testing/arbitraries/perRule.js";
import { storeProfileOf, taskNumbersOf } from "./testing/arbitraries/storeProfile.js";
import { needOf, tasksIn } from "./testing/arbitraries/taskNeed.js";
import { thresholdsOf } from "./testing/arbitraries/thresholds.js";
import { hostileInputIn } from "./testing/hostile/hostileInput.js";
import type { PartialStoreProfile, StoreProfile, TaskNeed } from "./types/profile.js";
import type { RateCard } from "./types/rates.js";
import type { Rulebook } from "./types/rulebook.js";

export { AdvisorError } from "./errors.js";
export { type AssertOptions, assertLaws } from "./testing/laws/assertLaws.js";
export { Breach, must, mustEqual } from "./testing/laws/breach.js";
export { type CheckedLaw, type Law, type LawDefinition, type LawProperty, lawOf } from "./testing/laws/law.js";
export { laws, roadmapLaws } from "./testing/laws/laws.js";

/**
 * Valid stores of every kind, in which every outcome has a fair share.
 *
 * Like all arbitraries here it is bound to a rulebook and a rate card, the shipped ones unless given, and shrinks to the
 * smallest store that people can read.
 *
 * @throws AdvisorError `INVALID_OPTIONS`, `INVALID_RULEBOOK` or `INVALID_RATE_CARD`.
 */
export function storeProfile(options?: AdvisorOptions): fc.Arbitrary<StoreProfile> {
  return storeProfileOf(boundTo(options));
}

/** Stores of which any field may be unknown. `tasks`, where it is there, is complete. */
export function partialStoreProfile(options?: AdvisorOptions): fc.Arbitrary<PartialStoreProfile> {
  return partialStoreProfileOf(boundTo(options));
}

/** Every task need that a store may list: a task with any of its fields. */
export function taskNeed(options?: AdvisorOptions): fc.Arbitrary<TaskNeed> {
  const { rulebook } = boundTo(options);
  const numbers = taskNumbersOf(thresholdsOf(rulebook));
  return fc.oneof(...tasksIn(rulebook).map((task) => needOf(task, numbers)));
}

/** Stores whose every number lies on a threshold of the rulebook, or just below or just above one, prices and budget included. */
export function nearBoundaries(rulebook?: Rulebook, rateCard?: RateCard): fc.Arbitrary<StoreProfile> {
  return nearBoundariesOf(boundTo({ rulebook, rateCard }));
}

/** Stores by rule: every rule is as likely as any other, and of the cells in which it fires each as any other. */
export function perRule(rulebook?: Rulebook, rateCard?: RateCard): fc.Arbitrary<StoreProfile> {
  return perRuleOf(boundTo({ rulebook, rateCard }));
}

/**
 * Values that try to break whoever reads them, alone or grafted into valid ones: into stores unless others are given.
 *
 * Proxies, getters, cycles, prototypes, and what is too long, too deep or of the wrong kind. Large ones are made once and
 * shared, so do not change what is drawn. Objects of another realm come in by `valid`: this package cannot make one.
 */
export function hostileInput(valid: fc.Arbitrary<unknown> = storeProfile()): fc.Arbitrary<unknown> {
  return hostileInputIn(valid);
}
