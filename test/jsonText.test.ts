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

test("a mark of byte order is passed over where a text begins, and is a character of any string", () => {
  expect(parsedText('["a\uFEFF"]', ROOM).value).toEqual(["a\uFEFF"]);
  expect(parsedText('\uFEFF["\uFEFFb"]', ROOM).value).toEqual(["\uFEFFb"]);
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

test("a key that stands twice in an entry of a list is told with the entry's place", () => {
  const { issues, positionOf } = parsedText('{"a": [0, [{"k": 1, "k": 2}]]}', ROOM);
  expect(issues).toEqual([{ path: ["a", 1, 0, "k"], message: "stands twice in the same object" }]);
  expect(positionOf(issues[0]!.path)).toEqual({ line: 1, column: 21 });
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

test.for([
  ["a string without an end, whatever it holds", '["[[[[[[[[[[', "unexpected end of input found", 1, 13],
  ["a field without a value", '{"a":\n ', "unexpected end of input found", 2, 2],
  ["a string without an end, on its line", '{"a": "b,\n"c": 1}', "line break within a string", 1, 10],
  ["a string over two lines", '["a\r\nb"]', "line break within a string", 1, 4],
  ["a tab in a string", '[1,\n"a\tb"]', "character of control within a string", 2, 3],
  ["what is wrong before a string over two lines", '[1 2,\n"a\nb"]', "unexpected token Number found", 1, 4],
  ["a bracket that is left open after a mark of byte order", "\uFEFF[1", "unexpected end of input found", 1, 3],
  ["nothing after a bracket", "{", "unexpected end of input found", 1, 2],
  ["a number, and no bracket after it", '{"a":\n 1 ', "unexpected end of input found", 2, 4],
  ["a name without a colon", '{"a"', "unexpected end of input found", 1, 5],
  ["a comma too many", "[1,]", "unexpected token RBracket found", 1, 4],
  ["a bracket left open, but another mistake before", "[1 2, 3", "unexpected token Number found", 1, 4],
  ["a bracket that closes nothing", "1]", "unexpected token RBracket found", 1, 2],
  ["a word far down", `{${"\n".repeat(11)}          "a": nil}`, "unexpected identifier 'nil' found", 12, 16],
  ["a comment", "// none\n1", "unexpected character '/' found", 1, 1],
  ["another quote", "[`a`]", "unexpected character '`' found", 1, 2],
  ["a name without quotes", "{a: 1}", "unexpected character 'a' found", 1, 2],
  ["a bracket of another kind", "[(1)]", "unexpected character '(' found", 1, 2],
] as const)("what is no JSON is told in one sentence, its place apart: %s", ([, text, said, line, column]) => {
  const { issues, positionOf } = parsedText(text, ROOM);
  expect(issues).toEqual([{ path: [], message: `is no JSON: ${said}` }]);
  expect(positionOf([])).toEqual({ line, column });
});

test("where a text breaks is found in little time, however long what follows is", () => {
  for (const text of [
    `["a" "${" ".repeat(500_000)}" 1`,
    `[1 2${" ".repeat(500_000)}3`,
    `[1 ${'"a" '.repeat(100_000)}`,
  ]) {
    const started = performance.now();
    expect(parsedText(text, { ...ROOM, characters: 1_000_000 }).issues).toHaveLength(1);
    expect(performance.now() - started).toBeLessThan(5000);
  }
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

test.for([
  ["5", 0],
  ['"[{,"', 0],
  ["[]", 1],
  ["{}", 1],
  ["[1, 2, 3]", 3],
  ['{"a": 1, "b": 2}', 2],
  ["[[], {}]", 4],
  ['{"a": [1, 2], "b": {"c": "[,]"}}', 5],
] as const)("entries are counted, and may be as many as allowed: %s", ([text, entries]) => {
  expect(parsedText(text, { ...ROOM, entries })).toMatchObject({ entries, issues: [] });
  const { value, issues, positionOf } = parsedText(text, { ...ROOM, entries: entries - 1 });
  expect(value).toBeUndefined();
  expect(issues).toEqual([{ path: [], message: "has more entries than a rulebook may have in all" }]);
  expect(positionOf(["a"])).toEqual({ line: 1, column: 1 });
});

test.for(["{", "[", ","])("entries are counted no further than one too many, which no parser sees: %s", (mark) => {
  const limits = { characters: 50_000, depth: 50_000, entries: 4 };
  const tooMany = parsedText(mark.repeat(50_000), limits);
  expect(tooMany.issues[0]!.message).toMatch(/more entries/);
  expect(tooMany.entries).toBe(5);
  expect(parsedText(mark.repeat(4), limits).issues[0]!.message).toMatch(/no JSON/);
});
