import { holds } from "../rules/lanes.js";
import type { Comparison, Constant } from "../types/rulebook.js";
import type { Test } from "./clauses.js";
import { type Phrase, phraseOf } from "./phrases.js";
import { type Known, namesOf } from "./space.js";
import { rangeText, unitOf, wordFor } from "./words.js";

/** What is said of a subject. */
export interface Predicate {
  subject: string;
  verb: string;
  /** What follows the verb; several are alternatives, each of which stands for itself. */
  words: string[];
  /** Said in front of all words together. */
  before: string;
  after: string;
  negative: boolean;
}

/** Say what is asked of one fact. */
export function predicateOf(test: Test, known: Known): Predicate {
  const phrase = phraseOf(test.fact);
  const type = known.rulebook.facts[test.fact]?.type;
  if (type === "number") return ofNumber(test, phrase, known);
  const values = namesOf(known.rulebook.facts[test.fact]!, known.rulebook);
  const asked = values.filter((value) => test.comparisons.every((comparison) => holds(comparison, value)));
  if (type === "boolean" && asked.length === 1 && phrase.before) return predicate(phrase, asked[0] === false, []);
  const negative = !phrase.named && test.comparisons.every(({ operator }) => excludes(operator));
  const told = negative ? values.filter((value) => !asked.includes(value)) : asked;
  const words = told.map((value) => quoted(wordOf(test.fact, value, known), phrase));
  return predicate(phrase, negative, words.length > 0 ? words : ["nothing"]);
}

function predicate(phrase: Phrase, negative: boolean, words: string[]): Predicate {
  const { subject, yes, no, before = "", after = "" } = phrase;
  return { subject, verb: negative ? no : yes, words, before, after, negative };
}

function excludes(operator: Comparison["operator"]): boolean {
  return operator === "notEqual" || operator === "notIn";
}

function quoted(word: string, phrase: Phrase): string {
  return phrase.quoted ? `“${word}”` : word;
}

function wordOf(fact: string, value: Constant, known: Known): string {
  if (known.rulebook.facts[fact]?.type !== "task") return wordFor(fact, value, known);
  const tasks = known.rulebook.roles.flatMap((role) => role.tasks);
  return tasks.find(({ id }) => id === value)?.title ?? String(value);
}

/** A range where it is one, else the numbers that are named or excluded. */
function ofNumber({ fact, comparisons }: Test, phrase: Phrase, known: Known): Predicate {
  const listing = comparisons.find(({ operator }) => excludes(operator) || operator === "in");
  if (listing) {
    const words = [listing.value].flat().map((value) => `${value} ${unitOf(fact, known)}`);
    return predicate(phrase, excludes(listing.operator), words);
  }
  const ends = comparisons.map(endsOf).reduce(narrowed);
  const { least } = phrase;
  const lowest = known.authoring.facts[fact]?.atLeast;
  if (least && lowest !== undefined && isOnly(lowest, ends)) {
    return { ...predicate(phrase, least.verb === "no", [least.words]), before: "" };
  }
  return predicate(phrase, false, [rangeText(ends, ends, unitOf(fact, known))]);
}

interface Ends {
  low: number;
  high: number;
  withLow: boolean;
  withHigh: boolean;
}

const ANY: Ends = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY, withLow: false, withHigh: false };

function endsOf({ operator, value }: Comparison): Ends {
  const end = value as number;
  if (operator === "equal") return { low: end, high: end, withLow: true, withHigh: true };
  const withIt = operator.endsWith("Inclusive");
  return operator.startsWith("less") ? { ...ANY, high: end, withHigh: withIt } : { ...ANY, low: end, withLow: withIt };
}

function narrowed(a: Ends, b: Ends): Ends {
  const low = a.low > b.low || (a.low === b.low && !a.withLow) ? a : b;
  const high = a.high < b.high || (a.high === b.high && !a.withHigh) ? a : b;
  return { low: low.low, withLow: low.withLow, high: high.high, withHigh: high.withHigh };
}

/** Whether a whole number that is never below another lies in a range only if it is that one. */
function isOnly(lowest: number, { low, high, withHigh }: Ends): boolean {
  return low <= lowest && high <= lowest + 1 && !(high === lowest + 1 && withHigh);
}
