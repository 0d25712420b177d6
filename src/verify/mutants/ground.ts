import type { Compiled } from "../../rulebook/compile.js";
import type { Mutant } from "../../types/mutants.js";
import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { axesOf, type Known, Space } from "../space.js";
import { ROOM, workloadSpace } from "../workloads.js";

/** What mutants of one rule are decided on. */
export interface Ground {
  known: Known;
  /** The rulebook as it is, compiled. */
  compiled: Compiled;
  rule: Rule;
  /** Cut wherever the rulebook or one of the mutants cuts. */
  space: Space;
}

/** The space of the workloads of a rulebook and of everything that is known of what was chosen for them. */
export function outcomeGround(known: Known, compiled: Compiled, rule: Rule, mutants: readonly Mutant[]): Ground {
  const workloads = workloadSpace([known], { conditions: conditionsOf(rule, mutants) });
  const more = Object.keys(known.rulebook.facts).filter(
    (fact) => workloads.placeOf(fact) < 0 && known.rulebook.facts[fact]!.scopes.includes("outcome"),
  );
  const chosen = axesOf({ facts: more, conditions: conditionsOf(rule, mutants), linked: [] }, known);
  return { known, compiled, rule, space: new Space([...workloads.axes, ...chosen], ROOM) };
}

/** The space of the workloads of a rulebook. */
export function workloadGround(known: Known, compiled: Compiled, rule: Rule, mutants: readonly Mutant[]): Ground {
  return { known, compiled, rule, space: workloadSpace([known], { conditions: conditionsOf(rule, mutants) }) };
}

/** The space of all the facts that are known where a rule is decided, whatever rules decide there. */
export function scopeGround(known: Known, compiled: Compiled, rule: Rule, mutants: readonly Mutant[]): Ground {
  const { rulebook } = known;
  const scope = compiled.serving.rules.some(({ name }) => name === rule.name) ? "task" : otherScope(rule);
  const facts = Object.keys(rulebook.facts).filter((fact) => rulebook.facts[fact]!.scopes.includes(scope));
  const others = rulebook.rules.filter(({ event }) => event.type === rule.event.type);
  const conditions = [...others.map((other) => other.conditions), ...conditionsOf(rule, mutants)];
  return { known, compiled, rule, space: new Space(axesOf({ facts, conditions, linked: [] }, known), ROOM) };
}

function otherScope({ event }: Rule): "plan" | "store" {
  return event.type === "plan" ? "plan" : "store";
}

function conditionsOf(rule: Rule, mutants: readonly Mutant[]): Rule["conditions"][] {
  return [rule.conditions, ...mutants.flatMap(({ edited }) => edited?.conditions ?? [])];
}

/** The cells in which a rule fires; none where it is dropped. */
export function firingRegion({ space }: Ground, rule: Rule | undefined): Diagram {
  return rule ? space.region(rule.conditions) : space.none;
}

/** The cells of either region that are not in both. */
export function differing({ space }: Ground, one: Diagram, other: Diagram): Diagram {
  return space.or(space.without(one, other), space.without(other, one));
}
