import fc from "fast-check";
import type { StoreProfile, TaskNeed } from "../../types/profile.js";
import type { Rulebook } from "../../types/rulebook.js";
import { logarithmic } from "./numbers.js";
import { entryOf, seldom, type TaskNumbers, tasksIn, withMonthsThatFit } from "./taskNeed.js";

/** The tasks of a profile. */
export type List = StoreProfile["tasks"];

/** A few tasks of any roles, seldom many, now and then all. */
export function anyTasks(rulebook: Rulebook, numbers: TaskNumbers): fc.Arbitrary<List> {
  return fc.oneof(
    { weight: 40, arbitrary: fewTasks(rulebook, numbers) },
    { weight: 20, arbitrary: upTo(12, 0, rulebook, numbers) },
    { weight: 1, arbitrary: upTo(Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER, rulebook, numbers) },
  );
}

/** At most three tasks of any roles. */
export function fewTasks(rulebook: Rulebook, numbers: TaskNumbers): fc.Arbitrary<List> {
  return upTo(3, 0, rulebook, numbers);
}

function upTo(most: number, least: number, rulebook: Rulebook, numbers: TaskNumbers): fc.Arbitrary<List> {
  const tasks = tasksIn(rulebook);
  const [minLength, maxLength] = [Math.min(least, tasks.length), Math.min(most, tasks.length)];
  const some = fc.shuffledSubarray(tasks, { minLength, maxLength });
  return some.chain((chosen) => fc.tuple(...chosen.map((task) => entryOf(task, numbers))));
}

/** What work must have in common to be shared. */
const likeness = fc.record(
  {
    coverage: fc.constantFrom("flexible", "office-hours", "office-hours"),
    onSite: seldom,
    disciplines: fc.constantFrom(1, 1, 2),
  },
  { noNullPrototype: true },
);

/** Hours of work that makes a job only together with other work; or those that were drawn. */
const partsOfJobs = fc.oneof(
  { weight: 3, arbitrary: logarithmic(15, 150).map((value) => ({ hoursPerMonth: Math.round(value) })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

/** Ongoing work of some roles of one family at the same hours and place: what one job or one agency could serve. */
export function likeTasks(rulebook: Rulebook, numbers: TaskNumbers): fc.Arbitrary<List> {
  const families = familiesOf(rulebook);
  if (families.length === 0) return fewTasks(rulebook, numbers);
  const roles = fc.constantFrom(...families).chain((some) => fc.shuffledSubarray(some, { minLength: 2 }));
  const chosen = roles.chain((some) => fc.tuple(...some.map(({ tasks }) => fc.constantFrom(...tasks))));
  return chosen.chain((tasks) => {
    const parts = tasks.map((task) => fc.tuple(entryOf(task, numbers), partsOfJobs, seldomUnlike));
    return fc.tuple(likeness, ...parts).map(([like, ...drawn]) =>
      drawn.map(([entry, hours, unlike], i) => {
        const need = { ...asNeed(entry), ...(unlike ? {} : like), ...hours, duration: "ongoing" as const };
        return withMonthsThatFit(need, tasks[i]!);
      }),
    );
  });
}

/** Now and then one that could share does not, by a single difference or more. */
const seldomUnlike = fc.nat({ max: 7 }).map((draw) => draw === 0);

/** Several tasks of one role, most of them in one workload. */
export function tasksOfOneRole(rulebook: Rulebook, numbers: TaskNumbers): fc.Arbitrary<List> {
  const roles = rulebook.roles.filter(({ tasks }) => tasks.length > 1);
  if (roles.length === 0) return fewTasks(rulebook, numbers);
  const chosen = fc.constantFrom(...roles).chain(({ tasks }) => fc.shuffledSubarray(tasks, { minLength: 2 }));
  return chosen.chain((tasks) => {
    const parts = tasks.map((task) => fc.tuple(entryOf(task, numbers), seldomUnlike));
    return fc
      .tuple(likeness, fc.constantFrom("ongoing" as const, "one-off" as const), ...parts)
      .map(([like, duration, ...drawn]) =>
        drawn.map(([entry, unlike], i) => {
          const need = unlike ? asNeed(entry) : { ...asNeed(entry), ...like, duration, months: 1 };
          return withMonthsThatFit(need, tasks[i]!);
        }),
      );
  });
}

function asNeed(entry: List[number]): TaskNeed {
  return typeof entry === "string" ? { task: entry } : entry;
}

/** Roles of each family that has two or more with tasks. */
function familiesOf({ roles }: Rulebook): Rulebook["roles"][] {
  const names = [...new Set(roles.map(({ family }) => family))];
  const members = names.map((name) => roles.filter(({ family, tasks }) => family === name && tasks.length > 0));
  return members.filter((some) => some.length > 1);
}
