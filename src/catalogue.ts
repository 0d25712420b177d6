import { criteriaOf } from "./advice/criteria.js";
import { told } from "./advice/text.js";
import type { Compiled } from "./rulebook/compile.js";
import type { Role, Task } from "./types/catalogue.js";
import type { RoleDefinition } from "./types/rulebook.js";

/** Every role of a rulebook, most important first. */
export function rolesOf(compiled: Compiled): Role[] {
  return compiled.rulebook.roles.map((role) => roleOf(role, compiled));
}

function roleOf(role: RoleDefinition, compiled: Compiled): Role {
  const { id, title, summary, family, tasks, core, importance, sources } = role;
  return {
    id: id as Role["id"],
    title: told("role", `${id}/title`, title, compiled),
    summary: told("role", `${id}/summary`, summary, compiled),
    family: family as Role["family"],
    tasks: tasks.map((task) => task.id as Task["id"]),
    core,
    importance,
    lookFor: criteriaOf(role, compiled),
    sources: [...sources],
  };
}

/** Every task of a rulebook, by role. */
export function tasksOf(compiled: Compiled): Task[] {
  return compiled.rulebook.roles.flatMap((role) =>
    role.tasks.map(({ id, title, summary, alsoBy, usual, sources }) => ({
      id: id as Task["id"],
      title: told("task", `${id}/title`, title, compiled),
      summary: told("task", `${id}/summary`, summary, compiled),
      role: role.id as Task["role"],
      alsoBy: [...alsoBy] as Task["alsoBy"],
      usual: usualOf(usual),
      sources: [...sources],
    })),
  );
}

function usualOf({ hoursPerMonth, duration, gap }: Task["usual"]): Task["usual"] {
  return { hoursPerMonth: { ...hoursPerMonth }, duration, gap };
}
