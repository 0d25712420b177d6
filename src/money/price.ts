import type { Engagement } from "../types/advice.js";
import type { CountryLevel, RangeFigure, RateCard, RoleRates, ValueFigure } from "../types/rates.js";

/** Work to be priced: contract hours a month of one role. */
export interface Work {
  role: { id: string };
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

/** A figure of a card. */
export type Figure = RangeFigure | ValueFigure | CountryLevel;

/** Where the figures behind a cost come from. */
export interface Origin {
  estimated: boolean;
  year: number;
  sources: readonly string[];
}

/** Expected price a month, the ends of its usual range, and what is paid once at the start. */
export interface Price {
  monthly: number;
  low: number;
  high: number;
  upfront: number;
}

/** The price of each engagement. */
export type Priced = Record<Engagement, Price>;

type End = "low" | "median" | "high";

/**
 * What each engagement costs for some work that is done alone or within a group, itself included.
 *
 * What a group shares is split by hours: one job at the pay of its highest role, or one agency that charges the highest
 * floor of its roles once.
 */
export function priced(work: Work, group: readonly Work[], prices: Prices): Priced {
  const hours = group.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0);
  const share = work.hoursPerMonth / hours;
  return {
    hire: jobPrice(group, hours, share, prices),
    freelancer: freelancerPrice(work, prices),
    agency: agencyPrice(group, share, prices),
  };
}

/** Gross pay at the country's level times on-cost, by contract hours, for at least the smallest post. */
function jobPrice(group: readonly Work[], hours: number, share: number, prices: Prices): Price {
  const { card } = prices;
  const { annualGross } = highestPaid(group, card).employee;
  const posts = hours / card.fullTimeHoursPerMonth.value;
  const factor = (monthlyFactor(prices) * Math.max(posts, card.smallestPost.value)) / 12;
  const upfront = card.recruiting.median * Math.max(1, Math.round(posts)) * share;
  return priceOf((end) => annualGross[end] * factor * share, upfront);
}

/** What an employer pays for each unit of the card's gross pay. */
export function monthlyFactor({ card, level }: Prices): number {
  return (level?.payIndex ?? 1) * (level?.onCost ?? card.onCost.value);
}

/** The rates of the role with the highest pay; of equals, of the first. */
export function highestPaid(group: readonly Work[], card: RateCard): RoleRates {
  return dearest(group, card, ({ employee }) => employee.annualGross.median);
}

/** The rates of the role with the highest figure of a kind; of equals, of the first. */
export function dearest(group: readonly Work[], card: RateCard, of: (rates: RoleRates) => number): RoleRates {
  let found = card.roles[group[0]!.role.id]!;
  for (const { role } of group) if (of(card.roles[role.id]!) > of(found)) found = card.roles[role.id]!;
  return found;
}

/** Hours times rate, with the marketplace's fee. */
function freelancerPrice({ role, hoursPerMonth }: Work, { card, level }: Prices): Price {
  const { hourly } = card.roles[role.id]!.freelancer;
  const factor = hoursPerMonth * (level?.index ?? 1) * (1 + card.platformFee.value);
  return priceOf((end) => hourly[end] * factor, 0);
}

/** Hours times rate, never below the floor of a retainer or of a project; set-up once. */
function agencyPrice(group: readonly Work[], share: number, { card, level }: Prices): Price {
  const floor = floorOf(
    dearest(group, card, (rates) => floorOf(rates, group[0]!)),
    group[0]!,
  );
  const setup = ({ agency }: RoleRates) => agency.setup?.median ?? 0;
  const index = level?.index ?? 1;
  const factor = index * share;
  const hourly = (end: End) =>
    group.reduce((sum, { role, hoursPerMonth }) => sum + hoursPerMonth * card.roles[role.id]!.agency.hourly[end], 0);
  return priceOf((end) => Math.max(hourly(end), floor) * factor, setup(dearest(group, card, setup)) * factor);
}

/** What an agency charges at least a month. */
export function floorOf({ agency }: RoleRates, { duration, months }: Work): number {
  const project = duration === "one-off" ? agency.minimumProject : undefined;
  return project ? project.value / months : agency.minimumMonthly.value;
}

function priceOf(at: (end: End) => number, upfront: number): Price {
  return { monthly: at("median"), low: at("low"), high: at("high"), upfront };
}

/** One amount divided by another, always a finite number. */
export function ratio(amount: number, to: number): number {
  const times = amount / to;
  return Number.isFinite(times) ? times : Number.MAX_VALUE;
}
