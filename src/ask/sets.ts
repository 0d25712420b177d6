import type { Need } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import type { RoleDefinition } from "../types/rulebook.js";
import { timesOf } from "./terms.js";
import { type Known, valuesAt, type Work } from "./work.js";

/** Of how many tasks of one role every set is looked at: their number doubles with each task. */
const MOST_TASKS = 5;

/** A task, and what it may be that tasks of one workload have in common. */
export interface Sharing {
  need: Need;
  /** Every time, coverage and place that the task may have, as texts. */
  terms: string[];
  /** Whether it is sure that the role serves it. */
  isSure: boolean;
}

/** What a task may be that tasks of one workload have in common. */
export function termsOf(need: Need, role: RoleDefinition, known: Known, compiled: Compiled): string[] {
  const times = timesOf({ needs: [need], known }, compiled);
  const [coverages, places] = ["coverage", "onSite"].map((fact) => valuesAt(fact, need, role, known, compiled));
  const combined = coverages!.flatMap((coverage) => places!.map((onSite) => [coverage, onSite]));
  return times.flatMap((time) => combined.map((rest) => JSON.stringify([time, ...rest])));
}

/** What all of some tasks may be at once. */
export function shared(tasks: Sharing[]): string[] {
  return tasks.map(({ terms }) => terms).reduce((some, more) => some.filter((term) => more.includes(term)));
}

/** Every set of the tasks of one role that may be a workload; of many tasks each, with those that may join it. */
export function worksIn(tasks: Sharing[]): Pick<Work, "needs" | "others">[] {
  if (tasks.length <= MOST_TASKS) {
    const sets = subsetsOf(tasks).filter((set) => set.length > 0 && mayBeWhole(set, tasks));
    return sets.sort((a, b) => a.length - b.length).map((set) => ({ needs: set.map(({ need }) => need), others: [] }));
  }
  return tasks.map((task) => {
    const others = tasks.filter((other) => other !== task && shared([task, other]).length > 0);
    return { needs: [task.need], others: others.map(({ need }) => need) };
  });
}

/** Whether tasks may have something in common that no other task must have. */
function mayBeWhole(set: Sharing[], tasks: Sharing[]): boolean {
  const others = tasks.filter((task) => !set.includes(task));
  const must = new Set(others.flatMap(({ terms, isSure }) => (isSure && terms.length === 1 ? terms : [])));
  return shared(set).some((term) => !must.has(term));
}

function subsetsOf<T>(items: T[]): T[][] {
  return items.reduce<T[][]>((some, item) => some.concat(some.map((set) => set.concat(item))), [[]]);
}
