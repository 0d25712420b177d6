import { expect, test } from "vitest";
import { parsedText } from "../src/input/jsonText.js";

const ROOM = { characters: 1000, depth: 9, entries: 99 };
const TEXT = `{
  "a": [1, {"b": true}],
  "c": null,\t"d": "x"
}`;

test("a text says what JSON.parse says, without prototypes", () => {
  const { value, issues } = parsedText(TEXT, ROOM);
  expect(value).toEqual(JSON.parse(TEXT));
  expect(issues).toEqual([]);
  expect(Object.getPrototypeOf(value)).toBeNull();
  expect(parsedText("5", ROOM).value).toBe(5);
  expect(parsedText("\uFEFFnull", ROOM)).toMatchObject({ value: null, issues: [] });
});

test.for([
  ["the whole", [], 1, 1],
  ["a field, by its name", ["a"], 2, 3],
  ["an entry", ["a", 1], 2, 12],
  ["a field of an entry", ["a", 1, "b"], 2, 13],
  ["a field after a tab", ["d"], 3, 14],
  ["a field that is not there: what is around it", ["a", 1, "z", "y"], 2, 12],
  ["an entry that is not there", ["a", 7], 2, 3],
  ["a part of what has none", ["c", "x"], 3, 3],
] as const)("a place is told by line and column: %s", ([, path, line, column]) => {
  expect(parsedText(TEXT, ROOM).positionOf([...path])).toEqual({ line, column });
});

test("a key that stands twice is told, and its later place is its place", () => {
  const { issues, positionOf, value } = parsedText('{"a": {"k": 1,\n "k": 2}, "b": {"k": 3}}', ROOM);
  expect(issues).toEqual([{ path: ["a", "k"], message: "stands twice in the same object" }]);
  expect(positionOf(["a", "k"])).toEqual({ line: 2, column: 2 });
  expect(value).toEqual({ a: { k: 2 }, b: { k: 3 } });
});

test.for([
  ["a comma too many", '{"a": 1,\n  }', 2, 3],
  ["a word", '{\r\n"a": tru}', 2, 6],
  ["an end that comes too early", '{"a":\n["b', 2, 4],
  ["an early end after lines of an old kind", '{"a":\r[1,\r"b', 3, 3],
  ["nothing", "", 1, 1],
] as const)("a text that is no JSON is refused where it ends to be any: %s", ([, text, line, column]) => {
  const { value, issues, positionOf } = parsedText(text, ROOM);
  expect(value).toBeUndefined();
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatchObject({ path: [], message: expect.stringMatching(/^is no JSON: u?[^U(]*$/) });
  expect(positionOf([])).toEqual({ line, column });
});

test("a text may have as many characters as allowed, and no more", () => {
  expect(parsedText("[1]", { ...ROOM, characters: 3 }).issues).toEqual([]);
  const { issues, positionOf } = parsedText("[12]", { ...ROOM, characters: 3 });
  expect(issues).toEqual([{ path: [], message: "has 4 characters; 3 is the most that makes sense" }]);
  expect(positionOf(["a"])).toEqual({ line: 1, column: 1 });
});

test("brackets may nest as deep as allowed, and no deeper; those in strings do not count", () => {
  const limits = { ...ROOM, depth: 2 };
  for (const text of ["[[1]]", '{"a": {}, "b": []}', "[[], [], {}]", '["[[[{{{", "\\"[[["]', '["\\\\", [1]]'])
    expect(parsedText(text, limits).issues, text).toEqual([]);
  for (const [text, column] of [
    ["[[[1]]]", 3],
    ['{"a": [{}]}', 8],
    ['["\\\\", [[1]]]', 9],
  ] as const) {
    const { issues, positionOf } = parsedText(text, limits);
    expect(issues).toEqual([{ path: [], message: "is nested more than 2 levels deep" }]);
    expect(positionOf([])).toEqual({ line: 1, column });
  }
});
