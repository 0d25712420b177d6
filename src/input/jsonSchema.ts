import type * as z from "zod/v4/core";

type Json = Record<string, unknown>;

/** JSON Schema of a schema made of the kinds that profiles use; each of our own checks says its part itself. */
export function jsonSchemaOf(schema: z.$ZodType): Json {
  const def = schema._zod.def as z.$ZodTypes["_zod"]["def"];
  if (def.type === "optional") return jsonSchemaOf(def.innerType);
  const json = byType(def);
  for (const check of def.checks ?? []) Object.assign(json, (check._zod.def as { json?: Json }).json);
  return json;
}

function byType(def: z.$ZodTypes["_zod"]["def"]): Json {
  if (def.type === "enum") return { type: "string", enum: Object.values(def.entries) };
  if (def.type === "union") return { anyOf: def.options.map(jsonSchemaOf) };
  if (def.type === "array") return { type: "array", items: jsonSchemaOf(def.element) };
  return def.type === "object" ? ofObject(def.shape) : { type: def.type };
}

function ofObject(shape: Readonly<Record<string, z.$ZodType>>): Json {
  const fields = Object.entries(shape);
  const required = fields.filter(([, field]) => field._zod.optin === undefined).map(([name]) => name);
  return {
    type: "object",
    properties: Object.fromEntries(fields.map(([name, field]) => [name, jsonSchemaOf(field)])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
