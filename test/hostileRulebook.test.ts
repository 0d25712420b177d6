import { describe, expect, test } from "vitest";
import { extendRulebook, parseRulebook, rulebook } from "../src/rules.js";
import { changed } from "./support/broken.js";
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
