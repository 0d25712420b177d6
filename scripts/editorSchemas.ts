import * as z from "zod/mini";
import { rateCardShape } from "../src/money/schema.js";
import { exampleFacts, factName, fileSchemas } from "../src/rulebook/fileSchemas.js";
import type { RulebookFiles } from "../src/rulebook/files.js";
import { conditions, references } from "../src/rulebook/schema.js";
import type { Rulebook } from "../src/types/rulebook.js";
import { definitions, type Json, refTo } from "./editorDefinitions.js";

/** What an editor knows of the parts that name other parts: the names that there are. */
const NARROWED = new Map<z.core.$ZodType, Json>([
  [conditions.ofRule, refTo("conditions")],
  [conditions.elsewhere, refTo("condition")],
  [exampleFacts, refTo("values")],
  [factName, refTo("fact")],
  [references.role, refTo("role")],
  [references.task, refTo("task")],
]);

/** JSON Schema of each kind of file, with the names that the rulebook has. */
export function editorSchemas(rulebook: Rulebook, files: RulebookFiles): Record<string, string> {
  const names = definitions(rulebook);
  const { sources: ofPrices } = files["rates/sources.json"] as { sources: object };
  const ofCard = { source: { type: "string", enum: Object.keys(ofPrices) } };
  const kinds = Object.entries(fileSchemas).map(([kind, schema]) => [kind, schema as z.ZodMiniType, names] as const);
  return Object.fromEntries(
    [...kinds, ["rate-card", fileCard(), ofCard] as const].map(([kind, schema, known]) => [
      `rules/schema/${kind}.schema.json`,
      `${JSON.stringify(withUsed(jsonSchema(schema), known), null, 2)}\n`,
    ]),
  );
}

/** A card's file is the card with an editor's `$schema`. */
function fileCard(): z.ZodMiniType {
  return z.strictObject({
    $schema: z.optional(z.string()),
    ...rateCardShape((_, value) => z.record(z.string(), value), [], []),
  });
}

/** JSON Schema of a zod schema, with what our own checks say of themselves. */
function jsonSchema(schema: z.ZodMiniType): Json {
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema: own }) => {
      for (const { _zod } of zodSchema._zod.def.checks ?? []) Object.assign(own, (_zod.def as { json?: object }).json);
      const narrowed = NARROWED.get(zodSchema);
      if (narrowed) replace(own, narrowed);
    },
  });
  return withSources(JSON.parse(JSON.stringify(json))) as Json;
}

function replace(json: Json, by: Json): void {
  for (const key of Object.keys(json)) delete json[key];
  Object.assign(json, by);
}

/** Wherever sources are cited, list those that there are. */
function withSources(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(withSources);
  if (typeof json !== "object" || json === null) return json;
  return Object.fromEntries(
    Object.entries(json).map(([key, inner]) => [
      key,
      key === "sources" ? citing(withSources(inner) as Json) : withSources(inner),
    ]),
  );
}

function citing(json: Json): Json {
  const { items } = json as { items?: Json & { properties?: Json } };
  if (!items) return json;
  if (items.type === "string") return { ...json, items: refTo("source") };
  return { ...json, items: { ...items, properties: { ...items.properties, id: refTo("source") } } };
}

/** A schema with the definitions that it refers to, and those that they do. */
function withUsed(json: Json, known: Json): Json {
  const used: Json = {};
  const add = (part: unknown) => {
    for (const [, name] of JSON.stringify(part).matchAll(/"#\/\$defs\/([A-Za-z]+)"/g)) {
      if (name! in used || !(name! in known)) continue;
      used[name!] = known[name!];
      add(known[name!]);
    }
  };
  add(json);
  return Object.keys(used).length > 0 ? { ...json, $defs: { ...(json.$defs as Json), ...used } } : json;
}
