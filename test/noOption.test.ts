import { expect, test } from "vitest";
import { bandIn, type Column } from "../src/rules/column.js";
import { type CompiledRule, compileRules } from "../src/rules/ruleSet.js";
import { shippedCompiled } from "../src/shipped/shipped.js";

const { rulebook } = shippedCompiled();
const ofAgency = rulebook.rules.filter(
  ({ event }) =>
    ["supports", "opposes", "rules-out"].includes(event.type) &&
    "engagement" in event.params &&
    event.params.engagement === "agency",
);
const set = compileRules(ofAgency, rulebook.facts);

/** The rules whose lanes are set. */
function rulesOf(words: number[]): Set<CompiledRule> {
  const fired = new Set<CompiledRule>();
  words.forEach((bits, word) => {
    for (let rest = bits; rest !== 0; rest &= rest - 1) {
      const rule = set.ruleOf[word * 32 + 31 - Math.clz32(rest & -rest)];
      if (rule !== undefined) fired.add(set.rules[rule]!);
    }
  });
  return fired;
}

/** Sum of the strengths of the rules whose lanes are set; none where one rules the agency out. */
function strengthOf(words: number[]): number {
  let strength = 0;
  for (const { event, points } of rulesOf(words)) strength += event.type === "rules-out" ? -Infinity : points;
  return strength;
}

const HOURS = ["hoursPerMonth", "ownHours"];

/** Below, on and above each number of hours that a rule speaks of. */
function hoursToTry(columns: Column[]): number[] {
  const cuts = [...new Set(columns.flatMap(({ cuts = [] }) => cuts))].sort((a, b) => a - b);
  return [cuts[0]! / 2, ...cuts.flatMap((cut, i) => [cut, (cut + (cuts[i + 1] ?? 2 * cut)) / 2])];
}

/** By fact, the masks of its bands; a workload alone has one role, and no hours but its own. */
function bandsAlone(): number[][][] {
  const ofHours = set.columns.filter(({ fact }) => HOURS.includes(fact));
  const byHours = hoursToTry(ofHours).map((hours) =>
    ofHours.map((column) => [...column.masks[bandIn(column, hours)]!]).reduce(both),
  );
  const others = set.columns.filter(({ fact }) => !HOURS.includes(fact));
  const byOthers = others.map((column) => {
    const masks = column.fact === "rolesTogether" ? [column.masks[bandIn(column, 1)]!] : column.masks;
    return masks.map((mask) => [...mask]);
  });
  return [byHours, ...byOthers];
}

function both(words: number[], others: number[]): number[] {
  return words.map((bits, word) => bits & others[word]!);
}

const bands = bandsAlone();

/** The least strength over every cell that a workload alone can reach: one band of each fact that these rules test. */
function leastStrength(fact = 0, words: number[] = bands[0]![0]!.map(() => -1)): number {
  if (fact === bands.length) return strengthOf(words);
  return Math.min(...bands[fact]!.map((mask) => leastStrength(fact + 1, both(words, mask))));
}

test("an agency is acceptable in every cell, so that no store is left without an option", () => {
  expect(set.columns.map(({ fact }) => fact)).toEqual(expect.arrayContaining([...HOURS, "rolesTogether"]));
  expect(leastStrength()).toBeGreaterThanOrEqual(rulebook.settings.acceptanceFloor);
});
