import { createHash } from "node:crypto";
import fc from "fast-check";
import { createAdvisor } from "store-staffing-advisor";
import { expect, test } from "vitest";
import { knowledgeFiles } from "../scripts/knowledge.js";
import { readRulebook } from "../src/rulebook/files.js";
import { hashOf } from "../src/rulebook/hash.js";
import { sha256 } from "../src/rulebook/sha256.js";
import { packed, unpacked } from "../src/shipped/packing.js";

test("the shipped rulebook is the one in the files, to the last key", () => {
  const { rulebook } = readRulebook(knowledgeFiles());
  expect(JSON.parse(JSON.stringify(createAdvisor().rulebook))).toEqual(JSON.parse(JSON.stringify(rulebook)));
});

test("packing loses nothing", () => {
  const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean());
  const item = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.oneof(leaf, fc.array(leaf)), { minKeys: 1 });
  const listed = fc.record({ rules: fc.array(item), sources: fc.uniqueArray(fc.constantFrom("x", "y", "z")) });
  fc.assert(
    fc.property(listed, (value) => {
      const plain = JSON.parse(JSON.stringify(value));
      fc.pre(!/"[#=!~^<(>)]+"/.test(JSON.stringify(plain)));
      expect(unpacked(JSON.parse(JSON.stringify(packed(plain, ["x", "y", "z"]))), ["x", "y", "z"])).toEqual(plain);
    }),
  );
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
