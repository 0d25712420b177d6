import fc from "fast-check";
import type { PartialStoreProfile, StoreProfile, TaskNeed } from "../../types/profile.js";
import { randomFrom } from "../laws/edits.js";
import type { Bound } from "./bound.js";
import { storeProfileOf } from "./storeProfile.js";

/** How often a field is left out. */
const LEFT_OUT = 0.4;

/** Store profiles of which any field may be unknown but the id of a task that is listed. */
export function partialStoreProfileOf(bound: Bound): fc.Arbitrary<PartialStoreProfile> {
  const seeds = fc.noShrink(fc.nat({ max: 2 ** 31 - 1 }));
  return fc.tuple(storeProfileOf(bound), seeds).map(([store, seed]) => {
    const random = randomFrom(seed);
    return partly(store, () => random() >= LEFT_OUT);
  });
}

function partly({ tasks, team, ...store }: StoreProfile, keep: () => boolean): PartialStoreProfile {
  const known: PartialStoreProfile = some(store, keep);
  if (keep()) known.tasks = tasks.map((entry) => (typeof entry === "string" ? entry : partlyNeeded(entry, keep)));
  if (team && keep()) known.team = some(team, keep);
  return known;
}

/** Months are those of a one-off: without the duration nobody knows whether they may stand. */
function partlyNeeded({ task, months, ...need }: TaskNeed, keep: () => boolean): TaskNeed {
  const known = some(need, keep);
  return { task, ...known, ...(months !== undefined && known.duration === "one-off" && keep() && { months }) };
}

function some<T extends object>(value: T, keep: () => boolean): Partial<T> {
  return Object.fromEntries(Object.entries(value).filter(keep)) as Partial<T>;
}
