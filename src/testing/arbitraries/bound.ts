import { type Advisor, createAdvisor } from "../../advisor.js";
import { pricesFor } from "../../money/card.js";
import type { Prices } from "../../money/price.js";
import type { AdvisorOptions } from "../../options.js";
import { compiledRulebook } from "../../options.js";
import { unwrap } from "../../result.js";
import type { Compiled } from "../../rulebook/compile.js";
import { shippedCards } from "../../shipped/shipped.js";
import type { StoreProfile } from "../../types/profile.js";
import type { RateCard } from "../../types/rates.js";
import type { Rulebook } from "../../types/rulebook.js";

/** Where a store is, as far as a profile says so. */
export type Place = Pick<StoreProfile, "country" | "currency">;

/** What arbitraries are bound to: a rulebook, and the prices at which its stores are advised. */
export interface Bound {
  advisor: Advisor;
  rulebook: Rulebook;
  compiled: Compiled;
  /** The caller's card; absent for the shipped ones. */
  card: RateCard | undefined;
  /** Every valid country and currency, together and apart; the first is none. */
  places: Place[];
}

/**
 * Bind arbitraries to a rulebook and a rate card, the shipped ones unless given.
 *
 * @throws AdvisorError `INVALID_OPTIONS`, `INVALID_RULEBOOK` or `INVALID_RATE_CARD`.
 */
export function boundTo(options: AdvisorOptions = {}): Bound {
  const advisor = createAdvisor(options);
  const { rulebook } = advisor;
  const card = options.rateCard === undefined ? undefined : advisor.rateCard;
  return { advisor, rulebook, compiled: unwrap(compiledRulebook(rulebook)), card, places: placesOf(card) };
}

/** Bind arbitraries to what an advisor was made of. */
export function boundToAdvisor(advisor: Advisor): Bound {
  const { rulebook, rateCard } = advisor;
  return boundTo({ rulebook, rateCard: usesShippedCards(advisor) ? undefined : rateCard });
}

/** An advisor over the shipped cards serves the currencies of all of them. */
function usesShippedCards(advisor: Advisor): boolean {
  const [first, ...others] = shippedCards();
  const asked = (currency: string) =>
    advisor.safeRecommend({ size: "small", monthlyBudget: 0, tasks: [], currency }).success;
  return advisor.rateCard === first && others.every(({ currency }) => asked(currency));
}

function placesOf(card: RateCard | undefined): Place[] {
  const cards = card ? [card] : shippedCards();
  return [
    {},
    ...cards.flatMap(({ currency, countries }) => [
      { currency },
      ...Object.keys(countries).flatMap((country) => [{ country }, { country, currency }]),
    ]),
  ];
}

/** The prices that a store at a place gets. */
export function pricesAt({ country, currency }: Place, { card }: Bound): Prices {
  return unwrap(pricesFor({ country, currency }, card, shippedCards()));
}
