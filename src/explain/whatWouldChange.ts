import { situationOf } from "../advise.js";
import { type AdvisorOptions, parseOptions } from "../options.js";
import { unwrap } from "../result.js";
import type { Change } from "../types/explain.js";
import type { StoreProfile } from "../types/profile.js";
import { changesOf } from "./changes.js";
import { trialOf } from "./trial.js";

/**
 * Tell what would change the advice: every smallest change of one field, more and less, after which something else
 * becomes of some tasks. The smallest and easiest come first.
 *
 * Exact: each change does what it says, and of numbers no whole one nearer does.
 *
 * @throws AdvisorError as `recommend` does.
 */
export function whatWouldChange(store: StoreProfile, options?: AdvisorOptions): Change[] {
  const basis = unwrap(parseOptions(options));
  const situation = unwrap(situationOf(store, basis));
  return changesOf(trialOf(situation.store, situation.prices, basis.compiled), basis.compiled);
}
