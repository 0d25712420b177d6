import { OPERATORS } from "../src/rulebook/comparisons.js";
import type { FactDefinition, Rulebook } from "../src/types/rulebook.js";

export type Json = Record<string, unknown>;

/** Refer to a definition of the same schema. */
export function refTo(name: string): Json {
  return { $ref: `#/$defs/${name}` };
}

/** What an editor may offer: every name of a rulebook, and the comparisons that each fact allows. */
export function definitions({ facts, roles, sources }: Rulebook): Json {
  return {
    fact: { type: "string", enum: Object.keys(facts) },
    role: { type: "string", enum: roles.map(({ id }) => id) },
    task: { type: "string", enum: roles.flatMap(({ tasks }) => tasks.map(({ id }) => id)) },
    source: { type: "string", enum: Object.keys(sources) },
    values: {
      type: "object",
      properties: Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, schemaOfValue(fact)])),
      additionalProperties: false,
    },
    conditions: { anyOf: GROUPS },
    condition: { anyOf: [...GROUPS, refTo("comparison")] },
    comparison: { anyOf: Object.entries(facts).flatMap(([name, fact]) => comparisons(name, fact)) },
  };
}

const SEVERAL = { type: "array", minItems: 1, items: refTo("condition") };
const GROUPS = [strict({ all: SEVERAL }), strict({ any: SEVERAL }), strict({ not: refTo("condition") })];

function strict(properties: Json): Json {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function comparisons(fact: string, definition: FactDefinition): Json[] {
  const value = schemaOfValue(definition);
  const single = definition.type === "number" ? ["value", "number"] : ["value"];
  return [
    strict({ fact: { const: fact }, operator: { enum: operatorsWith(single) }, value }),
    strict({
      fact: { const: fact },
      operator: { enum: operatorsWith(["list"]) },
      value: { type: "array", minItems: 1, items: value },
    }),
  ];
}

function operatorsWith(kinds: string[]): string[] {
  return Object.entries(OPERATORS).flatMap(([operator, kind]) => (kinds.includes(kind) ? [operator] : []));
}

function schemaOfValue(definition: FactDefinition): Json {
  if (definition.type === "enum") return { enum: Object.keys(definition.values) };
  return definition.type === "role" || definition.type === "task" ? refTo(definition.type) : { type: definition.type };
}
