import { type Prices, priced, ratio } from "../money/price.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandValue } from "../rules/bands.js";
import type { Cost, Engagement } from "../types/advice.js";
import type { Workload } from "./workload.js";

/** What the engagements of a workload cost alone. */
export type Costs = Record<Engagement, Cost>;

/** Price a workload. */
export function costsOf({ role, hoursPerMonth, duration, months }: Workload, prices: Prices): Costs {
  return priced({ role: role.id, hoursPerMonth, duration, months }, prices);
}

/** What rules may know of a workload before there is a plan. Always one literal in one order: it keeps facts fast. */
export function workloadFacts(workload: Workload, costs: Costs, store: Store, { bands }: Compiled) {
  return {
    role: workload.role.id,
    size: store.size as string,
    hoursPerMonth: workload.hoursPerMonth,
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
    hireToFreelancer: ratio(costs.hire, costs.freelancer),
    agencyToFreelancer: ratio(costs.agency, costs.freelancer),
  };
}

export type WorkloadFacts = ReturnType<typeof workloadFacts>;
