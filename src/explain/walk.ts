import type { Picks } from "../plan/plan.js";
import type { Need } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import type { Facts, RuleSet } from "../rules/ruleSet.js";
import { sameGroup, type Tried, whereRatioPasses, whereUnaffordable } from "./guesses.js";
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

type Tell = (value: number, trial: Trial) => void;

/**
 * Go a way and tell of every whole number at which the plan may have changed, in order.
 *
 * Between two numbers nothing is missed: what rules know of rises or falls all the way, so that what lies in the same
 * bands at both ends is decided alike between them; and where prices run straight, a plan that is the best at both ends is
 * so between them. All else is halved until the numbers are neighbours.
 */
export function walk(way: Way, compiled: Compiled, tell: Tell): void {
  const trials = new Map([[way.from, way.start]]);
  const tried = (value: number) => {
    const trial = trials.get(value) ?? way.at(value);
    trials.set(value, trial);
    return trial;
  };
  let from = way.from;
  for (const to of straightEnds(way, tried, compiled)) {
    planBetween(from, to, tried, compiled, tell);
    from = to;
  }
}

/** The ends of the stretches of a way, one after another, over each of which all is decided alike and prices run straight. */
function* straightEnds(way: Way, tried: Tried, compiled: Compiled): Generator<number> {
  let last = way.from;
  let ahead = pointsAhead(way, way.start, last);
  const guess = atTimes((one, other) => whereRatioPasses(one, other, tried, compiled));
  while (ahead.length > 0) {
    const { value, bend } = ahead[ahead.length - 1]!;
    const [one, other] = [tried(last), tried(value)];
    const half = alike(one, other, compiled) ? undefined : between(last, value);
    if (half !== undefined) {
      ahead.push({ value: guess(last, value) ?? half, bend: false });
      continue;
    }
    ahead.pop();
    const isDecidedAlike = sameDecisions(one, other);
    if (!isDecidedAlike) yield last;
    if (!isDecidedAlike || bend || ahead.length === 0) yield value;
    if (!sameWork(one, other)) ahead = pointsAhead(way, other, value);
    last = value;
  }
}

/** Tell of each number of a straight stretch at which the plan may be another than at the one told before. */
function planBetween(
  from: number,
  to: number,
  tried: Tried,
  compiled: Compiled,
  tell: Tell,
  guesses = MOST_GUESSES,
): void {
  if (from === to) return;
  const half = between(from, to);
  if (half === undefined || samePicks(picksOf(tried(from), compiled), picksOf(tried(to), compiled))) {
    tell(to, tried(to));
    return;
  }
  const guess = guesses > 0 ? whereUnaffordable(from, to, tried) : undefined;
  const left = guess === undefined ? MOST_GUESSES : guesses - 1;
  planBetween(from, guess ?? half, tried, compiled, tell, left);
  planBetween(guess ?? half, to, tried, compiled, tell, left);
}

/** How often a guess may stand in for halving, one after another: guesses that come no nearer would never end. */
const MOST_GUESSES = 2;

type Guess = (one: number, other: number) => number | undefined;

/** A guess that leaves every third turn to halving. */
function atTimes(guess: Guess): Guess {
  let left = MOST_GUESSES;
  return (one, other) => {
    const found = left > 0 ? guess(one, other) : undefined;
    left = found === undefined ? MOST_GUESSES : left - 1;
    return found;
  };
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
