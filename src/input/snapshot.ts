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
  /** Where in the value: one list for all of it, since most places are never told. */
  path: Path;
}

/**
 * Copy an unknown value into plain data, reading every property once.
 *
 * After it nothing can throw, change, or pretend: no proxy, getter, cycle or prototype is left. Too long, too deep and
 * unreadable parts are reported and left out.
 */
export function snapshotOf(given: unknown, limits: SnapshotLimits): Snapshot {
  const reading: Reading = { ...limits, issues: [], path: [] };
  const value = copied(given, reading);
  if (reading.total >= 0) return { value, issues: reading.issues };
  return { value: LEFT_OUT, issues: [{ path: [], message: `has more than ${limits.total} entries in all` }] };
}

function copied(value: unknown, reading: Reading): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { path, depth } = reading;
  const level = path.length;
  if (level >= depth) return reported(reading, `is nested more than ${depth} levels deep`);
  try {
    if (Array.isArray(value)) return copiedArray(value, reading);
    const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
    return kind === "Object" ? copiedObject(value, reading) : reported(reading, `is a ${kind}, not a plain object`);
  } catch {
    path.length = level;
    return reported(reading, UNREADABLE);
  }
}

const UNREADABLE = "cannot be read: reading it throws an error";

function copiedArray(array: unknown[], reading: Reading): unknown {
  const { length } = array;
  // A proxy can claim any length, or one that runs code when it is compared.
  if (!(Number.isInteger(length) && length >= 0)) return reported(reading, UNREADABLE);
  return tooMany(length, "entries", reading) ?? Array.from({ length }, (_, i) => within(i, array[i], reading));
}

function copiedObject(object: object, reading: Reading): unknown {
  const keys = Object.keys(object);
  const refused = tooMany(keys.length, "fields", reading);
  if (refused) return refused;
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of keys) copy[key] = copiedField(object, key, reading);
  return copy;
}

function tooMany(count: number, what: string, reading: Reading): typeof LEFT_OUT | undefined {
  const most = reading.entriesAt(reading.path);
  if (count > most) return reported(reading, `has ${count} ${what}; ${most} is the most that makes sense`);
  reading.total -= count;
  return reading.total < 0 ? LEFT_OUT : undefined;
}

function copiedField(object: object, key: string, reading: Reading): unknown {
  try {
    return within(key, (object as Record<string, unknown>)[key], reading);
  } catch {
    return within(key, UNREAD, reading);
  }
}

/** Stands for what could not be read. */
const UNREAD = {};

/** Copy what stands at a key or an index. */
function within(at: string | number, value: unknown, reading: Reading): unknown {
  reading.path.push(at);
  const copy = value === UNREAD ? reported(reading, UNREADABLE) : copied(value, reading);
  reading.path.pop();
  return copy;
}

/** Stands for what was reported already, so that nothing is said of it twice. */
export const LEFT_OUT = Symbol("left out");

function reported({ issues, path }: Reading, message: string): typeof LEFT_OUT {
  issues.push({ path: [...path], message });
  return LEFT_OUT;
}

/** Fields of a copied value; none where it is no object. */
export function fieldsIn(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
