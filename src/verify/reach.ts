import { MOST_HOURS } from "../profile/schema.js";
import { comparisonsOf } from "../rules/lanes.js";
import type { Constraint } from "../types/authoring.js";
import type { Bands, RoleDefinition, Rule, Rulebook, TaskDefinition } from "../types/rulebook.js";
import type { Band } from "./bands.js";
import type { Diagram } from "./diagrams.js";
import type { Space } from "./space.js";

/**
 * The cells of workloads that the way facts are made keeps any store from reaching.
 *
 * Work that is alone is the whole of itself, and a part is never more than the whole; only ongoing work of one family is
 * shared; nobody serves more hours than a role's tasks can have, or serves where no task is left to the role; and what
 * is read from a number of the profile is one of the values of its bands.
 */
export function unreachable(space: Space, rulebook: Rulebook): Diagram {
  return space.any([
    ...shares(space),
    ...rulebook.roles.map((role) => beyondFamily(space, role, rulebook)),
    ...rulebook.roles.map((role) => beyondTasks(space, role, rulebook)),
    ...["urgency", "developers"].map((fact) => unread(space, fact, rulebook)),
  ]);
}

/** What neither work alone nor shared work can be. */
function shares(space: Space): Diagram[] {
  const has = (fact: string) => space.placeOf(fact) >= 0;
  const shared = has("rolesTogether") ? space.where("rolesTogether", (band) => !isOne(band)) : space.none;
  const once = has("duration")
    ? space.where("duration", ({ values }) => values!.every((value) => value === "one-off"))
    : space.none;
  const sharedOnce = space.and(shared, once);
  if (!has("ownHours") || !has("hoursPerMonth")) return [sharedOnce];
  const same = space.related("ownHours", "hoursPerMonth", (own, whole) => own === whole);
  const within = space.related("ownHours", "hoursPerMonth", (own, whole) => own <= whole);
  return [sharedOnce, space.without(has("rolesTogether") ? space.not(shared) : space.none, same), space.not(within)];
}

function isOne({ low, high }: Band): boolean {
  return low === 1 && high === 1;
}

/** More roles than the family has do not share work. */
function beyondFamily(space: Space, { id, family }: RoleDefinition, { roles }: Rulebook): Diagram {
  if (space.placeOf("rolesTogether") < 0) return space.none;
  const most = roles.filter((role) => role.family === family).length;
  const more = space.where("rolesTogether", ({ sample }) => (sample as number) > most);
  return space.and(ofRole(space, id), more);
}

function ofRole(space: Space, id: string): Diagram {
  return space.placeOf("role") < 0 ? space.all : space.where("role", ({ values }) => values!.includes(id));
}

/** Where no task is left for a role to serve, or all its tasks together have fewer hours. */
function beyondTasks(space: Space, role: RoleDefinition, rulebook: Rulebook): Diagram {
  if (space.placeOf("role") < 0) return space.none;
  const served = tasksOf(role, rulebook).map((task) => servedBy(space, task, role, rulebook));
  const most = MOST_HOURS * served.length;
  const more =
    space.placeOf("ownHours") < 0
      ? space.none
      : space.where("ownHours", ({ low, withLow }) => low > most || (low === most && !withLow));
  return space.and(ofRole(space, role.id), space.or(space.not(space.any(served)), more));
}

/** Every task that a role can serve, its own or not. */
export function tasksOf(role: RoleDefinition, { roles }: Rulebook): TaskDefinition[] {
  return roles.flatMap(({ tasks }) =>
    tasks.filter((task) => role.tasks.includes(task) || task.alsoBy.includes(role.id)),
  );
}

/** The cells in which a role serves a task: the first rule that fires hands it over, else it stays at home. */
function servedBy(space: Space, task: TaskDefinition, role: RoleDefinition, rulebook: Rulebook): Diagram {
  let left = space.all;
  const found: Diagram[] = [];
  for (const rule of servingRules(rulebook)) {
    if (rule.event.type !== "serves" || !task.alsoBy.includes(rule.event.params.role)) continue;
    const { takes, leaves } = handedOver(space, rule, task);
    if (rule.event.params.role === role.id) found.push(space.and(left, takes));
    left = space.and(left, leaves);
  }
  return role.tasks.includes(task) ? space.any([...found, left]) : space.any(found);
}

/** Where a rule may hand a task over and where it may not; a task's own hours and gap are not those of its workload. */
function handedOver(space: Space, { conditions }: Rule, { id }: TaskDefinition): { takes: Diagram; leaves: Diagram } {
  if (dependsOnTask(conditions)) return { takes: space.all, leaves: space.all };
  const takes = space.region(conditions, { task: id });
  return { takes, leaves: space.not(takes) };
}

function dependsOnTask(conditions: Rule["conditions"]): boolean {
  return comparisonsOf(conditions).some(({ fact }) => fact === "hoursPerMonth" || fact === "gap");
}

/** Rules that hand tasks over by what a workload does not tell; their effect on what is reachable is not proven. */
export function looseServing(rulebook: Rulebook): Rule[] {
  return servingRules(rulebook).filter(({ conditions }) => dependsOnTask(conditions));
}

function servingRules({ rules }: Rulebook): Rule[] {
  return rules.filter(({ event }) => event.type === "serves");
}

/** Values of a fact that no number of the profile is read as. */
function unread(space: Space, fact: string, { facts }: Rulebook): Diagram {
  if (space.placeOf(fact) < 0) return space.none;
  const { below, otherwise, absent } = (facts[fact] as { bands: Bands }).bands;
  const read = [...below.map(({ value }) => value), otherwise, absent];
  return space.where(fact, ({ values }) => !values!.some((value) => read.includes(value as string)));
}

/** The cells that a constraint says no store has. */
export function excluded(space: Space, constraint: Constraint): Diagram {
  if ("never" in constraint) return space.region(constraint.never);
  const where = constraint.when ? space.region(constraint.when) : space.all;
  const [one, other] = "same" in constraint ? constraint.same : constraint.atMost;
  const holds = "same" in constraint ? same : atMost;
  return space.without(where, space.related(one, other, holds));
}

function same(one: number, other: number): boolean {
  return one === other;
}

function atMost(one: number, other: number): boolean {
  return one <= other;
}
