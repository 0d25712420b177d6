import type { Advisor } from "../../advisor.js";
import type { Advice, Cost, Engagement, Recommendation, WorkloadSummary } from "../../types/advice.js";
import type { Role, Task } from "../../types/catalogue.js";
import type { StoreProfile, TaskNeed } from "../../types/profile.js";
import type { Bands, Comparison, Condition, Rule, Rulebook } from "../../types/rulebook.js";

/** Facts of a workload, worked out from the profile and the public advice alone. */
export type NaiveFacts = Record<string, string | number | boolean>;

/** Evaluate a condition the plain way. */
export function holds(condition: Condition, facts: NaiveFacts): boolean {
  if ("all" in condition) return condition.all.every((inner) => holds(inner, facts));
  if ("any" in condition) return condition.any.some((inner) => holds(inner, facts));
  if ("not" in condition) return !holds(condition.not, facts);
  return compares(condition, facts);
}

/** The operators of json-rules-engine that rules may use. */
const OPERATORS: Record<Comparison["operator"], (actual: unknown, value: unknown) => boolean> = {
  equal: (actual, value) => actual === value,
  notEqual: (actual, value) => actual !== value,
  in: (actual, value) => (value as unknown[]).includes(actual),
  notIn: (actual, value) => !(value as unknown[]).includes(actual),
  lessThan: (actual, value) => (actual as number) < (value as number),
  lessThanInclusive: (actual, value) => (actual as number) <= (value as number),
  greaterThan: (actual, value) => (actual as number) > (value as number),
  greaterThanInclusive: (actual, value) => (actual as number) >= (value as number),
};

function compares({ fact, operator, value }: Comparison, facts: NaiveFacts): boolean {
  const actual = facts[fact];
  if (actual === undefined) throw new Error(`no fact ${fact}`);
  return OPERATORS[operator](actual, value);
}

const tested = new WeakMap<Condition, Set<string>>();

/** Names of the facts in a condition. */
export function factsOf(condition: Condition): Set<string> {
  const names = tested.get(condition) ?? factsIn(condition);
  tested.set(condition, names);
  return names;
}

function factsIn(condition: Condition): Set<string> {
  if ("all" in condition) return new Set(condition.all.flatMap((inner) => [...factsOf(inner)]));
  if ("any" in condition) return new Set(condition.any.flatMap((inner) => [...factsOf(inner)]));
  if ("not" in condition) return factsOf(condition.not);
  return new Set([condition.fact]);
}

/** The given fields of a profile's task. */
export function givenOf(store: StoreProfile, task: string): Partial<TaskNeed> {
  const entry = store.tasks.find((listed) => (typeof listed === "string" ? listed : listed.task) === task);
  return typeof entry === "object" ? entry : {};
}

interface Catalogue {
  tasks: Map<string, Task>;
  roles: Map<string, Role>;
}
const catalogues = new WeakMap<Advisor, Catalogue>();

function catalogueOf(advisor: Advisor): Catalogue {
  const catalogue = catalogues.get(advisor) ?? {
    tasks: new Map(advisor.tasks().map((task) => [task.id, task])),
    roles: new Map(advisor.roles().map((role) => [role.id, role])),
  };
  catalogues.set(advisor, catalogue);
  return catalogue;
}

/** The costs of all engagements of a recommendation. */
export function costsOf({ engagement, cost, alternatives }: Recommendation): Record<Engagement, Cost> {
  const others = alternatives.map((alternative) => [alternative.engagement, alternative.cost]);
  return Object.fromEntries([[engagement, cost], ...others]);
}

/** The recommendations that one job or one agency serves together with this one, itself included, in their order. */
export function groupOf(entry: Recommendation, { recommendations }: Advice): Recommendation[] {
  const sameJob = ({ role, engagement, duration, coverage, onSite }: Recommendation) =>
    entry.sharedWith.includes(role) &&
    duration === "ongoing" &&
    engagement === entry.engagement &&
    coverage === entry.coverage &&
    onSite === entry.onSite;
  return recommendations.filter((other) => other === entry || sameJob(other));
}

/** All recommendations, those that share one job or one agency together. */
export function groupsIn(advice: Advice): Recommendation[][] {
  const groups = advice.recommendations.map((entry) => groupOf(entry, advice));
  return groups.filter(([first], i) => first === advice.recommendations[i]);
}

/** What a plan costs in which some are served for other costs. */
export function costWith({ recommendations }: Advice, costs: ReadonlyMap<Recommendation, number>): number {
  return sum(recommendations.map((entry) => costs.get(entry) ?? entry.cost.monthly));
}

/** What a plan costs with another engagement for all that share one. */
export function costSwapped(advice: Advice, group: Recommendation[], engagement: Engagement): number {
  return costWith(advice, new Map(group.map((entry) => [entry, costsOf(entry)[engagement].monthly])));
}

/** Given or usual hours of each task of a workload. */
function hoursOf(entry: WorkloadSummary, store: StoreProfile, { size }: Advice, advisor: Advisor): number[] {
  const { tasks } = catalogueOf(advisor);
  return entry.tasks.map((id) => givenOf(store, id).hoursPerMonth ?? tasks.get(id)!.usual.hoursPerMonth[size.value]);
}

export function sum(amounts: number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}

/** What the rules may know of a workload before there is a plan, alone unless a group is given; without the ratios where no costs are. */
export function factsOfWorkload(
  entry: WorkloadSummary,
  store: StoreProfile,
  advice: Advice,
  advisor: Advisor,
  costs?: Record<Engagement, Cost>,
  group: WorkloadSummary[] = [entry],
): NaiveFacts {
  const { rulebook } = advisor;
  const { tasks, roles } = catalogueOf(advisor);
  const role = roles.get(entry.role)!;
  const needs = entry.tasks.map((id) => ({ usual: tasks.get(id)!.usual, given: givenOf(store, id) }));
  const gaps = new Set(needs.map(({ given, usual }) => given.gap ?? usual.gap));
  const hours = hoursOf(entry, store, advice, advisor);
  const weeks = needs.map(({ given }) => given.startWithinWeeks);
  return {
    role: entry.role,
    size: advice.size.value,
    hoursPerMonth: sum(group.map((part) => sum(hoursOf(part, store, advice, advisor)))),
    ownHours: sum(hours),
    rolesTogether: group.length,
    duration: entry.duration,
    gap: gaps.size > 1 ? "both" : [...gaps][0]!,
    coverage: entry.coverage,
    onSite: entry.onSite,
    backup: needs.some(({ given }) => given.backup),
    core: needs.some(({ given }) => given.core ?? role.core),
    scope: needs.some(({ given }) => given.scope === "open") ? "open" : "defined",
    disciplines: Math.max(...needs.map(({ given }) => given.disciplines ?? 1)),
    urgency: wordFor("urgency", dateOf(hours, weeks, rulebook.settings.urgencyShare), rulebook),
    canSupervise: store.team?.canSupervise ?? true,
    developers: wordFor("developers", store.team?.developers, rulebook),
    roleFilled: store.team?.roles?.includes(entry.role) ?? false,
    ...(costs && {
      hireToFreelancer: finite(costs.hire.monthly / costs.freelancer.monthly),
      agencyToFreelancer: finite(costs.agency.monthly / costs.freelancer.monthly),
    }),
  };
}

/** A ratio as rules know it, whatever it is divided by. */
export function finite(ratio: number): number {
  return Number.isFinite(ratio) ? ratio : Number.MAX_VALUE;
}

/** A number of the profile as a rulebook's word for it: that of the last limit that it reaches. */
function wordFor(fact: string, given: number | undefined, { facts }: Rulebook): string {
  const { bands } = facts[fact] as { bands: Bands };
  if (given === undefined) return bands.absent;
  const reached = bands.below.filter(({ limit }) => limit <= given).length;
  return [...bands.below.map(({ value }) => value), bands.otherwise][reached]!;
}

/** The first date by which enough of the hours must have started, a share that the rulebook gives. */
function dateOf(hours: number[], weeks: (number | undefined)[], share: number): number | undefined {
  const by = (date: number) => hours.reduce((sum, some, i) => sum + ((weeks[i] ?? Infinity) <= date ? some : 0), 0);
  const enough = by(Infinity) * share;
  const dates = weeks.filter((week) => week !== undefined).sort((a, b) => a - b);
  return dates.find((week) => by(week) >= enough);
}

/** Rules of some kinds that fire on facts; those that test a fact that is not there are left out. */
export function firingRules(rules: Rule[], types: Rule["event"]["type"][], facts: NaiveFacts): Rule[] {
  const known = rules.filter(({ event, conditions }) => {
    return types.includes(event.type) && [...factsOf(conditions)].every((fact) => fact in facts);
  });
  return known.filter(({ conditions }) => holds(conditions, facts));
}
