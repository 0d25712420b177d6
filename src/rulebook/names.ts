import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import type { Path } from "./parts.js";

/** A list of names with what makes asking it again and again quick. */
interface Names {
  all: ReadonlySet<string>;
  /** For how many unknown names the nearest is still looked for. */
  suggestions: number;
}

/** As many as an error tells of: looking for the nearest of thousands of names takes its time. */
const MOST_SUGGESTIONS = 100;

const NAMES = new WeakMap<readonly string[], Names>();

function namesIn(list: readonly string[]): Names {
  const names = NAMES.get(list) ?? { all: new Set(list), suggestions: MOST_SUGGESTIONS };
  NAMES.set(list, names);
  return names;
}

/** Whether a list, which must not change any more, has a name. */
export function hasName(list: readonly string[], name: string): boolean {
  return namesIn(list).all.has(name);
}

/** Say that a name means nothing, with the nearest that does; silent where not all names can be read. */
export function known(name: unknown, valid: readonly string[] | undefined, path: Path, what: string): Issue[] {
  if (typeof name !== "string" || !valid || hasName(valid, name)) return [];
  const near = namesIn(valid).suggestions-- > 0 ? suggestion(name, valid) : "";
  return [{ path, message: `no ${what} is called ${quoted(name)}${near}` }];
}

const LONGEST_SHOWN = 64;

/** A name in quotation marks, cut where it is too long to be one. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name);
}

/** Places of the names that a list has already before them. */
export function repeatedAt(names: readonly unknown[]): number[] {
  const first = new Map<unknown, number>();
  for (const [i, name] of names.entries()) if (!first.has(name)) first.set(name, i);
  return [...names.keys()].filter((i) => typeof names[i] === "string" && first.get(names[i])! < i);
}
