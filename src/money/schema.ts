import * as z from "zod/mini";
import type { RateCard } from "../types/rates.js";

const price = z.number().check(z.gte(0), z.lte(1e9));
const positive = z.number().check(z.gt(0), z.lte(1e9));
const origin = {
  year: z.int().check(z.gte(1900), z.lte(9999)),
  sources: z.array(z.string()).check(z.minLength(1)),
  estimated: z.optional(z.boolean()),
  how: z.optional(z.string()),
};
const value = z.strictObject({ value: price, ...origin });
const positiveValue = z.strictObject({ value: positive, ...origin });

function range(amount: typeof price) {
  return z
    .strictObject({ low: amount, median: amount, high: amount, ...origin })
    .check(z.refine(({ low, median, high }) => low <= median && median <= high, "needs low <= median <= high"));
}

const roleRates = z.strictObject({
  employee: z.strictObject({ annualGross: range(positive) }),
  freelancer: z.strictObject({ hourly: range(positive) }),
  agency: z.strictObject({
    hourly: range(positive),
    minimumMonthly: value,
    minimumProject: z.optional(value),
    setup: z.optional(range(price)),
  }),
});
const country = z.strictObject({
  name: z.string(),
  index: positive,
  payIndex: positive,
  onCost: positive,
  ...origin,
});

/** Schema of a rate card. */
export const rateCardSchema = z.strictObject({
  id: z.string().check(z.minLength(1)),
  title: z.string(),
  currency: z.string().check(z.regex(/^[A-Z]{3}$/, 'an ISO 4217 code such as "EUR"')),
  asOf: z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/, "a date such as 2026-11-21")),
  fullTimeHoursPerMonth: positiveValue,
  smallestPost: value,
  onCost: positiveValue,
  recruiting: range(price),
  platformFee: value,
  monthsToProductive: range(price),
  notice: z.strictObject({ hire: value, freelancer: value, agency: value }),
  minimumTerm: z.record(z.string(), value),
  roles: z.record(z.string(), roleRates),
  countries: z.record(z.string().check(z.regex(/^[A-Z]{2}$/, "an ISO 3166-1 alpha-2 code")), country),
}) as unknown as z.ZodMiniType<RateCard, RateCard>;
