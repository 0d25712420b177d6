import type { Cost, Engagement } from "../types/advice.js";
import type { CountryLevel, RangeFigure, RateCard, ValueFigure } from "../types/rates.js";

/** Work to be priced: contract hours a month of one role. */
export interface Work {
  role: string;
  hoursPerMonth: number;
  duration: "ongoing" | "one-off";
  months: number;
}

/** A card with the price level of one country, or its average. */
export interface Prices {
  card: RateCard;
  level: CountryLevel | undefined;
  /** Where the figures behind a cost come from, by the first of them: the same for any hours, so worked out once. */
  origins: Map<Figure, Origin>;
}

/** Where the figures behind a cost come from. */
interface Origin {
  estimated: boolean;
  year: number;
  sources: readonly string[];
}

type End = "low" | "median" | "high";

/** What each engagement costs for some work, alone. */
export function priced(work: Work, prices: Prices): Record<Engagement, Cost> {
  return { hire: hireCost(work, prices), freelancer: freelancerCost(work, prices), agency: agencyCost(work, prices) };
}

/** Gross pay at the country's level times on-cost, by contract hours, for at least the smallest post. */
function hireCost({ role, hoursPerMonth }: Work, prices: Prices): Cost {
  const { card, level } = prices;
  const { annualGross } = card.roles[role]!.employee;
  const posts = hoursPerMonth / card.fullTimeHoursPerMonth.value;
  const paid = Math.max(posts, card.smallestPost.value);
  const factor = ((level?.payIndex ?? 1) * (level?.onCost ?? card.onCost.value) * paid) / 12;
  const upfront = card.recruiting.median * Math.max(1, Math.round(posts));
  const origin = originOf(annualGross, prices, () => [
    level ?? card.onCost,
    card.fullTimeHoursPerMonth,
    card.smallestPost,
    card.recruiting,
  ]);
  return costOf((end) => annualGross[end] * factor, upfront, origin);
}

/** Hours times rate, with the marketplace's fee. */
function freelancerCost({ role, hoursPerMonth }: Work, prices: Prices): Cost {
  const { card, level } = prices;
  const { hourly } = card.roles[role]!.freelancer;
  const factor = hoursPerMonth * (level?.index ?? 1) * (1 + card.platformFee.value);
  const origin = originOf(hourly, prices, () => [card.platformFee, level]);
  return costOf((end) => hourly[end] * factor, 0, origin);
}

/** Hours times rate, never below the floor of a retainer or of a project; set-up once. */
function agencyCost({ role, hoursPerMonth, duration, months }: Work, prices: Prices): Cost {
  const { card, level } = prices;
  const { hourly, minimumMonthly, minimumProject, setup } = card.roles[role]!.agency;
  const project = duration === "one-off" ? minimumProject : undefined;
  const floor = project ? project.value / months : minimumMonthly.value;
  const index = level?.index ?? 1;
  const origin = originOf(project ?? minimumMonthly, prices, () => [hourly, setup, level]);
  const upfront = (setup?.median ?? 0) * index;
  return costOf((end) => Math.max(hoursPerMonth * hourly[end], floor) * index, upfront, origin);
}

type Figure = RangeFigure | ValueFigure | CountryLevel;

function originOf(first: Figure, { origins }: Prices, others: () => (Figure | undefined)[]): Origin {
  const known = origins.get(first);
  if (known) return known;
  const given = [first, ...others().filter((figure) => figure !== undefined)];
  const origin = {
    estimated: given.some(({ estimated }) => estimated === true),
    year: Math.min(...given.map(({ year }) => year)),
    sources: [...new Set(given.flatMap(({ sources }) => sources))],
  };
  origins.set(first, origin);
  return origin;
}

function costOf(at: (end: End) => number, upfront: number, { estimated, year, sources }: Origin): Cost {
  return { monthly: at("median"), low: at("low"), high: at("high"), upfront, estimated, year, sources: [...sources] };
}

/** One cost divided by another, always a finite number. */
export function ratio(cost: Cost, to: Cost): number {
  const times = cost.monthly / to.monthly;
  return Number.isFinite(times) ? times : Number.MAX_VALUE;
}
