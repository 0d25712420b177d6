import type * as z from "zod/mini";
import jsonSchema from "./generated/storeProfile.schema.json" with { type: "json" };
import { storeProfileSchemaOf } from "./profile/schema.js";
import { shippedRulebook } from "./shipped.js";
import type { StoreProfile } from "./types/profile.js";

/** The zod schema of a store profile over the shipped roles and tasks. */
export const storeProfileSchema: z.ZodMiniType<StoreProfile, StoreProfile> = /* @__PURE__ */ storeProfileSchemaOf(
  /* @__PURE__ */ shippedCatalogue(),
);

function shippedCatalogue() {
  return shippedRulebook().catalogue;
}

/** The same as JSON Schema (draft 2020-12), for forms and other languages. Two rules stand in the zod schema only: no task twice, `months` for one-offs only. */
export const storeProfileJsonSchema: Record<string, unknown> = jsonSchema;
