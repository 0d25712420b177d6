import { liveLanes } from "../explain/live.js";
import { varied } from "../explain/vary.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandValue } from "../rules/bands.js";
import { bandIn } from "../rules/column.js";
import type { Constant } from "../types/rulebook.js";
import type { Workload } from "../workload/workload.js";
import { workloadsOf } from "../workload/workloads.js";
import { type Axis, waysIn } from "./axes.js";
import { narrowed } from "./differ.js";
import { nameOf, type Path } from "./partial.js";

/** Fields of a task that decide neither what it costs nor what it is done with. */
const INNER = ["gap", "backup", "core", "scope", "disciplines", "startWithinWeeks"];

/** Whether a field of a task says only how its work is done. */
export function isInner(path: Path): boolean {
  return INNER.includes(nameOf(path));
}

/** What such fields make of the facts of a workload. */
type Inner = ReturnType<typeof innerOf>;

/** Tasks that one role serves together, in every way in which what is open of how they are done may be filled in. */
export interface Block {
  role: string;
  /** The tasks, by their places in the profile. */
  tasks: number[];
  axes: Axis[];
  /** Facts of which rules tell each from the others. */
  kinds: Inner[];
  /** By way, which of these. */
  kindOf: number[];
}

/** Fill in what is open of how a workload's tasks are done in every way; nothing if there are more than some. */
export function blockOf(
  { role, needs }: Workload,
  inner: Axis[],
  store: Store,
  most: number,
  compiled: Compiled,
): Block | undefined {
  const { deciding, bands } = compiled;
  const tasks = needs.map(({ index }) => index);
  const axes = inner
    .filter(({ path }) => tasks.includes(path[1] as number))
    .map((axis) => ({ ...axis, values: toldApart(axis, role.id, compiled) }));
  if (waysIn(axes) > most) return undefined;
  const own = { ...store, needs: store.needs.filter(({ index }) => tasks.includes(index)) };
  const kinds = new Map<string, number>();
  const facts: Inner[] = [];
  const kindOf = waysOver(axes, own, compiled).map((way) => {
    const inner = innerOf(workloadsOf(way, compiled)[0]!, bands);
    const all = { role: role.id, ...inner };
    const key = liveLanes(deciding, ({ fact }) => fact in all, all).join();
    const kind = kinds.get(key) ?? facts.push(inner) - 1;
    kinds.set(key, kind);
    return kind;
  });
  return { role: role.id, tasks, axes, kinds: facts, kindOf };
}

/** Gaps in an order in which the gap of a workload lies between those of its tasks. */
const GAPS: unknown[] = ["skill", "both", "time"];

/**
 * The values of a field without those that rules for a role do not tell from the one before. In their order what some tasks
 * make of them together lies between theirs: so what stands for another value does so for tasks that are merged.
 */
function toldApart({ path, values }: Axis, role: string, { deciding, bands }: Compiled): unknown[] {
  const name = nameOf(path);
  const isDate = name === "startWithinWeeks";
  const fact = isDate ? "urgency" : name;
  const live = liveLanes(deciding, (column) => column.fact === "role", { role });
  const column = deciding.columns.find((one) => one.fact === fact);
  if (!column) return values.slice(0, 1);
  const ordered = name === "gap" ? GAPS : isDate ? [...values.slice(1), null] : values;
  const said = ordered.map((value) => {
    const band = bandIn(
      column,
      (isDate ? bandValue(bands.urgency, (value ?? undefined) as number) : value) as Constant,
    );
    return narrowed(live, column.masks[band]!).join();
  });
  return ordered.filter((_, i) => i === 0 || said[i] !== said[i - 1]);
}

/** A store in every way in which some of its fields may be filled in, the last field varied first. */
export function waysOver(axes: Axis[], store: Store, compiled: Compiled): Store[] {
  return axes.reduce(
    (stores, { path, values }) => stores.flatMap((one) => values.map((value) => varied(one, path, value, compiled))),
    [store],
  );
}

function innerOf(
  { gap, backup, core, scope, disciplines, startWithinWeeks }: Workload,
  { urgency }: Compiled["bands"],
) {
  const soon = bandValue(urgency, startWithinWeeks);
  return { gap: gap as string, backup, core, scope: scope as string, disciplines, urgency: soon };
}
