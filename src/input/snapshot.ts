import type { Issue } from "../errors.js";

/** How much of a hostile value is read. */
export interface SnapshotLimits {
  /** Levels of objects and arrays. */
  depth: number;
  /** Most entries of an array or keys of an object; told how many there are. */
  entriesAt: (path: (string | number)[], length: number) => number;
}

/** Plain copy of a value, and what could not be copied. */
export interface Snapshot {
  value: unknown;
  issues: Issue[];
}

/**
 * Copy an unknown value into plain data, reading every property once.
 *
 * After it nothing can throw, change, or pretend: no proxy, getter, cycle or prototype is left. Too long, too deep and
 * unreadable parts are reported and left out.
 */
export function snapshotOf(value: unknown, limits: SnapshotLimits): Snapshot {
  const issues: Issue[] = [];
  return { value: copied(value, [], limits, issues), issues };
}

function copied(value: unknown, path: (string | number)[], limits: SnapshotLimits, issues: Issue[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (path.length >= limits.depth) return reported(issues, path, `is nested more than ${limits.depth} levels deep`);
  try {
    if (Array.isArray(value)) return copiedArray(value, path, limits, issues);
    const kind = Object.prototype.toString.call(value).slice("[object ".length, -1);
    if (kind !== "Object") return reported(issues, path, `is a ${kind}, not a plain object`);
    return copiedObject(value, path, limits, issues);
  } catch {
    return reported(issues, path, "cannot be read: reading it throws an error");
  }
}

function copiedArray(array: unknown[], path: (string | number)[], limits: SnapshotLimits, issues: Issue[]): unknown {
  const { length } = array;
  const most = limits.entriesAt(path, length);
  if (!(length <= most)) return reported(issues, path, `has ${length} entries; ${most} is the most that makes sense`);
  return Array.from({ length }, (_, i) => copied(array[i], [...path, i], limits, issues));
}

function copiedObject(object: object, path: (string | number)[], limits: SnapshotLimits, issues: Issue[]): unknown {
  const keys = Object.keys(object);
  const most = limits.entriesAt(path, keys.length);
  if (keys.length > most)
    return reported(issues, path, `has ${keys.length} fields; ${most} is the most that makes sense`);
  const copy: Record<string, unknown> = Object.create(null);
  for (const key of keys) copy[key] = copiedField(object, key, path, limits, issues);
  return copy;
}

function copiedField(
  object: object,
  key: string,
  path: (string | number)[],
  limits: SnapshotLimits,
  issues: Issue[],
): unknown {
  try {
    return copied((object as Record<string, unknown>)[key], [...path, key], limits, issues);
  } catch {
    return reported(issues, [...path, key], "cannot be read: reading it throws an error");
  }
}

/** Stands for what was reported already, so that nothing is said of it twice. */
export const LEFT_OUT = Symbol("left out");

function reported(issues: Issue[], path: (string | number)[], message: string): typeof LEFT_OUT {
  issues.push({ path, message });
  return LEFT_OUT;
}
