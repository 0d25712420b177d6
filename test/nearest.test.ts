import { expect, test } from "vitest";
import { suggestion } from "../src/input/nearest.js";

const meant = (name: unknown, valid: string[]) => /"(.*)"/.exec(suggestion(name, valid))?.[1];

test("the nearest valid name is suggested, in words", () => {
  expect(suggestion("shiping", ["shipping", "shopping"])).toBe('; did you mean "shipping"?');
});

test.for([
  ["a letter less", "shiping", "shipping"],
  ["a letter more", "shippping", "shipping"],
  ["another letter", "shlpping", "shipping"],
  ["a letter less at the start", "hipping", "shipping"],
  ["two letters swapped", "shpiping", "shipping"],
  ["other case", "SHIPPING", "shipping"],
  ["the beginning of a long name", "ord", "order-processing"],
  ["a name and more", "order-processing-and-more", "order-processing"],
  ["a short name and much more", "ads-for-the-summer-sale", "ads"],
  ["a short name", "as", "ads"],
] as const)("%s is seen through", ([, given, valid]) => {
  expect(meant(given, ["zzzzzzzz", valid, "yyyyyyyyy"])).toBe(valid);
});

test("of two names the one with fewer slips is meant, of equals the first", () => {
  expect(meant("abcdef", ["abcxyf", "abcxef"])).toBe("abcxef");
  expect(meant("abcdef", ["abcxef", "abcyef"])).toBe("abcxef");
  expect(meant("abcd", ["abce", "abcdefghij"])).toBe("abce");
  expect(meant("SHIPPING", ["shippings", "shipping"])).toBe("shipping");
});

test("what is too far off, valid, too long or no text gets no suggestion", () => {
  expect(suggestion("abcde", ["abxyz"])).not.toBe("");
  expect(suggestion("abcde", ["axxyz"])).toBe("");
  expect(suggestion("ab", ["abcdefgh"])).toBe("");
  expect(suggestion("abcde", ["abxyzcdw"])).not.toBe("");
  expect(suggestion("abxyzcdw", ["abcde"])).not.toBe("");
  expect(suggestion("shipping", ["shippings", "shipping"])).toBe("");
  expect(suggestion("a".repeat(64), ["a".repeat(63)])).not.toBe("");
  expect(suggestion("a".repeat(65), ["a".repeat(64)])).toBe("");
  expect(suggestion(5, ["5"])).toBe("");
  expect(suggestion("shiping", [])).toBe("");
});
