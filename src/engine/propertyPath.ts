import { AdvisorError } from "../errors.js";

const STEP = String.raw`\.([\p{ID_Start}_$][\p{ID_Continue}$-]*)|\[(\d+)\]|\["([^"\\]*)"\]|\['([^'\\]*)'\]`;
const PATH = new RegExp(`^\\$(?:${STEP})*$`, "u");

/**
 * Read a property of a fact's value, such as `$.address.country` or `$.orders[0]`; nothing else that JSONPath can do, so
 * that no path runs code.
 *
 * @throws AdvisorError `INVALID_OPTIONS` for any other path.
 */
export function propertyAt(value: unknown, path: string): unknown {
  if (!PATH.test(path)) throw new AdvisorError("INVALID_OPTIONS", [{ path: ["path"], message: refusalOf(path) }]);
  let found = value;
  for (const [, ...names] of path.matchAll(new RegExp(STEP, "gu"))) {
    found = ownProperty(found, names.find((name) => name !== undefined)!);
  }
  return found;
}

function refusalOf(path: string): string {
  return `"${path}" is not a plain property path such as "$.address.country"; give the run an almanac with a pathResolver of your own`;
}

/** Only what the value itself has: no prototype, and no letters of a text. */
function ownProperty(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return undefined;
  return (value as Record<string, unknown>)[name];
}
