import { holds, type Lane, lanesOf } from "../rules/lanes.js";
import type { FactNotes } from "../types/authoring.js";
import type { Condition, Constant } from "../types/rulebook.js";
import { valuesOf } from "./comparisons.js";
import type { Vocabulary } from "./vocabulary.js";

/** How many conjunctions a rule may stand for, and all rules together: evaluation keeps a bit for each. */
export const MOST_LANES = { ofRule: 4096, ofRulebook: 65_536 };

/** Count the lanes of a condition without writing them out. */
export function laneCount(condition: Condition, negated = false): number {
  if ("not" in condition) return laneCount(condition.not, !negated);
  if (!("all" in condition) && !("any" in condition)) return 1;
  const parts = ("all" in condition ? condition.all : condition.any).map((inner) => laneCount(inner, negated));
  const conjunctive = "all" in condition ? !negated : negated;
  return conjunctive ? parts.reduce((product, part) => product * part, 1) : parts.reduce((sum, part) => sum + part, 0);
}

/** Whether some values of the tested facts satisfy a condition; exact, since a lane asks of each fact apart. */
export function satisfiable(condition: Condition, vocabulary: Vocabulary): boolean {
  return lanesOf(condition).some((lane) => laneHolds(lane, vocabulary));
}

function laneHolds(lane: Lane, vocabulary: Vocabulary): boolean {
  const facts = [...new Set(lane.map(({ fact }) => fact))];
  return facts.every((fact) => {
    const own = lane.filter((comparison) => comparison.fact === fact);
    const values = valuesToTry(fact, own, vocabulary);
    return !values || values.some((value) => own.every((comparison) => holds(comparison, value)));
  });
}

/** Values of a fact such that any other fares like one of them; nothing where they cannot be read. */
function valuesToTry(fact: string, comparisons: Lane, vocabulary: Vocabulary): Constant[] | undefined {
  const definition = vocabulary.definitions.get(fact);
  if (!definition) return undefined;
  if (definition.type === "boolean") return [true, false];
  if (definition.type !== "number") return valuesOf(definition, vocabulary);
  const constants = comparisons.flatMap(({ value }) => value as number | number[]);
  return numbersToTry(constants, vocabulary.notes[fact] ?? {});
}

/** Every constant within a number's limits, and one number of each gap between, below and above them. */
function numbersToTry(constants: number[], notes: Partial<FactNotes>): number[] {
  const { above = Number.NEGATIVE_INFINITY, atLeast = Number.NEGATIVE_INFINITY, whole } = notes;
  const limits = [above, atLeast].filter(Number.isFinite);
  const cuts = [...new Set([-Number.MAX_VALUE, ...limits, ...constants, Number.MAX_VALUE])].sort((a, b) => a - b);
  const between = cuts.slice(1).map((cut, i) => cuts[i]! / 2 + cut / 2);
  const candidates = whole ? cuts.flatMap(wholeAround) : [...cuts, ...between];
  return candidates.filter((number) => number > above && number >= atLeast);
}

function wholeAround(cut: number): number[] {
  return [Math.floor(cut) - 1, Math.floor(cut), Math.ceil(cut), Math.ceil(cut) + 1];
}

/** Whether a number lies within the limits of its fact. */
export function withinLimits(value: number, { above, atLeast, whole }: Partial<FactNotes>): boolean {
  if (above !== undefined && value <= above) return false;
  if (atLeast !== undefined && value < atLeast) return false;
  return !whole || Number.isInteger(value);
}
