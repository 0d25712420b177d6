import { type Priced, ratio } from "../money/price.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandValue } from "../rules/bands.js";
import type { Workload } from "./workload.js";

/** What rules may know of a workload before there is a plan, alone or in a group. Always one literal in one order: it keeps facts fast. */
export function workloadFacts(workload: Workload, group: Workload[], costs: Priced, store: Store, { bands }: Compiled) {
  return {
    role: workload.role.id,
    size: store.size as string,
    hoursPerMonth: hoursTogether(group),
    ownHours: workload.hoursPerMonth,
    rolesTogether: group.length,
    duration: workload.duration as string,
    gap: workload.gap as string,
    coverage: workload.coverage as string,
    onSite: workload.onSite,
    backup: workload.backup,
    core: workload.core,
    scope: workload.scope as string,
    disciplines: workload.disciplines,
    urgency: bandValue(bands.urgency, workload.startWithinWeeks),
    canSupervise: store.canSupervise,
    developers: bandValue(bands.developers, store.developers),
    roleFilled: store.filledRoles.has(workload.role.id),
    hireToFreelancer: ratio(costs.hire.monthly, costs.freelancer.monthly),
    agencyToFreelancer: ratio(costs.agency.monthly, costs.freelancer.monthly),
  };
}

export type WorkloadFacts = ReturnType<typeof workloadFacts>;

function hoursTogether(group: Workload[]): number {
  return group.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0);
}
