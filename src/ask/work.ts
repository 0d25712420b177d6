import type { Need, Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandValue } from "../rules/bands.js";
import type { RuleSet } from "../rules/ruleSet.js";
import type { Bands, Constant, RoleDefinition } from "../types/rulebook.js";
import { startOf } from "../workload/workloads.js";
import type { Path } from "./partial.js";

/** A store of which not everything is known: what is not stands at its default. */
export interface Known {
  store: Store;
  unknown: Path[];
  isUnknown: (...path: Path) => boolean;
}

/** Tasks that one role serves together, and others that it may serve with them. */
export interface Work {
  role: RoleDefinition;
  needs: Need[];
  others: Need[];
  /** What is known of the store where this is its work. */
  known: Known;
}

/** What two tasks of one workload make of a fact; of other facts all tasks of it have the same. */
const MERGED: Record<string, (one: Constant, other: Constant) => Constant> = {
  gap: (one, other) => (one === other ? one : "both"),
  backup: (one, other) => one || other,
  core: (one, other) => one || other,
  scope: (one, other) => (one === "open" ? one : other),
  disciplines: (one, other) => (one > other ? one : other),
};

const FACTS = ["coverage", "onSite", ...Object.keys(MERGED)];

/** What the facts of some work, other than those of time and money, may become: by fact, every possible value. */
export function openFacts(work: Work, compiled: Compiled): Map<string, Constant[]> {
  const { role, known } = work;
  const { isUnknown, store } = known;
  const { developers } = compiled.bands;
  const ofTeam = (name: string, value: Constant, all: Constant[]) => (isUnknown("team", name) ? all : [value]);
  return new Map<string, Constant[]>([
    ...FACTS.map((fact): [string, Constant[]] => [fact, mergedValues(fact, work, compiled)]),
    ["role", [role.id]],
    ["urgency", urgencies(work, compiled)],
    ["canSupervise", ofTeam("canSupervise", store.canSupervise, [true, false])],
    ["developers", ofTeam("developers", bandValue(developers, store.developers), valuesIn(developers))],
    ["roleFilled", ofTeam("roles", store.filledRoles.has(role.id), [true, false])],
  ]);
}

function mergedValues(fact: string, { needs, others, role, known }: Work, compiled: Compiled): Constant[] {
  const valuesOfNeed = (need: Need) => valuesAt(fact, need, role, known, compiled);
  const merged = MERGED[fact];
  const all = needs.map(valuesOfNeed);
  if (!merged) return all.reduce((some, more) => some.filter((value) => more.includes(value)));
  const both = (some: Constant[], more: Constant[]) => some.flatMap((one) => more.map((other) => merged(one, other)));
  const own = all.reduce((some, more) => distinct(both(some, more)));
  return others.reduce((some, other) => distinct(some.concat(both(some, valuesOfNeed(other)))), own);
}

/** What a fact of one task may become where a role serves it. */
export function valuesAt(
  fact: string,
  need: Need,
  { core }: RoleDefinition,
  { isUnknown }: Known,
  compiled: Compiled,
): Constant[] {
  if (isUnknown("tasks", need.index, fact)) return valuesOf(fact, compiled.deciding, compiled);
  return [(need[fact as keyof Need] ?? core) as Constant];
}

/** The values of a fact, or whole numbers on and above every limit of some rules. */
export function valuesOf(fact: string, { columns }: RuleSet, { rulebook }: Compiled): Constant[] {
  const definition = rulebook.facts[fact];
  if (definition?.type === "enum") return Object.keys(definition.values);
  if (definition?.type === "boolean") return [true, false];
  const cuts = columns.find((column) => column.fact === fact)?.cuts ?? [];
  return distinct([1, ...cuts.flatMap((cut) => [Math.ceil(cut), Math.floor(cut) + 1])]).filter((value) => value > 0);
}

/** How soon some work may have to start; what concerns too few of its hours does not count. */
function urgencies({ needs, others, known }: Work, { bands, rulebook }: Compiled): Constant[] {
  const { isUnknown } = known;
  const all = [...needs, ...others];
  const isOpen = (name: string) => all.some(({ index }) => isUnknown("tasks", index, name));
  if (isOpen("startWithinWeeks")) return valuesIn(bands.urgency);
  const dates = all.map((need) => need.startWithinWeeks);
  const isSettled = others.length === 0 && !isOpen("hoursPerMonth") && !isUnknown("size");
  if (new Set(dates).size > 1 && !isSettled)
    return distinct([...dates, undefined].map((weeks) => bandValue(bands.urgency, weeks)));
  const hours = needs.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0);
  return [bandValue(bands.urgency, startOf(needs, hours * rulebook.settings.urgencyShare))];
}

function valuesIn({ below, otherwise, absent }: Bands): Constant[] {
  return distinct([...below.map(({ value }) => value), otherwise, absent]);
}

function distinct<T>(values: T[]): T[] {
  return [...new Set(values)];
}
