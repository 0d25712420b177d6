import type { SnapshotLimits } from "../input/snapshot.js";
import { type Snapshot, snapshotOf } from "../input/snapshot.js";

/** How much of a rulebook is read; the shipped one has about 15,000 entries, and files of at most 120,000 characters. */
export const LIMITS = {
  depth: 40,
  /** Entries of one array or object. */
  entries: 20_000,
  /** Entries of all arrays and objects together. */
  total: 500_000,
  text: { characters: 2_000_000, depth: 39 },
};

/** Copy an unknown rulebook, or a part of one, within the limits. */
export function rulebookSnapshot(value: unknown): Snapshot {
  let total = 0;
  const entriesAt: SnapshotLimits["entriesAt"] = (_, length) => {
    total += length;
    return total > LIMITS.total ? -1 : LIMITS.entries;
  };
  const snapshot = snapshotOf(value, { depth: LIMITS.depth, entriesAt });
  if (total <= LIMITS.total) return snapshot;
  return { value: undefined, issues: [{ path: [], message: `has more than ${LIMITS.total} entries in all` }] };
}
