import type { Prices } from "../money/price.js";
import { type Decided, type Needs, offersOf, waitingFor, waysOf, workloadsIn } from "../plan/decided.js";
import { type Picks, planOf } from "../plan/plan.js";
import { type Cluster, clustersOf } from "../plan/ways.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Outcome } from "../types/advice.js";
import type { Workload } from "../workload/workload.js";

/** A store as it is or as it could be, decided; and planned once somebody asks. */
export interface Trial {
  store: Store;
  prices: Prices;
  /** With every group that could be formed, whatever the rules say of it. */
  offers: Needs;
  /** A store of which this one is a variation. */
  like: Trial | undefined;
  clusters?: Cluster[];
  picks?: Picks;
}

/** Decide a store as it is. */
export function trialOf(store: Store, prices: Prices, compiled: Compiled): Trial {
  return { store, prices, offers: offersOf(store, prices, compiled), like: undefined };
}

/** Decide a variation of a store; where only a task was varied, all other work is taken over. */
export function variationOf(like: Trial, store: Store, ofTask: boolean, compiled: Compiled): Trial {
  const { prices, offers: before } = like;
  if (!ofTask) return { store, prices, offers: offersOf(store, prices, compiled), like };
  const workloads = workloadsIn(store, compiled).map((one, place) => unchanged(before.decided[place]?.workload, one));
  const groups = [...before.decided.map(({ group }) => group), ...before.groups];
  const isPart = ({ workload, place }: Decided, other: Workload) => workload === other && workloads[place] === other;
  const known = (group: Workload[]) =>
    groups.find((parts) => parts.length === group.length && parts.every((part, i) => isPart(part, group[i]!)));
  return { store, prices, offers: offersOf(store, prices, compiled, workloads, known), like };
}

/** The workload that was there before, if it has the same tasks with the same needs. */
function unchanged(before: Workload | undefined, workload: Workload): Workload {
  const isSame =
    before?.id === workload.id &&
    before.needs.length === workload.needs.length &&
    before.needs.every((need, i) => need === workload.needs[i]);
  return isSame ? before : workload;
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
  const groups = [...offers.decided.map(({ group }) => group), ...offers.groups];
  const others = [...other.offers.decided.map(({ group }) => group), ...other.offers.groups];
  return groups.flatMap((parts, i) => {
    const twin = others[i]!;
    return parts === twin ? [] : parts.map((part, k): [Decided, Decided] => [part, twin[k]!]);
  });
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
