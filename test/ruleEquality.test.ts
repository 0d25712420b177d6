import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor } from "../src/index.js";
import { compileRules, firing } from "../src/rules/ruleSet.js";
import { extendRulebook, provenInEngine, type Rulebook } from "../src/rules.js";
import { firesInEngine } from "../src/testing/laws/engines.js";
import { randomFacts, randomRules } from "./support/randomRules.js";
import { thrownBy } from "./support/refusals.js";

const { rulebook } = createAdvisor();

test("the compiled evaluator equals json-rules-engine on every cell of every rule", async () => {
  const { cells, differing, tooLarge } = await provenInEngine(rulebook);
  expect({ differing, tooLarge }).toEqual({ differing: [], tooLarge: [] });
  // At least below, on and above one limit, or both of two values.
  expect(cells).toBeGreaterThan(2 * rulebook.rules.length);
});

/** The shipped rulebook with one rule more, which compares each of some numbers with nine limits. */
function withLargeRule(facts: string[]): Rulebook {
  const value = [1, 2, 3, 4, 5, 6, 7, 8, 9];
  return extendRulebook(rulebook, {
    rules: {
      "large-rule": {
        conditions: { all: facts.map((fact) => ({ fact, operator: "in", value })) },
        event: { type: "supports", params: { engagement: "hire", strength: 1 } },
        reason: "So many limits.",
        sources: ["J-01"],
      },
    },
  });
}

test("a rule of more cells than can be compared is named, not sampled", { timeout: 60_000 }, async () => {
  const numbers = ["hoursPerMonth", "disciplines", "hireToFreelancer"];
  const { cells } = await provenInEngine(rulebook);
  const three = await provenInEngine(withLargeRule(numbers));
  expect(three).toEqual({ cells: cells + 27 ** 3, differing: [], tooLarge: [] });
  const four = await provenInEngine(withLargeRule([...numbers, "agencyToFreelancer"]));
  expect(four).toEqual({ cells, differing: [], tooLarge: ["large-rule"] });
});

test("a rulebook that was not parsed is refused", async () => {
  const error = await provenInEngine({ ...rulebook }).catch((thrown: unknown) => thrown);
  expect(
    thrownBy(() => {
      throw error;
    }).code,
  ).toBe("INVALID_RULEBOOK");
});

test("the compiled evaluator equals json-rules-engine on rules of any shape", { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(randomRules, fc.array(randomFacts, { minLength: 5 }), async (rules, cases) => {
    const set = compileRules(rules, rulebook.facts);
    for (const facts of cases) {
      const fired = new Set(firing(set, facts).map(({ name }) => name));
      for (const rule of rules) expect(fired.has(rule.name), rule.name).toBe(await firesInEngine(rule, facts));
    }
  });
  await fc.assert(property, { numRuns: 1000 });
});
