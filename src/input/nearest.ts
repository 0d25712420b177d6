import { closest, distance } from "fastest-levenshtein";

const LONGEST_NAME = 64;

/** `; did you mean "…"?` if a valid name is near enough, else nothing. */
export function suggestion(name: unknown, valid: readonly string[]): string {
  const near = typeof name === "string" ? nearest(name, valid) : undefined;
  return near === undefined ? "" : `; did you mean "${near}"?`;
}

function nearest(name: string, valid: readonly string[]): string | undefined {
  if (valid.length === 0 || name.length > LONGEST_NAME) return undefined;
  const best = closest(name.toLowerCase(), valid as string[]);
  return distance(name.toLowerCase(), best) <= Math.max(name.length, best.length) * 0.6 ? best : undefined;
}
