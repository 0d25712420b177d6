import fc from "fast-check";
import { expect, test } from "vitest";
import { type Constant, createAdvisor, type FactDefinition, type Rule } from "../src/index.js";
import { compileRules, type Facts, firing, type RuleSet } from "../src/rules/ruleSet.js";
import { nextDown, nextUp } from "./support/doubles.js";
import { firesInEngine } from "./support/engines.js";
import { factsOf } from "./support/naive.js";
import { randomFacts, randomRules } from "./support/randomRules.js";

const { rulebook, roles, tasks } = createAdvisor();

/** Values of each fact at which some condition of a rule can change: all of them, or each number and its neighbours. */
function criticalValues(rule: Rule): [string, Constant[]][] {
  return [...factsOf(rule.conditions)].map((fact) => [
    fact,
    valuesOf(rulebook.facts[fact]!, constantsOf(rule.conditions, fact)),
  ]);
}

function valuesOf(definition: FactDefinition, constants: Constant[]): Constant[] {
  if (definition.type === "number") return (constants as number[]).flatMap((cut) => [nextDown(cut), cut, nextUp(cut)]);
  if (definition.type === "boolean") return [false, true];
  if (definition.type === "enum") return Object.keys(definition.values);
  return (definition.type === "role" ? roles() : tasks()).map(({ id }) => id);
}

function constantsOf(condition: unknown, fact: string): Constant[] {
  if (typeof condition !== "object" || condition === null) return [];
  if ("fact" in condition && condition.fact === fact) return [(condition as { value?: Constant }).value!].flat();
  return Object.values(condition).flatMap((inner) => constantsOf(inner, fact));
}

/** Every combination of the critical values of a rule's facts. */
function cellsOf(rule: Rule): Facts[] {
  return criticalValues(rule).reduce<Facts[]>(
    (cells, [fact, values]) => cells.flatMap((cell) => values.map((value) => ({ ...cell, [fact]: value }))),
    [{}],
  );
}

/** Rules of the same facts are compiled together, as the adviser does, so that they share bands and words. */
const TOGETHER: Rule["event"]["type"][][] = [
  ["serves"],
  ["supports", "opposes", "rules-out", "defers"],
  ["plan"],
  ["warns", "close"],
  ["suggests"],
];

/** A value for the facts that the rule under test leaves open; another one each time. */
function filling(set: RuleSet, turn: number): Facts {
  const valueFor = (fact: string) => {
    const values = valuesOf(rulebook.facts[fact]!, [0.5, 7, 87, 200]);
    return values[turn % values.length]!;
  };
  return Object.fromEntries(set.columns.map(({ fact }) => [fact, valueFor(fact)]));
}

test.for(TOGETHER)(
  "the compiled evaluator equals json-rules-engine on every cell of every rule: %s",
  { timeout: 60_000 },
  async (types) => {
    const rules = rulebook.rules.filter(({ event }) => types.includes(event.type));
    const set = compileRules(rules, rulebook.facts);
    const differing: unknown[] = [];
    let comparisons = 0;
    for (const rule of rules) {
      const alone = compileRules([rule], rulebook.facts);
      for (const cell of cellsOf(rule)) {
        comparisons += 1;
        const reference = await firesInEngine(rule, cell);
        const fired = firing(set, { ...filling(set, comparisons), ...cell }).some(({ name }) => name === rule.name);
        if (fired !== reference || firing(alone, cell).length > 0 !== reference)
          differing.push({ rule: rule.name, cell, reference });
      }
    }
    console.info(`${types.join(", ")}: ${rules.length} rules, ${comparisons} comparisons`);
    expect(differing).toEqual([]);
    expect(comparisons).toBeGreaterThan(0);
  },
);

test("every rule of the rulebook is compared", () => {
  const compared = new Set(TOGETHER.flat());
  expect(rulebook.rules.filter(({ event }) => !compared.has(event.type))).toEqual([]);
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
