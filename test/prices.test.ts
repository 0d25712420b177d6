import { expect, test } from "vitest";
import type { Engagement } from "../src/index.js";
import { pricesFor } from "../src/money/card.js";
import { costOf } from "../src/money/cost.js";
import { type Prices, priced, ratio, type Work } from "../src/money/price.js";
import { figure, smallCard } from "./support/smallCard.js";

const average: Prices = { card: smallCard, level: undefined, origins: new Map() };
const abroad: Prices = { card: smallCard, level: smallCard.countries.XX, origins: new Map() };

function work(id: "clerk" | "writer", hoursPerMonth: number, months?: number): Work {
  return { role: { id }, hoursPerMonth, duration: months ? "one-off" : "ongoing", months: months ?? 1 };
}

const alone = (one: Work, prices = average) => priced(one, [one], prices);

test("an employee costs gross pay times on-cost, by contract hours, for half a post at least", () => {
  expect(alone(work("clerk", 40)).hire).toEqual({ low: 750, monthly: 1500, high: 2250, upfront: 1000 });
  expect(alone(work("clerk", 120)).hire).toEqual({ low: 1125, monthly: 2250, high: 3375, upfront: 1000 });
  expect(alone(work("clerk", 400)).hire.upfront).toBe(3000);
  expect(alone(work("clerk", 380)).hire.upfront).toBe(2000);
  expect(alone(work("clerk", 160), abroad).hire.monthly).toBe((24_000 * 0.25 * 2) / 12);
});

test("a freelancer costs hours times rate and the marketplace's fee", () => {
  const { low, monthly, high, upfront } = alone(work("clerk", 40)).freelancer;
  expect([low, monthly, high, upfront].map((amount) => Math.round(amount * 1000) / 1000)).toEqual([440, 880, 1320, 0]);
  expect(alone(work("clerk", 40), abroad).freelancer.monthly).toBeCloseTo(440, 9);
});

test("an agency costs hours times rate, its floor at least, and its set-up once", () => {
  expect(alone(work("clerk", 40)).agency).toEqual({ low: 1200, monthly: 1600, high: 2000, upfront: 300 });
  expect(alone(work("clerk", 30)).agency).toEqual({ low: 1000, monthly: 1200, high: 1500, upfront: 300 });
  expect(alone(work("clerk", 40), abroad).agency).toEqual({ low: 600, monthly: 800, high: 1000, upfront: 150 });
  expect(alone(work("writer", 5, 2)).agency).toEqual({ low: 4500, monthly: 4500, high: 4500, upfront: 0 });
  expect(alone(work("clerk", 5, 2)).agency.monthly).toBe(1000);
});

test("what a group shares is split by hours: the highest pay, the highest floor and the highest set-up, each once", () => {
  const group = [work("clerk", 40), work("writer", 120)];
  const [clerk, writer] = group.map((one) => priced(one, group, average));
  expect(clerk!.hire).toEqual({ low: 750, monthly: 1125, high: 1500, upfront: 250 });
  expect(writer!.hire.monthly).toBe(3 * clerk!.hire.monthly);
  expect(clerk!.agency).toEqual({ low: 1500, monthly: 2200, high: 2900, upfront: 75 });
  expect(clerk!.freelancer).toEqual(alone(work("clerk", 40)).freelancer);
  const little = [work("clerk", 5), work("writer", 15)];
  expect(priced(little[0]!, little, average).agency.monthly).toBe(1500 / 4);
});

test("one amount divided by another is a finite number, whatever they are", () => {
  expect(ratio(3, 2)).toBe(1.5);
  expect(ratio(3, 0)).toBe(Number.MAX_VALUE);
  expect(ratio(0, 0)).toBe(Number.MAX_VALUE);
});

function costs(one: Work, engagement: Engagement, group = [one], prices = average) {
  return costOf(one, group, engagement, priced(one, group, prices)[engagement], prices);
}

test("a cost says what comes later: productivity for employees, terms for agencies, notice for all", () => {
  const clerk = work("clerk", 40);
  expect(costs(clerk, "hire")).toEqual({
    low: 750,
    monthly: 1500,
    high: 2250,
    upfront: 1000,
    firstYear: { low: 10_000, median: 19_000, high: 28_000 },
    noticeMonths: 3,
    monthsToProductive: 2,
    breakEvenHours: expect.closeTo(1500 / 22, 9),
    estimated: false,
    year: 2020,
    sources: ["clerk-pay", "on-cost", "full-time", "smallest-post", "recruiting"],
  });
  expect(costs(clerk, "freelancer")).toEqual({
    ...alone(clerk).freelancer,
    firstYear: expect.anything(),
    noticeMonths: 0.5,
    breakEvenHours: expect.closeTo(1500 / 22, 9),
    estimated: false,
    year: 2019,
    sources: ["clerk-hour", "fee"],
  });
  expect(costs(clerk, "agency")).toEqual({
    ...alone(clerk).agency,
    firstYear: { low: 14_700, median: 19_500, high: 24_300 },
    noticeMonths: 1,
    minimumTermMonths: 12,
    estimated: false,
    year: 2025,
    sources: ["clerk-retainer", "clerk-agency", "clerk-setup"],
  });
  expect(costs(work("writer", 40), "agency").minimumTermMonths).toBe(6);
});

test("work that ends costs its months, and has neither a term nor hours at which an employee pays", () => {
  const project = work("writer", 5, 2);
  const agency = costs(project, "agency");
  expect(agency.firstYear).toEqual({ low: 9000, median: 9000, high: 9000 });
  expect(agency).not.toHaveProperty("minimumTermMonths");
  expect(agency.sources).toEqual(["writer-project", "writer-agency"]);
  for (const engagement of ["hire", "freelancer"] as const)
    expect(costs(project, engagement)).not.toHaveProperty("breakEvenHours");
  expect(costs(project, "hire").monthsToProductive).toBe(2);
});

test("where an employee always costs more there are no hours at which one pays; on the limit there are", () => {
  const withRate = (median: number): Prices => {
    const clerk = smallCard.roles.clerk!;
    const hourly = { ...clerk.freelancer.hourly, median };
    const card = {
      ...smallCard,
      platformFee: figure(0, "fee"),
      roles: { clerk: { ...clerk, freelancer: { hourly } } },
    };
    return { card, level: undefined, origins: new Map() };
  };
  const clerk = work("clerk", 40);
  expect(costs(clerk, "hire", [clerk], withRate(18.75)).breakEvenHours).toBe(80);
  expect(costs(clerk, "hire", [clerk], withRate(18.7))).not.toHaveProperty("breakEvenHours");
});

test("a cost names the sources of every figure that made it, its oldest year, and whether one is an estimate", () => {
  const of = (one: Work, engagement: Engagement, group = [one], prices = average) => {
    const { sources, year, estimated } = costs(one, engagement, group, prices);
    return { sources, year, estimated };
  };
  const clerk = work("clerk", 40);
  const writer = work("writer", 40);
  expect(of(writer, "freelancer")).toEqual({ sources: ["writer-hour", "fee"], year: 2019, estimated: true });
  expect(of(clerk, "hire", [clerk, writer])).toMatchObject({ year: 2025, estimated: false });
  expect(of(clerk, "hire", [clerk, writer]).sources?.[0]).toBe("writer-pay");
  expect(of(clerk, "agency", [clerk, writer])).toEqual({
    sources: ["clerk-retainer", "clerk-agency", "clerk-setup", "writer-retainer", "writer-agency"],
    year: 2018,
    estimated: true,
  });
  expect(of(clerk, "hire", [clerk], abroad).sources).toContain("xx");
  expect(of(clerk, "hire", [clerk], abroad).sources).not.toContain("on-cost");
  expect(of(clerk, "freelancer", [clerk], abroad)).toMatchObject({ sources: ["clerk-hour", "fee", "xx"], year: 2019 });
  expect(of(clerk, "agency", [clerk], abroad)).toMatchObject({ year: 2021 });
  expect(of(clerk, "agency", [clerk], abroad).sources).toContain("xx");
});

test("what is told of a source belongs to the caller", () => {
  const clerk = work("clerk", 40);
  costs(clerk, "hire").sources!.push("mine");
  expect(costs(clerk, "hire").sources).not.toContain("mine");
});

const us = { ...smallCard, id: "us", currency: "USD", countries: { US: smallCard.countries.XX! } };
const shipped = [smallCard, us];
const of = (country?: string, currency?: string) => ({ country, currency });

test("prices are those of the country, else of the currency, else of the first card", () => {
  const chosen = (country?: string, currency?: string, given?: typeof us) => {
    const result = pricesFor(of(country, currency), given, shipped);
    return result.success && [result.data.card.id, result.data.level];
  };
  expect(chosen()).toEqual(["small", undefined]);
  expect(chosen("US")).toEqual(["us", us.countries.US]);
  expect(chosen("XX")).toEqual(["small", smallCard.countries.XX]);
  expect(chosen(undefined, "USD")).toEqual(["us", undefined]);
  expect(chosen("US", "USD")).toEqual(["us", us.countries.US]);
  expect(chosen(undefined, undefined, us)).toEqual(["us", undefined]);
  expect(chosen("US", undefined, us)).toEqual(["us", us.countries.US]);
  expect(chosen("XX", undefined, us)).toEqual(["us", undefined]);
});

test("what is worked out of a card's figures is kept for each of its places", () => {
  const origins = (country?: string) => {
    const result = pricesFor(of(country), undefined, shipped);
    return result.success && result.data;
  };
  expect(origins("XX")).toBe(origins("XX"));
  expect(origins()).toBe(origins());
  expect(origins("XX")).not.toBe(origins());
});

test("prices that there are not are refused, with what would do", () => {
  const refused = (country?: string, currency?: string, given?: typeof us) =>
    pricesFor(of(country, currency), given, shipped);
  const mismatch = (message: string) => ({
    success: false,
    code: "CURRENCY_MISMATCH",
    issues: [{ path: ["currency"], message }],
  });
  expect(refused("ZZ")).toEqual({
    success: false,
    code: "INVALID_STORE_PROFILE",
    issues: [
      {
        path: ["country"],
        message: 'no shipped prices for "ZZ"; there are XX, US; leave it out for an average, or pass a rateCard',
      },
    ],
  });
  const start = (card: string, own: string, other: string) =>
    `the rate card "${card}" is in ${own}, the profile in ${other}; nothing is converted: give the budget in `;
  expect(refused(undefined, "CHF")).toEqual(
    mismatch(`${start("small", "EUR", "CHF")}EUR or USD, or pass a rateCard in CHF`),
  );
  expect(refused("US", "CHF")).toEqual(mismatch(`${start("us", "USD", "CHF")}USD, or pass a rateCard in CHF`));
  expect(refused("US", "EUR")).toEqual(
    mismatch(`${start("us", "USD", "EUR")}USD, leave the country out, or pass a rateCard in EUR`),
  );
  expect(refused("US", "EUR", us)).toEqual(mismatch(`${start("us", "USD", "EUR")}USD, or pass a rateCard in EUR`));
});
