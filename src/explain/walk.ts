import type { Decided } from "../plan/decided.js";
import type { Picks } from "../plan/plan.js";
import type { Need } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import type { Facts, RuleSet } from "../rules/ruleSet.js";
import { saysTheSame } from "./live.js";
import type { Stop } from "./stops.js";
import { picksOf, sameDecision, sameWork, type Trial, twins } from "./trial.js";

/** A way over the whole numbers of one field, from what a store has to the last that is allowed. */
export interface Way {
  start: Trial;
  from: number;
  to: number;
  at: (value: number) => Trial;
  /** Of the number, for a store like a trial. */
  stops: (trial: Trial) => Stop[];
}

/**
 * Go a way and tell of every whole number at which the plan may have changed, in order.
 *
 * Between two numbers nothing is missed: what rules know of rises or falls all the way, so that what lies in the same
 * bands at both ends is decided alike between them; and where prices run straight, a plan that is the best at both ends is
 * so between them. All else is halved until the numbers are neighbours.
 */
export function walk(way: Way, compiled: Compiled, tell: (value: number, trial: Trial) => void): void {
  const trials = new Map([[way.from, way.start]]);
  const tried = (value: number) => {
    const trial = trials.get(value) ?? way.at(value);
    trials.set(value, trial);
    return trial;
  };
  let planned = way.from;
  const planUpTo = (value: number): void => {
    if (value === planned) return;
    const half = between(planned, value);
    if (half !== undefined && !samePicks(picksOf(tried(planned), compiled), picksOf(tried(value), compiled))) {
      planUpTo(whereUnaffordable(planned, value, tried) ?? half);
      planUpTo(value);
      return;
    }
    planned = value;
    tell(value, tried(value));
  };
  let last = way.from;
  const ahead = pointsAhead(way, way.start, last);
  while (ahead.length > 0) {
    const { value, bend } = ahead[ahead.length - 1]!;
    const half = between(last, value);
    const isAlike = alike(tried(last), tried(value), compiled);
    if (!isAlike && half !== undefined) {
      const guess = whereRatioPasses(tried(last), tried(value), compiled, last);
      ahead.push({ value: guess !== undefined && isBetween(guess, last, value) ? guess : half, bend: false });
      continue;
    }
    ahead.pop();
    if (!sameDecisions(tried(last), tried(value))) {
      planUpTo(last);
      planUpTo(value);
    }
    if (bend || ahead.length === 0) planUpTo(value);
    if (!sameWork(tried(last), tried(value))) ahead.splice(0, ahead.length, ...pointsAhead(way, tried(value), value));
    last = value;
  }
}

/**
 * A whole number strictly between two, beside which the plan of one of them comes to exceed the budget as prices run
 * straight; none if neither does. Only a guess: it saves halving.
 */
function whereUnaffordable(one: number, other: number, tried: (value: number) => Trial): number | undefined {
  const guesses = [
    [one, other],
    [other, one],
  ].flatMap(([from, to]) => {
    const trial = tried(from!);
    const { monthlyBudget } = trial.store;
    const cost = costOf(trial.picks!, trial);
    const rise = costOf(trial.picks!, tried(to!)) - cost;
    const at = from! + ((monthlyBudget - cost) / rise) * (to! - from!);
    return [Math.floor(at), Math.ceil(at)];
  });
  return guesses.find((guess) => isBetween(guess, one, other));
}

function isBetween(value: number, one: number, other: number): boolean {
  return value > Math.min(one, other) && value < Math.max(one, other);
}

/**
 * A number of hours beside which a ratio of costs passes a limit of rules. Only a guess: it saves halving.
 *
 * As prices run straight, a ratio is a sum of a constant and of something divided by the hours.
 */
function whereRatioPasses(one: Trial, other: Trial, { deciding }: Compiled, hours: number): number | undefined {
  if (!sameWork(one, other)) return undefined;
  for (const { fact, cuts } of deciding.columns) {
    if (!cuts || !fact.endsWith("ToFreelancer")) continue;
    for (const [{ facts }, { facts: others }] of twins(one, other)) {
      const [ratio, otherRatio] = [(facts as Facts)[fact] as number, (others as Facts)[fact] as number];
      const cut = cuts.find((limit) => isBetween(limit, ratio, otherRatio));
      if (cut === undefined) continue;
      const part = (ratio - otherRatio) / (1 / facts.hoursPerMonth - 1 / others.hoursPerMonth);
      const together = part / (cut - ratio + part / facts.hoursPerMonth);
      return Math.round(hours + together - facts.hoursPerMonth);
    }
  }
  return undefined;
}

/** What the picks of one trial cost in another one of the same work. */
function costOf(picks: Picks, { offers }: Trial): number {
  return picks.reduce((sum, pick) => {
    if (!pick) return sum;
    const { group, place } = pick.one;
    const parts =
      group.length === 1 ? offers.decided[place]!.group : offers.groups.find((other) => sameGroup(other, group))!;
    return sum + parts.find((part) => part.place === place)!.costs[pick.engagement].monthly;
  }, 0);
}

/** A whole number strictly between two numbers, near their middle; none if they are neighbours. */
function between(one: number, other: number): number | undefined {
  const half = Math.floor((one + other) / 2);
  const whole = half === one || half === other ? half + 1 : half;
  return whole > Math.min(one, other) && whole < Math.max(one, other) ? whole : undefined;
}

/** A whole number on the way. */
interface Point {
  value: number;
  bend: boolean;
}

/** The numbers of every stop that lies ahead, the next one last; the end of the way among them. */
function pointsAhead({ to, from, stops }: Way, trial: Trial, last: number): Point[] {
  const sign = to < from ? -1 : 1;
  const found = new Map([[to, true]]);
  for (const { before, bend } of stops(trial)) {
    for (const value of [before, before + 1]) {
      if ((value - last) * sign > 0 && (to - value) * sign >= 0) found.set(value, bend || found.get(value) === true);
    }
  }
  return [...found].map(([value, bend]) => ({ value, bend })).sort((one, other) => (other.value - one.value) * sign);
}

/** Whether rules say the same of all that lies between two trials. */
function alike(one: Trial, other: Trial, { serving, deciding }: Compiled): boolean {
  return (
    sameWork(one, other) &&
    one.store.needs.every((need, i) => sameHandover(serving, need, other.store.needs[i]!)) &&
    twins(one, other).every(([part, twin]) => saysTheSame(deciding, part.facts as Facts, twin.facts as Facts))
  );
}

/** Whether no limit of the rules that hand tasks over lies between the hours of a task and others. */
function sameHandover({ columns }: RuleSet, { hoursPerMonth, task }: Need, other: Need): boolean {
  const column = columns.find(({ fact }) => fact === "hoursPerMonth");
  if (!column || task.alsoBy.length === 0 || hoursPerMonth === other.hoursPerMonth) return true;
  return bandIn(column, hoursPerMonth) === bandIn(column, other.hoursPerMonth);
}

function sameDecisions(one: Trial, other: Trial): boolean {
  return sameWork(one, other) && twins(one, other).every(([part, twin]) => sameDecision(part, twin));
}

function samePicks(picks: Picks, others: Picks): boolean {
  return picks.every((pick, place) => {
    const other = others[place];
    if (!pick || !other) return pick === other;
    return pick.engagement === other.engagement && sameGroup(pick.one.group, other.one.group);
  });
}

function sameGroup(group: Decided[], other: Decided[]): boolean {
  return group.length === other.length && group.every(({ place }, i) => place === other[i]!.place);
}
