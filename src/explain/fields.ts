import {
  MOST_DEVELOPERS,
  MOST_DISCIPLINES,
  MOST_HOURS,
  MOST_MONEY,
  MOST_MONTHS,
  MOST_WEEKS,
} from "../profile/schema.js";
import type { Need } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import {
  type StopsOf,
  stopsOfDevelopers,
  stopsOfDisciplines,
  stopsOfHours,
  stopsOfMeasure,
  stopsOfMonths,
  stopsOfWeeks,
} from "./stops.js";
import type { Trial } from "./trial.js";

/** One field of a store's profile that could be otherwise. */
export interface Field {
  path: (string | number)[];
  /** As the profile has it; `null` if it has not. */
  current: unknown;
  /** Every other value of a choice; `null` takes the field out. */
  choices: unknown[];
  /** What a number is counted from, the ends of what is allowed, and where something may change; absent for a choice, and for the budget, of which plans know more. */
  number?: { from: number; least: number; most: number; stopsOf: StopsOf };
}

/** The name of a field in its owner. */
export function nameOf({ path }: Field): string {
  return String(path[path.length - 1]);
}

/** Every field of a store that could be otherwise: not where it is and in what money it counts. */
export function fieldsOf(trial: Trial, compiled: Compiled): Field[] {
  return [...ofStore(trial, compiled), ...trial.store.needs.flatMap((need) => ofTask(need, trial, compiled))];
}

/** The budget as a field. */
export function ofBudget({ profile }: Trial["store"]): Field {
  return choice(["monthlyBudget"], profile.monthlyBudget, []);
}

function ofStore({ store, offers }: Trial, { rulebook }: Compiled): Field[] {
  const { teamGiven, canSupervise, developers } = store;
  const filled = teamGiven.roles ?? [];
  const roles = [...new Set(offers.decided.map(({ workload }) => workload.role.id))];
  const toggled = roles.map((id) =>
    store.filledRoles.has(id) ? filled.filter((role) => role !== id) : [...filled, id],
  );
  return [
    ofBudget(store),
    ofSize(store, rulebook),
    choice(["team", "canSupervise"], teamGiven.canSupervise, [!canSupervise]),
    choice(["team", "roles"], teamGiven.roles, toggled),
    optional(["team", "developers"], developers, -1, 0, MOST_DEVELOPERS, stopsOfDevelopers),
  ];
}

function ofSize({ sizeFrom, size }: Trial["store"], { sizes }: Compiled["rulebook"]): Field {
  if (!sizeFrom)
    return choice(
      ["size"],
      size,
      sizes.classes.map(({ id }) => id),
    );
  const { measure, value } = sizeFrom;
  return number(["size", measure], value, value, 0, MOST_MONEY, stopsOfMeasure(measure));
}

/** Every field of a task that could be otherwise. */
export function ofTask(need: Need, { offers }: Trial, { rulebook }: Compiled): Field[] {
  const { index, given } = need;
  const { role } = offers.decided.find(({ workload }) =>
    workload.needs.some((other) => other.index === index),
  )!.workload;
  const at = (name: keyof typeof given) => ["tasks", index, name];
  const values = (fact: string) => {
    const definition = rulebook.facts[fact];
    return definition?.type === "enum" ? Object.keys(definition.values) : [];
  };
  const oneOf = (name: "duration" | "gap" | "coverage" | "scope") =>
    choice(
      at(name),
      given[name],
      values(name).filter((value) => value !== need[name]),
    );
  const flag = (name: "backup" | "onSite") => choice(at(name), given[name], [!need[name]]);
  const counted = (name: "hoursPerMonth" | "disciplines" | "months", most: number, stopsOf: StopsOf) =>
    number(at(name), given[name], need[name], 1, most, stopsOf);
  return [
    counted("hoursPerMonth", MOST_HOURS, stopsOfHours(index)),
    oneOf("duration"),
    ...(need.duration === "one-off" ? [counted("months", MOST_MONTHS, stopsOfMonths)] : []),
    oneOf("gap"),
    oneOf("coverage"),
    flag("backup"),
    flag("onSite"),
    choice(at("core"), given.core, [!(need.core ?? role.core)]),
    oneOf("scope"),
    counted("disciplines", MOST_DISCIPLINES, stopsOfDisciplines),
    optional(at("startWithinWeeks"), given.startWithinWeeks, MOST_WEEKS + 1, 0, MOST_WEEKS, stopsOfWeeks),
  ];
}

function choice(path: Field["path"], given: unknown, values: unknown[]): Field {
  const current = given ?? null;
  return { path, current, choices: values.filter((value) => value !== current) };
}

function number(
  path: Field["path"],
  given: unknown,
  from: number,
  least: number,
  most: number,
  stopsOf: StopsOf,
): Field {
  return { path, current: given ?? null, choices: [], number: { from, least, most, stopsOf } };
}

/** A number that may be absent, which counts as one beyond the end. */
function optional(
  path: Field["path"],
  given: number | undefined,
  absent: number,
  least: number,
  most: number,
  stopsOf: StopsOf,
): Field {
  const field = number(path, given, given ?? absent, least, most, stopsOf);
  return given === undefined ? field : { ...field, choices: [null] };
}
