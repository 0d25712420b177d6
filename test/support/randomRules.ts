import fc from "fast-check";
import type { Condition, Rule } from "../../src/index.js";
import type { Facts } from "../../src/rules/ruleSet.js";

const HOURS = [0.5, 2, 5, 10, 87, 173];
const SIZES = ["starter", "small", "medium", "large"];

const ofNumber = fc.record({
  fact: fc.constantFrom("hoursPerMonth", "disciplines"),
  operator: fc.constantFrom(
    "lessThan",
    "lessThanInclusive",
    "greaterThan",
    "greaterThanInclusive",
    "equal",
    "notEqual",
  ),
  value: fc.constantFrom(...HOURS),
});
const ofName = fc.record({
  fact: fc.constant("size"),
  operator: fc.constantFrom("equal", "notEqual"),
  value: fc.constantFrom(...SIZES),
});
const ofList = fc.oneof(
  fc.record({
    fact: fc.constant("size"),
    operator: fc.constantFrom("in", "notIn"),
    value: fc.subarray(SIZES, { minLength: 1 }),
  }),
  fc.record({
    fact: fc.constant("hoursPerMonth"),
    operator: fc.constantFrom("in", "notIn"),
    value: fc.subarray(HOURS, { minLength: 1 }),
  }),
);
const ofFlag = fc.record({
  fact: fc.constant("onSite"),
  operator: fc.constantFrom("equal", "notEqual"),
  value: fc.boolean(),
});

const { group } = fc.letrec<{ group: Condition; node: Condition }>((tie) => ({
  group: fc.oneof(
    fc.record({ all: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie("node"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("node") }),
  ) as fc.Arbitrary<Condition>,
  node: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.oneof(ofNumber, ofName, ofList, ofFlag) as fc.Arbitrary<Condition>,
    tie("group"),
  ),
}));

/** A few rules with conditions of any shape. */
export const randomRules: fc.Arbitrary<Rule[]> = fc.array(group, { minLength: 1, maxLength: 8 }).map((conditions) =>
  conditions.map((condition, i) => ({
    name: `rule-${i}`,
    conditions: JSON.parse(JSON.stringify(condition)) as Rule["conditions"],
    event: { type: "supports", params: { engagement: "hire", strength: 1 } },
    reason: "Because.",
    sources: ["J-01"],
  })),
);

const value = fc.oneof(fc.constantFrom(...HOURS), fc.double({ min: 0, max: 200, noNaN: true }));

/** Facts that these rules test. */
export const randomFacts: fc.Arbitrary<Facts> = fc.record(
  { hoursPerMonth: value, disciplines: value, size: fc.constantFrom(...SIZES), onSite: fc.boolean() },
  { noNullPrototype: true },
);
