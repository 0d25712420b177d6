import { dearest, floorOf } from "../money/price.js";
import type { Decided } from "../plan/decided.js";
import { MOST_WEEKS } from "../profile/schema.js";
import { type Compiled, OF_PRICES } from "../rulebook/compile.js";
import type { Facts, RuleSet } from "../rules/ruleSet.js";
import type { Bands, Measure } from "../types/rulebook.js";
import type { Workload } from "../workload/workload.js";
import { type Limit, limitsOf, tellsApart } from "./live.js";
import type { Trial } from "./trial.js";

/** Two whole numbers side by side between which something changes; at a bend, how a price runs. */
export interface Stop {
  before: number;
  bend: boolean;
}

/** Where something may change as one number of a store does. */
export type StopsOf = (trial: Trial, compiled: Compiled) => Stop[];

function stopAt({ at, above }: Limit): Stop {
  return { before: above ? Math.floor(at) : Math.ceil(at) - 1, bend: false };
}

function belowEach(limits: readonly number[]): Stop[] {
  return limits.flatMap((at) => [stopAt({ at, above: false }), stopAt({ at, above: true })]);
}

/** What rules know of that changes with hours. */
const OF_HOURS = ["hoursPerMonth", "ownHours", ...OF_PRICES, "urgency"];

/** Of a task's hours: what rules that can fire compare them with, alone and in every group, and where prices bend. */
export function stopsOfHours(index: number): StopsOf {
  return ({ store, prices, offers }, { serving, deciding }) => {
    const need = store.needs.find((other) => other.index === index)!;
    const own = offers.decided.find(({ workload }) => workload.needs.some((other) => other.index === index))!;
    const others = own.workload.hoursPerMonth - need.hoursPerMonth;
    const inGroup = (group: Decided[]): Stop[] => {
      const rest = group.reduce((sum, { workload }) => sum + workload.hoursPerMonth, -need.hoursPerMonth);
      const limits = group.flatMap(({ facts }) =>
        limitsOf(deciding, facts as Facts, "hoursPerMonth", OF_HOURS).map(({ at, above }) => ({
          at: at - rest,
          above,
        })),
      );
      return [...limits.map(stopAt), ...bendsOf(own.workload, group, need.hoursPerMonth, prices)];
    };
    const ownLimits = limitsOf(deciding, own.facts as Facts, "ownHours", OF_HOURS);
    const serves = serving.columns.find(({ fact }) => fact === "hoursPerMonth")?.cuts ?? [];
    return [
      ...[
        own.group,
        ...offers.groups.filter((group) => group.some(({ workload }) => workload === own.workload)),
      ].flatMap(inGroup),
      ...ownLimits.map(({ at, above }) => stopAt({ at: at - others, above })),
      ...belowEach(need.task.alsoBy.length > 0 ? serves : []),
    ];
  };
}

/** Hours of a task at which an employee of all that share a job fills the smallest post, and an agency leaves its floor. */
function bendsOf(own: Workload, parts: Decided[], hours: number, { card }: Trial["prices"]): Stop[] {
  const group = parts.map(({ workload }) => workload);
  const rateOf = ({ role }: Workload) => card.roles[role.id]!.agency.hourly.median;
  const rest = group.reduce((sum, workload) => sum + workload.hoursPerMonth, -hours);
  const billed = group.reduce((sum, workload) => sum + workload.hoursPerMonth * rateOf(workload), 0);
  const floor = floorOf(
    dearest(group, card, (rates) => floorOf(rates, own)),
    own,
  );
  const smallest = card.fullTimeHoursPerMonth.value * card.smallestPost.value;
  return [smallest - rest, hours + (floor - billed) / rateOf(own)].map((at) => ({
    before: Math.ceil(at) - 1,
    bend: true,
  }));
}

export const stopsOfDisciplines: StopsOf = (_, { deciding }) => {
  const every = deciding.columns.map(({ fact }) => fact);
  return limitsOf(deciding, {}, "disciplines", every).map(stopAt);
};

/** Where a one-off becomes ongoing work, or joins other ones that last as long. */
export const stopsOfMonths: StopsOf = ({ store }, { rulebook }) =>
  belowEach([rulebook.settings.longestOneOffMonths, ...store.needs.map(({ months }) => months)]);

export const stopsOfWeeks: StopsOf = ({ store }, { bands, deciding }) => [
  ...stopsOfBands("urgency", bands.urgency, MOST_WEEKS, deciding),
  ...belowEach(store.needs.flatMap(({ startWithinWeeks }) => startWithinWeeks ?? [])),
];

export const stopsOfDevelopers: StopsOf = (_, { bands, deciding }) =>
  stopsOfBands("developers", bands.developers, -1, deciding);

/** Between values of a banded number that rules tell apart; what is absent lies just beyond an end. */
function stopsOfBands(fact: string, { below, otherwise, absent }: Bands, end: number, deciding: RuleSet): Stop[] {
  const values = [...below.map(({ value }) => value), otherwise];
  const stops = below.map(({ limit }) => stopAt({ at: limit, above: false }));
  const apart = stops.filter((_, i) => tellsApart(deciding, fact, values[i]!, values[i + 1]!));
  const isSeen = tellsApart(deciding, fact, end < 0 ? values[0]! : otherwise, absent);
  return isSeen ? [...apart, { before: end, bend: false }] : apart;
}

export function stopsOfMeasure(measure: Measure): StopsOf {
  return (_, { rulebook }) => belowEach(rulebook.sizes.classes.flatMap(({ below }) => below[measure] ?? []));
}
