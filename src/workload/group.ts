import type { Need, Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { firing } from "../rules/ruleSet.js";
import type { Gap } from "../types/profile.js";
import type { RoleDefinition, Settings } from "../types/rulebook.js";
import type { Workload } from "./workload.js";

/** The workloads of a store, in the order of their ids. */
export function workloadsOf(store: Store, compiled: Compiled): Workload[] {
  const parts = new Map<string, { role: RoleDefinition; needs: Need[] }>();
  for (const needed of store.needs) {
    const need = settled(needed, compiled.rulebook.settings);
    const role = servingRole(need, store, compiled);
    const id = idOf(role.id, need);
    const part = parts.get(id);
    if (part) part.needs.push(need);
    else parts.set(id, { role, needs: [need] });
  }
  const workloads = [...parts].map(([id, { role, needs }]) => merged(id, role, needs, compiled.rulebook.settings));
  return workloads.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A one-off that lasts too long is ongoing work. */
function settled(need: Need, { longestOneOffMonths }: Settings): Need {
  if (need.duration === "ongoing" || need.months <= longestOneOffMonths) return need;
  return { ...need, duration: "ongoing", months: 1 };
}

/** The home role of a task, unless a rule gives it to one that can take it over. */
function servingRole(need: Need, store: Store, { serving, roles, rulebook }: Compiled): RoleDefinition {
  const { task, hoursPerMonth, duration, gap, coverage, onSite } = need;
  const facts = { task: task.id, size: store.size, hoursPerMonth, duration, gap, coverage, onSite };
  for (const { event } of firing(serving, facts)) {
    if (event.type === "serves" && task.alsoBy.includes(event.params.role)) return roles.get(event.params.role)!;
  }
  return rulebook.roles.find(({ tasks }) => tasks.includes(task))!;
}

function idOf(role: string, { duration, months, coverage, onSite }: Need): string {
  const time = duration === "ongoing" ? "ongoing" : `one-off-${months}-months`;
  return [role, time, coverage, onSite ? "on-site" : "remote"].join("/");
}

function merged(id: string, role: RoleDefinition, needs: Need[], settings: Settings): Workload {
  const [{ duration, months, coverage, onSite }] = needs as [Need];
  const hoursPerMonth = hoursOf(needs);
  return {
    id,
    role,
    needs,
    hoursPerMonth,
    duration,
    months,
    coverage,
    onSite,
    gap: mergedGap(needs),
    backup: needs.some((need) => need.backup),
    core: needs.some((need) => need.core ?? role.core),
    scope: needs.some((need) => need.scope === "open") ? "open" : "defined",
    disciplines: Math.max(...needs.map((need) => need.disciplines)),
    startWithinWeeks: start(needs, hoursPerMonth * settings.urgencyShare),
  };
}

function hoursOf(needs: Need[]): number {
  return needs.reduce((sum, need) => sum + need.hoursPerMonth, 0);
}

function mergedGap(needs: Need[]): Gap {
  const [first, ...others] = new Set(needs.map(({ gap }) => gap));
  return others.length > 0 ? "both" : first!;
}

/** The latest date by which enough of the hours must have started. */
function start(needs: Need[], enoughHours: number): number | undefined {
  const dated = needs.filter((need) => need.startWithinWeeks !== undefined);
  const weeks = dated.map((need) => need.startWithinWeeks!).sort((a, b) => a - b);
  return weeks.find((week) => hoursOf(dated.filter((need) => need.startWithinWeeks! <= week)) >= enoughHours);
}
