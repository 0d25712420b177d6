import fc from "fast-check";
import { MOST_HOURS } from "../profile/schema.js";
import type { TaskNeed } from "../types/profile.js";
import type { Rulebook } from "../types/rulebook.js";

/** Every task need that a store profile may list: a task of the rulebook with any of its fields. */
export function taskNeedOf({ roles }: Rulebook): fc.Arbitrary<TaskNeed> {
  const tasks = roles.flatMap((role) => role.tasks);
  const usual = new Map(tasks.map((task) => [task.id, task.usual.duration]));
  const need = fc.record(
    {
      task: fc.constantFrom(...(tasks.map(({ id }) => id) as TaskNeed["task"][])),
      hoursPerMonth: fc.double({ min: 0, minExcluded: true, max: MOST_HOURS, noNaN: true }),
      duration: fc.constantFrom("ongoing", "one-off"),
      months: fc.integer({ min: 1, max: 14 }),
      gap: fc.constantFrom("skill", "time", "both"),
      coverage: fc.constantFrom("flexible", "office-hours", "around-the-clock"),
      backup: fc.boolean(),
      onSite: fc.boolean(),
      core: fc.boolean(),
      scope: fc.constantFrom("defined", "open"),
      disciplines: fc.integer({ min: 1, max: 4 }),
      startWithinWeeks: fc.integer({ min: 0, max: 52 }),
    } satisfies { [field in keyof TaskNeed]: unknown },
    { requiredKeys: ["task"], noNullPrototype: true },
  );
  return need.map(({ months, ...rest }) =>
    (rest.duration ?? usual.get(rest.task)) === "one-off" && months !== undefined ? { ...rest, months } : rest,
  );
}
