import * as z from "zod/mini";
import { between, checked, matching, notEmpty, positive, whole } from "../input/checked.js";
import type { RateCard } from "../types/rates.js";

const MOST = 1e9;
const price = between(0, MOST);
const rate = positive(MOST);
const origin = {
  year: whole(1900, 9999),
  sources: z.array(z.string()).check(notEmpty),
  estimated: z.optional(z.boolean()),
  how: z.optional(z.string()),
};
const value = z.strictObject({ value: price, ...origin });
const positiveValue = z.strictObject({ value: rate, ...origin });

const UNORDERED = { path: [], message: "needs low <= median <= high" };

function range(amount: typeof price) {
  return z
    .strictObject({ low: amount, median: amount, high: amount, ...origin })
    .check(checked(({ low, median, high }) => (low <= median && median <= high ? [] : [UNORDERED])));
}

const roleRates = z.strictObject({
  employee: z.strictObject({ annualGross: range(rate) }),
  freelancer: z.strictObject({ hourly: range(rate) }),
  agency: z.strictObject({
    hourly: range(rate),
    minimumMonthly: value,
    minimumProject: z.optional(value),
    setup: z.optional(range(price)),
  }),
});
const country = z.strictObject({
  name: z.optional(z.string()),
  index: rate,
  payIndex: rate,
  onCost: rate,
  ...origin,
});

/** An object of which each key of a list has a value of one kind. */
type RecordOf = (keys: readonly string[], value: z.ZodMiniType) => z.ZodMiniType;

/** Shape of a rate card for some roles and countries. */
export function rateCardShape(recordOf: RecordOf, roles: readonly string[], countries: readonly string[]) {
  return {
    id: matching(/./, "a name"),
    title: z.optional(z.string()),
    currency: matching(/^[A-Z]{3}$/, 'an ISO 4217 code such as "EUR"'),
    asOf: matching(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2026-11-21"),
    fullTimeHoursPerMonth: positiveValue,
    smallestPost: value,
    onCost: positiveValue,
    recruiting: range(price),
    platformFee: value,
    monthsToProductive: range(price),
    notice: z.strictObject({ hire: value, freelancer: value, agency: value }),
    minimumTerm: recordOf(["default", ...roles], z.optional(value)),
    roles: recordOf(roles, roleRates),
    countries: recordOf(countries, country),
  };
}

/** Schema of a rate card that prices every role, over the country codes that it has. */
export function rateCardSchemaOf(roles: readonly string[], countries: readonly string[]): z.ZodMiniType<RateCard> {
  const recordOf: RecordOf = (keys, inner) => z.strictObject(Object.fromEntries(keys.map((key) => [key, inner])));
  const codes = countries.filter((code) => /^[A-Z]{2}$/.test(code));
  return z.strictObject(rateCardShape(recordOf, roles, codes)) as unknown as z.ZodMiniType<RateCard>;
}
