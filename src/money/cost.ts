import type { Cost, Engagement } from "../types/advice.js";
import type { RoleRates } from "../types/rates.js";
import {
  dearest,
  type Figure,
  floorOf,
  highestPaid,
  monthlyFactor,
  type Origin,
  type Price,
  type Prices,
  type Work,
} from "./price.js";

const MONTHS_OF_A_YEAR = 12;

/** A price with all that people meet later, and where it comes from. */
export function costOf(work: Work, group: readonly Work[], engagement: Engagement, price: Price, prices: Prices): Cost {
  const { monthly, low, high, upfront } = price;
  const { notice, monthsToProductive, minimumTerm } = prices.card;
  const ongoing = work.duration === "ongoing";
  const months = ongoing ? MONTHS_OF_A_YEAR : work.months;
  const { estimated, year, sources } = originOf(work, group, engagement, prices);
  const firstYear = { low: low * months + upfront, median: monthly * months + upfront, high: high * months + upfront };
  const noticeMonths = notice[engagement].value;
  const cost: Cost = {
    monthly,
    low,
    high,
    upfront,
    firstYear,
    noticeMonths,
    estimated,
    year,
    sources: sources.slice(),
  };
  if (engagement === "hire") cost.monthsToProductive = monthsToProductive.median;
  if (!ongoing) return cost;
  if (engagement === "agency") cost.minimumTermMonths = (minimumTerm[work.role.id] ?? minimumTerm.default)?.value ?? 0;
  const breakEvenHours = engagement === "agency" ? undefined : breakEven(work.role.id, prices);
  if (breakEvenHours !== undefined) cost.breakEvenHours = breakEvenHours;
  return cost;
}

/** From how many hours a month on an employee costs no more than a freelancer; nothing if that never happens. */
function breakEven(role: string, prices: Prices): number | undefined {
  const { card, level } = prices;
  const { employee, freelancer } = card.roles[role]!;
  const fullTime = (employee.annualGross.median * monthlyFactor(prices)) / MONTHS_OF_A_YEAR;
  const hourly = freelancer.hourly.median * (level?.index ?? 1) * (1 + card.platformFee.value);
  const dearer = hourly * card.fullTimeHoursPerMonth.value >= fullTime;
  return dearer ? (fullTime * card.smallestPost.value) / hourly : undefined;
}

function originOf(work: Work, group: readonly Work[], engagement: Engagement, prices: Prices): Origin {
  const { card, level, origins } = prices;
  if (engagement === "hire") {
    const { annualGross } = highestPaid(group, card).employee;
    const figures = () => [level ?? card.onCost, card.fullTimeHoursPerMonth, card.smallestPost, card.recruiting];
    return origins.get(annualGross) ?? traced(annualGross, figures(), prices);
  }
  const own = card.roles[work.role.id]!;
  if (engagement === "agency") {
    const decisive = dearest(group, card, (rates) => floorOf(rates, work));
    return joined(agencyOrigin(own, work, prices), agencyOrigin(decisive, work, prices));
  }
  const { hourly } = own.freelancer;
  return origins.get(hourly) ?? traced(hourly, [card.platformFee, level], prices);
}

function agencyOrigin({ agency }: RoleRates, { duration }: Work, prices: Prices): Origin {
  const { hourly, minimumMonthly, minimumProject, setup } = agency;
  const floor = (duration === "one-off" ? minimumProject : undefined) ?? minimumMonthly;
  return prices.origins.get(floor) ?? traced(floor, [hourly, setup, prices.level], prices);
}

/** Where some figures come from, kept by the first of them. */
function traced(first: Figure, others: (Figure | undefined)[], { origins }: Prices): Origin {
  const given = [first, ...others.filter((figure) => figure !== undefined)];
  const origin = {
    estimated: given.some(({ estimated }) => estimated === true),
    year: Math.min(...given.map(({ year }) => year)),
    sources: [...new Set(given.flatMap(({ sources }) => sources))],
  };
  origins.set(first, origin);
  return origin;
}

function joined(one: Origin, other: Origin): Origin {
  if (one === other) return one;
  return {
    estimated: one.estimated || other.estimated,
    year: Math.min(one.year, other.year),
    sources: [...new Set([...one.sources, ...other.sources])],
  };
}
