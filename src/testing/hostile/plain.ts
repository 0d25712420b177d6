import type { Hostile } from "./proxies.js";

const KEYS = ["__proto__", "constructor", "prototype", "toString", "toJSON", "valueOf", "hasOwnProperty", "then"];

function boom(): never {
  throw new RangeError("hostile");
}

class Store {
  size = "small";
  monthlyBudget = 500;
  tasks = [];
}

const objects: Hostile[] = [
  ["a function", () => boom],
  ["an instance of a class", () => new Store()],
  ["what inherits its fields", () => Object.create({ size: "small", monthlyBudget: 500, tasks: [] })],
  ["a boxed text", () => Object("small")],
  ["a boxed number", () => Object(500)],
  ["a boxed boolean", () => Object(true)],
  ["a boxed bigint", () => Object(5n)],
  ["a boxed symbol", () => Object(Symbol("small"))],
  ["a date", () => new Date(0)],
  ["a date that is none", () => new Date(Number.NaN)],
  ["a map", () => new Map([["size", "small"]])],
  ["a set", () => new Set(["daily-admin"])],
  ["a weak map", () => new WeakMap()],
  ["a regular expression", () => /(a+)+$/],
  ["an error", () => new Error("hostile")],
  ["a promise", () => Promise.resolve({ size: "small" })],
  ["bytes", () => new Uint8Array(16)],
  ["a view of bytes", () => new DataView(new ArrayBuffer(8))],
  ["big integers", () => new BigInt64Array(4)],
  ["a frozen object", () => Object.freeze({ size: "small" })],
  ["a sealed object", () => Object.seal({ size: "small" })],
  ["an object without prototype", () => Object.assign(Object.create(null), { size: "small" })],
  ["keys that are symbols", () => ({ [Symbol("size")]: "small", [Symbol.iterator]: boom })],
  ["a forged mark", () => Object.freeze({ [Symbol.for("store-staffing-advisor/rulebook")]: "a".repeat(64) })],
  ["a false string tag", () => ({ [Symbol.toStringTag]: "Object" })],
  ...["toJSON", "valueOf", "toString", "then"].map(
    (hook): Hostile => [`a ${hook} of its own`, () => ({ [hook]: boom })],
  ),
  ["a conversion of its own", () => ({ [Symbol.toPrimitive]: boom })],
  ["a class of its own", () => ({ [Symbol.hasInstance]: boom })],
];

const primitives: unknown[] = [
  undefined,
  null,
  true,
  false,
  0,
  -0,
  1,
  -1,
  0.1,
  5e-324,
  2.2e-308,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  Number.NEGATIVE_INFINITY,
  5n,
  10n ** 400n,
  Symbol("small"),
  Symbol.iterator,
  "",
  " ",
  "900",
  "900 EUR",
  "€900",
  "1e3",
  "0x10",
  "NaN",
  "null",
  "\0",
  "\ud800",
  "\udc00daily-admin",
  "\u202edaily-admin",
  "daily\u2010admin",
  "ＤＡＩＬＹ",
  "{constructor}",
  "$.constructor",
  ...KEYS,
];

/** Small values of the wrong kind, and names that every object has. */
export const PLAIN: readonly Hostile[] = [
  ...primitives.map((value): Hostile => [`${typeof value} ${JSON.stringify(String(value)).slice(0, 30)}`, () => value]),
  ...objects,
  ["an empty object", () => ({})],
  ["an empty list", () => []],
  ...KEYS.map(
    (key): Hostile => [`a field called ${key}`, () => JSON.parse(`{${JSON.stringify(key)}:{"polluted":true}}`)],
  ),
  ["half a character for a name", () => ({ "\ud83d": 1 })],
];
