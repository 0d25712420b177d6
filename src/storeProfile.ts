import { jsonSchemaOf } from "./input/jsonSchema.js";
import { catalogueOf, type StoreProfileSchema, storeProfileSchemaOf } from "./profile/schema.js";
import { shippedRulebook } from "./shipped/shipped.js";

/** The zod schema of a store profile over the shipped roles and tasks. */
export const storeProfileSchema: StoreProfileSchema = /* @__PURE__ */ (() =>
  storeProfileSchemaOf(catalogueOf(shippedRulebook())))();

/** The same as JSON Schema (draft 2020-12), for forms and other languages. Two rules stand in the zod schema only: no task twice, `months` for one-offs only. */
export const storeProfileJsonSchema: Record<string, unknown> = /* @__PURE__ */ (() => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...jsonSchemaOf(storeProfileSchema),
}))();
