import type { Issue } from "../errors.js";

type Path = (string | number)[];

/** How much of a hostile value is read. */
export interface SnapshotLimits {
  /** Levels of objects and arrays. */
  depth: number;
  /** Most entries of an array or keys of an object. */
  entriesAt: (path: Path) => number;
  /** Most entries of all arrays and objects together: few parts that stand in many places are copied for each. */
  total: number;
}

/** Plain copy of a value, and what could not be copied. */
export interface Snapshot {
  value: unknown;
  issues: Issue[];
}

/** A value that is being read. */
interface Reading extends SnapshotLimits {
  issues: Issue[];
}

/**
 * Copy an unknown value into plain data, reading every property once.
 *
 * After it nothing can throw, change, or pretend: no proxy, getter, cycle or prototype is left. Too long, too deep and
 * unreadable parts are reported and left out.
 */
export function snapshotOf(given: unknown, limits: SnapshotLimits): Snapshot {
  const reading = { ...limits, issues: [] };
  const value = copied(given, [], reading);
  if (reading.total >= 0) return { value, issues: reading.issues };
  return { value: LEFT_OUT, issues: [{ path: [], message: `has more than ${limits.total} entries in all` }] };
}

function copied(value: unknown, path: Path, reading: Reading): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (path.length >= reading.depth) return reported(reading, path, `is nested more than ${reading.depth} levels deep`);
  try {
    if (Array.isArray(value)) return copiedArray(value, path, reading);
    const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
    if (kind !== "Object") return reported(reading, path, `is a ${kind}, not a plain object`);
    return copiedObject(value, path, reading);
  } catch {
    return reported(reading, path, UNREADABLE);
  }
}

const UNREADABLE = "cannot be read: reading it throws an error";

function copiedArray(array: unknown[], path: Path, reading: Reading): unknown {
  const { length } = array;
  // A proxy can claim any length, or one that runs code when it is compared.
  if (!(Number.isInteger(length) && length >= 0)) return reported(reading, path, UNREADABLE);
  return (
    tooMany(length, "entries", path, reading) ??
    Array.from({ length }, (_, i) => copied(array[i], [...path, i], reading))
  );
}

function copiedObject(object: object, path: Path, reading: Reading): unknown {
  const keys = Object.keys(object);
  const refused = tooMany(keys.length, "fields", path, reading);
  if (refused) return refused;
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of keys) copy[key] = copiedField(object, key, [...path, key], reading);
  return copy;
}

function tooMany(count: number, what: string, path: Path, reading: Reading): typeof LEFT_OUT | undefined {
  const most = reading.entriesAt(path);
  if (count > most) return reported(reading, path, `has ${count} ${what}; ${most} is the most that makes sense`);
  reading.total -= count;
  return reading.total < 0 ? LEFT_OUT : undefined;
}

function copiedField(object: object, key: string, path: Path, reading: Reading): unknown {
  try {
    return copied((object as Record<string, unknown>)[key], path, reading);
  } catch {
    return reported(reading, path, UNREADABLE);
  }
}

/** Stands for what was reported already, so that nothing is said of it twice. */
export const LEFT_OUT = Symbol("left out");

function reported({ issues }: Reading, path: Path, message: string): typeof LEFT_OUT {
  issues.push({ path, message });
  return LEFT_OUT;
}
