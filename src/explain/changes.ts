import type { TaskId } from "../generated/ids.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Outcome } from "../types/advice.js";
import type { Change } from "../types/explain.js";
import type { Changes } from "../types/rulebook.js";
import { type Field, fieldsOf } from "./fields.js";
import { type Reached, reachedBy } from "./reach.js";
import { outcomesOf, picksOf, type Trial } from "./trial.js";

/** Every smallest change of one field that changes what becomes of some tasks, the smallest first. */
export function changesOf(start: Trial, compiled: Compiled): Change[] {
  const { changes } = compiled.rulebook;
  const now = outcomesOf(start, picksOf(start, compiled));
  const found = fieldsOf(start, compiled).flatMap((field) =>
    reachedBy(field, start, compiled).flatMap((way) =>
      firstsOn(way, now).map((first) => ({
        change: changeBy(field, first, start, changes),
        size: sizeOf(field, first.value) * changes.efforts[nameOf(field.path)]!,
      })),
    ),
  );
  return found.sort((a, b) => a.size - b.size).map(({ change }) => change);
}

/** How much of a field changes, from 0 to 1: of a number the share of the greater one, of anything else all of it. */
function sizeOf({ current, number }: Field, needed: unknown): number {
  const { from = current, least = 0, most = Number.POSITIVE_INFINITY } = number ?? {};
  if (typeof from !== "number" || typeof needed !== "number") return 1;
  const wasAbsent = from < least || from > most;
  return wasAbsent ? 1 : Math.abs(from - needed) / Math.max(from, needed);
}

/** The first value on a way that gives some tasks an outcome. */
interface First {
  value: unknown;
  from: Outcome;
  to: Outcome;
  /** Places of the tasks in the profile. */
  places: number[];
}

/** Each other outcome of each task where it comes first; tasks that change alike at one value together. */
function firstsOn(way: Reached[], now: Outcome[]): First[] {
  const firsts: First[] = [];
  const met = new Set<string>();
  for (const { value, outcomes } of way) {
    const here: First[] = [];
    outcomes.forEach((to, place) => {
      const from = now[place]!;
      if (to === from || met.has(`${place} ${to}`)) return;
      met.add(`${place} ${to}`);
      const same = here.find((first) => first.from === from && first.to === to);
      if (same) same.places.push(place);
      else here.push({ value, from, to, places: [place] });
    });
    firsts.push(...here);
  }
  return firsts;
}

function changeBy(
  { path, current }: Field,
  { value, from, to, places }: First,
  { store }: Trial,
  { actionable }: Changes,
): Change {
  const taskAt = (place: unknown) => store.needs.find(({ index }) => index === place)!.task.id as TaskId;
  return {
    tasks: places.map(taskAt),
    field: [...path],
    current,
    needed: value,
    from,
    to,
    actionable: actionable.includes(nameOf(path)),
    ...(path[0] === "tasks" && { task: taskAt(path[1]) }),
  };
}

function nameOf(path: Field["path"]): string {
  return String(path[path.length - 1]);
}
