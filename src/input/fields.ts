import type * as z from "zod/v4/core";

/** Names of the fields that a schema's objects have at a path. */
export function fieldsAt(schema: z.$ZodType, path: (string | number)[]): string[] {
  let here = [schema];
  for (const key of path) here = here.flatMap((at) => inside(at, key));
  return here.flatMap(unwrapped).flatMap((at) => ("shape" in at ? Object.keys(at.shape as object) : []));
}

type Definition = z.$ZodTypes["_zod"]["def"];

/** The schemas of a field or entry. */
function inside(schema: z.$ZodType, key: string | number): z.$ZodType[] {
  return unwrapped(schema).flatMap((definition) => {
    if (definition.type === "array") return [definition.element];
    if (definition.type === "record") return [definition.valueType];
    if (definition.type !== "object") return [];
    const field = definition.shape[key];
    return field ? [field] : [];
  });
}

/** The definitions behind optional, lazy and union schemas. */
function unwrapped(schema: z.$ZodType): Definition[] {
  const definition = schema._zod.def as Definition;
  if (definition.type === "optional") return unwrapped(definition.innerType);
  if (definition.type === "lazy") return unwrapped(definition.getter());
  if (definition.type === "union") return definition.options.flatMap(unwrapped);
  return [definition];
}
