import * as z from "zod/mini";
import type { Issue } from "../errors.js";
import { described } from "./issues.js";

/** What else a check may say of itself. */
interface CheckParams {
  /** When it runs; default: if the value has the right type. */
  when?: () => boolean;
  /** What JSON Schema says of it. */
  json?: object;
}

/** A check of our own. (`z.refine` would do, and weighs a whole class of schemas more.) */
export function checked<T>(find: (value: T) => Issue[], params: CheckParams = {}): z.core.$ZodCheck<T> {
  const run: z.core.CheckFn<T> = ({ value, issues }) => {
    // The path is copied because zod writes into it on the way up.
    for (const { path, message } of find(value)) {
      issues.push({ code: "custom", input: value, continue: true, message, path: [...path] });
    }
  };
  return z.check(run, params as z.core.$ZodCustomParams);
}

/** A check of one value, in our own words. (Each of zod's checks weighs a class.) */
function valueCheck<T>(holds: (value: T) => boolean, message: (value: T) => string, json: object): z.core.$ZodCheck<T> {
  return checked((value) => (holds(value) ? [] : [{ path: [], message: message(value) }]), { json });
}

function wanted(what: string): (value: unknown) => string {
  return (value) => `expected ${what}, got ${described(value)}`;
}

/** A number from one to another, both included. */
export function between(least: number, most: number) {
  return z.number().check(atLeast(least), upTo(most));
}

/** A number above zero, and no more than another. */
export function positive(most: number) {
  const above = (value: unknown) => `must be above 0, got ${described(value)}`;
  return z.number().check(
    valueCheck((value: number) => value > 0, above, { exclusiveMinimum: 0 }),
    upTo(most),
  );
}

function atLeast(minimum: number): z.core.$ZodCheck<number> {
  return valueCheck(
    (value) => value >= minimum,
    (value) => `must be at least ${minimum}, got ${described(value)}`,
    { minimum },
  );
}

function upTo(maximum: number): z.core.$ZodCheck<number> {
  return valueCheck(
    (value) => value <= maximum,
    (value) => `must be at most ${maximum}, got ${described(value)}`,
    { maximum },
  );
}

/** A whole number from one to another, both included. */
export function whole(least: number, most: number) {
  return between(least, most).check(valueCheck(Number.isInteger, wanted("a whole number"), { type: "integer" }));
}

/** A text of some pattern. */
export function matching(pattern: RegExp, what: string) {
  return z.string().check(valueCheck((text: string) => pattern.test(text), wanted(what), { pattern: pattern.source }));
}

/** At least one entry. */
export const notEmpty: z.core.$ZodCheck<unknown[]> = valueCheck(
  (list) => list.length > 0,
  () => "needs at least one entry",
  { minItems: 1 },
);

/** No more entries than some number. */
export function atMost(most: number): z.core.$ZodCheck<unknown[]> {
  return valueCheck(
    (list) => list.length <= most,
    () => `may have ${most} entries at most`,
    { maxItems: most },
  );
}
