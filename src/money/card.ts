import { failed, ok, type Result } from "../result.js";
import type { RateCard } from "../types/rates.js";
import type { Prices } from "./price.js";

/** What of a store decides its prices. */
interface Place {
  country: string | undefined;
  currency: string | undefined;
}

/**
 * Choose the prices for a store: the given card, else the shipped one of its country, of its currency, or the first.
 *
 * A given card serves every store; a country that it lacks gets its average. Never converts a currency.
 */
export function pricesFor(place: Place, given: RateCard | undefined, shipped: readonly RateCard[]): Result<Prices> {
  const card = given ?? shippedFor(place, shipped);
  const level = place.country === undefined ? undefined : card.countries[place.country];
  if (place.country !== undefined && !level && !given) return unknownCountry(place.country, shipped);
  if (place.currency !== undefined && place.currency !== card.currency)
    return mismatch(place.currency, card, place.country, given ? [] : shipped);
  return ok(pricesOf(card, level && place.country));
}

const priceLists = new WeakMap<RateCard, Map<string, Prices>>();

/** The prices of a card at one country's level, kept with the (immutable) card. */
function pricesOf(card: RateCard, country: string | undefined): Prices {
  const lists = priceLists.get(card) ?? new Map<string, Prices>();
  priceLists.set(card, lists);
  const level = country === undefined ? undefined : card.countries[country];
  const prices = lists.get(country ?? "") ?? { card, level, origins: new Map() };
  lists.set(country ?? "", prices);
  return prices;
}

function shippedFor({ country, currency }: Place, shipped: readonly RateCard[]): RateCard {
  const byCountry = shipped.find(({ countries }) => country !== undefined && Object.hasOwn(countries, country));
  return byCountry ?? shipped.find((card) => card.currency === currency) ?? shipped[0]!;
}

function unknownCountry(country: string, shipped: readonly RateCard[]): Result<Prices> {
  const known = shipped.flatMap(({ countries }) => Object.keys(countries)).join(", ");
  const message = `no shipped prices for "${country}"; there are ${known}; leave it out for an average, or pass a rateCard`;
  return failed("INVALID_STORE_PROFILE", [{ path: ["country"], message }]);
}

/** Says how to come to one currency; a country holds to the prices of its card. */
function mismatch(
  currency: string,
  { id, currency: own }: RateCard,
  country: string | undefined,
  others: readonly RateCard[],
): Result<Prices> {
  const currencies = others.map((other) => other.currency);
  const known = country === undefined ? [...new Set([own, ...currencies])].join(" or ") : own;
  const freed = country !== undefined && currencies.includes(currency) ? ", leave the country out" : "";
  const message = `the rate card "${id}" is in ${own}, the profile in ${currency}; nothing is converted: give the budget in ${known}${freed}, or pass a rateCard in ${currency}`;
  return failed("CURRENCY_MISMATCH", [{ path: ["currency"], message }]);
}
