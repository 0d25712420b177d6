import type { Hostile } from "./proxies.js";

const MILLION = 1_000_000;

/** Make a value at the first time it is asked for, and keep it. */
function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function nested(levels: number, wrap: (inner: unknown) => unknown): unknown {
  let value: unknown = {};
  for (let i = 0; i < levels; i++) value = wrap(value);
  return value;
}

/** A few objects in memory, and many more for whoever copies each place. */
function wide(width: number, levels: number): unknown {
  return nested(levels, (inner) => Object.fromEntries(Array.from({ length: width }, (_, i) => [`k${i}`, inner])));
}

function cyclic(): unknown {
  const cycle: Record<string, unknown> = { size: "small" };
  cycle.team = cycle;
  cycle.tasks = [cycle, cycle];
  return cycle;
}

function cyclicList(): unknown {
  const list: unknown[] = [];
  list.push(list, list);
  return list;
}

/** Values that are large, deep, or without end. */
export const SIZES: readonly Hostile[] = [
  ["a list of a million entries", once(() => new Array(MILLION).fill("daily-admin"))],
  ["an object of a million fields", once(() => Object.fromEntries(Array.from({ length: MILLION }, (_, i) => [i, i])))],
  ["objects nested 100,000 deep", once(() => nested(100_000, (inner) => ({ all: inner })))],
  ["lists nested 100,000 deep", once(() => nested(100_000, (inner) => [inner]))],
  ["lists nested 39 deep", once(() => nested(38, (inner) => [inner]))],
  ["parts that double and double again", once(() => nested(60, (inner) => ({ a: inner, b: inner })))],
  ["wide parts that stand in many places", once(() => wide(300, 4))],
  ["a cycle", cyclic],
  ["a list in itself", cyclicList],
  ["a sparse list", () => Object.assign([], { 48: "daily-admin" })],
  ["a list of the greatest length", () => new Array(2 ** 32 - 1)],
  ["a text of a million characters", once(() => "daily-admin ".repeat(MILLION / 10))],
  ["a name of a million characters", once(() => ({ ["size".repeat(MILLION / 4)]: 1 }))],
  ["a text that patterns repeat over", once(() => `${"a-".repeat(50_000)}!`)],
  ["a text of digits and commas", once(() => `${"1,".repeat(50_000)}!`)],
  ["a text of brackets", once(() => "[{".repeat(50_000))],
  ["a text of placeholders", once(() => "{constructor".repeat(50_000))],
  ["a text of quotation marks", once(() => '"\\'.repeat(50_000))],
  [
    "a list without end",
    () => ({
      *[Symbol.iterator]() {
        for (;;) yield 1;
      },
    }),
  ],
  [
    "an asynchronous list without end",
    () => ({
      async *[Symbol.asyncIterator]() {
        for (;;) yield 1;
      },
    }),
  ],
];
