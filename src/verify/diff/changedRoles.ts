import type { Compiled } from "../../rulebook/compile.js";
import type { SizeClass, TaskNeed } from "../../types/profile.js";
import type { RoleDefinition, Rulebook, TaskDefinition } from "../../types/rulebook.js";
import type { Priced } from "../advising.js";
import { type Change, isSame, keysOf } from "./change.js";
import { plainStoresOf, storeOf, tried } from "./corpus.js";
import type { Joint } from "./joint.js";

const SILENT_OF_ROLES = ["title", "summary", "sources"];
const SILENT_OF_TASKS = ["summary", "sources"];

/** Roles that were added, dropped or changed, part by part. */
export function changedRoles(a: Rulebook, b: Rulebook): Change[] {
  const [old, now] = [byId(a), byId(b)];
  const ids = [...new Set([...old.keys(), ...now.keys()])];
  return [
    ...ids.flatMap((id) => {
      const [before, after] = [old.get(id), now.get(id)];
      return before && after
        ? partsOf(before, after, a)
        : [existence("roles", `role ${id}`, id, before?.tasks ?? after!.tasks)];
    }),
    ...changedTasks(a, b),
    ...orderOfRoles(a, b),
  ];
}

function byId({ roles }: Rulebook): Map<string, RoleDefinition> {
  return new Map(roles.map((role) => [role.id, role]));
}

/** What is there under one rulebook only: the other refuses a store that names it, which counts as `no-option`. */
function existence(aspect: string, what: string, role: string, tasks: TaskDefinition[]): Change {
  return {
    aspect,
    text: `${what} is known to one of the two only, the other refuses its tasks`,
    role,
    candidates: (joint) => bareStores(tasks, joint),
  };
}

function* bareStores(tasks: TaskDefinition[], { a, b }: Joint): Generator<Priced> {
  for (const { compiled } of [a, b]) {
    for (const size of ["medium", "small", "large", "starter"] as SizeClass[]) {
      for (const { id } of tasks) {
        yield* tried(storeOf(size, [{ task: id as TaskNeed["task"] }]), compiled, false);
        const work = { hoursPerMonth: 60, duration: "ongoing" } as const;
        yield* tried(storeOf(size, [{ task: id as TaskNeed["task"], ...work }]), compiled, false);
      }
    }
  }
}

function partsOf(before: RoleDefinition, after: RoleDefinition, a: Rulebook): Change[] {
  const parts = keysOf(before, after).filter((part) => part !== "tasks") as (keyof RoleDefinition)[];
  return parts
    .filter((part) => !isSame(before[part], after[part]))
    .map((part) => ({
      aspect: "roles",
      text: `role ${before.id}: its ${part === "lookFor" ? "criteria change" : `${part} changes`}`,
      role: before.id,
      alone: { ...a, roles: a.roles.map((role) => (role === before ? { ...before, [part]: after[part] } : role)) },
      silent: SILENT_OF_ROLES.includes(part),
      candidates: (joint) => storesOfRole(before.id, joint),
    }));
}

function* storesOfRole(id: string, { a, b }: Joint): Generator<Priced> {
  for (const { compiled } of [a, b]) yield* plainStoresOf(compiled, (role) => role.id === id);
  for (const { compiled } of [a, b]) yield* besideOthers(id, compiled);
}

/** Work of a role beside work of every other one at the same hours and place, which one job or agency could serve. */
function* besideOthers(id: string, compiled: Compiled): Generator<Priced> {
  const { roles } = compiled.rulebook;
  const tasksOf = (some: RoleDefinition[]) => some.flatMap(({ tasks }) => tasks.slice(0, 1));
  const own = tasksOf(roles.filter((role) => role.id === id));
  const others = tasksOf(roles.filter((role) => role.id !== id));
  for (const canSupervise of [true, false]) {
    for (const hoursPerMonth of [60, 20]) {
      for (const [one, other] of own.flatMap((task) => others.map((partner) => [task, partner] as const))) {
        const work = { hoursPerMonth, duration: "ongoing", coverage: "office-hours", onSite: true } as const;
        const needs = [one, other].map((task) => ({ task: task.id as TaskNeed["task"], ...work }));
        for (const tight of [false, true]) {
          yield* tried({ ...storeOf("medium", needs), team: { canSupervise } }, compiled, tight);
        }
      }
    }
  }
}

function changedTasks(a: Rulebook, b: Rulebook): Change[] {
  const [old, now] = [tasksIn(a), tasksIn(b)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((id) => {
    const [before, after] = [old.get(id), now.get(id)];
    const role = (after ?? before)!.role;
    if (!before || !after) return [existence("tasks", `task ${id}`, role, [(after ?? before)!.task])];
    const parts = keysOf(before.task, after.task) as (keyof TaskDefinition)[];
    const changed = parts.filter((part) => !isSame(before.task[part], after.task[part]));
    const home = before.role === after.role ? [] : [taskChange(id, "home role", after.role, undefined, after.task)];
    return [
      ...home,
      ...changed.map((part) => taskChange(id, part, role, withTask(a, id, part, after.task), after.task)),
    ];
  });
}

function tasksIn({ roles }: Rulebook): Map<string, { role: string; task: TaskDefinition }> {
  return new Map(roles.flatMap((role) => role.tasks.map((task) => [task.id, { role: role.id, task }])));
}

function withTask(a: Rulebook, id: string, part: keyof TaskDefinition, after: TaskDefinition): Rulebook {
  const changed = (task: TaskDefinition) => (task.id === id ? { ...task, [part]: after[part] } : task);
  return { ...a, roles: a.roles.map((role) => ({ ...role, tasks: role.tasks.map(changed) })) };
}

function taskChange(id: string, part: string, role: string, alone: Rulebook | undefined, task: TaskDefinition): Change {
  return {
    aspect: "tasks",
    text: `task ${id}: its ${part === "usual" ? "usual hours, duration or gap change" : `${part} changes`}`,
    role,
    alone,
    silent: SILENT_OF_TASKS.includes(part),
    candidates: (joint) => storesOfTask(task, role, joint),
  };
}

function* storesOfTask(task: TaskDefinition, role: string, joint: Joint): Generator<Priced> {
  yield* bareStores([task], joint);
  yield* storesOfRole(role, joint);
}

function orderOfRoles(a: Rulebook, b: Rulebook): Change[] {
  const orderOf = ({ roles }: Rulebook, other: Rulebook) =>
    roles.filter(({ id }) => other.roles.some((role) => role.id === id)).map(({ id }) => id);
  if (isSame(orderOf(a, b), orderOf(b, a))) return [];
  const order = b.roles.map(({ id }) => id);
  const roles = [...a.roles].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id));
  return [
    {
      aspect: "roles",
      text: "roles stand in another order",
      alone: { ...a, roles },
      candidates: (joint) => plainStoresOf(joint.a.compiled),
    },
  ];
}
