import type { Prices } from "../money/price.js";
import { type Decided, decidedTogether, type Needs, offersOf, waitingFor, waysOf } from "../plan/decided.js";
import { type Picks, planOf } from "../plan/plan.js";
import { type Cluster, clustersOf } from "../plan/ways.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Outcome } from "../types/advice.js";
import type { Workload } from "../workload/workload.js";
import { workloadsOf } from "../workload/workloads.js";

/** A store as it is or as it could be, decided; and planned once somebody asks. */
export interface Trial {
  store: Store;
  prices: Prices;
  /** With every group that could be formed, whatever the rules say of it. */
  offers: Needs;
  /** A store of which this one is a variation. */
  like: Trial | undefined;
  clusters?: Cluster[];
  picks?: Picks | undefined;
}

/** Decide a store as it is. */
export function trialOf(store: Store, prices: Prices, compiled: Compiled): Trial {
  return { store, prices, offers: offersOf(store, prices, compiled), like: undefined };
}

/** Decide a variation of a store; where only one task was varied, what other work there is stays as it is. */
export function variationOf(like: Trial, store: Store, index: number | undefined, compiled: Compiled): Trial {
  const { prices } = like;
  const offers = (index !== undefined && withTask(like, store, index, compiled)) || offersOf(store, prices, compiled);
  return { store, prices, offers, like };
}

/** The offers of a store with one task otherwise, if it stays with the tasks it was with. */
function withTask({ offers, prices }: Trial, store: Store, index: number, compiled: Compiled): Needs | undefined {
  const one = offers.decided.find(({ workload }) => workload.needs.some((need) => need.index === index))!;
  const own = one.workload.needs.map((need) => need.index);
  const needs = store.needs.filter((need) => own.includes(need.index));
  const [workload, ...others] = workloadsOf({ ...store, needs }, compiled) as [Workload, ...Workload[]];
  if (others.length > 0 || workload.id !== one.workload.id) return undefined;
  const swapped = (parts: Decided[]): Decided[] => {
    if (!parts.some(({ place }) => place === one.place)) return parts;
    const places = new Map(parts.map((part) => [part.place === one.place ? workload : part.workload, part.place]));
    return decidedTogether([...places.keys()], (part) => places.get(part)!, store, prices, compiled);
  };
  return { decided: offers.decided.map((part) => swapped(part.group)[0]!), groups: offers.groups.map(swapped) };
}

/** What is taken for each workload, at the store's own budget. */
export function picksOf(trial: Trial, compiled: Compiled): Picks {
  const { offers, store, like } = trial;
  trial.picks ??=
    like?.picks && isPlannedAlike(trial, like)
      ? like.picks
      : planOf(offers, store.monthlyBudget, compiled.rulebook, clustersIn(trial, compiled)).picks;
  return trial.picks;
}

/** What there is to plan: without the groups that rules do not let form. */
export function clustersIn(trial: Trial, { rulebook }: Compiled): Cluster[] {
  const { offers, like } = trial;
  const groups = offers.groups.filter((parts) => waysOf(parts).length > 0);
  const known = (some: Decided[][]) => like?.clusters?.find((cluster) => sameGroups(cluster.groups, some));
  trial.clusters ??= clustersOf({ decided: offers.decided, groups }, rulebook.engagements, known);
  return trial.clusters;
}

function sameGroups(groups: Decided[][], others: Decided[][]): boolean {
  return groups.length === others.length && groups.every((group, i) => group === others[i]);
}

/** Whether two stores have the same work, decided alike and at the same costs: then one plan is the best for both. */
function isPlannedAlike(trial: Trial, other: Trial): boolean {
  return (
    sameWork(trial, other) &&
    trial.store.monthlyBudget === other.store.monthlyBudget &&
    twins(trial, other).every(([one, twin]) => sameCosts(one.costs, twin.costs) && sameDecision(one, twin))
  );
}

function sameCosts(costs: Decided["costs"], { hire, freelancer, agency }: Decided["costs"]): boolean {
  return (
    costs.hire.monthly === hire.monthly &&
    costs.freelancer.monthly === freelancer.monthly &&
    costs.agency.monthly === agency.monthly
  );
}

/** Whether rules make the same of two workloads. */
export function sameDecision({ decision }: Decided, other: Decided): boolean {
  const { deferred, verdicts } = other.decision;
  return (
    decision.deferred === deferred &&
    decision.verdicts.every(
      ({ strength, suits }, i) => strength === verdicts[i]!.strength && suits === verdicts[i]!.suits,
    )
  );
}

/** Whether two stores have the same work to do: the same tasks together, for the same roles. */
export function sameWork({ offers: { decided } }: Trial, { offers: { decided: others } }: Trial): boolean {
  return (
    decided.length === others.length && decided.every(({ workload }, i) => sameTasks(workload, others[i]!.workload))
  );
}

function sameTasks(workload: Workload, other: Workload): boolean {
  return (
    workload.role === other.role &&
    workload.duration === other.duration &&
    workload.coverage === other.coverage &&
    workload.onSite === other.onSite &&
    workload.needs.length === other.needs.length &&
    workload.needs.every(({ index }, i) => index === other.needs[i]!.index)
  );
}

/** Every part of every offer with the one at its place in a trial of the same work; not what both have in common. */
export function twins({ offers }: Trial, other: Trial): [Decided, Decided][] {
  const pairs: [Decided, Decided][] = [];
  for (let i = 0; i < offers.decided.length; i++) pair(offers.decided[i]!.group, other.offers.decided[i]!.group, pairs);
  for (let i = 0; i < offers.groups.length; i++) pair(offers.groups[i]!, other.offers.groups[i]!, pairs);
  return pairs;
}

function pair(parts: Decided[], others: Decided[], pairs: [Decided, Decided][]): void {
  if (parts !== others) for (let i = 0; i < parts.length; i++) pairs.push([parts[i]!, others[i]!]);
}

/** By place of each task in the profile: what becomes of it. */
export function outcomesOf({ offers }: Trial, picks: Picks): Outcome[] {
  const outcomes: Outcome[] = [];
  offers.decided.forEach((one, place) => {
    const outcome = picks[place]?.engagement ?? waitingFor(one);
    for (const { index } of one.workload.needs) outcomes[index] = outcome;
  });
  return outcomes;
}
