import type { TaskId } from "../generated/ids.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Outcome } from "../types/advice.js";
import type { Change } from "../types/explain.js";
import { type Field, nameOf } from "./fields.js";
import type { Trial } from "./trial.js";

/** A field set to a value; `null` takes it out. */
export interface Step {
  field: Field;
  value: unknown;
}

/** One step or two that give some tasks, by their places in the profile, another outcome. */
export interface Found {
  steps: Step[];
  to: Outcome;
  places: number[];
}

/** How large and how hard some steps are together. */
export function sizeOf(steps: Found["steps"], { rulebook }: Compiled): number {
  return steps.reduce((sum, step) => sum + shareOf(step) * rulebook.changes.efforts[nameOf(step.field)]!, 0);
}

/** How much of a field changes, from 0 to 1: of a number the share of the greater one, of anything else all of it. */
function shareOf({ field: { current, number }, value }: Step): number {
  const { from = current, least = 0, most = Number.POSITIVE_INFINITY } = number ?? {};
  if (typeof from !== "number" || typeof value !== "number") return 1;
  const wasAbsent = from < least || from > most;
  return wasAbsent ? 1 : Math.abs(from - value) / Math.max(from, value);
}

/** Tell of what was found as a caller reads it. */
export function changeOf(
  { steps, to, places }: Found,
  now: Outcome[],
  { store }: Trial,
  { rulebook }: Compiled,
): Change {
  const taskAt = (place: unknown) => store.needs.find(({ index }) => index === place)!.task.id as TaskId;
  const { actionable } = rulebook.changes;
  const [first, second] = steps.map(({ field: { path, current }, value }) => ({
    field: [...path],
    current,
    needed: value,
  }));
  return {
    tasks: places.map(taskAt),
    ...first!,
    from: now[places[0]!]!,
    to,
    actionable: steps.every((step) => actionable.includes(nameOf(step.field))),
    ...(first!.field[0] === "tasks" && { task: taskAt(first!.field[1]) }),
    ...(second && { and: [second] }),
  };
}
