import { type Fault, hours, inRule, inTest } from "./fault.js";

/** Faults in the conditions of a rule. */
export const faultsOfConditions: Fault[] = [
  inTest(
    "a misspelt operator",
    1,
    { operator: "lesThan" },
    ["operator"],
    /lessThan, .*"lesThan"; did you mean "lessThan"/,
  ),
  inTest(
    "a misspelt value",
    0,
    { value: "ongoin" },
    ["value"],
    /of the fact "duration" is called "ongoin"; did you mean "ongoing"/,
  ),
  inTest("a text for a number", 1, { value: "40" }, ["value"], /"hoursPerMonth" is a number, not "40"/),
  inTest("a number for a name", 0, { value: 1 }, ["value"], /expected a value of the fact "duration", got 1/),
  inTest("a value where a list is asked", 1, { operator: "in" }, ["value"], /expected a list of values, got 40/),
  inTest("a list where a value is asked", 0, { value: ["ongoing"] }, ["value"], /expected one value.*"in"/),
  inTest("an empty list", 0, { operator: "in", value: [] }, ["value"], /at least one value/),
  inTest(
    "an order of names",
    0,
    { operator: "lessThan" },
    ["operator"],
    /lessThan compares numbers.*"duration" is none/,
  ),
  inTest("a strange key", 0, { path: "$.x" }, ["path"], /is not a field here/),
  inRule(
    "a misspelt group",
    (rule) => Object.assign(rule, { conditions: { al: rule.conditions.all } }),
    ["conditions", "al"],
    /did you mean "all"/,
  ),
  inRule(
    "no group",
    (rule) => Object.assign(rule, { conditions: {} }),
    ["conditions"],
    /exactly one of "all", "any" and "not"/,
  ),
  inRule("no conditions", (rule) => delete rule.conditions, ["conditions"], /expected a value, got nothing/),
  inRule(
    "a list for conditions",
    (rule) => Object.assign(rule, { conditions: rule.conditions.all }),
    ["conditions"],
    /expected a condition, got an array/,
  ),
  inRule(
    "a lone comparison",
    ({ conditions }) => {
      Object.assign(conditions, conditions.all[1]);
      delete conditions.all;
    },
    ["conditions"],
    /put this comparison into a list under "all"/,
  ),
  inRule(
    "all beside any",
    ({ conditions }) => Object.assign(conditions, { any: [hours("lessThan", 40)] }),
    ["conditions"],
    /has "all" and "any" side by side/,
  ),
  inRule(
    "an empty all",
    ({ conditions }) => conditions.all.push({ all: [] }),
    ["conditions", "all", 2, "all"],
    /needs at least one condition/,
  ),
  inRule(
    "an empty not",
    ({ conditions }) => conditions.all.push({ not: {} }),
    ["conditions", "all", 2, "not"],
    /this is empty/,
  ),
  inRule(
    "a comparison beside a group",
    ({ conditions }) => Object.assign(conditions, { fact: "duration" }),
    ["conditions", "fact"],
    /stands alone/,
  ),
  inRule(
    "two bounds that exclude each other",
    ({ conditions }) => conditions.all.push(hours("greaterThan", 40)),
    ["conditions"],
    /can never hold/,
  ),
  inRule(
    "a number that the fact never is",
    ({ conditions }) => conditions.all.push(hours("lessThanInclusive", 0)),
    ["conditions"],
    /can never hold/,
  ),
  inRule(
    "more combinations than fit",
    ({ conditions }) => conditions.all.push(...Array(13).fill({ any: [hours("lessThan", 40), hours("equal", 40)] })),
    ["conditions"],
    /8192 combinations.*4096 are the most/,
  ),
];
