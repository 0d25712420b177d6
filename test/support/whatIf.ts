import type { Advice, Change, Outcome, StoreProfile, TaskNeed } from "../../src/index.js";

/** What becomes of a task. */
export function outcomeOf(task: string, { recommendations, notYet }: Advice): Outcome {
  const served = recommendations.find(({ tasks }) => tasks.includes(task as never));
  return served ? served.engagement : notYet.find(({ tasks }) => tasks.includes(task as never))!.kind;
}

/** A profile with a field set, as a caller would do it. */
export function applied(store: StoreProfile, field: Change["field"], value: unknown): StoreProfile {
  const copy = structuredClone(store) as unknown as Record<string, unknown>;
  if (field[0] === "tasks") {
    const tasks = copy.tasks as (string | TaskNeed)[];
    const entry = tasks[field[1] as number]!;
    tasks[field[1] as number] = typeof entry === "string" ? ({ task: entry } as TaskNeed) : entry;
  }
  const owner = field.slice(0, -1).reduce<Record<string, unknown>>((at, key) => {
    at[key] ??= {};
    return at[key] as Record<string, unknown>;
  }, copy);
  const name = field.at(-1)!;
  if (value === null) delete owner[name];
  else owner[name] = value;
  if (name === "duration" && value === "ongoing") delete owner.months;
  return copy as unknown as StoreProfile;
}

/** A store, and with budgets so near that they tell apart only what sums of money are rounded to. */
export function nudged(store: StoreProfile): StoreProfile[] {
  return [1, 1 - 1e-12, 1 + 1e-12].map((factor) => ({
    ...store,
    monthlyBudget: Math.min(store.monthlyBudget * factor, 1e12),
  }));
}

/** Some of the whole numbers between what there is and what is needed, those beside both among them. */
export function someNearer(
  { field, current, needed }: Pick<Change, "field" | "current" | "needed">,
  now: Advice,
  shares: Iterator<number>,
): number[] {
  if (typeof needed !== "number") return [];
  const start = (current ?? startOf(field, now)) as number;
  return needed > start
    ? someBetween(Math.floor(start) + 1, needed - 1, shares)
    : someBetween(needed + 1, Math.ceil(start) - 1, shares);
}

/** What an absent number counts as. */
export function startOf(field: Change["field"], { assumptions }: Advice): number {
  const assumed = assumptions.find(({ path }) => path.join() === field.join());
  if (assumed) return assumed.value as number;
  if (field.at(-1) === "months") return 1;
  return field.at(-1) === "startWithinWeeks" ? 10_001 : -1;
}

function someBetween(low: number, high: number, shares: Iterator<number>): number[] {
  if (low > high) return [];
  const some = [low, low + 1, high, high - 1];
  for (let i = 0; i < 8; i++) some.push(Math.floor(low + (high - low) * shares.next().value));
  return [...new Set(some)].filter((value) => value >= low && value <= high);
}
