import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AdvisorError, recommend, roles, safeRecommend, tasks } from "../src/index.js";
import { stores } from "./support/arbitraries.js";
import { pathsOf, refusal } from "./support/refusals.js";

const GOOD = { size: "small", monthlyBudget: 500, tasks: ["daily-admin"] };
const need = (fields: object) => ({ ...GOOD, tasks: [{ task: "daily-admin", ...fields }] });

/** What is wrong, the profile, and the path of each problem with what its message must say. */
const CASES: [string, unknown, Record<string, RegExp>][] = [
  ["null", null, { "": /object, got null/ }],
  ["nothing", undefined, { "": /object, got nothing/ }],
  ["a number", 42, { "": /object, got 42/ }],
  ["a text", "small", { "": /object, got "small"/ }],
  ["a boolean", true, { "": /object, got true/ }],
  ["a bigint", 1n, { "": /object, got a bigint/ }],
  ["a symbol", Symbol("store"), { "": /object, got a symbol/ }],
  ["a function", () => GOOD, { "": /object, got a function/ }],
  ["an array", [GOOD], { "": /object, got an array/ }],
  ["an empty object", {}, { size: /got nothing/, monthlyBudget: /got nothing/, tasks: /got nothing/ }],
  ["a budget as text", { ...GOOD, monthlyBudget: "500" }, { monthlyBudget: /number, got "500"/ }],
  ["no budget", { ...GOOD, monthlyBudget: null }, { monthlyBudget: /number, got null/ }],
  ["a budget that is no number", { ...GOOD, monthlyBudget: Number.NaN }, { monthlyBudget: /NaN/ }],
  ["an endless budget", { ...GOOD, monthlyBudget: Infinity }, { monthlyBudget: /Infinity/ }],
  ["a budget below nothing", { ...GOOD, monthlyBudget: -1 }, { monthlyBudget: /at least 0, got -1/ }],
  ["an absurd budget", { ...GOOD, monthlyBudget: 1e13 }, { monthlyBudget: /at most 1000000000000/ }],
  ["a misspelt size", { ...GOOD, size: "smal" }, { size: /did you mean "small"/ }],
  ["empty measures", { ...GOOD, size: {} }, { size: /at least one of ordersPerMonth, annualRevenue and headcount/ }],
  ["measures that are not there", { ...GOOD, size: { headcount: undefined } }, { size: /at least one of/ }],
  [
    "a misspelt measure",
    { ...GOOD, size: { headcont: 3, headcount: 3 } },
    { "size.headcont": /did you mean "headcount"/ },
  ],
  ["a negative measure", { ...GOOD, size: { ordersPerMonth: -1 } }, { "size.ordersPerMonth": /at least 0/ }],
  ["an endless measure", { ...GOOD, size: { annualRevenue: -Infinity } }, { "size.annualRevenue": /Infinity/ }],
  ["tasks that are no list", { ...GOOD, tasks: "daily-admin" }, { tasks: /array, got "daily-admin"/ }],
  ["a misspelt task", { ...GOOD, tasks: ["dayly-admin"] }, { "tasks.0": /did you mean "daily-admin"/ }],
  ["a misspelt task in full", need({ task: "blog-post" }), { "tasks.0.task": /did you mean "blog-posts"/ }],
  ["a need without its task", { ...GOOD, tasks: [{ hoursPerMonth: 5 }] }, { "tasks.0.task": /got nothing/ }],
  ["a hole in the tasks", { ...GOOD, tasks: new Array(1) }, { "tasks.0": /got nothing/ }],
  ["a task that is no task", { ...GOOD, tasks: [null, 7] }, { "tasks.0": /got null/, "tasks.1": /got 7/ }],
  ["no hours", need({ hoursPerMonth: 0 }), { "tasks.0.hoursPerMonth": /above 0, got 0/ }],
  ["no hours, from below", need({ hoursPerMonth: -0 }), { "tasks.0.hoursPerMonth": /above 0/ }],
  ["negative hours", need({ hoursPerMonth: -5 }), { "tasks.0.hoursPerMonth": /above 0, got -5/ }],
  ["absurd hours", need({ hoursPerMonth: 10_001 }), { "tasks.0.hoursPerMonth": /at most 10000, got 10001/ }],
  ["hours that are no number", need({ hoursPerMonth: Number.NaN }), { "tasks.0.hoursPerMonth": /NaN/ }],
  ["hours as a bigint", need({ hoursPerMonth: 5n }), { "tasks.0.hoursPerMonth": /bigint/ }],
  ["a misspelt duration", need({ duration: "one-of" }), { "tasks.0.duration": /did you mean "one-off"/ }],
  ["months of ongoing work", need({ duration: "ongoing", months: 2 }), { "tasks.0.months": /one-off/ }],
  ["months of work that is ongoing by default", need({ months: 2 }), { "tasks.0.months": /one-off/ }],
  ["half a month", need({ duration: "one-off", months: 1.5 }), { "tasks.0.months": /whole number/ }],
  ["a flag as text", need({ backup: "yes" }), { "tasks.0.backup": /boolean, got "yes"/ }],
  ["no discipline", need({ disciplines: 0 }), { "tasks.0.disciplines": /at least 1/ }],
  ["a start in the past", need({ startWithinWeeks: -1 }), { "tasks.0.startWithinWeeks": /at least 0/ }],
  ["an unknown field of a need", need({ hours: 5 }), { "tasks.0.hours": /not a field/ }],
  ["a misspelt field", { ...GOOD, monthlyBuget: 5 }, { monthlyBuget: /did you mean "monthlyBudget"/ }],
  ["a task twice", { ...GOOD, tasks: ["daily-admin", { task: "daily-admin" }] }, { "tasks.1": /again/ }],
  ["a country by name", { ...GOOD, country: "Greece" }, { country: /ISO 3166/ }],
  ["an unknown country", { ...GOOD, country: "ZZ" }, { country: /ZZ/ }],
  ["a currency by name", { ...GOOD, currency: "euro" }, { currency: /ISO 4217/ }],
  ["an unknown role in the team", { ...GOOD, team: { roles: ["copywritr"] } }, { "team.roles.0": /"copywriter"/ }],
  ["half a developer", { ...GOOD, team: { developers: 0.5 } }, { "team.developers": /whole number/ }],
  ["a misspelt field of the team", { ...GOOD, team: { developer: 1 } }, { "team.developer": /"developers"/ }],
  [
    "many things at once",
    {
      size: "tiny",
      monthlyBudget: -1,
      tasks: ["juggling", "shipping", "shipping", { task: "shipping", months: 2 }],
      extra: 1,
    },
    {
      size: /./,
      monthlyBudget: /./,
      "tasks.0": /./,
      "tasks.2": /again/,
      "tasks.3": /again/,
      "tasks.3.months": /./,
      extra: /./,
    },
  ],
];

describe("a malformed profile is refused with all its problems and where they are", () => {
  test.for(CASES)("%s", ([, store, expected]) => {
    const { code, issues } = refusal(store);
    expect(code).toBe("INVALID_STORE_PROFILE");
    expect(pathsOf(issues)).toEqual(Object.keys(expected).sort());
    for (const { path, message } of issues) expect(message).toMatch(expected[path.join(".")]!);
  });
});

test("a currency that no card has is its own error, if nothing else is wrong", () => {
  const foreign = refusal({ ...GOOD, currency: "JPY" });
  expect(foreign.code).toBe("CURRENCY_MISMATCH");
  expect(pathsOf(foreign.issues)).toEqual(["currency"]);
  expect(foreign.issues[0].message).toMatch(/EUR.*USD/);
  expect(refusal({ ...GOOD, currency: "USD", country: "GR" }).code).toBe("CURRENCY_MISMATCH");
  const worse = refusal({ ...GOOD, currency: "JPY", monthlyBudget: -1 });
  expect(worse.code).toBe("INVALID_STORE_PROFILE");
  expect(pathsOf(worse.issues)).toEqual(["monthlyBudget"]);
  expect(refusal({ ...GOOD, currency: "JPY", country: "ZZ" }).code).toBe("INVALID_STORE_PROFILE");
});

test("a list that is longer than the catalogue is one problem, told at once", () => {
  for (const entry of ["daily-admin", { task: "nothing" }, null]) {
    const start = performance.now();
    const { issues } = refusal({ ...GOOD, tasks: new Array(100_000).fill(entry) });
    expect(performance.now() - start).toBeLessThan(2 * 50);
    expect(pathsOf(issues)).toEqual(["tasks"]);
    expect(issues[0].message).toMatch(/100000/);
  }
  const longTeam = refusal({ ...GOOD, team: { roles: new Array(roles().length + 1).fill("nobody") } });
  expect(pathsOf(longTeam.issues)).toEqual(["team.roles"]);
});

test("more than a hundred problems are a hundred and their number", () => {
  const bad = Object.fromEntries(["hoursPerMonth", "gap", "coverage", "scope"].map((field) => [field, "?"]));
  const { issues, message } = refusal({ ...GOOD, tasks: tasks().map(({ id }) => ({ task: id, ...bad })) });
  expect(issues).toHaveLength(101);
  expect(issues[100]).toEqual({ path: [], message: `and ${4 * tasks().length - 100} more problems` });
  expect(message.length).toBeLessThan(20_000);
});

test("numbers at the edge of what is allowed get an answer", () => {
  for (const monthlyBudget of [0, -0, Number.MIN_VALUE, 1e12]) {
    for (const hoursPerMonth of [Number.MIN_VALUE, 2 ** -1022, 0.1, 10_000]) {
      for (const duration of ["ongoing", "one-off"] as const) {
        const advice = recommend({
          size: "large",
          monthlyBudget,
          tasks: [{ task: "site-build", hoursPerMonth, duration }],
        });
        expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
        expect(JSON.stringify(advice)).not.toMatch(/Infinity|NaN|undefined/);
      }
    }
  }
});

const anything = fc.anything({
  withBigInt: true,
  withDate: true,
  withMap: true,
  withNullPrototype: true,
  withSet: true,
  withSparseArray: true,
  withTypedArray: true,
});

test("whatever it is given, the only error is an AdvisorError, and safeRecommend throws nothing", () => {
  const broken = fc.tuple(
    stores,
    fc.constantFrom("size", "monthlyBudget", "tasks", "currency", "country", "team", "other"),
    anything,
  );
  const values = fc.oneof(
    anything,
    broken.map(([store, field, value]) => ({ ...store, [field]: value })),
    broken.map(([store, field, value]) => ({
      ...store,
      tasks: store.tasks.map((task) => ({ ...Object(task), [field]: value })),
    })),
    broken.map(([store, , value]) => ({ ...store, tasks: [...store.tasks, value] })),
    broken.map(([store, field, value]) => ({ ...store, team: { roles: [value], [field]: value } })),
  );
  const run = (value: unknown) => {
    const answer = safeRecommend(value);
    if (!answer.success) expect(answer.error).toBeInstanceOf(AdvisorError);
    if (answer.success) expect(recommend(value as never)).toEqual(answer.data);
    else refusal(value);
  };
  fc.assert(fc.property(values, run), { numRuns: 4000 });
});
