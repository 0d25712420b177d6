import { runInNewContext } from "node:vm";
import { afterEach, expect, test } from "vitest";
import { recommend, type StoreProfile, safeRecommend } from "../src/index.js";
import { pathsOf, refusal } from "./support/refusals.js";

const GOOD: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin"] };
const PRISTINE = Object.getOwnPropertyNames(Object.prototype);

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(PRISTINE);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

function boom(): never {
  throw new RangeError("boom");
}

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}

function cyclic(): object {
  const store: Record<string, unknown> = { ...GOOD };
  store.team = store;
  return store;
}

function deep(levels: number): object {
  let value = {};
  for (let i = 0; i < levels; i++) value = { team: value };
  return value;
}

const UNREADABLE: [string, unknown, string[]][] = [
  ["a getter that throws", Object.defineProperty({ ...GOOD }, "size", { get: boom, enumerable: true }), ["size"]],
  [
    "a getter that throws deep inside",
    { ...GOOD, team: Object.defineProperty({}, "roles", { get: boom, enumerable: true }) },
    ["team.roles"],
  ],
  ["a proxy that throws at its keys", new Proxy({ ...GOOD }, { ownKeys: boom }), [""]],
  ["a proxy that throws at everything", { ...GOOD, tasks: new Proxy([], { get: boom, ownKeys: boom }) }, ["tasks"]],
  [
    "a proxy that throws at its prototype",
    { ...GOOD, size: new Proxy({}, { getPrototypeOf: boom, ownKeys: boom }) },
    ["size"],
  ],
  ["a revoked proxy", revoked({}), [""]],
  ["a revoked proxy for a list", { ...GOOD, tasks: revoked([]) }, ["tasks"]],
  ["a revoked proxy in a list", { ...GOOD, tasks: [revoked({})] }, ["tasks.0"]],
  [
    "a list that claims to be endless",
    { ...GOOD, tasks: new Proxy([], { get: (_, key) => (key === "length" ? Infinity : "x") }) },
    ["tasks"],
  ],
];

test.for(UNREADABLE)("%s is refused where it cannot be read, and only there", ([, store, paths]) => {
  const { code, issues } = refusal(store);
  expect(code).toBe("INVALID_STORE_PROFILE");
  expect(pathsOf(issues)).toEqual(paths);
});

test.for([
  ["a cyclic object", cyclic()],
  ["a very deep object", { ...GOOD, team: deep(20_000) }],
  [
    "a cyclic list",
    (() => {
      const tasks: unknown[] = [];
      tasks.push(tasks);
      return { ...GOOD, tasks };
    })(),
  ],
] as [string, unknown][])("%s is refused", ([, store]) => {
  expect(refusal(store).code).toBe("INVALID_STORE_PROFILE");
});

test.for([
  ["at the top", '{"size":"small","monthlyBudget":5,"tasks":[],"KEY":{"polluted":1}}', "KEY"],
  ["in the size", '{"size":{"headcount":2,"KEY":{"polluted":1}},"monthlyBudget":5,"tasks":[]}', "size.KEY"],
  ["in a task", '{"size":"small","monthlyBudget":5,"tasks":[{"task":"shipping","KEY":{"polluted":1}}]}', "tasks.0.KEY"],
  ["in the team", '{"size":"small","monthlyBudget":5,"tasks":[],"team":{"KEY":{"polluted":1}}}', "team.KEY"],
] as const)("own keys named like parts of a prototype are unknown fields: %s", ([, json, path]) => {
  for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
    const { issues } = refusal(JSON.parse(json.replace("KEY", key)));
    expect(pathsOf(issues)).toEqual([path.replace("KEY", key)]);
  }
});

test("ids named like parts of a prototype are unknown ids", () => {
  for (const id of ["__proto__", "constructor", "toString", "hasOwnProperty", ""]) {
    expect(pathsOf(refusal({ ...GOOD, size: id }).issues)).toEqual(["size"]);
    expect(pathsOf(refusal({ ...GOOD, tasks: [id] }).issues)).toEqual(["tasks.0"]);
    expect(pathsOf(refusal({ ...GOOD, tasks: [{ task: id, months: 2 }] }).issues)).toEqual(["tasks.0.task"]);
  }
});

test("inherited fields do not count", () => {
  expect(refusal(Object.create(GOOD)).issues).toHaveLength(3);
});

test.for([
  ["a date", new Date(0)],
  ["a map", new Map([["headcount", 2]])],
  ["a set", new Set(["daily-admin"])],
  ["a regular expression", /small/],
  ["a boxed text", Object("small")],
  ["a boxed number", Object(5)],
  ["an error", new Error("small")],
  ["a promise", Promise.resolve("small")],
  ["bytes", new Uint8Array(2)],
] as [string, unknown][])("%s is not a size, a budget, a list, a task, a team or a store", ([, value]) => {
  refusal(value);
  for (const field of ["size", "monthlyBudget", "tasks", "team", "currency", "country"]) {
    const paths = pathsOf(refusal({ ...GOOD, [field]: value }).issues);
    expect(
      paths.filter((path) => path !== field && !path.startsWith(`${field}.`)),
      field,
    ).toEqual([]);
  }
  refusal({ ...GOOD, tasks: [value] });
});

test("values that change between two readings are read once", () => {
  let readings = 0;
  const store = Object.defineProperty({ ...GOOD }, "monthlyBudget", {
    enumerable: true,
    get: () => [500, "500"][readings++],
  });
  expect(recommend(store as StoreProfile)).toEqual(recommend(GOOD));
  expect(readings).toBe(1);
});

test("a profile from another realm, or without a prototype, gets the same advice", () => {
  const foreign = runInNewContext(`(${JSON.stringify(GOOD)})`) as StoreProfile;
  expect(Object.getPrototypeOf(foreign)).not.toBe(Object.prototype);
  expect(recommend(foreign)).toEqual(recommend(GOOD));
  expect(recommend(Object.assign(Object.create(null), GOOD))).toEqual(recommend(GOOD));
  const listed = { ...GOOD, tasks: runInNewContext('["daily-admin"]') } as StoreProfile;
  expect(recommend(listed)).toEqual(recommend(GOOD));
});

test("an error from another realm's getter does not escape", () => {
  const store = runInNewContext('({ get size() { throw new Error("foreign") }, monthlyBudget: 5, tasks: [] })');
  expect(safeRecommend(store)).toMatchObject({ success: false, error: { code: "INVALID_STORE_PROFILE" } });
});
