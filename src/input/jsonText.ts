import { type AnyNode, type MemberNode, parse, type StringNode, type ValueNode } from "@humanwhocodes/momoa";
import type { Issue } from "../errors.js";

type Path = (string | number)[];

/** Where something stands in a text; both count from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What a JSON text says, and where each part of it stands. */
export interface JsonText {
  /** Plain data without prototypes; `undefined` if the text is no JSON. */
  value: unknown;
  issues: Issue[];
  /** The place of the field's name or the entry at a path, or of the nearest part around it. */
  positionOf: (path: Path) => Position;
  /** How many entries its arrays and objects have, as far as was counted. */
  entries: number;
}

/** Limits within which a text is parsed. */
export interface TextLimits {
  characters: number;
  depth: number;
  entries: number;
}

/** Parse a JSON text, telling of its first syntax error, or of every key that an object has twice. */
export function parsedText(given: string, limits: TextLimits): JsonText {
  if (given.length > limits.characters) {
    return refused(`has ${given.length} characters; ${limits.characters} is the most that makes sense`);
  }
  // A mark of byte order is no part of what is said, nor of its first line.
  const text = given.replace(/^\uFEFF/, "");
  try {
    const { entries, tooDeep } = measured(text, limits);
    if (tooDeep !== undefined) {
      return refused(`is nested more than ${limits.depth} levels deep`, positionAt(text, tooDeep));
    }
    if (entries > limits.entries) return refused(TOO_MANY, undefined, entries);
    const { body } = parse(text);
    const control = controlIn(text);
    if (control) return control;
    const issues: Issue[] = [];
    return { value: plainOf(body, [], issues), issues, positionOf: (path) => positionIn(body, path), entries };
  } catch (error) {
    return noJson(error as Error, text, limits);
  }
}

const TOO_MANY = "has more entries than a rulebook may have in all";

function refused(message: string, position: Position = { line: 1, column: 1 }, entries = 0): JsonText {
  return { value: undefined, issues: [{ path: [], message }], positionOf: () => position, entries };
}

/** The parser does not know where a text ends too early, and blames what stands last where a bracket is not closed. */
function noJson(error: Error | (Error & Position), text: string, limits: TextLimits): JsonText {
  const at = "line" in error ? { line: error.line, column: error.column } : undefined;
  const control = controlIn(text);
  if (control && isBefore(control.positionOf([]), at)) return control;
  const isOpen = measured(text, limits).depth > 0;
  if (!at || error.message.startsWith("Unexpected end") || (isOpen && isLast(at, text)))
    return refused("is no JSON: unexpected end of input found", positionAt(text, text.length));
  return refused(`is no JSON: ${inOurWords(error)}`, at);
}

/** The parser takes strings within which a line breaks, or another character of control stands; JSON does not. */
function controlIn(text: string): JsonText | undefined {
  for (const { 0: part, index } of text.matchAll(STRINGS)) {
    const found = part.search(CONTROL);
    if (found < 0) continue;
    const what = LINE_ENDS.test(part[found]!) ? "line break" : "character of control";
    return refused(`is no JSON: ${what} within a string`, positionAt(text, index + found));
  }
  return undefined;
}

function isBefore(one: Position, other: Position | undefined): boolean {
  return !other || one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** Whether nothing but one token follows a place. */
function isLast({ line, column }: Position, text: string): boolean {
  const rest = text
    .split(LINE_ENDS)
    .slice(line - 1)
    .join("\n")
    .slice(column - 1);
  return rest.replace(ONE_TOKEN, "").trim() === "";
}

const ONE_TOKEN = /^(?:"(?:[^"\\]|\\.)*"?|[^\s"[\]{},:]+|[[{:,])/s;
const LINE_ENDS = /\r\n?|\n/;

/** The parser's own words, without the place, which is told apart. */
function inOurWords({ message }: Error): string {
  return message.replace("Unexpected", "unexpected").split(". (")[0]!;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const CONTROL = /[\u0000-\u001F]/;
const STRINGS = /"(?:[^"\\]|\\.)*"?/gs;
const STRINGS_AND_MARKS = /"(?:[^"\\]|\\.)*"?|[[{]|[\]}]|,/gs;

interface Measures {
  /** An empty list counts as one. */
  entries: number;
  /** How many brackets are left open. */
  depth: number;
  /** The offset of the first bracket that nests too deep. */
  tooDeep?: number;
}

/** How large a text is, as far as it is allowed to be. */
function measured(text: string, { depth: most, entries: enough }: TextLimits): Measures {
  let depth = 0;
  let entries = 0;
  // The parser itself would exhaust the stack, or the memory.
  for (const { 0: part, index } of text.matchAll(STRINGS_AND_MARKS)) {
    if (part === "{" || part === "[") depth++;
    else if (part === "}" || part === "]") depth--;
    if (depth > most) return { entries, depth, tooDeep: index };
    if (part === "{" || part === "[" || part === ",") entries++;
    if (entries > enough) break;
  }
  return { entries, depth };
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split(LINE_ENDS);
  return { line: before.length, column: before[before.length - 1]!.length + 1 };
}

function plainOf(node: ValueNode, path: Path, issues: Issue[]): unknown {
  if (node.type === "Array") return node.elements.map(({ value }, i) => plainOf(value, [...path, i], issues));
  if (node.type !== "Object") return "value" in node ? node.value : null;
  const copy: Record<string, unknown> = Object.create(null);
  for (const { name, value } of node.members) {
    const key = nameOf(name);
    const here = [...path, key];
    if (Object.hasOwn(copy, key)) issues.push({ path: here, message: "stands twice in the same object" });
    copy[key] = plainOf(value, here, issues);
  }
  return copy;
}

/** Nothing but JSON is parsed, where each name is a string. */
function nameOf(name: MemberNode["name"]): string {
  return (name as StringNode).value;
}

/** Of a key that stands twice, the later place. */
function positionIn(body: ValueNode, path: Path): Position {
  let at: AnyNode = body;
  let around: ValueNode = body;
  for (const key of path) {
    const part = partOf(around, key);
    if (!part) break;
    at = part;
    around = part.value;
  }
  const { line, column } = at.loc.start;
  return { line, column };
}

function partOf(node: ValueNode, key: string | number) {
  if (node.type === "Array") return node.elements[Number(key)];
  if (node.type !== "Object") return undefined;
  return node.members.filter(({ name }) => nameOf(name) === key).pop();
}
