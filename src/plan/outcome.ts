import { acceptable, type Decision, type Suitability } from "../rules/decide.js";
import type { Engagement } from "../types/advice.js";
import type { Rulebook } from "../types/rulebook.js";
import type { WorkloadFacts } from "../workload/facts.js";
import type { Decided } from "./decided.js";
import type { Plan } from "./plan.js";

/** Outsiders at work at the same time in a plan. */
export interface Outsiders {
  parallelFreelancers: number;
  parallelOutsiders: number;
}

export function outsidersOf({ chosen }: Plan): Outsiders {
  const engagements = [...chosen.values()];
  const freelancers = engagements.filter((engagement) => engagement === "freelancer").length;
  const agencies = engagements.filter((engagement) => engagement === "agency").length;
  return { parallelFreelancers: freelancers, parallelOutsiders: freelancers + agencies };
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
export interface Planned {
  decided: Decided[];
  plan: Plan;
  budget: number;
  rulebook: Rulebook;
}

export function moneyFacts(one: Decided, engagement: Engagement, planned: Planned): MoneyFacts {
  const chosen = planned.plan.chosen.get(one.workload.id);
  return {
    engagement,
    served: chosen !== undefined,
    chosen: chosen === engagement,
    suits: one.decision.verdicts.find((verdict) => verdict.engagement === engagement)!.suits,
    fitsAlone: fitsAlone(one.costs[engagement].monthly, planned),
    fitsBeside: costWith(one, engagement, planned) <= planned.budget,
  };
}

function fitsAlone(cost: number, { budget, rulebook }: Planned): "no" | "tight" | "yes" {
  if (cost > budget) return "no";
  return cost * rulebook.settings.tightFactor > budget ? "tight" : "yes";
}

/** Cost of the plan with one engagement swapped or taken in and the rest unchanged. */
function costWith({ workload }: Decided, engagement: Engagement, { decided, plan }: Planned): number {
  return decided.reduce((sum, one) => {
    const taken = one.workload === workload ? engagement : plan.chosen.get(one.workload.id);
    return taken ? sum + one.costs[taken].monthly : sum;
  }, 0);
}

/** The best of the other acceptable engagements, and by how many points the chosen one leads. */
export interface Rivalry {
  rival: Engagement | "none";
  lead: number;
}

const NO_RIVAL_LEAD = 100;

export function rivalryOf(decision: Decision, engagement: Engagement): Rivalry {
  const accepted = acceptable(decision);
  const own = accepted.find((verdict) => verdict.engagement === engagement)!;
  const others = accepted.filter((verdict) => verdict !== own);
  const [first] = others.sort((a, b) => b.strength - a.strength);
  if (!first) return { rival: "none", lead: NO_RIVAL_LEAD };
  return { rival: first.engagement, lead: own.strength - first.strength };
}

/** Everything that rules may know of a chosen engagement. One literal in one order, as for the facts of workloads. */
export function outcomeFacts(facts: WorkloadFacts, money: MoneyFacts, rivalry: Rivalry, outsiders: Outsiders) {
  return {
    role: facts.role,
    size: facts.size,
    hoursPerMonth: facts.hoursPerMonth,
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
    parallelFreelancers: outsiders.parallelFreelancers,
    parallelOutsiders: outsiders.parallelOutsiders,
  };
}
