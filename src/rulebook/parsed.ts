import type { Rulebook } from "../types/rulebook.js";
import { deepFrozen } from "./frozen.js";

/** Registered, so that it is the same in every copy of this package that an app has loaded. */
const MARK = Symbol.for("store-staffing-advisor/rulebook");

/** Freeze a checked rulebook and mark it with its hash, so that an advisor takes it as it is. */
export function markParsed(rulebook: Rulebook, hash: string): Rulebook {
  Object.defineProperty(rulebook, MARK, { value: hash });
  return deepFrozen(rulebook);
}

/** The hash of a rulebook that was parsed, or nothing for any other value. */
export function parsedHash(value: unknown): string | undefined {
  try {
    const hash = Object.isFrozen(value) && (value as { [MARK]?: unknown })[MARK];
    return typeof hash === "string" ? hash : undefined;
  } catch {
    return undefined;
  }
}
