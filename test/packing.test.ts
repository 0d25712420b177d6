import { createHash } from "node:crypto";
import fc from "fast-check";
import { createAdvisor } from "store-staffing-advisor";
import { expect, test } from "vitest";
import { knowledgeFiles } from "../scripts/knowledge.js";
import { readRulebook } from "../src/rulebook/files.js";
import { hashOf } from "../src/rulebook/hash.js";
import { sha256 } from "../src/rulebook/sha256.js";
import { packed } from "../src/shipped/packing.js";
import { shippedCards } from "../src/shipped/shipped.js";
import { Form, unpacked } from "../src/shipped/unpacking.js";

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

test("the shipped rulebook is the one in the files, to the last key", () => {
  const { rulebook } = readRulebook(knowledgeFiles());
  expect(plain(createAdvisor().rulebook)).toEqual(plain(rulebook));
});

test("the shipped rate cards are those in the files, but for what only people read", () => {
  const files = knowledgeFiles();
  const forReaders = ["$schema", "how", "name", "title"];
  const kept = (key: string, value: unknown) => (forReaders.includes(key) ? undefined : value);
  const cards = shippedCards().map(({ id }) => JSON.parse(JSON.stringify(files[`rates/${id}.json`], kept)));
  expect(plain(shippedCards())).toEqual(cards);
});

/** Ids that count up here and there. */
const someIds = fc
  .array(fc.tuple(fc.stringMatching(/^[A-Z]{1,2}-([a-z]-)?0?$/), fc.nat(11), fc.integer({ min: 1, max: 30 })), {
    maxLength: 5,
  })
  .map((runs) => runs.flatMap(([stem, first, length]) => Array.from({ length }, (_, i) => stem + (first + i))))
  .chain((counted) =>
    fc.array(fc.stringMatching(/^[A-Za-z0-9-]{1,9}$/)).map((ids) => [...new Set([...counted, ...ids])]),
  );

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.string({ unit: fc.constantFrom("a", "B", "-", "|", ".", " ", "!", '"', "\\", "é", "1"), maxLength: 5 }),
);

/** Any JSON value without `null`: alike objects, recurring values and lists of ids among them. */
const valueOver = (ids: string[]) =>
  fc
    .letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        tie("leaf"),
        tie("list"),
        tie("map"),
        tie("maps"),
        tie("table"),
        tie("cited"),
        tie("again"),
      ),
      leaf: fc.oneof(
        text,
        fc.integer({ min: -3, max: 1300 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.boolean(),
      ),
      list: fc.array(tie("value"), { maxLength: 5 }),
      map: fc.dictionary(fc.oneof(text, fc.constantFrom("__proto__", "constructor")), tie("value"), { maxKeys: 6 }),
      maps: fc.array(fc.dictionary(text, text), { maxLength: 3 }),
      table: fc.array(fc.record({ a: tie("value"), b: text, c: tie("cited") }, { requiredKeys: [] }), { maxLength: 9 }),
      cited: fc.array(fc.subarray(ids), { maxLength: 4 }),
      again: fc.tuple(fc.array(tie("value"), { minLength: 1, maxLength: 3 }), fc.array(fc.nat(2))).map(repeated),
    }))
    .value.map(plain);

function repeated([values, places]: [unknown[], number[]]): unknown[] {
  return places.flatMap((place) => Array(4).fill(values[place % values.length]));
}

const sample = someIds.chain((ids) =>
  fc.record({ ids: fc.constant(ids), value: valueOver(ids), words: fc.array(text.filter(Boolean)) }),
);

test.each([
  ["strings", ["one", "two"], "one|two"],
  ["hyphens", ["one-off", "ongoing"], "-one off|ongoing"],
  ["sentences", ["A day.", "Half a job."], ".|a day|half a job"],
  ["numbers", [0, 25, 26, 79, 27], [Form.Numbers, "az1a3b1b"]],
  ["types", [0.5, "half", 1.5], [Form.Mixed, "aba", [Form.Cells, 0.5, 1.5], "half"]],
  ["recurring", [true, true, true, false, true, true], [Form.Picked, "bbbabb", [Form.Cells, false, true]]],
  ["lists", [["a"], ["b", "c"]], [Form.Lists, "bc", "a|b|c"]],
  ["alike lists", [["a", "b"], ["a"], ["a", "b", "a"]], [Form.PickedLists, "ab a aba", "a|b"]],
  ["lists of ids", [["J-8", "J-10"], ["J-9"]], [Form.PickedLists, "ac b"]],
  ["maps", [{ a: 0.1, b: 0.2 }], [Form.Maps, "c", "a|b", [Form.Cells, 0.1, 0.2]]],
  ["records", [{ a: 0.1 }, { a: 0.2 }], [Form.Records, "a", [Form.Cells, 0.1, 0.2]]],
  ["gaps", [{ a: 0.1 }, {}], [Form.Records, "a", [Form.Mixed, "ab", [Form.Cells, 0.1], [Form.Cells]]]],
])("how %s are written", (_, values, expected) => {
  const table = values.map((value, row) => ({ row, value }));
  const ids = ["J-8", "J-9", "J-10"];
  const [runs, [, , [, keys, ...columns]]] = JSON.parse(packed(table, ids, []).text);
  expect(runs).toBe("-J :8:10");
  expect(columns[keys.split("|").indexOf("value")]).toEqual(expected);
  expect(unpacked(packed(table, ids, []))).toEqual([ids, table]);
});

test("packing loses nothing", () => {
  fc.assert(
    fc.property(sample, ({ ids, value, words }) => {
      expect(unpacked(plain(packed(value, ids, words)))).toEqual([ids, value]);
    }),
    { examples: [[{ ids: [], value: ["aB"], words: ["a", "!B"] }]] },
  );
});

test("nothing that was unpacked is in two places, so that a change to a copy stays where it is made", () => {
  fc.assert(
    fc.property(sample, ({ ids, value, words }) => {
      const parts: unknown[] = [];
      JSON.stringify(unpacked(packed(value, ids, words)), (_, part) => {
        if (typeof part === "object") parts.push(part);
        return part;
      });
      expect(new Set(parts).size).toBe(parts.length);
    }),
  );
});

test("what letters cannot number is refused", () => {
  const names = Array.from({ length: 1274 }, (_, i) => `n${i}x`);
  expect(unpacked(packed(names.slice(1), [], []))).toStrictEqual([[], names.slice(1)]);
  expect(() => packed(names, [], [])).toThrow(RangeError);
});

test("the hash of an advice is SHA-256 of its rulebook's canonical JSON", () => {
  const { rulebook, recommend } = createAdvisor();
  const sorted = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(sorted)
      : value && typeof value === "object"
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : value;
  const expected = createHash("sha256")
    .update(JSON.stringify(sorted(rulebook)))
    .digest("hex");
  expect(recommend({ size: "small", monthlyBudget: 0, tasks: [] }).basis.rulebook.hash).toBe(expected);
  expect(hashOf(rulebook)).toBe(expected);
});

test("our SHA-256 is everybody's", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 300 }), (text) => {
      expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
    }),
  );
});

test("order of keys does not change a hash, order of entries does", () => {
  expect(hashOf({ a: 1, b: [1, 2] })).toBe(hashOf({ b: [1, 2], a: 1 }));
  expect(hashOf([1, 2])).not.toBe(hashOf([2, 1]));
});
