import type { Compiled } from "../rulebook/compile.js";
import type { Engagement } from "../types/advice.js";
import type { StoreProfile, TaskNeed } from "../types/profile.js";
import type { RoleDefinition } from "../types/rulebook.js";
import { adviceOn, type Priced, pricesAll } from "./advising.js";
import { cardWith } from "./cards.js";
import { AMPLE_BUDGET } from "./profiles.js";

/** A task to put beside others, with what it is answered in a plain store. */
export interface Helper {
  need: TaskNeed;
  role: string;
  importance: number;
  engagement: Engagement;
}

/** Work that gets different answers. */
const KINDS: Omit<TaskNeed, "task">[] = [
  { hoursPerMonth: 12, duration: "ongoing" },
  { hoursPerMonth: 12, duration: "ongoing", disciplines: 3 },
  { hoursPerMonth: 150, duration: "ongoing", coverage: "office-hours" },
];

/** For each kind of work and role, its first task, if it is served at once. */
export function helpersOf(compiled: Compiled): Helper[] {
  return KINDS.flatMap((kind) => compiled.rulebook.roles.flatMap((role) => helperOf(role, kind, compiled)));
}

function helperOf(role: RoleDefinition, kind: Omit<TaskNeed, "task">, compiled: Compiled): Helper[] {
  const [task] = role.tasks;
  if (!task) return [];
  const need: TaskNeed = { task: task.id as TaskNeed["task"], ...kind };
  const store: StoreProfile = { size: "medium", monthlyBudget: AMPLE_BUDGET, tasks: [need] };
  const [served] = adviceOn(pricedPlain(store, compiled), compiled)?.recommendations ?? [];
  return served ? [{ need, role: served.role, importance: served.importance, engagement: served.engagement }] : [];
}

/** A store at shipped prices, or at made ones where those lack a role. */
export function pricedPlain(store: StoreProfile, compiled: Compiled): Priced {
  return { store, rateCard: pricesAll(compiled) ? undefined : cardWith({}, compiled.rulebook) };
}
