import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type AdvisorErrorCode, createAdvisor } from "../src/index.js";
import { burdenOf } from "../src/rulebook/burden.js";
import { comparisonsOf } from "../src/rules/lanes.js";
import {
  authoringOf,
  checkRulebook,
  diffRulebooks,
  extendRulebook,
  mutantsOf,
  mutationOf,
  parseRulebook,
  proveRulebook,
  rateCards,
  rulebook,
  toEngine,
} from "../src/rules.js";
import { HOSTILE, hostileInputIn } from "../src/testing/hostile/hostileInput.js";
import { PLAIN } from "../src/testing/hostile/plain.js";
import { PROXIES } from "../src/testing/hostile/proxies.js";
import { changed, type Loose } from "./support/broken.js";
import { expectPristine, outcomeOf } from "./support/hostile.js";
import { files } from "./support/knowledge.js";
import { thrownBy } from "./support/refusals.js";

const HOURS = "engagement/hours.json";
const text = JSON.stringify(files[HOURS], null, 2);
const withText = (own: string) => ({ ...files, [HOURS]: own });
const throwing = () => {
  throw new Error("mine");
};
const everyTrap = new Proxy(
  {},
  Object.fromEntries(["get", "ownKeys", "getPrototypeOf", "has"].map((t) => [t, throwing])),
);

function cyclic(): object {
  const cycle: Record<string, unknown> = {};
  return Object.assign(cycle, { all: [cycle, cycle] });
}

/** Two to the power of forty objects, though only forty in memory. */
function doubled(): object {
  let part: object = {};
  for (let i = 0; i < 38; i++) part = { a: part, b: part };
  return part;
}

describe("hostile files are refused, whatever they are", () => {
  test.for<[string, unknown]>([
    ["a proxy", everyTrap],
    ["a proxy for a file", { ...files, [HOURS]: everyTrap }],
    [
      "a getter that throws",
      {
        ...files,
        get "fit/mine.json"() {
          return throwing();
        },
      },
    ],
    ["a cycle", changed(files, (copy) => Object.assign(copy[HOURS].rules[0], { conditions: cyclic() }))],
    [
      "parts that double and double again",
      changed(files, (copy) => Object.assign(copy[HOURS].rules[0], { event: doubled() })),
    ],
    ["a function", { ...files, [HOURS]: throwing }],
    ["a bigint", changed(files, (copy) => Object.assign(copy[HOURS].rules[0].conditions.all[1], { value: 40n }))],
    ["a symbol", { ...files, [HOURS]: Symbol("mine") }],
    ["a list that is too long", { ...files, [HOURS]: { question: "Which?", rules: Array(20_001).fill({}) } }],
  ])("%s", ([, given]) => {
    expect(thrownBy(() => parseRulebook(given as never)).code).toBe("INVALID_RULEBOOK");
  });

  test.for<[string, unknown]>([
    ["a proxy", everyTrap],
    ["null", null],
    ["nothing of a rulebook", { rules: [null] }],
    [
      "a frozen one with the mark of a parsed one",
      Object.freeze({ [Symbol.for("store-staffing-advisor/rulebook")]: "x" }),
    ],
  ])("a base: %s", ([, base]) => {
    expect(thrownBy(() => extendRulebook(base as never, {})).code).toBe("INVALID_RULEBOOK");
  });

  test("a bigint in a change", () => {
    const patch = { rules: { "far-from-half-a-job": { conditions: { all: [1n] } } } };
    expect(thrownBy(() => extendRulebook(rulebook, patch as never)).code).toBe("INVALID_RULEBOOK");
  });
});

describe("texts that are no JSON are told of with line and column", () => {
  test.for<[string, string, string, number, number]>([
    ["an empty text", "", "unexpected end of input", 1, 1],
    ["a comma too many", '{\n  "question": "Which?",\n}', "unexpected token RBrace", 3, 1],
    ["no closing bracket", '{\n  "rules": [', "unexpected end of input", 2, 13],
    ["a comment", "{\n  // mine\n}", "unexpected character", 2, 3],
    ["deep text", `{\n"a": ${"[".repeat(100_000)}`, "nested more than 39 levels", 2, 44],
    ["huge text", `{"a": "${"a".repeat(2_000_000)}"}`, "2000000 is the most", 1, 1],
  ])("%s", ([, own, says, line, column]) => {
    const { issues } = thrownBy(() => parseRulebook(withText(own)));
    const inFile = issues.filter(({ path }) => path[0] === HOURS);
    expect(inFile).toEqual([{ path: [HOURS], message: expect.stringContaining(says), line, column }]);
  });
});

test("a key that stands twice is told of, where it stands again", () => {
  const twice = text.replace('"question": ', '"question": "Which?",\n"question": ');
  const { issues } = thrownBy(() => parseRulebook(withText(twice)));
  const message = "stands twice in the same object (line 4, column 1)";
  expect(issues).toEqual([{ path: [HOURS, "question"], message, line: 4, column: 1 }]);
});

test("`__proto__` reaches nothing, and is refused", () => {
  const own = text.replace('"examples": [', '"__proto__": { "polluted": true },\n"examples": [');
  const harmful = /__proto__: .*no name that may be used/;
  expect(thrownBy(() => parseRulebook(withText(own))).message).toMatch(harmful);
  expect(thrownBy(() => parseRulebook(withText(JSON.parse(own)))).message).toMatch(harmful);
  const fact = JSON.stringify(files["facts.json"]).replace(
    '"facts":{',
    '"facts":{"__proto__":{"type":"boolean","scopes":["task"],"meaning":"x"},',
  );
  expect(thrownBy(() => parseRulebook({ ...files, "facts.json": fact })).message).toMatch(harmful);
  expect(({} as { polluted?: boolean }).polluted).toBe(undefined);
});

test("a text may begin with a byte order mark", () => {
  expect(parseRulebook(withText(`\ufeff${text}`))).toEqual(rulebook);
});

test("a text that is cut or changed anywhere is refused, or works", () => {
  for (let seed = 0; seed < 20; seed++) {
    const at = (seed * 7919) % text.length;
    for (const own of [text.slice(0, at), text.slice(0, at) + '{["'[seed % 3] + text.slice(at + 1)]) {
      try {
        parseRulebook(withText(own));
      } catch (error) {
        expect((error as { code?: string }).code).toBe("INVALID_RULEBOOK");
      }
    }
  }
});

const REFUSED: AdvisorErrorCode[] = ["INVALID_RULEBOOK"];
const OF_RULES: [string, (value: unknown) => unknown, fc.Arbitrary<unknown>][] = [
  ["parseRulebook", (given) => parseRulebook(given as never), fc.constant(files)],
  ["a file", (given) => parseRulebook({ ...files, [HOURS]: given }), fc.constant(files[HOURS])],
  ["a base", (base) => extendRulebook(base as never, {}), fc.constant(rulebook)],
  ["a patch", (patch) => extendRulebook(rulebook, patch as never), fc.constant({ settings: { criteriaShown: 5 } })],
];

describe("whatever it is given, a call for rule authors answers or throws an AdvisorError, in time", () => {
  test.for(OF_RULES)("%s", ([name, call, valid]) => {
    fc.assert(
      fc.property(hostileInputIn(valid), (value) => void outcomeOf(() => call(value), REFUSED, name)),
      { numRuns: 15, seed: 20_261_125 },
    );
    expectPristine();
  });

  test("a file that is small and hostile", () => {
    for (const [what, make] of [...PLAIN, ...PROXIES])
      outcomeOf(() => parseRulebook({ "facts.json": make() }), REFUSED, what);
    expectPristine();
  });

  test("calls that take a parsed rulebook refuse anything else", async () => {
    for (const [what, make] of HOSTILE) {
      const given = make() as never;
      const refused = [
        () => checkRulebook(given),
        () => diffRulebooks(given, rulebook),
        () => diffRulebooks(rulebook, given),
        () => toEngine(given),
        () => mutantsOf(given),
        () => mutationOf(given).next(),
      ];
      for (const run of refused) expect(outcomeOf(run, REFUSED, what), what).toBeDefined();
      await expect(proveRulebook(given), what).rejects.toThrow(/is not parsed/);
      expect(authoringOf(given).questions, what).toEqual([]);
    }
  });
});

/** The files with one rule changed. */
const withRule = (change: (rule: Loose, rules: Loose[]) => unknown) =>
  changed(files, (copy) => change(copy[HOURS].rules[0], copy[HOURS].rules));
const comparison = (value: unknown, operator = "greaterThan") => ({ fact: "hoursPerMonth", operator, value });
const either = (lanes: number) => ({ any: Array.from({ length: lanes }, () => comparison(1)) });
const list = (length: number) => Array.from({ length }, () => "x");
const spread = (entries: number) => {
  const lists = Math.floor(entries / 10_000);
  return Array.from({ length: lists }, () => list(10_000 - 1));
};
const nested = (levels: number) => Array.from({ length: levels }).reduce((inner) => [inner], 1);
const ofLength = (length: number) => `{"question":"${"a".repeat(length - 15)}"}`;
const roles = (count: number) =>
  changed(files, (copy) => {
    const { tasks } = copy["roles/copywriter.json"];
    const own = Object.keys(copy).flatMap((path) => (path.startsWith("roles/") ? copy[path].tasks : []));
    for (let i = own.length; i < count; i++) tasks.push({ ...tasks[0], id: `more-${i}` });
  });
const lanesInAll = (lanes: number) =>
  withRule((rule, rules) => {
    rules.push({ ...rule, name: "one-more", conditions: either(4096) });
    rules.push({ ...rule, name: "and-one-more", conditions: either(lanes - 4096 - LANES_OF_SHIPPED) });
  });
const LANES_OF_SHIPPED = burdenOf({ any: rulebook.rules.map(({ conditions }) => conditions) }).lanes;
const constants = (count: number) =>
  withRule((rule) =>
    Object.assign(rule, {
      conditions: {
        all: [
          comparison(
            Array.from({ length: count }, (_, i) => i),
            "in",
          ),
        ],
      },
    }),
  );
const different = new Set(
  rulebook.rules
    .flatMap(({ conditions }) => comparisonsOf(conditions))
    .flatMap(({ fact, value }) => (fact === "hoursPerMonth" ? value : [])),
);

/** A limit, what is made at a size, the limit's size, and its message. */
const EDGES: [string, (size: number) => unknown, number, RegExp][] = [
  ["characters of a file", (n) => withText(ofLength(n)), 2_000_000, /2000000 is the most/],
  ["nesting of a text", (n) => withText(JSON.stringify(nested(n))), 39, /nested more than 39 levels/],
  ["nesting", (n) => ({ ...files, [HOURS]: nested(n) }), 39, /nested more than 40 levels/],
  [
    "entries of a list",
    (n) => withRule((rule) => Object.assign(rule, { sources: list(n) })),
    20_000,
    /20000 is the most/,
  ],
  ["entries of a list in a text", (n) => withText(JSON.stringify(list(n))), 20_000, /20000 is the most/],
  ["entries in all", (n) => ({ a: spread(n) }), 490_000, /more than 500000 entries in all/],
  [
    "characters in all",
    (n) => ({ a: Array.from({ length: 10 }, () => "x".repeat(n)) }),
    999_999,
    /10000000 characters in all/,
  ],
  ["characters of a name", (n) => ({ ...files, [`${"a".repeat(n)}`]: {} }), 300, /a name of \d+ characters; 300 are/],
  [
    "lanes of a rule",
    (n) => withRule((rule) => Object.assign(rule, { conditions: either(n) })),
    4096,
    /4096 are the most/,
  ],
  ["lanes of a rulebook", lanesInAll, 8192, /8192 are the most/],
  [
    "examples of a rule",
    (n) => withRule((rule) => Object.assign(rule, { examples: Array(n).fill(rule.examples[0]) })),
    100,
    /examples: .*at most 100|100 entries/,
  ],
  ["tasks", roles, 200, /200 are the most/],
  ["constants of a fact", constants, 1000 - different.size, /1000 are the most/],
];

describe("each limit refuses one more than it allows, with its own message, and not what it allows", () => {
  test.for(EDGES)("%s", ([name, make, limit, message]) => {
    const said = (size: number) => outcomeOf(() => parseRulebook(make(size) as never), REFUSED, name)?.message ?? "";
    expect(said(limit)).not.toMatch(message);
    expect(said(name === "entries in all" ? 510_000 : name.startsWith("constants") ? 1001 : limit + 1)).toMatch(
      message,
    );
  });
});

test("a length that lies does not lift the limit of entries in all", () => {
  const list = new Proxy([], { get: (own, key) => (key === "length" ? Number.NaN : Reflect.get(own, key)) });
  const { message } = thrownBy(() => parseRulebook({ a: list, b: doubled() }));
  expect(message).toMatch(/more than 500000 entries in all/);
});

test("a list of nothing but wrong rules is told of, though there are more problems than calls have arguments", () => {
  const many = { ...files, [HOURS]: { question: "Which?", rules: Array(20_000).fill({}) } };
  expect(thrownBy(() => parseRulebook(many)).issues.length).toBeGreaterThan(0);
});

test.for<[string, (n: number) => unknown]>([
  [
    "unknown sources",
    (n) =>
      withRule((rule) =>
        Object.assign(rule, { sources: Array.from({ length: n }, (_, i) => ({ id: `T-${i}`, supports: "x" })) }),
      ),
  ],
  ["sources cited twice", (n) => withRule((rule) => Object.assign(rule, { sources: Array(n).fill(rule.sources[0]) }))],
  [
    "unknown facts",
    (n) =>
      withRule((rule) =>
        Object.assign(rule, {
          conditions: { all: Array.from({ length: n }, (_, i) => ({ ...comparison(1), fact: `f${i}` })) },
        }),
      ),
  ],
])("four times as many take no sixteen times as long: %s", ([, make]) => {
  const [small, large] = [4000, 16_000].map((n) => {
    const given = make(n);
    const start = performance.now();
    thrownBy(() => parseRulebook(given as never));
    return performance.now() - start;
  });
  expect(large! / Math.max(small!, 50)).toBeLessThan(11);
});

test("a rule is data: what could run, reach or look up anything is refused or said as it stands", () => {
  for (const [key, value] of Object.entries({ path: "$.constructor", params: { code: "1" }, priority: 5 })) {
    const own = withRule((rule) => Object.assign(rule.conditions, { all: [{ ...comparison(5), [key]: value }] }));
    expect(thrownBy(() => parseRulebook(own)).message).toMatch(new RegExp(`${key}.*not a field here`));
  }
  for (const name of ["__proto__", "constructor", "toString", "prototype"]) {
    const ofFact = withRule((rule) => Object.assign(rule, { conditions: { all: [{ ...comparison(5), fact: name }] } }));
    expect(thrownBy(() => parseRulebook(ofFact)).message).toMatch(/no fact is called/);
    const inReason = withRule((rule) => Object.assign(rule, { reason: `{${name}}` }));
    expect(thrownBy(() => parseRulebook(inReason)).message).toMatch(/no fact of its own conditions/);
    const ofSource = withRule((rule) => Object.assign(rule, { sources: [{ id: name, supports: "x" }] }));
    expect(thrownBy(() => parseRulebook(ofSource)).message).toMatch(/no source is called/);
  }
  expectPristine();
});

const letters = (n: number) => [...String(n)].map((digit) => "abcdefghij"[Number(digit)]).join("");
const ODD = ["constructor", "prototype", "tostring", "null", "undefined", "nan"];

/** As many roles as a rulebook may have tasks, six to a family, with ids that every object has or that mean nothing. */
function crowded(): { files: Record<string, Loose>; ids: string[] } {
  const shipped = Object.entries(files).filter(([path]) => !path.startsWith("rates/"));
  const own: Record<string, Loose> = structuredClone(Object.fromEntries(shipped));
  const there = Object.entries(own).flatMap(([path, file]) => (path.startsWith("roles/") ? file.tasks : [])).length;
  const ids = Array.from({ length: 200 - there }, (_, i) => ODD[i] ?? `role-${letters(i)}`);
  for (const [i, id] of ids.entries()) {
    const role = structuredClone(own["roles/copywriter.json"]);
    for (const criterion of role.lookFor) delete criterion.tasks;
    const tasks = [{ ...role.tasks[0], id: `work-of-${id}` }];
    own[`roles/${id}.json`] = {
      ...role,
      id,
      tasks,
      family: `f-${Math.floor(i / 6)}`,
      importance: 1 + ((i * 7919) % 1000),
      label: "\u202e店員 {constructor}",
    };
  }
  return { files: own, ids };
}

test("an odd rulebook as large as may be advises in bounded time", () => {
  const { files: own, ids } = crowded();
  const { roles: prices } = rateCards.eu!;
  const rateCard = {
    ...rateCards.eu!,
    id: "own",
    roles: { ...prices, ...Object.fromEntries(ids.map((id) => [id, prices.copywriter!])) },
  };
  const advisor = createAdvisor({ rulebook: parseRulebook(own), rateCard });
  const tasks = ids.map((id, i) => ({
    task: `work-of-${id}`,
    hoursPerMonth: 20 + ((i * 31) % 100),
    duration: "ongoing",
  }));
  for (const monthlyBudget of [0, 30_000, 1e9]) {
    const start = performance.now();
    const advice = advisor.recommend({ size: "small", monthlyBudget, tasks } as never);
    expect(performance.now() - start).toBeLessThan(20_000);
    expect(advice.recommendations.length + advice.notYet.length).toBeGreaterThanOrEqual(ids.length);
  }
  expectPristine();
});
