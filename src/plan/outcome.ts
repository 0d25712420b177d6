import type { Suitability } from "../rules/decide.js";
import type { Engagement } from "../types/advice.js";
import type { Rulebook } from "../types/rulebook.js";
import type { WorkloadFacts } from "../workload/facts.js";
import { type Decided, type Needs, strengthTogether, suitabilityOf, waysOf } from "./decided.js";
import type { Picks, Plan } from "./plan.js";
import type { Firmness } from "./range.js";

/** Outsiders at work at the same time in a plan; an agency that several roles share is one. */
export interface Outsiders {
  parallelFreelancers: number;
  parallelOutsiders: number;
}

export function outsidersOf(picks: Picks): Outsiders {
  const groupsOf = (engagement: Engagement) =>
    new Set(picks.flatMap((pick) => (pick?.engagement === engagement ? [pick.one.group] : []))).size;
  const freelancers = groupsOf("freelancer");
  return { parallelFreelancers: freelancers, parallelOutsiders: freelancers + groupsOf("agency") };
}

/** What money makes of one engagement of a workload. */
export type MoneyFacts = {
  engagement: Engagement;
  served: boolean;
  chosen: boolean;
  suits: Suitability;
  fitsAlone: "no" | "tight" | "yes";
  fitsBeside: boolean;
};

/** A plan with what it was made of. */
export interface Planned extends Needs {
  plan: Plan;
  budget: number;
  rulebook: Rulebook;
}

/** What money makes of one engagement of a workload as it stands in the plan, or alone where the plan leaves it out. */
export function moneyFacts(one: Decided, engagement: Engagement, planned: Planned): MoneyFacts {
  const pick = planned.plan.picks.find((other) => other?.one === one);
  return {
    engagement,
    served: pick !== undefined,
    chosen: pick?.engagement === engagement,
    suits: suitabilityOf(one.group, engagement),
    fitsAlone: fitsAlone(
      one.group.reduce((sum, { costs }) => sum + costs[engagement].monthly, 0),
      planned,
    ),
    fitsBeside: costWith(one, engagement, planned) <= planned.budget,
  };
}

function fitsAlone(cost: number, { budget, rulebook }: Planned): "no" | "tight" | "yes" {
  if (cost > budget) return "no";
  return cost * rulebook.settings.tightFactor > budget ? "tight" : "yes";
}

/** Cost of the plan with one engagement swapped or taken in for all that share it, and the rest unchanged. */
function costWith({ group }: Decided, engagement: Engagement, { decided, plan }: Planned): number {
  return decided.reduce((sum, { workload }, place) => {
    const part = group.find((other) => other.workload === workload);
    const pick = plan.picks[place];
    if (part) return sum + part.costs[engagement].monthly;
    return pick ? sum + pick.one.costs[pick.engagement].monthly : sum;
  }, 0);
}

/** The best of the other acceptable engagements, and by how many points the chosen one leads. */
export interface Rivalry {
  rival: Engagement | "none";
  lead: number;
}

export const NO_RIVAL_LEAD = 100;

export function rivalryOf({ group }: Decided, engagement: Engagement): Rivalry {
  const strength = strengthTogether(group, engagement);
  const rivalry: Rivalry = { rival: "none", lead: NO_RIVAL_LEAD };
  for (const other of waysOf(group)) {
    const lead = strength - strengthTogether(group, other);
    if (other === engagement || lead >= rivalry.lead) continue;
    rivalry.rival = other;
    rivalry.lead = lead;
  }
  return rivalry;
}

/** Everything that rules may know of a chosen engagement. One literal in one order, as for the facts of workloads. */
export function outcomeFacts(
  facts: WorkloadFacts,
  money: MoneyFacts,
  rivalry: Rivalry,
  firmness: Firmness,
  outsiders: Outsiders,
) {
  return {
    role: facts.role,
    size: facts.size,
    hoursPerMonth: facts.hoursPerMonth,
    ownHours: facts.ownHours,
    rolesTogether: facts.rolesTogether,
    duration: facts.duration,
    gap: facts.gap,
    coverage: facts.coverage,
    onSite: facts.onSite,
    backup: facts.backup,
    core: facts.core,
    scope: facts.scope,
    disciplines: facts.disciplines,
    urgency: facts.urgency,
    canSupervise: facts.canSupervise,
    developers: facts.developers,
    roleFilled: facts.roleFilled,
    hireToFreelancer: facts.hireToFreelancer,
    agencyToFreelancer: facts.agencyToFreelancer,
    engagement: money.engagement,
    served: money.served,
    chosen: money.chosen,
    suits: money.suits,
    fitsAlone: money.fitsAlone,
    fitsBeside: money.fitsBeside,
    rival: rivalry.rival as string,
    lead: rivalry.lead,
    fitsAtHighest: firmness.fitsAtHighest,
    bestAtAllPrices: firmness.bestAtAllPrices,
    parallelFreelancers: outsiders.parallelFreelancers,
    parallelOutsiders: outsiders.parallelOutsiders,
  };
}
