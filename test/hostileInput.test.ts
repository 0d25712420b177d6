import { runInNewContext } from "node:vm";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import {
  type AdvisorErrorCode,
  createAdvisor,
  nextQuestions,
  recommend,
  type StoreProfile,
  safeRecommend,
  whatWouldChange,
} from "../src/index.js";
import { extendRateCard, factsOf, rateCards, rulebook, toEngine, trace } from "../src/rules.js";
import { HOSTILE, hostileInputIn } from "../src/testing/hostile/hostileInput.js";
import { partialStoreProfile } from "../src/testing.js";
import { stores } from "./support/arbitraries.js";
import { expectPristine, expectWellMade, outcomeOf } from "./support/hostile.js";
import { pathsOf, refusal } from "./support/refusals.js";

const GOOD: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin"] };
const RUNS = 40;
const SEED = 20_261_125;

const STORE: AdvisorErrorCode[] = ["INVALID_STORE_PROFILE", "CURRENCY_MISMATCH"];
const CARD: AdvisorErrorCode[] = ["INVALID_RATE_CARD"];
const OPTIONS: AdvisorErrorCode[] = ["INVALID_OPTIONS", "INVALID_RULEBOOK", ...CARD];
const ALL = [...STORE, ...OPTIONS];

const card = fc.constant(rateCards.us);
const options = fc.constant({ rulebook, rateCard: rateCards.us, locale: "en" });
const changes = fc.constant({ id: "own", roles: { copywriter: rateCards.eu!.roles.copywriter }, countries: {} });

afterEach(expectPristine);

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

const advisor = createAdvisor();
const fewStores = stores.map((store) => ({ ...store, tasks: store.tasks.slice(0, 3) }));
const partials = partialStoreProfile().map(({ tasks, ...rest }) => ({
  ...rest,
  ...(tasks && { tasks: tasks.slice(0, 3) }),
}));
const FROM_ELSEWHERE = ["({ size: 'small' })", "['daily-admin']", "new Date(0)", "new Map()", "() => 1"].map((code) =>
  runInNewContext(`(${code})`),
);

/** What can be given anything, with the codes that fit and valid values to graft into. */
const CALLS: [
  name: string,
  call: (value: unknown) => unknown,
  codes: AdvisorErrorCode[],
  valid: fc.Arbitrary<unknown>,
][] = [
  ["recommend", (store) => recommend(store as StoreProfile), STORE, stores],
  ["an advisor's recommend", (store) => advisor.recommend(store as StoreProfile), STORE, stores],
  ["whatWouldChange", (store) => whatWouldChange(store as StoreProfile), STORE, fewStores],
  ["nextQuestions", (partial) => nextQuestions(partial as never), STORE, partials],
  ["options of whatWouldChange", (given) => whatWouldChange(GOOD, given as never), OPTIONS, options],
  ["options of nextQuestions", (given) => nextQuestions(GOOD, given as never), OPTIONS, options],
  ["factsOf", (store) => factsOf(store as StoreProfile), STORE, stores],
  ["trace", (store) => trace(store as StoreProfile), STORE, stores],
  ["options", (options) => createAdvisor(options as never), OPTIONS, options],
  ["options of recommend", (given) => recommend(GOOD, given as never), OPTIONS, options],
  ["options of factsOf", (given) => factsOf(GOOD, given as never), OPTIONS, options],
  ["options of toEngine", (given) => toEngine(rulebook, given as never), OPTIONS, fc.constant({ scopes: ["task"] })],
  ["a rulebook", (rules) => createAdvisor({ rulebook: rules as never }), OPTIONS, fc.constant(rulebook)],
  ["a locale", (locale) => createAdvisor({ locale: locale as never }), OPTIONS, fc.constant("en")],
  ["a rate card", (rateCard) => createAdvisor({ rateCard: rateCard as never }), CARD, card],
  ["a card to extend", (base) => extendRateCard(base as never, { id: "own" }), CARD, card],
  ["changes of a card", (changes) => extendRateCard(rateCards.eu!, changes as never), CARD, changes],
];

describe("whatever it is given, a call answers or throws an AdvisorError, in time", () => {
  test.for(CALLS)("%s", ([name, call, codes, valid]) => {
    const elsewhere = fc.constantFrom(...FROM_ELSEWHERE);
    const values = fc.oneof({ weight: 9, arbitrary: hostileInputIn(valid) }, { weight: 1, arbitrary: elsewhere });
    fc.assert(
      fc.property(values, (value) => void outcomeOf(() => call(value), codes, name)),
      { numRuns: RUNS, seed: SEED },
    );
    for (const [what, make] of HOSTILE) outcomeOf(() => call(make()), codes, `${name}, ${what}`);
    expectPristine();
  });

  test("safeRecommend throws nothing at all", () => {
    for (const [what, make] of HOSTILE) {
      for (const answer of [safeRecommend(make()), safeRecommend(GOOD, make() as never)]) {
        if (!answer.success) expectWellMade(answer.error, [...STORE, ...OPTIONS], what);
      }
    }
    fc.assert(
      fc.property(hostileInputIn(stores), (value) => void safeRecommend(value)),
      { numRuns: RUNS, seed: SEED },
    );
  });
});

/** A proxy that counts what is asked of it and of all that it hands out. */
function counting(value: unknown, counts: Map<string, number>, at = "$"): unknown {
  if (typeof value !== "object" || value === null) return value;
  const count = (trap: string, key: unknown) => {
    const name = `${trap} ${at}.${String(key)}`;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  const refuse = (trap: string) => () => {
    throw new Error(`nothing may call ${trap}`);
  };
  return new Proxy(value, {
    get: (target, key) => {
      count("get", key);
      return counting(Reflect.get(target, key), counts, `${at}.${String(key)}`);
    },
    ownKeys: (target) => {
      count("ownKeys", "");
      return Reflect.ownKeys(target);
    },
    ...Object.fromEntries(
      ["set", "defineProperty", "deleteProperty", "setPrototypeOf", "preventExtensions", "apply", "construct"].map(
        (trap) => [trap, refuse(trap)],
      ),
    ),
  });
}

describe("what is given is read once, never written, and nothing of it is run", () => {
  const store = { size: { headcount: 3 }, monthlyBudget: 900, tasks: ["shipping", { task: "daily-admin" }], team: {} };
  const READERS: [string, unknown, (value: unknown) => unknown][] = [
    ["a store", store, (value) => recommend(value as StoreProfile)],
    ["options", { locale: "en", rateCard: rateCards.us }, (value) => createAdvisor(value as never)],
    ["a rate card", rateCards.us, (rateCard) => createAdvisor({ rateCard: rateCard as never })],
    ["changes of a card", { id: "own", roles: {} }, (value) => extendRateCard(rateCards.us!, value as never)],
  ];

  test.for(READERS)("%s", ([, value, read]) => {
    const counts = new Map<string, number>();
    const before = structuredClone(value);
    const given = structuredClone(value);
    read(counting(given, counts));
    expect(counts.size).toBeGreaterThan(2);
    expect([...counts].filter(([, times]) => times > 1)).toEqual([]);
    const hooks = ["toJSON", "valueOf", "toString", "then", "constructor", "Symbol(Symbol.toPrimitive)"];
    expect([...counts.keys()].filter((name) => hooks.some((hook) => name.endsWith(`.${hook}`)))).toEqual([]);
    expect([...counts.keys()].filter((name) => name.includes("Symbol(Symbol.iterator)"))).toEqual([]);
    expect(given).toEqual(before);
  });

  test("hooks are never called", () => {
    let calls = 0;
    const hook = () => ++calls;
    const names = ["toJSON", "valueOf", "toString", "then", Symbol.toPrimitive, Symbol.iterator, Symbol.asyncIterator];
    const hooks = Object.fromEntries(names.map((name) => [name, hook]));
    for (const [, call] of CALLS)
      for (const value of [hooks, [hooks], { id: hooks }]) outcomeOf(() => call(value), ALL);
    for (const field of ["size", "monthlyBudget", "tasks", "country"]) safeRecommend({ ...GOOD, [field]: hooks });
    expect(calls).toBe(0);
  });

  test("an unknown option is not read", () => {
    let calls = 0;
    const given = Object.defineProperty({}, "ratecard", { enumerable: true, get: () => ++calls });
    expect(refusal(GOOD, given).code).toBe("INVALID_OPTIONS");
    expect(calls).toBe(0);
  });
});

/** An object of `width` fields, each of which holds the one below. */
function wide(width: number, levels: number): unknown {
  let value: unknown = 1;
  for (let i = 0; i < levels; i++) {
    const inner = value;
    value = Object.fromEntries(Array.from({ length: width }, (_, k) => [`k${k}`, inner]));
  }
  return value;
}

test("parts that stand in many places cost no more than the limit of entries", () => {
  expect(refusal({ ...GOOD, size: wide(200, 3) }).issues).toEqual([
    { path: [], message: expect.stringMatching(/^has more than \d+ entries in all$/) },
  ]);
  const { issues } = refusal(GOOD, { rateCard: wide(100, 4) });
  expect(issues).toEqual([{ path: [], message: "has more than 100000 entries in all" }]);
});

test.for([Number.NaN, -1, 2.5, "49", 5n, { valueOf: (): number => 1 }] as unknown[])(
  "a list that claims another length than lists have cannot be read: %#",
  (length) => {
    const tasks = new Proxy([], { get: (list, key) => (key === "length" ? length : Reflect.get(list, key)) });
    const { issues } = refusal({ ...GOOD, tasks });
    expect(issues).toEqual([{ path: ["tasks"], message: "cannot be read: reading it throws an error" }]);
  },
);

test("messages are cut and well-formed whatever names they repeat, and paths keep the whole name", () => {
  const name = `\ud800${"x".repeat(1e5)}`;
  const { issues, message } = refusal({ ...GOOD, [name]: 1 });
  expect(issues[0].path).toEqual([name]);
  expect(message.length).toBeLessThan(1100);
  expect(message).toContain("\ufffdxxx");
});

test.for([
  ["options", (n: number) => [GOOD, wide(n, 1)]],
  ["a profile", (n: number) => [{ ...GOOD, ...(wide(n, 1) as object) }]],
] as [string, (n: number) => [unknown, unknown]][])(
  "ten times the fields take no hundred times as long: %s",
  ([, of]) => {
    const [small, large] = [10_000, 100_000].map((n) => {
      const [store, given] = of(n);
      const start = performance.now();
      refusal(store, given);
      return performance.now() - start;
    });
    expect(large! / Math.max(small!, 5)).toBeLessThan(50);
  },
);

test("a forged mark is no rulebook", () => {
  const forged = Object.freeze({ [Symbol.for("store-staffing-advisor/rulebook")]: "a".repeat(64) });
  expect(refusal(GOOD, { rulebook: forged }).code).toBe("INVALID_RULEBOOK");
});
