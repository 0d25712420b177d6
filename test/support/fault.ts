import type { Loose } from "./broken.js";

export const HOURS = "engagement/hours.json";
const FIRST = [HOURS, "rules", 0];
const NAMED = /^rule "far-from-half-a-job": /;

/** One slip in otherwise good files, the only place that must be told, and what must be said there. */
export interface Fault {
  what: string;
  /** Change a copy of the files. */
  make: (files: Loose) => unknown;
  path: (string | number)[];
  says: RegExp;
}

export function fault(what: string, make: Fault["make"], path: Fault["path"], says: RegExp): Fault {
  return { what, make, path, says };
}

export function inRule(what: string, make: (rule: Loose) => unknown, path: Fault["path"], says: RegExp): Fault {
  const named = new RegExp(`${NAMED.source}.*(?:${says.source})`);
  return fault(what, (files) => make(files[HOURS].rules[0]), [...FIRST, ...path], named);
}

/** The first comparison is of `duration` with "ongoing", the second of `hoursPerMonth` with 40. */
export function inTest(what: string, nth: 0 | 1, change: object, path: Fault["path"], says: RegExp): Fault {
  const make = ({ conditions }: Loose) => Object.assign(conditions.all[nth], change);
  return inRule(what, make, ["conditions", "all", nth, ...path], says);
}

export const hours = (operator: string, value: unknown) => ({ fact: "hoursPerMonth", operator, value });
