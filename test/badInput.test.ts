import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Advice,
  AdvisorError,
  createAdvisor,
  recommend,
  roles,
  type StoreProfile,
  safeRecommend,
  tasks,
} from "../src/index.js";
import { stores } from "./support/arbitraries.js";
import { badProfiles, GOOD } from "./support/badProfiles.js";
import { pathsOf, refusal } from "./support/refusals.js";

const { rateCard } = createAdvisor();

describe("a malformed profile is refused with all its problems and where they are", () => {
  test.for(badProfiles)("%s", ([, store, expected]) => {
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

test("a currency that does not fit is told what would", () => {
  const message = (place: object, options?: object) => {
    const { code, issues } = refusal({ ...GOOD, ...place }, options);
    expect(code).toBe("CURRENCY_MISMATCH");
    expect(pathsOf(issues)).toEqual(["currency"]);
    return issues[0].message;
  };
  expect(message({ currency: "JPY" })).toMatch(/in JPY.*budget in EUR or USD.*rateCard in JPY/);
  expect(message({ currency: "JPY", country: "US" })).toMatch(/"us" is in USD.*budget in USD, or pass/);
  expect(message({ currency: "USD", country: "GR" })).toMatch(
    /"eu" is in EUR.*budget in EUR, leave the country out, or/,
  );
  expect(message({ currency: "EUR", country: "US" })).toMatch(
    /"us" is in USD.*budget in USD, leave the country out, or/,
  );
  const own = { rateCard: { ...structuredClone(rateCard), id: "own", currency: "CHF" } };
  expect(message({ currency: "EUR" }, own)).toMatch(/"own" is in CHF.*budget in CHF, or pass/);
  expect(message({ currency: "USD", country: "GR" }, own)).toMatch(/budget in CHF, or pass/);
  expect(recommend({ ...GOOD, currency: "CHF" } as StoreProfile, own).currency).toBe("CHF");
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
        expectPlain(advice);
      }
    }
  }
});

test("hours at the edge of what is allowed can be shared", () => {
  const edges = [Number.MIN_VALUE, 2 ** -1022, 5, 10_000];
  for (const monthlyBudget of [0, 1e12]) {
    for (const few of edges) {
      for (const many of edges) {
        const needs = [
          { task: "shipping" as const, hoursPerMonth: few },
          { task: "complaints" as const, hoursPerMonth: many },
          { task: "daily-admin" as const, hoursPerMonth: 100 },
        ];
        const tasks = needs.map((need) => ({ ...need, onSite: true, coverage: "office-hours" as const }));
        expectPlain(recommend({ size: "large", monthlyBudget, tasks, team: { canSupervise: false } }));
      }
    }
  }
});

/** An advice says the same after it was written down and read again, and no number in it is out of bounds. */
function expectPlain(advice: Advice): void {
  expect(JSON.parse(JSON.stringify(advice))).toEqual(advice);
  expect(JSON.stringify(advice)).not.toMatch(/Infinity|NaN|undefined/);
}

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
