import type { Condition, FactDefinition, Rulebook } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import type { Judging } from "../judging.js";
import { namesOf, type Space } from "../space.js";
import { ROOM, workloadJudging, workloadSpace } from "../workloads.js";
import type { Side, Sides } from "./sides.js";

/** What two rulebooks say of the workloads of both, over the same cells. */
export interface Joint extends Sides {
  space: Space;
  judgedBy: { a: Judging; b: Judging };
  /** The cells that stores reach under both. */
  reach: Diagram;
}

/** Judge the same cells by two rulebooks; some more conditions may cut them. */
export function jointOf(sides: Sides, others: readonly Condition[] = [], room = ROOM): Joint {
  const { a, b } = sides;
  const first = { ...a, rulebook: withValuesOf(a.rulebook, b.rulebook) };
  const space = workloadSpace([first, b], { conditions: [...others, ...pricesAlike(first.rulebook)] }, room);
  const judgedBy = { a: judgingIn(space, a), b: judgingIn(space, b) };
  return { ...sides, space, judgedBy, reach: space.and(judgedBy.a.reach, judgedBy.b.reach) };
}

/** A rulebook with every value of facts, and every role, that another one has besides. */
function withValuesOf(own: Rulebook, other: Rulebook): Rulebook {
  const known = new Set(own.roles.map(({ id }) => id));
  const facts = Object.entries(other.facts).map(([name, fact]) => [name, withValues(own.facts[name], fact)]);
  return {
    ...own,
    facts: { ...own.facts, ...Object.fromEntries(facts) },
    roles: [...own.roles, ...other.roles.filter(({ id }) => !known.has(id))],
  };
}

function withValues(own: FactDefinition | undefined, other: FactDefinition): FactDefinition {
  if (own?.type !== "enum" || other.type !== "enum") return own ?? other;
  return { ...own, scopes: [...new Set([...own.scopes, ...other.scopes])], values: { ...other.values, ...own.values } };
}

/** Engagements that suit equally well are told apart by which of them costs less. */
function pricesAlike({ facts }: Rulebook): Condition[] {
  const ratios = ["hireToFreelancer", "agencyToFreelancer"].filter((fact) => facts[fact]);
  return ratios.flatMap((fact): Condition[] => [
    { fact, operator: "greaterThan", value: 1 },
    { fact, operator: "greaterThanInclusive", value: 1 },
  ]);
}

/** What a rulebook says of the cells whose values it knows. */
function judgingIn(space: Space, side: Side): Judging {
  const judging = workloadJudging(side, space);
  const known = space.axes.map(({ fact }) => knownValues(space, fact, side.rulebook));
  return { ...judging, reach: known.reduce(space.and, judging.reach) };
}

function knownValues(space: Space, fact: string, rulebook: Rulebook): Diagram {
  const definition = rulebook.facts[fact];
  if (!definition || definition.type === "number") return space.all;
  const names = namesOf(definition, rulebook);
  return space.where(fact, ({ values }) => values!.some((value) => names.includes(value)));
}
