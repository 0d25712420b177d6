import { rulebook } from "store-staffing-advisor/rules";
import { expect, test } from "vitest";
import { authoringOf } from "../src/rulebook/authoring.js";
import type { Comparison, Condition, Constant } from "../src/types/rulebook.js";
import { conditionText } from "../src/verify/conditionText.js";

const known = { rulebook, authoring: authoringOf(rulebook) };
const is = (fact: string, value: Constant | Constant[], operator: Comparison["operator"] = "equal"): Comparison => ({
  fact,
  operator,
  value,
});
const ongoing = is("duration", "ongoing");
const from = (hours: number, fact = "hoursPerMonth") => is(fact, hours, "greaterThanInclusive");
const below = (hours: number, fact = "hoursPerMonth") => is(fact, hours, "lessThan");

const told: [string, Condition, string][] = [
  ["one value", { all: [ongoing] }, "the work is ongoing"],
  ["a range", { all: [from(40), below(87)] }, "the work takes 40 to below 87 hours a month"],
  [
    "ends that do not belong",
    { all: [is("hoursPerMonth", 20, "greaterThan")] },
    "the work takes above 20 hours a month",
  ],
  [
    "two things of one subject",
    { all: [ongoing, from(87)] },
    "the work is ongoing and takes at least 87 hours a month",
  ],
  [
    "what is not, together",
    { all: [is("onSite", false), is("coverage", "around-the-clock", "notEqual")] },
    "the work is neither on your premises nor done around the clock",
  ],
  ["a list", { all: [is("size", ["starter", "small"], "in")] }, "the store is very small or small"],
  [
    "a list of what is not",
    { all: [is("size", ["starter", "small"], "notIn")] },
    "the store is neither very small nor small",
  ],
  ["several subjects", { all: [is("size", "large"), ongoing] }, "the store is large and the work is ongoing"],
  [
    "alternatives of one subject",
    { all: [ongoing, { any: [is("onSite", true), is("coverage", "office-hours")] }] },
    "the work is ongoing, and is on your premises or done during office hours",
  ],
  [
    "alternatives of several subjects",
    { any: [ongoing, is("role", "order-clerk", "notEqual")] },
    "either the work is ongoing, or the role is not order clerk",
  ],
  [
    "a negation of everything",
    { not: { all: [ongoing, below(40)] } },
    "the work is not ongoing or takes at least 40 hours a month",
  ],
  ["a negation twice", { not: { all: [{ not: { all: [ongoing] } }] } }, "the work is ongoing"],
  [
    "all within all",
    { all: [from(40), { all: [below(87), ongoing] }] },
    "the work takes 40 to below 87 hours a month and is ongoing",
  ],
  ["the least number", { all: [below(2, "rolesTogether")] }, "the work is not shared"],
  ["one number", { all: [is("disciplines", 3)] }, "the work needs exactly 3 disciplines"],
  [
    "numbers that are named",
    { all: [is("disciplines", [2, 4], "in")] },
    "the work needs 2 disciplines or 4 disciplines",
  ],
];

test.for(told)("%s is said as people say it", ([, condition, text]) => {
  expect(conditionText(condition, known)).toBe(text);
});

test("every shipped rule has a sentence without names from the data", () => {
  for (const { name, conditions } of rulebook.rules) {
    const text = conditionText(conditions, known);
    expect(text, name).toMatch(/^(the|this|what|its|either|an?) /);
    expect(text, name).not.toMatch(/undefined|notEqual|true|false|\bany\b/);
  }
});
