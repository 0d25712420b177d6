import { randomFrom } from "../../src/testing/laws/edits.js";

// biome-ignore lint/suspicious/noExplicitAny: data is broken here in ways that its type forbids
export type Loose = any;

/** A copy with something changed. */
export function changed<T>(value: T, change: (copy: Loose) => unknown): T {
  const copy = structuredClone(value);
  change(copy);
  return copy;
}

const DEEPER = 0.85;
const TAKEN_OUT = 0.3;

/** Break one random part of a copy: take it out, or put something else in its place. */
export function brokenAnywhere<T extends object>(value: T, seed: number): T {
  const random = randomFrom(seed);
  const pick = <I>(items: readonly I[]) => items[Math.floor(random() * items.length)]!;
  const copy = structuredClone(value) as Loose;
  let at = copy;
  let key = pick(Object.keys(at));
  while (typeof at[key] === "object" && Object.keys(at[key]).length > 0 && random() < DEEPER) {
    at = at[key];
    key = pick(Object.keys(at));
  }
  const sibling = at[Object.keys(at)[0]!];
  const others = [undefined, null, 0, 1, -1, "hire", "x", "", true, [], {}, Number.NaN, 1e300, sibling];
  if (random() < TAKEN_OUT) delete at[key];
  else at[key] = structuredClone(pick(others));
  return copy;
}
