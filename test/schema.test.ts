import { expect, test } from "vitest";
import * as z from "zod/mini";
import {
  type Coverage,
  type Duration,
  type Gap,
  type Scope,
  type SizeClass,
  type StoreMeasures,
  type StoreProfile,
  storeProfileJsonSchema,
  storeProfileSchema,
  type TaskNeed,
  type Team,
} from "../src/index.js";

/** Every key of a type, each once: leaving one out, or naming another, does not compile. */
type Keys<T> = Record<keyof T, true>;
const FIELDS = {
  store: {
    size: true,
    monthlyBudget: true,
    tasks: true,
    currency: true,
    country: true,
    team: true,
  } satisfies Keys<StoreProfile>,
  size: { ordersPerMonth: true, annualRevenue: true, headcount: true } satisfies Keys<StoreMeasures>,
  team: { roles: true, developers: true, canSupervise: true } satisfies Keys<Team>,
  need: {
    task: true,
    hoursPerMonth: true,
    duration: true,
    months: true,
    gap: true,
    coverage: true,
    backup: true,
    onSite: true,
    core: true,
    scope: true,
    disciplines: true,
    startWithinWeeks: true,
  } satisfies Keys<TaskNeed>,
};
const VALUES = {
  size: { starter: true, small: true, medium: true, large: true } satisfies Record<SizeClass, true>,
  duration: { ongoing: true, "one-off": true } satisfies Record<Duration, true>,
  gap: { skill: true, time: true, both: true } satisfies Record<Gap, true>,
  coverage: { flexible: true, "office-hours": true, "around-the-clock": true } satisfies Record<Coverage, true>,
  scope: { defined: true, open: true } satisfies Record<Scope, true>,
};

test("JSON Schema says what zod's own converter says, with what our checks add", () => {
  const converted = z.toJSONSchema(storeProfileSchema as z.ZodMiniType, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      for (const { _zod } of zodSchema._zod.def.checks ?? []) {
        Object.assign(jsonSchema, (_zod.def as { json?: object }).json);
      }
    },
  });
  expect(JSON.parse(JSON.stringify(converted))).toEqual(storeProfileJsonSchema);
});

test("the schema knows every field and value of the types, and no other", () => {
  // biome-ignore lint/suspicious/noExplicitAny: JSON Schema is read here without its type
  const { properties } = storeProfileJsonSchema as any;
  // biome-ignore lint/suspicious/noExplicitAny: as above
  const branch = (of: any, type: string) => of.anyOf.find((one: { type: string }) => one.type === type);
  const need = branch(properties.tasks.items, "object").properties;
  const keys = (of: object) => Object.keys(of).sort();
  expect(keys(properties)).toEqual(keys(FIELDS.store));
  expect(keys(branch(properties.size, "object").properties)).toEqual(keys(FIELDS.size));
  expect(keys(properties.team.properties)).toEqual(keys(FIELDS.team));
  expect(keys(need)).toEqual(keys(FIELDS.need));
  expect([...branch(properties.size, "string").enum].sort()).toEqual(keys(VALUES.size));
  for (const field of ["duration", "gap", "coverage", "scope"] as const) {
    expect([...need[field].enum].sort(), field).toEqual(keys(VALUES[field]));
  }
});

test("measures of a size must be at least one", () => {
  expect(storeProfileJsonSchema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    properties: { size: { anyOf: [{ type: "string" }, { type: "object", minProperties: 1 }] } },
  });
});
