import { type Field, fieldsOf } from "../explain/fields.js";
import { type Reached, reachedBy } from "../explain/reach.js";
import { outcomesOf, picksOf, type Trial, trialOf, variationOf } from "../explain/trial.js";
import { varied } from "../explain/vary.js";
import type { Need } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { nameOf, type Path } from "./partial.js";
import type { Place } from "./terms.js";

/** What may be answered to a question, and what becomes of each task then, all else as the store has it. */
export function answersTo(path: Path, base: Trial, places: Place[], compiled: Compiled): Reached[] {
  const name = nameOf(path);
  const { store } = base;
  const outcomes = (trial: Trial) => outcomesOf(trial, picksOf(trial, compiled));
  if (name === "country" || name === "currency") {
    const other = name === "country" ? "currency" : "country";
    return places
      .filter((place) => place[other] === store[other])
      .map((place) => ({
        value: place[name] ?? null,
        outcomes: outcomes(trialOf({ ...store, [name]: place[name] }, place.prices, compiled)),
      }));
  }
  const field = fieldsOf(base, compiled).find((one) => one.path.join() === path.join());
  // Only a one-off has months.
  if (!field) return answersTo(path, lastingOnce(path, base, compiled), places, compiled);
  const now = outcomes(base);
  const ways = reachedBy(field, base, compiled);
  if (path[0] === "monthlyBudget")
    return rangesOf({ from: store.monthlyBudget, least: 0, most: store.monthlyBudget }, now, ways);
  if (!field.number) return [{ value: standing(field, base), outcomes: now }, ...ways.flat()];
  const [less, more] = ways.slice(-2);
  const absent = field.choices.includes(null) || isBeyond(field.number) ? [{ value: null, outcomes: now }] : [];
  return [...absent, ...rangesOf(field.number, now, [less!, more!])];
}

function lastingOnce([, index]: Path, base: Trial, compiled: Compiled): Trial {
  const store = varied(base.store, ["tasks", index!, "duration"], "one-off", compiled);
  return variationOf(base, store, undefined, compiled);
}

/** What a choice stands at. */
function standing({ path, choices }: Field, { store }: Trial): unknown {
  if (typeof choices[0] === "boolean") return !choices[0];
  const [list, index, name] = path;
  if (list === "tasks") return store.needs.find((need) => need.index === index)![name as keyof Need];
  return list === "size" ? store.size : [];
}

interface Range {
  from: number;
  least: number;
  most: number;
}

function isBeyond({ from, least, most }: Range): boolean {
  return from < least || from > most;
}

/** Whole numbers by what becomes of the tasks with them, from the least to the most. */
function rangesOf(
  { from, least, most }: Range,
  now: Reached["outcomes"],
  [less = [], more = []]: Reached[][],
): Reached[] {
  const ends: [first: number, outcomes: Reached["outcomes"]][] = [];
  // From the least on; what is told on the way down holds from there to the one before.
  const down = [{ value: Math.min(Math.ceil(from), most + 1), outcomes: now }, ...less];
  for (let i = down.length - 1; i >= 0; i--) {
    const first = i === down.length - 1 ? least : (down[i + 1]!.value as number) + 1;
    ends.push([first, down[i]!.outcomes]);
  }
  for (const { value, outcomes } of more) ends.push([value as number, outcomes]);
  const kept = ends.filter(([, outcomes], i) => i === 0 || outcomes.join() !== ends[i - 1]![1].join());
  return kept.flatMap(([first, outcomes], i) => {
    const last = (kept[i + 1]?.[0] ?? most + 1) - 1;
    return first > last ? [] : [{ value: first === last ? first : { from: first, to: last }, outcomes }];
  });
}
