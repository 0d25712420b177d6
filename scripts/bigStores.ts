import { tasks } from "../src/advisor.js";
import type { StoreProfile, TaskNeed } from "../src/types/profile.js";

const HOURS = [1, 4, 8, 12, 20, 35, 50, 80, 100, 140, 180, 400];

/** Stores of many tasks with everything at random, the same for the same seed. */
export function* bigStores(count: number, size: number, seed: number): Generator<StoreProfile> {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)]!;
  for (let i = 0; i < count; i++) {
    const ids = tasks().map(({ id }) => id);
    while (ids.length > size) ids.splice(Math.floor(random() * ids.length), 1);
    const lively = random();
    yield {
      size: pick(["starter", "small", "medium", "large"]),
      monthlyBudget: Math.round(random() * 10 ** (2 + 3 * random())),
      tasks: ids.map((task): TaskNeed => {
        const once = random() < 0.3;
        return {
          task,
          hoursPerMonth: pick(HOURS) * (random() < 0.5 ? 1 : 0.1 + 2 * random()),
          duration: once ? "one-off" : "ongoing",
          ...(once && { months: pick([1, 2, 3, 6]) }),
          gap: pick(["skill", "time", "both"]),
          coverage: random() < lively ? pick(["office-hours", "around-the-clock"]) : "flexible",
          onSite: random() < lively / 2,
          backup: random() < 0.2,
          disciplines: pick([1, 1, 2, 3]),
        };
      }),
      team: { canSupervise: random() < 0.7 },
    };
  }
}

/** Numbers from 0 up to 1, by the linear congruence of Numerical Recipes. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}
