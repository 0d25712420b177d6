import { MOST_HOURS, MOST_MONEY } from "../../profile/schema.js";
import type { StoreProfile } from "../../types/profile.js";

export { MOST_HOURS, MOST_MONEY };

/** A store with another budget, as far as there may be so much. */
export function withBudget(store: StoreProfile, monthlyBudget: number): StoreProfile {
  return { ...store, monthlyBudget: Math.min(MOST_MONEY, monthlyBudget) };
}
