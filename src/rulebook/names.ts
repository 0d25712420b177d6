import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import type { Path } from "./parts.js";

/** Say that a name means nothing, with the nearest that does; silent where not all names can be read. */
export function known(name: unknown, valid: readonly string[] | undefined, path: Path, what: string): Issue[] {
  if (typeof name !== "string" || !valid || valid.includes(name)) return [];
  return [{ path, message: `no ${what} is called ${quoted(name)}${suggestion(name, valid)}` }];
}

const LONGEST_SHOWN = 64;

/** A name in quotation marks, cut where it is too long to be one. */
export function quoted(name: string): string {
  return JSON.stringify(name.length > LONGEST_SHOWN ? `${name.slice(0, LONGEST_SHOWN)}…` : name);
}
