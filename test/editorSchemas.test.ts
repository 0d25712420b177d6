import { describe, expect, test } from "vitest";
import * as z from "zod";
import { readJson } from "../scripts/knowledge.js";
import { changed, type Loose } from "./support/broken.js";
import { files } from "./support/knowledge.js";

const HOURS = "engagement/hours.json";
const DEPTH = /[^/]+\//g;

/** A file's schema, as its own `$schema` says. */
function schemaOf(path: string, { $schema }: Record<string, unknown>): z.ZodType {
  const { pathname } = new URL(String($schema), `file:///rules/${path}`);
  return z.fromJSONSchema(readJson(pathname.slice(1)) as never);
}

test.for(Object.entries(files))("%s follows the schema that it names", ([path, file]) => {
  expect(file.$schema).toMatch(/schema\/[a-z-]+\.schema\.json$/);
  expect(String(file.$schema).startsWith(path.replace(DEPTH, "../").replace(/[^/]+$/, "") || "./")).toBe(true);
  expect(schemaOf(path, file).safeParse(file).error?.issues).toBe(undefined);
});

const inRule = (make: (rule: Loose) => unknown) => (file: Loose) => make(file.rules[0]);
const hours = (operator: string, value: unknown) => ({ fact: "hoursPerMonth", operator, value });

describe("an editor sees what is misspelt", () => {
  test.for<[string, string, (file: Loose) => unknown]>([
    ["a fact", HOURS, inRule(({ conditions }) => Object.assign(conditions.all[0], { fact: "duratoin" }))],
    ["an operator", HOURS, inRule(({ conditions }) => Object.assign(conditions.all[0], { operator: "equals" }))],
    [
      "an order of names",
      HOURS,
      inRule(({ conditions }) => Object.assign(conditions.all[0], { operator: "lessThan" })),
    ],
    ["a value", HOURS, inRule(({ conditions }) => Object.assign(conditions.all[0], { value: "ongoin" }))],
    ["a text for a number", HOURS, inRule(({ conditions }) => Object.assign(conditions.all[1], { value: "40" }))],
    ["a value where a list is asked", HOURS, inRule(({ conditions }) => conditions.all.push(hours("in", 40)))],
    ["two groups", HOURS, inRule(({ conditions }) => Object.assign(conditions, { any: conditions.all }))],
    ["an empty group", HOURS, inRule(({ conditions }) => Object.assign(conditions, { all: [] }))],
    ["no conditions", HOURS, inRule((rule) => delete rule.conditions)],
    ["a lone comparison", HOURS, inRule((rule) => Object.assign(rule, { conditions: hours("equal", 1) }))],
    ["a source", HOURS, inRule(({ sources }) => Object.assign(sources[0], { id: "E-HOURS-99" }))],
    ["a fact of an example", HOURS, inRule(({ examples }) => Object.assign(examples[0].facts, { duratoin: 1 }))],
    ["a value of an example", HOURS, inRule(({ examples }) => Object.assign(examples[0].facts, { duration: "once" }))],
    ["an event's role", "fit/roles.json", inRule(({ event }) => Object.assign(event.params, { role: "copywritr" }))],
    ["an event's task", "fit/roles.json", inRule(({ event }) => Object.assign(event.params, { task: "blog-post" }))],
    ["a criterion's task", "roles/copywriter.json", (file) => Object.assign(file.lookFor[0], { tasks: ["blog-post"] })],
    ["a task's source", "roles/copywriter.json", (file) => Object.assign(file.tasks[0], { sources: ["J-99"] })],
    [
      "a setting",
      "settings.json",
      ({ settings }) => Object.assign(settings, { criteriaShwon: settings.criteriaShown }),
    ],
    ["a source of a price", "rates/eu.json", ({ platformFee }) => Object.assign(platformFee, { sources: ["upwork"] })],
    [
      "a fact of a constraint",
      "facts.json",
      (file) =>
        Object.assign(file, { constraints: [{ name: "a", because: "b", atMost: ["ownHour", "hoursPerMonth"] }] }),
    ],
  ])("%s", ([, path, make]) => {
    const file = files[path]!;
    expect(schemaOf(path, file).safeParse(changed(file, make)).success).toBe(false);
  });
});

test("an editor takes what files may have besides", () => {
  const never = { all: [{ fact: "gap", operator: "in", value: ["time"] }, { not: hours("lessThan", 5) }] };
  const facts = { ...files["facts.json"], constraints: [{ name: "a", because: "b", never }], contracts: [] };
  expect(schemaOf("facts.json", facts).safeParse(facts).success).toBe(true);
  const waivers = {
    $schema: "./schema/waivers.schema.json",
    waivers: [{ finding: "a", reason: "b", sources: ["J-10"] }],
  };
  expect(schemaOf("waivers.json", waivers).safeParse(waivers).success).toBe(true);
  const locale = { $schema: "../schema/locale.schema.json", translations: { a: { en: "yes", text: "ja" } } };
  expect(schemaOf("locales/de.json", locale).safeParse(locale).success).toBe(true);
});
