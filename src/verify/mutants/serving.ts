import type { Mutant } from "../../types/mutants.js";
import type { Diagram } from "../diagrams.js";
import type { Ground } from "./ground.js";
import { rulesWith } from "./mutated.js";

/**
 * By rule that hands tasks over and by role that could take one over, the cells in which that rule hands one to that role:
 * the first that fires and names a role that the task allows.
 */
export function servingRegions({ space, known }: Ground, mutant: Mutant | undefined): Diagram[] {
  const { rulebook } = known;
  const rules = mutant ? rulesWith(rulebook.rules, mutant) : rulebook.rules;
  const firing = new Map(rules.map((rule) => [rule.name, rule]));
  let left = space.all;
  return rulebook.rules.flatMap(({ name, event }) => {
    if (event.type !== "serves") return [];
    const rule = firing.get(name);
    const role = rule?.event.type === "serves" ? rule.event.params.role : "";
    const takes = rule ? space.and(space.region(rule.conditions), allowing(space, role, known)) : space.none;
    const hands = space.and(left, takes);
    left = space.without(left, takes);
    return rulebook.roles.map(({ id }) => (id === role ? hands : space.none));
  });
}

/** The cells of tasks that a role may take over. */
function allowing(space: Ground["space"], role: string, { rulebook }: Ground["known"]): Diagram {
  const tasks = rulebook.roles.flatMap((home) => home.tasks).filter(({ alsoBy }) => alsoBy.includes(role));
  if (space.placeOf("task") < 0) return tasks.length > 0 ? space.all : space.none;
  return space.where("task", ({ values }) => tasks.some(({ id }) => values!.includes(id)));
}
