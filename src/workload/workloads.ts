import type { Need, Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { firing } from "../rules/ruleSet.js";
import type { Gap } from "../types/profile.js";
import type { RoleDefinition, Settings } from "../types/rulebook.js";
import type { Handover, Workload } from "./workload.js";

/** The tasks of one workload before they are merged. */
interface Part {
  role: RoleDefinition;
  needs: Need[];
  handovers: Handover[];
}

/** The workloads of a store, in the order of their ids. */
export function workloadsOf(store: Store, compiled: Compiled): Workload[] {
  const parts = new Map<string, Part>();
  for (const needed of store.needs) {
    const need = settled(needed, compiled.rulebook.settings);
    const home = compiled.homes.get(need.task)!;
    const handover = handoverOf(need, home, store, compiled);
    const role = handover?.role ?? home;
    const id = idOf(role.id, need);
    const part = parts.get(id) ?? { role, needs: [], handovers: [] };
    parts.set(id, part);
    part.needs.push(need);
    if (handover) part.handovers.push(handover);
  }
  const workloads = [...parts].map(([id, part]) => merged(id, part, compiled.rulebook.settings));
  return workloads.sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A one-off that lasts too long is ongoing work. */
function settled(need: Need, { longestOneOffMonths }: Settings): Need {
  if (need.duration === "ongoing" || need.months <= longestOneOffMonths) return need;
  return { ...need, duration: "ongoing", months: 1 };
}

/** The first rule that gives a task to a role that can take it over. */
function handoverOf(
  need: Need,
  from: RoleDefinition,
  store: Store,
  { serving, roles }: Compiled,
): (Handover & { role: RoleDefinition }) | undefined {
  const { task } = need;
  if (task.alsoBy.length === 0) return undefined;
  const facts = taskFacts(need, store);
  for (const rule of firing(serving, facts)) {
    if (rule.event.type !== "serves" || !task.alsoBy.includes(rule.event.params.role)) continue;
    return { need, from, rule, facts, role: roles.get(rule.event.params.role)! };
  }
  return undefined;
}

/** What rules may know of a task. */
export function taskFacts({ task, hoursPerMonth, duration, gap, coverage, onSite }: Need, { size }: Store) {
  return {
    task: task.id,
    size: size as string,
    hoursPerMonth,
    duration: duration as string,
    gap: gap as string,
    coverage: coverage as string,
    onSite,
  };
}

function idOf(role: string, { duration, months, coverage, onSite }: Need): string {
  const time = duration === "ongoing" ? "ongoing" : `one-off-${months}-months`;
  return [role, time, coverage, onSite ? "on-site" : "remote"].join("/");
}

function merged(id: string, { role, needs, handovers }: Part, settings: Settings): Workload {
  const [{ duration, months, coverage, onSite }] = needs as [Need];
  const hoursPerMonth = hoursOf(needs);
  return {
    id,
    role,
    needs,
    handovers,
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
    startWithinWeeks: startOf(needs, hoursPerMonth * settings.urgencyShare),
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
export function startOf(needs: Need[], enoughHours: number): number | undefined {
  const dated = needs.filter((need) => need.startWithinWeeks !== undefined);
  const weeks = dated.map((need) => need.startWithinWeeks!).sort((a, b) => a - b);
  return weeks.find((week) => hoursOf(dated.filter((need) => need.startWithinWeeks! <= week)) >= enoughHours);
}
