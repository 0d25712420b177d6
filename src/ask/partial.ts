import { fieldsIn } from "../input/snapshot.js";
import type { Rulebook } from "../types/rulebook.js";

/** A field of a profile, by its path. */
export type Path = (string | number)[];

/** The name of a field. */
export function nameOf(path: Path): string {
  return String(path[path.length - 1]);
}

const OF_STORE = ["size", "monthlyBudget", "tasks", "currency", "country"];
export const OF_TEAM = ["roles", "developers", "canSupervise"];
export const OF_TASK = [
  "hoursPerMonth",
  "duration",
  "months",
  "gap",
  "coverage",
  "backup",
  "onSite",
  "core",
  "scope",
  "disciplines",
  "startWithinWeeks",
];

/** The parts of a profile that have no default. */
export const NEEDED = ["size", "monthlyBudget", "tasks"];

/** What of a copied partial profile is not known; `null` says that a field is known to be left out. */
export function unknownIn(copy: unknown): Path[] {
  const { team, tasks } = fieldsIn(copy);
  const entries = Array.isArray(tasks) ? [...tasks.entries()] : [];
  return [
    ...missing(copy, OF_STORE, []),
    ...(team === null ? [] : missing(team, OF_TEAM, ["team"])),
    ...entries.flatMap(([index, entry]) => (isFields(entry) ? ofTask(fieldsIn(entry), ["tasks", index]) : [])),
  ];
}

/** Months are those of a one-off, and of nothing else. */
function ofTask(entry: Record<string, unknown>, path: Path): Path[] {
  const names = OF_TASK.filter((name) => {
    if (name === "months") return entry.duration !== "ongoing";
    return name !== "duration" || typeof entry.months !== "number";
  });
  return missing(entry, names, path);
}

function missing(value: unknown, names: string[], path: Path): Path[] {
  const fields = fieldsIn(value);
  return names.filter((name) => fields[name] === undefined).map((name) => [...path, name]);
}

/** A copied partial profile as one whole profile that it may become, for what is wrong with it to be told. */
export function completedFrom(copy: unknown, { sizes }: Rulebook): unknown {
  if (!isFields(copy)) return copy;
  const { tasks, team, ...given } = withoutNulls(copy, NEEDED);
  const needs = Array.isArray(tasks) ? tasks.map(completedTask) : tasks;
  const known = { ...given, ...(needs !== undefined && { tasks: needs }) };
  // A size in the middle stands for one that is not known.
  const size = sizes.classes[(sizes.classes.length - 1) >> 1]!.id;
  return {
    size,
    monthlyBudget: 0,
    tasks: [],
    ...known,
    ...(team !== undefined && { team: isFields(team) ? withoutNulls(team) : team }),
  };
}

function completedTask(entry: unknown): unknown {
  if (!isFields(entry)) return entry;
  const known = withoutNulls(entry);
  const isOneOff = fieldsIn(entry).duration === undefined && known.months !== undefined;
  return isOneOff ? { ...known, duration: "one-off" } : known;
}

function isFields(value: unknown): value is object {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function withoutNulls(value: object, kept: string[] = []): Record<string, unknown> {
  const entries = Object.entries(value);
  return Object.fromEntries(
    entries.filter(([name, inner]) => inner !== undefined && (inner !== null || kept.includes(name))),
  );
}
