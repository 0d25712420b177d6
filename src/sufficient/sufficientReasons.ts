import { situationOf } from "../advise.js";
import { type AdvisorOptions, parseOptions } from "../options.js";
import { unwrap } from "../result.js";
import type { StoreProfile } from "../types/profile.js";
import type { SufficientReason } from "../types/sufficient.js";
import { reasonsOf } from "./reasons.js";

/**
 * Tell for each recommendation what alone decides it: the fewest facts which make the rules say so whatever all the others
 * are, each with the widest range that will do.
 *
 * Exact: proven over every value of the other facts.
 *
 * @throws AdvisorError as `recommend` does.
 */
export function sufficientReasons(store: StoreProfile, options?: AdvisorOptions): SufficientReason[] {
  const basis = unwrap(parseOptions(options));
  return reasonsOf(unwrap(situationOf(store, basis)));
}
