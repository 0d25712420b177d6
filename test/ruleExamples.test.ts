import { expect, test } from "vitest";
import { createAdvisor, type Rule } from "../src/index.js";
import type { Facts } from "../src/rules/ruleSet.js";
import { firesInEngine } from "../src/testing/laws/engines.js";
import { factsOf } from "../src/testing/laws/naive.js";
import { firesCompiled } from "./support/engines.js";
import { files } from "./support/knowledge.js";

interface WithExamples extends Rule {
  examples: { facts: Facts; fires: boolean }[];
}

const { rulebook } = createAdvisor();
const listed = Object.entries(files).flatMap(([path, { rules }]) =>
  ((rules ?? []) as WithExamples[]).map((rule) => ({ path, name: rule.name, rule })),
);

test("there are rules in the files, and all of them are in the rulebook", () => {
  expect(listed.length).toBeGreaterThan(0);
  expect(listed.map(({ name }) => name).sort()).toEqual(rulebook.rules.map(({ name }) => name).sort());
});

test.for(listed)("$path: $name fires on its examples and only where they say so", async ({ rule }) => {
  const { examples, conditions } = rule;
  expect(new Set(examples.map(({ fires }) => fires))).toEqual(new Set([true, false]));
  for (const { facts, fires } of examples) {
    expect(new Set(Object.keys(facts))).toEqual(factsOf(conditions));
    expect(firesCompiled(rule, facts, rulebook), JSON.stringify(facts)).toBe(fires);
    expect(await firesInEngine(rule, facts), JSON.stringify(facts)).toBe(fires);
  }
});
