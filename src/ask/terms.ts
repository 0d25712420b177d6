import { liveLanes } from "../explain/live.js";
import { pricesFor } from "../money/card.js";
import { dearest, floorOf, type Work as Priceable, type Priced, type Prices, priced, ratio } from "../money/price.js";
import { MOST_HOURS } from "../profile/schema.js";
import type { Need } from "../profile/store.js";
import { type Compiled, OF_PRICES } from "../rulebook/compile.js";
import type { Facts, RuleSet } from "../rules/ruleSet.js";
import type { Duration, SizeClass } from "../types/profile.js";
import type { RateCard } from "../types/rates.js";
import type { Rulebook } from "../types/rulebook.js";
import type { Lanes } from "./differ.js";
import type { Known, Work } from "./work.js";

/** Where a store may be, and in what money it may count, with the prices there. */
export interface Place {
  country: string | undefined;
  currency: string | undefined;
  prices: Prices;
  /** False where another place before it has the same prices. */
  first: boolean;
}

/** Every place that a store may be at. */
export function placesOf(
  { store, isUnknown }: Known,
  card: RateCard | undefined,
  shipped: readonly RateCard[],
): Place[] {
  const cards = card ? [card] : shipped;
  const countries = isUnknown("country")
    ? [undefined, ...cards.flatMap((one) => Object.keys(one.countries))]
    : [store.country];
  const currencies = isUnknown("currency") ? [undefined, ...cards.map((one) => one.currency)] : [store.currency];
  const seen = new Set<Prices>();
  return countries.flatMap((country) =>
    currencies.flatMap((currency) => {
      const prices = pricesFor({ country, currency }, card, shipped);
      if (!prices.success) return [];
      const first = !seen.has(prices.data);
      seen.add(prices.data);
      return [{ country, currency, prices: prices.data, first }];
    }),
  );
}

/** How long some work may last. */
export interface Time {
  duration: Duration;
  months: number;
}

const ONGOING: Time = { duration: "ongoing", months: 1 };

/** Every time that all of some work may last; a one-off that lasts too long is ongoing work. */
export function timesOf({ needs, known }: Pick<Work, "needs" | "known">, { rulebook }: Compiled): Time[] {
  const { longestOneOffMonths: longest } = rulebook.settings;
  const settled = needs.map((need) => {
    const times = timesOfNeed(need, known, mostMonths(rulebook));
    const lasting = times.map((time) => (time.months > longest ? ONGOING : time));
    return new Map(lasting.map((time) => [JSON.stringify(time), time]));
  });
  return [...settled[0]!].flatMap(([key, time]) => (settled.every((times) => times.has(key)) ? [time] : []));
}

/** The months that tell apart all that a one-off may last: with the last of them it is ongoing work. */
export function mostMonths({ settings }: Rulebook): number {
  return Math.floor(settings.longestOneOffMonths) + 1;
}

function timesOfNeed({ index, duration, months }: Need, { isUnknown }: Known, mostMonths: number): Time[] {
  const isOpen = isUnknown("tasks", index, "duration");
  const lasting = isUnknown("tasks", index, "months") ? Array.from({ length: mostMonths }, (_, i) => i + 1) : [months];
  return [
    ...(isOpen || duration === "ongoing" ? [ONGOING] : []),
    ...(isOpen || duration === "one-off" ? lasting.map((some): Time => ({ duration: "one-off", months: some })) : []),
  ];
}

/** Everything that prices depend on but the hours. */
export interface Terms extends Time {
  size: SizeClass;
  prices: Prices;
}

/** Hours of some work: one number, or all from one (which is out if it is 0) to another; and what they usually are. */
export interface Hours {
  least: number;
  most: number;
  usual: number;
}

/** The hours that some work may take in a store of some size. */
export function hoursOf({ needs, others, known }: Work, size: SizeClass): Hours {
  const isOpen = ({ index }: Need) => known.isUnknown("tasks", index, "hoursPerMonth");
  const sum = (some: Need[], of: (need: Need) => number) => some.reduce((hours, need) => hours + of(need), 0);
  const usual = (need: Need) => need.given.hoursPerMonth ?? need.task.usual.hoursPerMonth[size];
  return {
    least: sum(needs, (need) => (isOpen(need) ? 0 : usual(need))),
    most: sum([...needs, ...others], (need) => (isOpen(need) ? MOST_HOURS : usual(need))),
    usual: sum(needs, usual),
  };
}

/** What is known of some work at some terms and hours: the lanes that they leave, and what each engagement costs. */
export interface State {
  lanes: Lanes;
  costs: Priced;
}

/** The state of a role's work, done alone, at some terms and hours. */
export function stateAt(
  role: string,
  { size, prices, duration, months }: Terms,
  hours: number,
  set: RuleSet,
  without: readonly string[],
): State {
  const work: Priceable = { role: { id: role }, hoursPerMonth: hours, duration, months };
  const costs = priced(work, [work], prices);
  const facts: Facts = {
    size,
    duration,
    hoursPerMonth: hours,
    ownHours: hours,
    rolesTogether: 1,
    hireToFreelancer: ratio(costs.hire.monthly, costs.freelancer.monthly),
    agencyToFreelancer: ratio(costs.agency.monthly, costs.freelancer.monthly),
  };
  return { lanes: liveLanes(set, ({ fact }) => fact in facts && !without.includes(fact), facts), costs };
}

/**
 * Hours of which one lies in each stretch where nothing that rules or prices tell apart changes, and the ends between
 * them: limits of rules, bends of prices, and where a cost, or a ratio of costs, passes a limit or another.
 */
export function hoursToTry(
  role: string,
  terms: Terms,
  { least, most }: Hours,
  budgets: Set<number | undefined>,
  { deciding }: Compiled,
): number[] {
  if (least === most) return [least];
  const cutsOf = (fact: string) => deciding.columns.find((column) => column.fact === fact)?.cuts ?? [];
  const inside = (hours: number) => hours > least && hours < most;
  const work: Priceable = { role: { id: role }, hoursPerMonth: 1, duration: terms.duration, months: terms.months };
  const paid = [...budgets].filter((budget) => budget !== undefined);
  const { card } = terms.prices;
  const rates = dearest([work], card, () => 0);
  const bends = [
    card.fullTimeHoursPerMonth.value * card.smallestPost.value,
    floorOf(rates, work) / rates.agency.hourly.median,
  ].filter(inside);
  const ends = [least, ...bends.sort((a, b) => a - b), most];
  const costsAt = (hours: number) =>
    priced({ ...work, hoursPerMonth: hours }, [{ ...work, hoursPerMonth: hours }], terms.prices);
  const [hireCuts, agencyCuts] = OF_PRICES.map(cutsOf) as [number[], number[]];
  const gaps = ({ hire, freelancer, agency }: Priced) => [
    ...[1, ...hireCuts].map((cut) => hire.monthly - cut * freelancer.monthly),
    ...[1, ...agencyCuts].map((cut) => agency.monthly - cut * freelancer.monthly),
    hire.monthly - agency.monthly,
    ...paid.flatMap((budget) => [hire, freelancer, agency].map(({ monthly }) => monthly - budget)),
  ];
  const turns = ends.slice(1).flatMap((end, i) => {
    const start = ends[i]! || Number.MIN_VALUE;
    const others = gaps(costsAt(end));
    return gaps(costsAt(start)).flatMap((gap, j) =>
      gap * others[j]! < 0 ? [start + (gap / (gap - others[j]!)) * (end - start)] : [],
    );
  });
  const limits = [...cutsOf("hoursPerMonth"), ...cutsOf("ownHours"), ...bends, ...turns].filter(inside);
  const points = [...new Set([least, ...limits, most])].sort((a, b) => a - b);
  const tried = points.slice(1).flatMap((point, i) => [(points[i]! + point) / 2, point]);
  return least > 0 ? [least, ...tried] : tried;
}
