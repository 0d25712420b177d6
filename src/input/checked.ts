import * as z from "zod/mini";
import type { Issue } from "../errors.js";

/** A check of our own. (`z.refine` would do, and weighs a whole class of schemas more.) */
export function checked<T>(find: (value: T) => Issue[], params: object = {}): z.core.$ZodCheck<T> {
  const run: z.core.CheckFn<T> = ({ value, issues }) => {
    // The path is copied because zod writes into it on the way up.
    for (const { path, message } of find(value)) {
      issues.push({ code: "custom", input: value, continue: true, message, path: [...path] });
    }
  };
  return z.check(run, params as z.core.$ZodCustomParams);
}
