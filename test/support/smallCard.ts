import type { RangeFigure, RateCard, ValueFigure } from "../../src/index.js";

/** A figure that tells by its source what it is. */
function range(low: number, median: number, high: number, source: string, year = 2025): RangeFigure {
  return { low, median, high, year, sources: [source] };
}

export function figure(value: number, source: string, year = 2025): ValueFigure {
  return { value, year, sources: [source] };
}

/** A card of two roles, in numbers that can be reckoned in one's head. */
export const smallCard: RateCard = {
  id: "small",
  currency: "EUR",
  asOf: "2026-01-01",
  fullTimeHoursPerMonth: figure(160, "full-time"),
  smallestPost: figure(0.5, "smallest-post"),
  onCost: figure(1.5, "on-cost"),
  recruiting: range(500, 1000, 2000, "recruiting"),
  platformFee: figure(0.1, "fee", 2019),
  monthsToProductive: range(1, 2, 3, "productive"),
  notice: { hire: figure(3, "notice"), freelancer: figure(0.5, "notice"), agency: figure(1, "notice") },
  minimumTerm: { default: figure(6, "term"), clerk: figure(12, "term") },
  roles: {
    clerk: {
      employee: { annualGross: range(12_000, 24_000, 36_000, "clerk-pay", 2020) },
      freelancer: { hourly: range(10, 20, 30, "clerk-hour") },
      agency: {
        hourly: range(30, 40, 50, "clerk-agency"),
        minimumMonthly: figure(1000, "clerk-retainer"),
        setup: range(100, 300, 500, "clerk-setup"),
      },
    },
    writer: {
      employee: { annualGross: range(24_000, 36_000, 48_000, "writer-pay") },
      freelancer: { hourly: { ...range(20, 25, 40, "writer-hour"), estimated: true } },
      agency: {
        hourly: range(40, 60, 80, "writer-agency"),
        minimumMonthly: { ...figure(1500, "writer-retainer", 2018), estimated: true },
        minimumProject: figure(9000, "writer-project"),
      },
    },
  },
  countries: { XX: { index: 0.5, payIndex: 0.25, onCost: 2, year: 2021, sources: ["xx"] } },
};
