import { expect, test } from "vitest";
import { type CompiledRule, compileRules } from "../src/rules/ruleSet.js";
import { shippedCompiled } from "../src/shipped/shipped.js";

const { rulebook } = shippedCompiled();
const ofAgency = rulebook.rules.filter(
  ({ event }) => "strength" in event.params && event.params.engagement === "agency",
);
const set = compileRules(ofAgency, rulebook.facts);

/** Sum of the strengths of the rules whose lanes are set. */
function strengthOf(words: number[]): number {
  const fired = new Set<CompiledRule>();
  words.forEach((bits, word) => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const rule = set.ruleOf[word * 32 + 31 - Math.clz32(rest & -rest)];
      if (rule !== undefined) fired.add(set.rules[rule]!);
    }
  });
  let strength = 0;
  for (const { points } of fired) strength += points;
  return strength;
}

/** The least strength over every cell: one band of each fact that these rules test. */
function leastStrength(column = 0, words: number[] = Array(set.words).fill(-1)): number {
  if (column === set.columns.length) return strengthOf(words);
  let least = Number.POSITIVE_INFINITY;
  for (const mask of set.columns[column]!.masks) {
    const narrowed = words.map((bits, word) => bits & mask[word]!);
    least = Math.min(least, leastStrength(column + 1, narrowed));
  }
  return least;
}

test("an agency is acceptable in every cell, so that no store is left without an option", () => {
  const ruledOut = rulebook.rules.filter(
    ({ event }) => event.type === "rules-out" && event.params.engagement === "agency",
  );
  expect(ruledOut).toEqual([]);
  expect(leastStrength()).toBeGreaterThanOrEqual(rulebook.settings.acceptanceFloor);
});
