import jsonSchema from "./generated/storeProfile.schema.json" with { type: "json" };
import { type Catalogue, catalogueOf, type StoreProfileSchema, storeProfileSchemaOf } from "./profile/schema.js";
import { shippedRulebook } from "./shipped/shipped.js";

const catalogue: Catalogue = /* @__PURE__ */ (() => catalogueOf(shippedRulebook()))();

/** The zod schema of a store profile over the shipped roles and tasks. */
export const storeProfileSchema: StoreProfileSchema = /* @__PURE__ */ (() => storeProfileSchemaOf(catalogue))();

/** The same as JSON Schema (draft 2020-12), for forms and other languages. Two rules stand in the zod schema only: no task twice, `months` for one-offs only. */
export const storeProfileJsonSchema: Record<string, unknown> = /* @__PURE__ */ (() =>
  withIds(jsonSchema, { $tasks: [...catalogue.tasks.keys()], $roles: catalogue.roles }))() as Record<string, unknown>;

/** Put the ids back for which a name stands. */
function withIds(value: unknown, ids: Record<string, string[]>): unknown {
  if (typeof value === "string") return ids[value] ?? value;
  if (Array.isArray(value)) return value.map((inner) => withIds(inner, ids));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIds(inner, ids)]));
}
