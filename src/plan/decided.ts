import { type Priced, type Prices, priced } from "../money/price.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { acceptable, type Decision, decide, type Suitability, type Verdict } from "../rules/decide.js";
import type { Engagement, NotYetKind } from "../types/advice.js";
import { type WorkloadFacts, workloadFacts } from "../workload/facts.js";
import { groupsOf } from "../workload/group.js";
import type { Workload } from "../workload/workload.js";
import { workloadsOf } from "../workload/workloads.js";

/** A workload, alone or as a part of a group, with its prices, its facts, and what the rules say of it. */
export interface Decided {
  workload: Workload;
  /** Of the workload among those of the store. */
  place: number;
  /** Everything that one agency or one job serves, itself included, most important first; alone, itself only. */
  group: Decided[];
  /** Its own share. */
  costs: Priced;
  facts: WorkloadFacts;
  decision: Decision;
}

/** What a store needs done, decided. */
export interface Needs {
  /** Every workload alone, most important first. */
  decided: Decided[];
  /** Every group of two or more that rules let one agency or one job serve. */
  groups: Decided[][];
}

/** Find, price and decide the workloads of a store and the groups that rules let them form. */
export function needsOf(store: Store, prices: Prices, compiled: Compiled): Needs {
  const { decided, groups } = offersOf(store, prices, compiled);
  return { decided, groups: groups.filter((parts) => waysOf(parts).length > 0) };
}

/** The same with every group that could be formed, whatever the rules say of it. */
export function offersOf(store: Store, prices: Prices, compiled: Compiled): Needs {
  const workloads = workloadsOf(store, compiled).sort((a, b) => b.role.importance - a.role.importance);
  const places = new Map(workloads.map((workload, place) => [workload, place]));
  const together = (group: Workload[]) => decidedTogether(group, (one) => places.get(one)!, store, prices, compiled);
  return {
    decided: workloads.map((workload) => together([workload])[0]!),
    groups: groupsOf(workloads).map(together),
  };
}

/** Decide everything that one agency or one job would serve. */
export function decidedTogether(
  group: Workload[],
  placeOf: (workload: Workload) => number,
  store: Store,
  prices: Prices,
  compiled: Compiled,
): Decided[] {
  const parts: Decided[] = [];
  for (const workload of group) {
    const costs = priced(workload, group, prices);
    const facts = workloadFacts(workload, group, costs, store, compiled);
    const decision = decide(compiled.deciding, compiled.rulebook, facts);
    parts.push({ workload, place: placeOf(workload), group: parts, costs, facts, decision });
  }
  return parts;
}

/** The engagements that suit every part of a group well enough; none if one of them is not due yet. */
export function waysOf(parts: Decided[]): Engagement[] {
  if (parts.some(({ decision }) => decision.deferred !== undefined)) return [];
  const accepted = parts.map(({ decision }) => acceptable(decision).map(({ engagement }) => engagement));
  return accepted.reduce((common, others) => common.filter((engagement) => others.includes(engagement)));
}

/** What kind of not yet a workload is that nobody serves. */
export function waitingFor({ decision }: Decided): NotYetKind {
  return decision.deferred ?? (acceptable(decision).length > 0 ? "budget-too-small" : "no-option");
}

/** How an engagement suits everything that would share it; a workload alone is a group of one. */
export function suitabilityOf(group: Decided[], engagement: Engagement): Suitability {
  const suits = group.map(({ decision }) => verdictOn(decision, engagement).suits);
  if (group.length === 1) return suits[0]!;
  if (suits.includes("not")) return "not";
  if (suits.includes("badly")) return "badly";
  const strengths = waysOf(group).map((other) => strengthTogether(group, other));
  return strengths.some((strength) => strength > strengthTogether(group, engagement)) ? "less" : "best";
}

/** Strengths of an engagement added up over everything that would share it. */
export function strengthTogether(group: Decided[], engagement: Engagement): number {
  return group.reduce((sum, one) => sum + strengthOf(one, engagement), 0);
}

/** How strongly the rules support an engagement of a workload. */
export function strengthOf({ decision }: Decided, engagement: Engagement): number {
  return verdictOn(decision, engagement).strength;
}

/** What the rules say of an engagement. */
function verdictOn({ verdicts }: Decision, engagement: Engagement): Verdict {
  return verdicts.find((verdict) => verdict.engagement === engagement)!;
}
