import { advise } from "../../advise.js";
import type { Compiled } from "../../rulebook/compile.js";
import { shippedCards } from "../../shipped/shipped.js";
import type { StoreProfile } from "../../types/profile.js";
import type { RateCard } from "../../types/rates.js";

/** Something to advise, at shipped prices unless it has a card. */
export interface Trial {
  store: StoreProfile;
  rateCard: RateCard | undefined;
}

/**
 * Everything that an advice says of a store, as one text.
 *
 * Left out are the rulebook's hash and the facts that a reason lists: they are the ones that its rule tests, and so tell
 * what the rule looks at, not what it makes of it.
 */
export function adviceText({ store, rateCard }: Trial, compiled: Compiled): string | undefined {
  const advice = advise(store, { compiled, card: rateCard, shippedCards: shippedCards() });
  if (!advice.success) return undefined;
  return JSON.stringify(advice.data, (key, value) => (key === "basis" || key === "facts" ? undefined : value));
}

/** Whether two rulebooks advise a store differently; they do not if it is no valid store. */
export function isAdvisedDifferently(trial: Trial, one: Compiled, other: Compiled): boolean {
  return adviceText(trial, one) !== adviceText(trial, other);
}
