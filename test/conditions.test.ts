import { expect, test } from "vitest";
import type { Comparison, Condition, FactDefinition, Rule } from "../src/index.js";
import { bandValue } from "../src/rules/bands.js";
import { bandIn, columnOf } from "../src/rules/column.js";
import { decide } from "../src/rules/decide.js";
import { nextDown, nextUp } from "../src/rules/doubles.js";
import { comparisonsOf, factsIn, holds, lanesOf } from "../src/rules/lanes.js";
import { compileRules, firing } from "../src/rules/ruleSet.js";
import { rulebook } from "../src/rules.js";

const is = (fact: string, value: Comparison["value"], operator: Comparison["operator"] = "equal") =>
  ({ fact, operator, value }) as Comparison;

test.for([
  ["equal", 5, [5], [4, 6]],
  ["notEqual", 5, [4, 6], [5]],
  ["lessThan", 5, [4], [5, 6]],
  ["lessThanInclusive", 5, [4, 5], [6]],
  ["greaterThan", 5, [6], [4, 5]],
  ["greaterThanInclusive", 5, [5, 6], [4]],
  ["in", ["a", "b"], ["a", "b"], ["c"]],
  ["notIn", ["a", "b"], ["c"], ["a", "b"]],
] as const)(
  "%s holds for the values that it names, and for no others; not so its opposite",
  ([operator, value, yes, no]) => {
    const comparison = is("fact", value as Comparison["value"], operator);
    const [[opposite]] = lanesOf({ not: comparison }) as [[Comparison]];
    for (const actual of yes) expect([holds(comparison, actual), holds(opposite, actual)]).toEqual([true, false]);
    for (const actual of no) expect([holds(comparison, actual), holds(opposite, actual)]).toEqual([false, true]);
  },
);

const [a, b, c, d] = ["a", "b", "c", "d"].map((fact) => is(fact, true)) as [
  Comparison,
  Comparison,
  Comparison,
  Comparison,
];
const not = (comparison: Comparison) => ({ ...comparison, operator: "notEqual" });

test("a condition holds if all of one of its lanes hold", () => {
  expect(lanesOf(a)).toEqual([[a]]);
  expect(lanesOf({ all: [a, b] })).toEqual([[a, b]]);
  expect(lanesOf({ any: [a, b] })).toEqual([[a], [b]]);
  expect(lanesOf({ all: [{ any: [a, b] }, { any: [c, d] }] })).toEqual([
    [a, c],
    [a, d],
    [b, c],
    [b, d],
  ]);
  expect(lanesOf({ not: { all: [a, b] } })).toEqual([[not(a)], [not(b)]]);
  expect(lanesOf({ not: { any: [a, b] } })).toEqual([[not(a), not(b)]]);
  expect(lanesOf({ not: { not: { all: [a, b] } } })).toEqual([[a, b]]);
});

test("comparisons are listed in reading order, and each fact once", () => {
  const condition: Condition = { all: [{ not: b }, { any: [a, { all: [b, c] }] }] };
  expect(comparisonsOf(condition)).toEqual([b, a, b, c]);
  expect(factsIn(condition)).toEqual(["b", "a", "c"]);
});

const hours: FactDefinition = { type: "number", scopes: ["workload"] } as FactDefinition;
const size = { type: "enum", scopes: ["workload"], values: {} } as unknown as FactDefinition;

test("a number's bands are below, on and above each cut", () => {
  const column = columnOf("hours", hours, [[is("hours", 40, "lessThan")], [is("hours", 10, "greaterThanInclusive")]]);
  expect(column.cuts).toEqual([10, 40]);
  expect([9, 10, 11, 39, 40, 41].map((value) => bandIn(column, value))).toEqual([0, 1, 2, 2, 3, 4]);
  expect(column.masks.map(([word]) => word)).toEqual([0b01, 0b11, 0b11, 0b10, 0b10]);
});

test("any other fact has a band for each value that a condition names, and one for all others", () => {
  const column = columnOf("size", size, [[is("size", "small")], [is("size", ["large", "small"], "in")], []]);
  expect(["small", "large", "medium"].map((value) => bandIn(column, value))).toEqual([0, 1, 2]);
  expect(column.masks.map(([word]) => word)).toEqual([0b111, 0b110, 0b100]);
});

function rule(name: string, conditions: Condition, event: object): Rule {
  return { name, conditions, event, reason: `${name}.`, sources: ["J-01"] } as Rule;
}

const supports = (strength: number) => ({ type: "supports", params: { engagement: "hire", strength } });

test("rules fire in the order of their strength, however many lanes they have", () => {
  const many: Condition = { any: Array.from({ length: 40 }, (_, i) => is("hours", i)) };
  const rules = [
    rule("weak", is("hours", 35, "lessThanInclusive"), supports(1)),
    rule("many", many, supports(3)),
    rule("against", is("hours", 30, "greaterThan"), { type: "opposes", params: { engagement: "hire", strength: 2 } }),
  ];
  const set = compileRules(rules, { hours });
  const names = (value: number) => firing(set, { hours: value }).map(({ name }) => name);
  expect(names(0)).toEqual(["many", "weak"]);
  expect(names(31)).toEqual(["many", "against", "weak"]);
  expect(names(39)).toEqual(["many", "against"]);
  expect(names(40)).toEqual(["against"]);
  expect(names(-1)).toEqual(["weak"]);
  expect(set.rules.map(({ points, speaksOf }) => [points, speaksOf])).toEqual([
    [3, "hire"],
    [-2, "hire"],
    [1, "hire"],
  ]);
  expect(firing(compileRules([], {}), {})).toEqual([]);
});

test("a rule of which several lanes hold fires once", () => {
  const either: Condition = { any: [is("hours", 5, "lessThan"), is("hours", 9, "lessThan"), is("hours", 1)] };
  const set = compileRules([rule("either", either, supports(1)), rule("other", is("hours", 1), supports(1))], {
    hours,
  });
  expect(firing(set, { hours: 1 }).map(({ name }) => name)).toEqual(["either", "other"]);
});

test("a rule that suggests a role speaks of no engagement, whatever its typical one", () => {
  const suggests = { type: "suggests", params: { role: "copywriter", task: "blog-posts", engagement: "hire" } };
  expect(compileRules([rule("fits", is("hours", 1), suggests)], { hours }).rules[0]).toMatchObject({
    speaksOf: undefined,
    points: 0,
  });
});

test("a decision adds up what speaks for and against, and names the first kind of not yet that is due", () => {
  const always = is("hours", 0, "greaterThanInclusive");
  const defers = (kind: string) => ({ type: "defers", params: { kind } });
  const against = { type: "opposes", params: { engagement: "hire", strength: 2 } };
  const out = { type: "rules-out", params: { engagement: "agency" } };
  const base = [rule("for", always, supports(5)), rule("against", always, against), rule("out", always, out)];
  const decided = (rules: Rule[]) => decide(compileRules(rules, { hours }), rulebook, { hours: 5 });
  const { deferred, deferring, verdicts } = decided(base);
  expect([deferred, deferring]).toEqual([undefined, []]);
  const by = Object.fromEntries(verdicts.map((verdict) => [verdict.engagement, verdict]));
  expect(verdicts.map(({ engagement }) => engagement)).toEqual(rulebook.engagements);
  expect(by.hire).toMatchObject({ strength: 3, suits: "best" });
  expect(by.hire!.fired.map(({ name }) => name)).toEqual(["for", "against"]);
  expect(by.agency).toMatchObject({ strength: 0, suits: "not" });
  expect(by.freelancer).toMatchObject({ strength: 0, fired: [] });
  const [first, second] = rulebook.kinds;
  const both = decided([...base, rule("b", always, defers(second!)), rule("a", always, defers(first!))]);
  expect(both.deferred).toBe(first);
  expect(both.deferring.map(({ name }) => name).sort()).toEqual(["a", "b"]);
  expect(decided([rule("b", always, defers(second!))]).deferred).toBe(second);
});

test("a number of the profile is read in bands, each up to its limit", () => {
  const bands = {
    below: [
      { limit: 2, value: "few" },
      { limit: 5, value: "some" },
    ],
    otherwise: "many",
    absent: "unknown",
  };
  expect([undefined, 0, 1, 2, 4, 5].map((given) => bandValue(bands as never, given))).toEqual([
    "unknown",
    "few",
    "few",
    "some",
    "some",
    "many",
  ]);
});

test("the next double is the nearest one above or below, with nothing between", () => {
  expect(nextUp(1)).toBe(1 + Number.EPSILON);
  expect(nextDown(1)).toBe(1 - Number.EPSILON / 2);
  expect(nextUp(0)).toBe(Number.MIN_VALUE);
  expect(nextDown(0)).toBe(-Number.MIN_VALUE);
  expect(nextUp(-1)).toBe(-1 + Number.EPSILON / 2);
  expect(nextDown(-1)).toBe(-1 - Number.EPSILON);
  for (const value of [0.1, 40, 1e12, -7.5])
    expect([nextDown(nextUp(value)), nextUp(nextDown(value))]).toEqual([value, value]);
});
