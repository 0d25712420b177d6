import type { Decided } from "../plan/decided.js";
import type { Picks } from "../plan/plan.js";
import { type Compiled, OF_PRICES } from "../rulebook/compile.js";
import type { Facts } from "../rules/ruleSet.js";
import { sameWork, type Trial, twins } from "./trial.js";

/** A store with one of its numbers at some value. */
export type Tried = (value: number) => Trial;

/**
 * A whole number strictly between two, beside which the plan of one of them comes to exceed the budget as prices run
 * straight; none if neither does. Only a guess: it saves halving.
 */
export function whereUnaffordable(one: number, other: number, tried: Tried): number | undefined {
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

/**
 * A number of hours strictly between two, beside which a ratio of costs passes a limit of rules. Only a guess: it saves
 * halving.
 *
 * As prices run straight, a ratio is a sum of a constant and of something divided by the hours.
 */
export function whereRatioPasses(one: number, other: number, tried: Tried, compiled: Compiled): number | undefined {
  const [trial, twin] = [tried(one), tried(other)];
  if (!sameWork(trial, twin)) return undefined;
  const ratios = compiled.deciding.columns.filter(({ fact }) => OF_PRICES.includes(fact));
  const guesses = twins(trial, twin).flatMap(([{ facts }, { facts: others }]) =>
    ratios.flatMap(({ fact, cuts = [] }) => {
      const [ratio, otherRatio] = [(facts as Facts)[fact] as number, (others as Facts)[fact] as number];
      const cut = cuts.find((limit) => isBetween(limit, ratio, otherRatio));
      if (cut === undefined) return [];
      const part = (ratio - otherRatio) / (1 / facts.hoursPerMonth - 1 / others.hoursPerMonth);
      const hours = part / (cut - ratio + part / facts.hoursPerMonth);
      return [Math.round(one + hours - facts.hoursPerMonth)];
    }),
  );
  return guesses.find((guess) => isBetween(guess, one, other));
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

function isBetween(value: number, one: number, other: number): boolean {
  return value > Math.min(one, other) && value < Math.max(one, other);
}

/** Whether two groups stand for the same work, in trials of the same work. */
export function sameGroup(group: Decided[], other: Decided[]): boolean {
  return group.length === other.length && group.every(({ place }, i) => place === other[i]!.place);
}
