import fc from "fast-check";
import type { StoreProfile } from "../../types/profile.js";
import type { Breach } from "./breach.js";
import { differencesBetween } from "./differences.js";

/** The error that tells of a broken law: its statement, the store, the other store if there is one, and what differed. */
export function brokenLaw(law: { name: string; statement: string }, store: StoreProfile, breach: Breach): Error {
  const lines = [
    `Law "${law.name}" does not hold: ${law.statement}`,
    `The store: ${fc.stringify(store)}`,
    ...(breach.other === undefined ? [] : otherStore(store, breach.other)),
    "What differed:",
    ...breach.differences.map((difference) => `- ${difference}`),
  ];
  return new Error(lines.join("\n"), { cause: breach });
}

function otherStore(store: StoreProfile, other: StoreProfile): string[] {
  const changed = differencesBetween(store, other);
  return [
    `The other store: ${fc.stringify(other)}`,
    `How it differs: ${changed.length > 0 ? changed.join("; ") : "in the order of things only"}`,
  ];
}
