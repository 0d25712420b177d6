import {
  MOST_DEVELOPERS,
  MOST_DISCIPLINES,
  MOST_HOURS,
  MOST_MONEY,
  MOST_MONTHS,
  MOST_WEEKS,
} from "../../profile/schema.js";
import type { Compiled } from "../../rulebook/compile.js";
import type { StoreMeasures, StoreProfile, TaskNeed, Team } from "../../types/profile.js";
import { simplerNumbers } from "./simpler.js";

/** Valid stores that are simpler than one: the boldest simplifications first. Each ends where nothing is left to simplify. */
export function* smallerStores(store: StoreProfile, compiled: Compiled): Generator<StoreProfile> {
  for (const tasks of smallerLists(store.tasks)) yield { ...store, tasks };
  for (const field of ["team", "country", "currency"] as const) {
    if (store[field] !== undefined) yield without(store, field);
  }
  for (const size of smallerSizes(store.size, compiled)) yield { ...store, size };
  for (const team of smallerTeams(store.team ?? {})) yield { ...store, team };
  for (const monthlyBudget of simplerNumbers(store.monthlyBudget, 0, MOST_MONEY)) yield { ...store, monthlyBudget };
  for (const [i, entry] of store.tasks.entries()) {
    for (const smaller of smallerEntries(entry, compiled))
      yield { ...store, tasks: store.tasks.map((other, place) => (place === i ? smaller : other)) };
  }
}

type Entry = StoreProfile["tasks"][number];
type Size = StoreProfile["size"];

/** None of the tasks, one half of them or the other, or all but one. */
function* smallerLists(tasks: Entry[]): Generator<Entry[]> {
  if (tasks.length === 0) return;
  yield [];
  const half = tasks.length >> 1;
  if (half > 1) yield tasks.slice(0, half);
  if (half > 1) yield tasks.slice(half);
  if (tasks.length > 1) for (const one of tasks) yield tasks.filter((other) => other !== one);
}

function* smallerSizes(size: Size, { rulebook }: Compiled): Generator<Size> {
  const classes = rulebook.sizes.classes.map(({ id }) => id);
  if (typeof size === "string") return yield* classes.slice(0, classes.indexOf(size));
  yield* classes;
  const given = Object.entries(size);
  for (const [measure, value] of given) {
    if (given.length > 1) yield without(size, measure as keyof StoreMeasures);
    for (const simpler of simplerNumbers(value, 0, MOST_MONEY)) yield { ...size, [measure]: simpler };
  }
}

function* smallerTeams(team: Team): Generator<Team> {
  const fields = Object.keys(team) as (keyof Team)[];
  if (fields.length > 1) for (const field of fields) yield without(team, field);
  const { roles = [], developers } = team;
  for (const role of roles) yield { ...team, roles: roles.filter((other) => other !== role) };
  for (const simpler of developers === undefined ? [] : simplerNumbers(developers, 0, MOST_DEVELOPERS)) {
    if (Number.isInteger(simpler)) yield { ...team, developers: simpler };
  }
}

/** Numbers of a task: the least and the most, and whether they are whole. */
const NUMBERS = {
  hoursPerMonth: { least: Number.MIN_VALUE, most: MOST_HOURS, whole: false },
  months: { least: 1, most: MOST_MONTHS, whole: true },
  disciplines: { least: 1, most: MOST_DISCIPLINES, whole: true },
  startWithinWeeks: { least: 0, most: MOST_WEEKS, whole: false },
};

/** The bare id, a field less, or a simpler number. */
function* smallerEntries(entry: Entry, compiled: Compiled): Generator<Entry> {
  if (typeof entry === "string") return;
  yield entry.task;
  yield* shorterNeeds(entry, compiled);
  for (const [field, { least, most, whole }] of Object.entries(NUMBERS)) {
    const value = entry[field as keyof typeof NUMBERS];
    const simpler = value === undefined ? [] : simplerNumbers(value, least, most);
    for (const one of simpler) if (!whole || Number.isInteger(one)) yield { ...entry, [field]: one };
  }
}

/** A need with one field less; the months of a one-off go with it. */
function* shorterNeeds(need: TaskNeed, { catalogue }: Compiled): Generator<TaskNeed> {
  const { duration } = catalogue.tasks.get(need.task)!.usual;
  for (const field of Object.keys(need) as (keyof TaskNeed)[]) {
    if (field === "task") continue;
    const rest = without(need, field);
    yield field === "duration" && duration === "ongoing" ? without(rest, "months") : rest;
  }
}

/** A copy without a field. */
function without<T extends object>(value: T, field: keyof T): T {
  const { [field]: _, ...rest } = value;
  return rest as T;
}
