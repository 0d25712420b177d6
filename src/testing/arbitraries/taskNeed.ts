import fc from "fast-check";
import type { TaskId } from "../../generated/ids.js";
import type { TaskNeed } from "../../types/profile.js";
import type { Rulebook, TaskDefinition } from "../../types/rulebook.js";

/** How the numbers of a task are drawn. */
export interface TaskNumbers {
  hours: fc.Arbitrary<number>;
  months: fc.Arbitrary<number>;
  disciplines: fc.Arbitrary<number>;
  weeks: fc.Arbitrary<number>;
}

/** A flag that is mostly not set, as in real stores. */
export const seldom = fc.oneof(
  { weight: 2, arbitrary: fc.constant(false) },
  { weight: 1, arbitrary: fc.constant(true) },
);

/** A task of a rulebook with any of the fields that a need may have. */
export function needOf(task: TaskDefinition, numbers: TaskNumbers): fc.Arbitrary<TaskNeed> {
  const need = fc.record(
    {
      task: fc.constant(task.id as TaskId),
      hoursPerMonth: numbers.hours,
      duration: fc.constantFrom("ongoing", "ongoing", "ongoing", "one-off"),
      months: numbers.months,
      gap: fc.constantFrom("skill", "time", "time", "both"),
      coverage: fc.constantFrom("flexible", "flexible", "office-hours", "office-hours", "around-the-clock"),
      backup: seldom,
      onSite: seldom,
      core: fc.boolean(),
      scope: fc.constantFrom("defined", "open"),
      disciplines: numbers.disciplines,
      startWithinWeeks: numbers.weeks,
    } satisfies { [field in keyof TaskNeed]: unknown },
    { requiredKeys: ["task"], noNullPrototype: true },
  );
  return need.map((drawn) => withMonthsThatFit(drawn, task));
}

/** Only one-off work may say over how many months it spreads. */
export function withMonthsThatFit(need: TaskNeed, task: TaskDefinition): TaskNeed {
  const { months: _, ...rest } = need;
  return (need.duration ?? task.usual.duration) === "ongoing" ? rest : need;
}

/** Every task of a rulebook. */
export function tasksIn({ roles }: Rulebook): TaskDefinition[] {
  return roles.flatMap(({ tasks }) => tasks);
}

/** A task as a profile lists it: its bare id, or what is needed of it. */
export function entryOf(task: TaskDefinition, numbers: TaskNumbers): fc.Arbitrary<TaskId | TaskNeed> {
  return fc.oneof(
    { weight: 1, arbitrary: fc.constant(task.id as TaskId) },
    { weight: 4, arbitrary: needOf(task, numbers) },
  );
}
