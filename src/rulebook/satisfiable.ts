import { lanesOf } from "../rules/lanes.js";
import type { FactNotes } from "../types/authoring.js";
import type { Condition, Constant } from "../types/rulebook.js";
import { valuesOf } from "./comparisons.js";
import { type Demands, demandsOf, meets } from "./demands.js";
import type { Vocabulary } from "./vocabulary.js";

/** Whether some values of the tested facts satisfy a condition; exact, since a lane asks of each fact apart. */
export function satisfiable(condition: Condition, vocabulary: Vocabulary): boolean {
  return lanesOf(condition).some((lane) =>
    [...demandsOf(lane)].every(([fact, demands]) => {
      const values = valuesToTry(fact, demands, vocabulary);
      return !values || values.some((value) => meets(value, demands));
    }),
  );
}

/** Values of a fact such that any other fares like one of them; nothing where they cannot be read. */
function valuesToTry(fact: string, demands: Demands, vocabulary: Vocabulary): Constant[] | undefined {
  const definition = vocabulary.definitions.get(fact);
  if (!definition) return undefined;
  if (definition.type === "boolean") return [true, false];
  if (definition.type !== "number") return valuesOf(definition, vocabulary);
  const { only = [], never, bounds } = demands;
  const constants = [...only, ...never, ...bounds.map(({ value }) => value)];
  return numbersToTry(constants as number[], vocabulary.notes[fact] ?? {});
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
