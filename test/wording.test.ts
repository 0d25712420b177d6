import { expect, test } from "vitest";
import * as z from "zod/mini";
import { atMost, between, checked, matching, notEmpty, positive, whole } from "../src/input/checked.js";
import { fieldsAt } from "../src/input/fields.js";
import { described, readAs } from "../src/input/issues.js";
import { snapshotOf } from "../src/input/snapshot.js";

/** Where each problem of a value is, and what is said of it. */
function told(schema: z.ZodMiniType, value: unknown): string[] {
  const snapshot = snapshotOf(value, { depth: 5, entriesAt: () => 50, total: 500 });
  return readAs(snapshot, schema).issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
}

const MANY = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const pet = z.strictObject({ name: z.string(), age: z.optional(z.number()) });
const owner = z.strictObject({ pets: z.array(pet), home: z.optional(z.strictObject({ rooms: z.int() })) });
const nested: z.ZodMiniType = z.union([
  z.strictObject({ all: z.array(z.lazy(() => nested)) }),
  z.strictObject({ fact: z.string(), value: z.union([z.number(), z.strictObject({ low: z.number() })]) }),
]);

const SAID: [string, z.ZodMiniType, unknown, string[]][] = [
  ["a value that is not there", z.string(), undefined, [": expected a string, got nothing"]],
  ["a value for a text", z.string(), null, [": expected a string, got null"]],
  ["a text for a number", z.number(), "5", [': expected a number, got "5"']],
  ["a flag for a list", z.array(z.string()), true, [": expected an array, got true"]],
  ["a list for an object", pet, [], [": expected an object, got an array"]],
  ["an object for a text", z.string(), {}, [": expected a string, got an object"]],
  ["a bigint", z.string(), 5n, [": expected a string, got a bigint"]],
  [
    "a field that must be there, whatever its value",
    z.strictObject({ a: z.nonoptional(z.unknown()) }),
    {},
    ["a: expected a value, got nothing"],
  ],
  ["a part of a whole number", z.int(), 1.5, [": expected a whole number, got 1.5"]],
  ["a fixed word", z.literal("rule"), "role", [': expected "rule", got "role"; did you mean "rule"?']],
  ["one of two words", z.enum(["yes", "no"]), "ja", [': expected "yes" or "no", got "ja"']],
  ["one of three words", z.enum(["a", "b", "c"]), 5, [': expected "a", "b" or "c", got 5']],
  [
    "one of eight words",
    z.enum(MANY.slice(1)),
    true,
    [': expected "two", "three", "four", "five", "six", "seven", "eight" or "nine", got true'],
  ],
  [
    "one of more words than one reads",
    z.enum(MANY),
    "fife",
    [': expected a known id, got "fife"; did you mean "five"?'],
  ],
  ["a misspelt field", pet, { name: "Rex", agee: 5 }, ['agee: is not a field here; did you mean "age"?']],
  ["a field like no other", pet, { name: "Rex", colour: 5 }, ["colour: is not a field here"]],
  [
    "several fields, each on its own",
    pet,
    { name: "Rex", x: 5, yy: 6 },
    ["x: is not a field here", "yy: is not a field here"],
  ],
  [
    "a misspelt field of an entry",
    owner,
    { pets: [{ name: "Rex" }, { nam: "Tom", name: "Tom" }] },
    ['pets.1.nam: is not a field here; did you mean "name"?'],
  ],
  [
    "a misspelt field of a part that may be missing",
    owner,
    { pets: [], home: { rooms: 1, romms: 1 } },
    ['home.romms: is not a field here; did you mean "rooms"?'],
  ],
  [
    "a misspelt field of a record's entry",
    z.record(z.string(), pet),
    { a: { name: "Rex", nmae: "" } },
    ['a.nmae: is not a field here; did you mean "name"?'],
  ],
  ["what is below a limit", z.number().check(z.gte(5)), 4, [": must be at least 5, got 4"]],
  ["what is on a limit that is out", z.number().check(z.gt(5)), 5, [": must be above 5, got 5"]],
  ["what is above a limit", z.number().check(z.lte(5)), 6, [": must be at most 5, got 6"]],
  ["what is on an upper limit that is out", z.number().check(z.lt(5)), 5, [": must be below 5, got 5"]],
  ["a list without entries", z.array(z.string()).check(z.minLength(1)), [], [": needs at least 1 entry"]],
  ["too short a list", z.array(z.string()).check(z.minLength(2)), ["a"], [": needs at least 2 entries"]],
  ["too long a list", z.array(z.string()).check(z.maxLength(1)), ["a", "b"], [": may have 1 entries at most"]],
  [
    "a text of another pattern",
    z.string().check(z.regex(/^a/, "a word with a")),
    "b",
    [': expected a word with a, got "b"'],
  ],
  ["neither of two kinds", z.union([z.string(), pet]), 5, [": expected a string or an object, got 5"]],
  ["neither of two like kinds", z.union([z.strictObject({ a: z.string() }), pet]), 5, [": expected an object, got 5"]],
  ["the kind that was meant", z.union([z.enum(["yes"]), pet]), { name: 5 }, ["name: expected a string, got 5"]],
  [
    "the word that was meant",
    z.union([z.enum(["yes"]), pet]),
    "yess",
    [': expected "yes", got "yess"; did you mean "yes"?'],
  ],
  ["the branch with the least to mend", nested, { fact: 5, value: 5 }, ["fact: expected a string, got 5"]],
  [
    "the branch with the fewest fields too many",
    nested,
    { all: [], al: 1 },
    ['al: is not a field here; did you mean "all"?'],
  ],
  [
    "what stands deep in branches",
    nested,
    { all: [{ all: [] }, { fact: "a", value: { low: "x" } }] },
    ['all.1.value.low: expected a number, got "x"'],
  ],
  [
    "a misspelt field of a part that stands where a word may stand",
    z.union([z.enum(["none"]), z.strictObject({ in: pet })]),
    { in: { name: "Rex", agee: 5 } },
    ['in.agee: is not a field here; did you mean "age"?'],
  ],
  ["a problem that has no words of its own", z.number().check(z.multipleOf(2)), 3, [": expected another value, got 3"]],
  [
    "what cannot be read, and nothing else of it",
    owner,
    { pets: [new Date(0)] },
    ["pets.0: is a Date, not a plain object"],
  ],
];

test.for(SAID)("%s is told in one sentence", ([, schema, value, expected]) => {
  expect(told(schema, value)).toEqual(expected);
});

test("what a sentence is made of: the value's own kind, and the branch that wants least", () => {
  const word = z.union([z.enum(["yes"]), z.strictObject({ a: z.string(), b: z.string(), c: z.string() })]);
  expect(told(word, 5)).toEqual([': expected "yes" or an object, got 5']);
  const few = z.strictObject({ a: z.string() });
  const either = z.union([few, z.strictObject({ a: z.string(), b: z.string(), c: z.string() })]);
  expect(told(either, { b: "", c: "" })).toEqual(["a: expected a string, got nothing"]);
  expect(told(either, { a: "", b: "", c: "", d: "" })).toEqual(["d: is not a field here"]);
  const deep = z.union([
    z.strictObject({ in: either }),
    z.strictObject({ in: few, out: z.string(), more: z.string() }),
  ]);
  expect(told(deep, { in: { a: 5 } })).toEqual(["in.a: expected a string, got 5"]);
  expect(told(z.literal([1, 2]), "x")).toEqual([': expected "1" or "2", got "x"']);
});

test("of branches the one with the least to mend is meant, each field too many and the least of inner branches counted", () => {
  const text = z.string();
  const of = (first: z.ZodMiniType, second: z.ZodMiniType) =>
    z.union([z.strictObject({ in: first }), z.strictObject({ in: second })]);
  const loose = z.union([z.object({ a: text, b: text }), z.strictObject({ c: text })]);
  expect(told(loose, { x: 1, y: 1, z: 1 })).toEqual([
    "a: expected a string, got nothing",
    "b: expected a string, got nothing",
  ]);
  const many = z.union([z.strictObject({ p: text, q: text }), z.strictObject({ p: text, q: text, r: text })]);
  expect(told(of(many, z.strictObject({ s: text })), { in: {} })).toEqual(["in.s: expected a string, got nothing"]);
  const few = z.union([z.strictObject({ p: text }), z.strictObject({ p: text, q: text, r: text })]);
  const two = z.strictObject({ s: text, t: text });
  expect(told(of(few, two), { in: {} })).toEqual(["in.p: expected a string, got nothing"]);
  const kinds = z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.literal("x") }),
    z.strictObject({ kind: z.literal("y") }),
  ]);
  expect(told(of(kinds, two), { in: { kind: "z" } })).toEqual(['in.kind: expected "x" or "y", got "z"']);
});

test("a value is named shortly, whatever it is", () => {
  const long = "x".repeat(41);
  const values = [undefined, null, -0.5, false, 'a "b"', "x".repeat(40), long, [], {}, () => 5, Symbol("s"), 1n];
  expect(values.map(described)).toEqual([
    "nothing",
    "null",
    "-0.5",
    "false",
    '"a \\"b\\""',
    `"${"x".repeat(40)}"`,
    `"${"x".repeat(40)}…"`,
    "an array",
    "an object",
    "a function",
    "a symbol",
    "a bigint",
  ]);
});

/** Each schema is made within its test. */
const LIMITS: [string, () => z.ZodMiniType, unknown[], [unknown, string][]][] = [
  [
    "from one number to another",
    () => between(2, 5),
    [2, 3.5, 5],
    [
      [1.9, ": must be at least 2, got 1.9"],
      [5.1, ": must be at most 5, got 5.1"],
    ],
  ],
  [
    "above zero",
    () => positive(5),
    [Number.MIN_VALUE, 5],
    [
      [0, ": must be above 0, got 0"],
      [6, ": must be at most 5, got 6"],
    ],
  ],
  [
    "whole",
    () => whole(2, 5),
    [2, 5],
    [
      [1, ": must be at least 2, got 1"],
      [2.5, ": expected a whole number, got 2.5"],
      [6, ": must be at most 5, got 6"],
    ],
  ],
  [
    "of a pattern",
    () => matching(/^a+$/, "letters a"),
    ["a", "aa"],
    [
      ["b", ': expected letters a, got "b"'],
      ["", ': expected letters a, got ""'],
    ],
  ],
  ["not empty", () => z.array(z.unknown()).check(notEmpty), [[1]], [[[], ": needs at least one entry"]]],
  [
    "of a few entries",
    () => z.array(z.unknown()).check(atMost(2)),
    [[], [1, 2]],
    [[[1, 2, 3], ": may have 2 entries at most"]],
  ],
];

test.for(LIMITS)("a value may be %s up to the limits, and no further", ([, schema, good, bad]) => {
  for (const value of good) expect(told(schema(), value)).toEqual([]);
  for (const [value, said] of bad) expect(told(schema(), value)).toEqual([said]);
});

test("a check of one's own runs where asked to, and keeps its paths to itself", () => {
  const path = ["b"];
  const find = () => [{ path, message: "never" }];
  const always = z.strictObject({ a: z.string() }).check(checked(find, { when: () => true }));
  expect(told(always, { a: 5 })).toEqual(["a: expected a string, got 5", "b: never"]);
  const usual = z.strictObject({ a: z.string() }).check(checked(find));
  expect(told(usual, { a: 5 })).toEqual(["a: expected a string, got 5"]);
  expect(told(z.strictObject({ inner: usual }), { inner: { a: "" } })).toEqual(["inner.b: never"]);
  expect(path).toEqual(["b"]);
});

test("a check of one's own may tell of a part that is not there", () => {
  const find = () => [{ path: ["b", "c"], message: "never" }];
  const always = z.strictObject({ a: z.string() }).check(checked(find, { when: () => true }));
  expect(told(always, { a: "" })).toEqual(["b.c: never"]);
  expect(told(always, null)).toEqual([": expected an object, got null", "b.c: never"]);
  expect(told(always, 5)).toEqual([": expected an object, got 5", "b.c: never"]);
});

test("of a value of no wanted kind only the kinds are told, whatever else a branch's checks find", () => {
  const find = () => [{ path: [], message: "never" }];
  const always = z.strictObject({ a: z.string() }).check(checked(find, { when: () => true }));
  expect(told(z.union([z.string(), always]), 5)).toEqual([": expected a string or an object, got 5"]);
});

test("problems that cannot be told, as where a call has no room for them, are one problem of the whole", () => {
  const tooMany = z.strictObject({ a: z.string() }).check(
    checked(() => {
      throw new RangeError("Maximum call stack size exceeded");
    }),
  );
  const earlier = { path: ["b"], message: "is a Map, not a plain object" };
  expect(readAs({ value: { a: "" }, issues: [earlier] }, tooMany)).toEqual({
    data: undefined,
    issues: [earlier, { path: [], message: "has more problems than can be told" }],
  });
});

test("the fields at a path are those of every object that may stand there", () => {
  expect(fieldsAt(owner, [])).toEqual(["pets", "home"]);
  expect(fieldsAt(owner, ["pets", 3])).toEqual(["name", "age"]);
  expect(fieldsAt(owner, ["home"])).toEqual(["rooms"]);
  expect(fieldsAt(owner, ["home", "rooms"])).toEqual([]);
  expect(fieldsAt(owner, ["garden"])).toEqual([]);
  expect(fieldsAt(z.record(z.string(), pet), ["any"])).toEqual(["name", "age"]);
  expect(fieldsAt(nested, ["all", 0])).toEqual(["all", "fact", "value"]);
});
