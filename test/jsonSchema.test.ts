import { expect, test } from "vitest";
import * as z from "zod/mini";
import { atMost, between, checked, matching, notEmpty, positive, whole } from "../src/input/checked.js";
import { jsonSchemaOf } from "../src/input/jsonSchema.js";

/** Each schema is made within its test. */
const SCHEMAS: [string, () => z.ZodMiniType, object][] = [
  ["a word", () => z.enum(["a", "b"]), { type: "string", enum: ["a", "b"] }],
  ["a flag", () => z.boolean(), { type: "boolean" }],
  ["a number from one to another", () => between(2, 5), { type: "number", minimum: 2, maximum: 5 }],
  ["a number above zero", () => positive(5), { type: "number", exclusiveMinimum: 0, maximum: 5 }],
  ["a whole number", () => whole(2, 5), { type: "integer", minimum: 2, maximum: 5 }],
  ["a text of a pattern", () => matching(/^a+$/, "letters a"), { type: "string", pattern: "^a+$" }],
  [
    "a list",
    () => z.array(z.boolean()).check(notEmpty, atMost(3)),
    { type: "array", items: { type: "boolean" }, minItems: 1, maxItems: 3 },
  ],
  ["either of two", () => z.union([z.boolean(), z.string()]), { anyOf: [{ type: "boolean" }, { type: "string" }] }],
  [
    "an object",
    () => z.strictObject({ a: z.string(), b: z.optional(z.boolean()) }),
    {
      type: "object",
      properties: { a: { type: "string" }, b: { type: "boolean" } },
      required: ["a"],
      additionalProperties: false,
    },
  ],
  [
    "an object of which nothing must be there",
    () => z.strictObject({ b: z.optional(z.boolean()) }),
    { type: "object", properties: { b: { type: "boolean" } }, additionalProperties: false },
  ],
  ["a check that says nothing of itself", () => z.string().check(checked(() => [])), { type: "string" }],
];

test.for(SCHEMAS)("JSON Schema says as much: %s", ([, schema, json]) => {
  expect(jsonSchemaOf(schema())).toEqual(json);
});
