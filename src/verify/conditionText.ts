import type { Condition } from "../types/rulebook.js";
import { type Clause, clauseOf } from "./clauses.js";
import { type Predicate, predicateOf } from "./predicates.js";
import type { Known } from "./space.js";
import { listed } from "./words.js";

/** A condition in words, such as "the work is ongoing and takes 40 to below 87 hours a month". */
export function conditionText(condition: Condition, known: Known): string {
  return sentenceOf(partsOf(clauseOf(condition), known));
}

/** What is said of a subject, simply or in words already; without a subject, a whole sentence. */
type Part = Predicate | { subject: string; text: string };

/** A clause as parts that all hold. */
function partsOf(clause: Clause, known: Known): Part[] {
  if ("fact" in clause) return [predicateOf(clause, known)];
  if ("every" in clause) return clause.every.flatMap((part) => partsOf(part, known));
  return [eitherOf(clause.some.map((part) => partsOf(part, known)))];
}

/** Parts one of which holds, in words. */
function eitherOf(branches: Part[][]): Part {
  const subjects = new Set(branches.flat().map(({ subject }) => subject));
  if (subjects.size > 1 || subjects.has(""))
    return { subject: "", text: `either ${joinedOr(branches.map(plainSentenceOf))}` };
  const subject = [...subjects][0]!;
  const simple = branches.map((parts) => (parts.length === 1 && isSimple(parts[0]!) ? parts[0] : undefined));
  const verb = simple[0]?.verb;
  if (simple.every((part) => part && part.verb === verb && !part.negative)) {
    return { subject, text: `${verb} ${listed(simple.map((part) => complementOf(part!)))}` };
  }
  const texts = branches.map((parts) => predicatesOf(parts).join(" and "));
  return { subject, text: branches.some((parts) => parts.length > 1) ? `either ${joinedOr(texts)}` : listed(texts) };
}

function joinedOr(texts: string[]): string {
  return texts.join(", or ");
}

function isSimple(part: Part): part is Predicate {
  return "verb" in part;
}

/** Parts that all hold, as a sentence: subject by subject. */
function sentenceOf(parts: Part[]): string {
  const all = perSubject(parts, (some) => joinedAnd(predicatesOf(some)));
  return all.some((text) => text.includes(",")) ? all.join("; ") : joinedAnd(all);
}

/** The same without commas, for a sentence within another. */
function plainSentenceOf(parts: Part[]): string {
  return perSubject(parts, (some) => predicatesOf(some).join(" and ")).join(" and ");
}

function perSubject(parts: Part[], toldOf: (parts: Part[]) => string): string[] {
  const groups = new Map<string, Part[]>();
  const whole: string[] = [];
  for (const part of parts) {
    if (part.subject === "" && "text" in part) whole.push(part.text);
    else groups.set(part.subject, [...(groups.get(part.subject) ?? []), part]);
  }
  return [...[...groups].map(([subject, some]) => `${subject} ${toldOf(some)}`), ...whole];
}

/** All that is said of one subject; what has the same verb is said together. */
function predicatesOf(parts: Part[]): string[] {
  const said: Part[] = [];
  for (const part of parts) {
    const same = said.findIndex((other) => isSimple(part) && isSimple(other) && mayJoin(other, part));
    if (same >= 0) said[same] = joinedWith(said[same] as Predicate, part as Predicate);
    else said.push(part);
  }
  return said.map((part) => (isSimple(part) ? verbAnd(part) : part.text));
}

function mayJoin(one: Predicate, other: Predicate): boolean {
  return one.verb === other.verb && (one.verb === "is" || one.verb === "is not");
}

/** Two things that both are so, or both not. */
function joinedWith(one: Predicate, other: Predicate): Predicate {
  const words = one.negative
    ? [...alternatives(one), ...alternatives(other)]
    : [joinedAnd([complementOf(one), complementOf(other)])];
  return { ...one, words, before: "", after: "" };
}

function alternatives(part: Predicate): string[] {
  return part.words.length === 0 ? [complementOf(part)] : part.words.map((word) => framed(word, part));
}

function verbAnd(part: Predicate): string {
  const words = alternatives(part);
  if (part.negative && part.verb === "is not" && words.length > 1) {
    return `is neither ${words.slice(0, -1).join(", ")} nor ${words[words.length - 1]}`;
  }
  return `${part.verb} ${complementOf(part)}`;
}

function complementOf(part: Predicate): string {
  return framed(part.words.length > 0 ? listed(part.words) : "", part);
}

function framed(words: string, { before, after }: Predicate): string {
  return [before, words, after].filter((text) => text !== "").join(" ");
}

function joinedAnd(texts: string[]): string {
  if (texts.length < 2) return texts[0] ?? "";
  const comma = texts.length > 2 || texts.some((text) => /,| or | and /.test(text));
  return `${texts.slice(0, -1).join(", ")}${comma ? "," : ""} and ${texts[texts.length - 1]}`;
}
