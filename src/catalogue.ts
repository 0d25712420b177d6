import { criteriaOf } from "./advice/criteria.js";
import type { Role, Task } from "./types/catalogue.js";
import type { RoleDefinition, Rulebook } from "./types/rulebook.js";

/** Every role of a rulebook, most important first. */
export function rolesOf({ roles }: Rulebook): Role[] {
  return roles.map(roleOf);
}

function roleOf(role: RoleDefinition): Role {
  const { id, title, summary, family, tasks, core, importance, sources } = role;
  return {
    id: id as Role["id"],
    title,
    summary,
    family: family as Role["family"],
    tasks: tasks.map((task) => task.id as Task["id"]),
    core,
    importance,
    lookFor: criteriaOf(role),
    sources: [...sources],
  };
}

/** Every task of a rulebook, by role. */
export function tasksOf({ roles }: Rulebook): Task[] {
  return roles.flatMap((role) =>
    role.tasks.map(({ id, title, summary, alsoBy, usual, sources }) => ({
      id: id as Task["id"],
      title,
      summary,
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
