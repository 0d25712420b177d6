import { advise } from "../advise.js";
import type { Compiled } from "../rulebook/compile.js";
import { shippedCards } from "../shipped/shipped.js";
import type { Advice } from "../types/advice.js";
import type { StoreProfile } from "../types/profile.js";
import type { RateCard } from "../types/rates.js";

/** A store, with prices of its own if the shipped ones do not serve. */
export interface Priced {
  store: StoreProfile;
  rateCard: RateCard | undefined;
}

/** What `recommend` answers; nothing for a store that it refuses. */
export function adviceOn({ store, rateCard }: Priced, compiled: Compiled): Advice | undefined {
  if (!rateCard && !pricesAll(compiled)) return undefined;
  const advice = advise(store, { compiled, card: rateCard, shippedCards: shippedCards() });
  return advice.success ? advice.data : undefined;
}

/** Whether the shipped cards price every role. */
export function pricesAll({ roles }: Compiled): boolean {
  const [card] = shippedCards();
  return [...roles.keys()].every((role) => Object.hasOwn(card!.roles, role));
}
