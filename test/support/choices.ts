import type { TaskNeed } from "../../src/index.js";

/** Fields of a task that are chosen from a few values, with all of them. */
export const CHOICES = {
  duration: ["ongoing", "one-off"],
  gap: ["skill", "time", "both"],
  coverage: ["flexible", "office-hours", "around-the-clock"],
  backup: [true, false],
  onSite: [true, false],
  core: [true, false],
  scope: ["defined", "open"],
} as const;

/** Values of fields, by name. */
export type Values<Name extends keyof TaskNeed> = Record<Name, readonly TaskNeed[Name][]>;

/** Every way to fill in some fields of a task. */
export function ways<Name extends keyof TaskNeed>(names: readonly Name[], values: Values<Name>): Partial<TaskNeed>[] {
  return names.reduce<Partial<TaskNeed>[]>(
    (some, name) => some.flatMap((need) => values[name].map((value) => ({ ...need, [name]: value }))),
    [{}],
  );
}
