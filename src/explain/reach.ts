import type { Compiled } from "../rulebook/compile.js";
import type { Outcome } from "../types/advice.js";
import { otherBudgets } from "./budget.js";
import type { Field } from "./fields.js";
import { outcomesOf, picksOf, type Trial, variationOf } from "./trial.js";
import { varied } from "./vary.js";
import { walk } from "./walk.js";

/** A value of a field, and what becomes of each task with it, by place in the profile. */
export interface Reached {
  value: unknown;
  outcomes: Outcome[];
}

/** What a field can be changed to: one list for each value of a choice, and for each direction of a number, nearest first. */
export function reachedBy(
  field: Field,
  start: Trial,
  compiled: Compiled,
  isWorthIt: (to: number) => boolean = () => true,
): Reached[][] {
  if (field.path[0] === "monthlyBudget") {
    return otherBudgets(start, compiled).map((way) =>
      way.map(([value, picks]) => ({ value, outcomes: outcomesOf(start, picks) })),
    );
  }
  const reached = (value: unknown, trial: Trial) => ({ value, outcomes: outcomesOf(trial, picksOf(trial, compiled)) });
  const ways = field.choices.map((value) => [reached(value, tried(start, field, value, compiled))]);
  if (!field.number) return ways;
  const { from, least, most, stopsOf } = field.number;
  for (const to of [least, most]) {
    const way: Reached[] = [];
    const at = (value: number) => tried(start, field, value, compiled);
    const stops = (trial: Trial) => stopsOf(trial, compiled);
    // What counts as absent lies beyond one end, and there is nothing beyond it.
    if ((from < least ? to === most : from > most ? to === least : from !== to) && isWorthIt(to)) {
      walk({ start, from, to, at, stops }, compiled, (value, trial) => way.push(reached(value, trial)));
    }
    ways.push(way);
  }
  return ways;
}

/** A store with one field changed; `null` takes it out. */
export function tried(start: Trial, { path }: Field, value: unknown, compiled: Compiled): Trial {
  const store = varied(start.store, path, value, compiled);
  // Rules know nothing of the budget, so that what was decided stays.
  if (path[0] === "monthlyBudget") return { ...start, store, like: start, picks: undefined };
  return variationOf(start, store, path[0] === "tasks" ? (path[1] as number) : undefined, compiled);
}
