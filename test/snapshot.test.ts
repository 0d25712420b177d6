import { expect, test } from "vitest";
import { LEFT_OUT, snapshotOf } from "../src/input/snapshot.js";

const roomy = { depth: 9, entriesAt: () => 99, total: 999 };

test("a snapshot is a plain copy", () => {
  const value = { a: [1, { b: "x" }], c: null, d: undefined, e: 5n };
  const { value: copy, issues } = snapshotOf(value, roomy);
  expect(copy).toEqual(value);
  expect(issues).toEqual([]);
  expect(copy).not.toBe(value);
  expect(Object.getPrototypeOf(copy)).toBeNull();
  expect((copy as typeof value).a).not.toBe(value.a);
});

test("a hole in a list is an entry that is not there", () => {
  expect(snapshotOf(new Array(2), roomy).value).toEqual([undefined, undefined]);
});

test("what is nested as deep as may be is copied, and one level more is left out", () => {
  const limits = { ...roomy, depth: 2 };
  expect(snapshotOf({ a: { b: 1 } }, limits)).toEqual({ value: { a: { b: 1 } }, issues: [] });
  const { value, issues } = snapshotOf({ a: { b: {} } }, limits);
  expect(value).toEqual({ a: { b: LEFT_OUT } });
  expect(issues).toEqual([{ path: ["a", "b"], message: "is nested more than 2 levels deep" }]);
});

test("as many entries or fields as may be are copied, and one more leaves the whole out", () => {
  const limits = { ...roomy, entriesAt: ([field]: (string | number)[]) => (field === "few" ? 1 : 2) };
  expect(snapshotOf({ few: [1], more: [1, 2] }, limits).issues).toEqual([]);
  expect(snapshotOf({ few: { a: 1 } }, limits).issues).toEqual([]);
  expect(snapshotOf({ few: [1, 2], more: [1, 2, 3] }, limits)).toEqual({
    value: { few: LEFT_OUT, more: LEFT_OUT },
    issues: [
      { path: ["few"], message: "has 2 entries; 1 is the most that makes sense" },
      { path: ["more"], message: "has 3 entries; 2 is the most that makes sense" },
    ],
  });
  expect(snapshotOf({ few: { a: 1, b: 2 } }, limits).issues).toEqual([
    { path: ["few"], message: "has 2 fields; 1 is the most that makes sense" },
  ]);
});

test("entries are counted in all, those of a part that stands twice each time", () => {
  const part = [1, 2];
  const limits = { ...roomy, total: 6 };
  expect(snapshotOf({ a: part, b: part }, limits)).toEqual({ value: { a: part, b: part }, issues: [] });
  const { value, issues } = snapshotOf({ a: part, b: part, c: [] }, limits);
  expect(value).toBe(LEFT_OUT);
  expect(issues).toEqual([{ path: [], message: "has more than 6 entries in all" }]);
});

test("what is no plain object is named by its kind", () => {
  expect(snapshotOf({ a: new Map(), b: [new Date(0)] }, roomy)).toEqual({
    value: { a: LEFT_OUT, b: [LEFT_OUT] },
    issues: [
      { path: ["a"], message: "is a Map, not a plain object" },
      { path: ["b", 0], message: "is a Date, not a plain object" },
    ],
  });
});

test("what throws is left out where it throws, and the rest is copied", () => {
  const boom = () => {
    throw new Error("boom");
  };
  const field = Object.defineProperty({ b: 1 }, "a", { enumerable: true, get: boom });
  const message = "cannot be read: reading it throws an error";
  expect(snapshotOf({ field, other: 5 }, roomy)).toEqual({
    value: { field: { a: LEFT_OUT, b: 1 }, other: 5 },
    issues: [{ path: ["field", "a"], message }],
  });
  expect(snapshotOf({ whole: new Proxy({}, { ownKeys: boom }) }, roomy).issues).toEqual([{ path: ["whole"], message }]);
});
