import type { StoreProfile } from "../../types/profile.js";
import { differencesBetween } from "./differences.js";

/** Thrown by the check of a law that does not hold for a store: what differed, in words, and the other store if it takes two. */
export class Breach extends Error {
  override readonly name = "Breach";
  readonly differences: readonly string[];
  other: StoreProfile | undefined;

  constructor(differences: readonly string[], other?: StoreProfile) {
    super(differences.join("; "));
    this.differences = differences;
    this.other = other;
  }
}

/** Throw a breach, in words, unless something holds. */
export function must(holds: unknown, words: string): asserts holds {
  if (!holds) throw new Breach([words]);
}

/** Throw a breach that says what differs unless two values are the same all the way down. */
export function mustEqual(actual: unknown, expected: unknown, of: string): void {
  const differences = differencesBetween(expected, actual);
  if (differences.length > 0) throw new Breach(differences.map((difference) => `${of}: ${difference}`));
}

/** Run a check that compares with what another store is advised; its breach names that store. */
export function against<T>(other: StoreProfile, check: () => T): T {
  try {
    return check();
  } catch (error) {
    if (error instanceof Breach) error.other ??= other;
    throw error;
  }
}
