import type { Advisor } from "../../advisor.js";
import type { Advice } from "../../types/advice.js";
import type { StoreProfile, TaskNeed } from "../../types/profile.js";
import type { RateCard } from "../../types/rates.js";

type Path = readonly (string | number)[];

/** Freeze a value with all its parts. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

/** A copy of a profile with one field written; a bare task id becomes an object first. */
export function written(store: StoreProfile, path: Path, value: unknown): StoreProfile {
  const copy = structuredClone(store);
  let at = copy as unknown as Record<string | number, unknown>;
  for (const key of path.slice(0, -1)) {
    if (at[key] === undefined) at[key] = {};
    if (typeof at[key] === "string") at[key] = { task: at[key] };
    at = at[key] as Record<string | number, unknown>;
  }
  at[path.at(-1)!] = structuredClone(value);
  return copy;
}

/** A copy of a profile with one field as a change has it: `null` takes it out, and ongoing work has no months. */
export function changedBy(store: StoreProfile, field: Path, value: unknown): StoreProfile {
  const changed = written(store, field, value === null ? undefined : value);
  if (field.at(-1) !== "duration" || value !== "ongoing") return changed;
  return written(changed, [...field.slice(0, -1), "months"], undefined);
}

/** One field of a profile, and what to write there. */
export interface Edit {
  field: Path;
  value: unknown;
}

/** A copy of a profile with some fields written, one after another. */
export function applied(store: StoreProfile, edits: readonly Edit[]): StoreProfile {
  return edits.reduce((profile, { field, value }) => written(profile, field, value), store);
}

/** How many tasks a store keeps where much is tried with it. */
const FEW_TASKS = 5;

/** A store with a few of its tasks. */
export function withFewTasks(store: StoreProfile): StoreProfile {
  return { ...store, tasks: store.tasks.slice(0, FEW_TASKS) };
}

/** The id of a profile's task. */
export function idOf(entry: StoreProfile["tasks"][number]): string {
  return typeof entry === "string" ? entry : entry.task;
}

/** A copy of a profile in which some tasks take other hours. */
export function withHours(store: StoreProfile, hours: ReadonlyMap<string, number>): StoreProfile {
  const tasks = store.tasks.map((entry) => {
    const need: TaskNeed = typeof entry === "string" ? { task: entry } : entry;
    return hours.has(need.task) ? { ...need, hoursPerMonth: hours.get(need.task) } : entry;
  });
  return { ...store, tasks };
}

/** Hours of each task of a store, given or usual. */
export function hoursByTask(store: StoreProfile, advice: Advice, advisor: Advisor): Map<string, number> {
  const usual = new Map<string, number>(
    advisor.tasks().map((task) => [task.id, task.usual.hoursPerMonth[advice.size.value]]),
  );
  return new Map(
    store.tasks.map((entry) => {
      const given = typeof entry === "string" ? undefined : entry.hoursPerMonth;
      return [idOf(entry), given ?? usual.get(idOf(entry))!];
    }),
  );
}

/** Random numbers in [0, 1) that depend on a seed only. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number that depends on a value's JSON only. */
export function seedOf(value: unknown): number {
  return [...JSON.stringify(value)].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, 7);
}

export function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const keyed = items.map((item) => ({ item, key: random() }));
  return keyed.sort((a, b) => a.key - b.key).map(({ item }) => item);
}

/** A value whose objects, all the way down, have their keys in another order. */
export function withKeysShuffled<T>(value: T, random: () => number): T {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((inner) => withKeysShuffled(inner, random)) as T;
  const entries = Object.entries(value).map(([key, inner]) => [key, withKeysShuffled(inner, random)] as const);
  return Object.fromEntries(shuffled(entries, random)) as T;
}

/** A card whose every price is multiplied. */
export function scaledCard(card: RateCard, factor: number): RateCard {
  const scaled = (value: unknown): unknown => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        ["low", "median", "high", "value"].includes(key) ? (inner as number) * factor : scaled(inner),
      ]),
    );
  };
  return { ...card, recruiting: scaled(card.recruiting), roles: scaled(card.roles) } as RateCard;
}
