import type { Compiled } from "../rulebook/compile.js";
import { type Field, nameOf } from "./fields.js";
import { reachedBy } from "./reach.js";
import type { Trial } from "./trial.js";

/** Numbers in the order in which they are walked; of a pair the other field has its value by then, and choices come first. */
export const WALKED: readonly string[] = [
  "disciplines",
  "startWithinWeeks",
  "months",
  "hoursPerMonth",
  "monthlyBudget",
];
const HOURS = WALKED.indexOf("hoursPerMonth");

/** Whether the second field of a pair is looked for once the first one has a value: each pair once, of hours both ways. */
export function isWalkedAfter(second: Field, first: Field, value: unknown): boolean {
  const [order, place] = [second, first].map((field) => WALKED.indexOf(nameOf(field))) as [number, number];
  if (order !== place) return order > place;
  if (order !== HOURS) return second.path.join() > first.path.join();
  const { least, most } = first.number!;
  // Two tasks' hours mostly count as a sum: with the one at an end, the other shows what both can do.
  return second.path[1] !== first.path[1] && (value === least || value === most);
}

/** The values of a first field beside which others are tried: those at which something may change, in both directions. */
export function firstValues(field: Field, start: Trial, compiled: Compiled): unknown[] {
  const { choices, number } = field;
  if (!number) return choices;
  const { from, least, most, stopsOf } = number;
  const name = nameOf(field);
  if (name === "hoursPerMonth") {
    return reachedBy(field, start, compiled)
      .flat()
      .map(({ value }) => value);
  }
  const values = stopsOf(start, compiled).flatMap(({ before }) => [Math.min(before, from), Math.max(before + 1, from)]);
  // What comes with every month alone is between the first ones and the last.
  if (name === "months") values.push(least, from - 1, from + 1);
  return [...choices, ...new Set(values.filter((value) => value !== from && value >= least && value <= most))];
}

/** How much more a number is than what there is; 0 for a choice. */
export function wayOf({ current, number }: Field, value: unknown): number {
  const from = number?.from ?? current;
  return typeof value === "number" && typeof from === "number" ? value - from : 0;
}
