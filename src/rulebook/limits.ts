import { LEFT_OUT, type Snapshot, snapshotOf } from "../input/snapshot.js";
import { eachField } from "./parts.js";

/** How much of a rulebook is read; the shipped one has about 15,000 entries, and files of at most 120,000 characters. */
export const LIMITS = {
  depth: 40,
  /** Entries of one array or object. */
  entries: 20_000,
  /** Entries of all arrays and objects together. */
  total: 500_000,
  /** Characters of all texts and names together. */
  characters: 10_000_000,
  /** Characters of one name of a file or field: every path repeats it. */
  name: 300,
  text: { characters: 2_000_000, depth: 39 },
};

/** Copy an unknown rulebook, or a part of one, within the limits. */
export function rulebookSnapshot(value: unknown): Snapshot {
  const { depth, entries, total } = LIMITS;
  const snapshot = snapshotOf(value, { depth, entriesAt: () => entries, total });
  const message = tooManyCharacters(snapshot.value);
  return message === undefined ? snapshot : { value: LEFT_OUT, issues: [{ path: [], message }] };
}

function tooManyCharacters(value: unknown): string | undefined {
  let characters = 0;
  let longest = 0;
  eachField(value, [], (key, inner) => {
    const ofName = typeof key === "string" ? key.length : 0;
    characters += ofName + (typeof inner === "string" ? inner.length : 0);
    longest = Math.max(longest, ofName);
    return true;
  });
  if (longest > LIMITS.name) return `has a name of ${longest} characters; ${LIMITS.name} are the most`;
  return characters > LIMITS.characters ? `has more than ${LIMITS.characters} characters in all` : undefined;
}
