import { safeParse } from "zod/mini";
import type * as z from "zod/v4/core";
import type { Issue } from "../errors.js";
import { fieldsAt } from "./fields.js";
import { suggestion } from "./nearest.js";
import { LEFT_OUT, type Snapshot } from "./snapshot.js";

type Path = (string | number)[];

/** A snapshot as its schema has it, if nothing is wrong; else all that is wrong, in our own words. */
export interface Read<T> {
  data: T | undefined;
  issues: Issue[];
}

/** Read a snapshot by a schema, and say what is wrong with it after what the snapshot itself reported. */
export function readAs<T>({ value, issues }: Snapshot, schema: z.$ZodType<T>): Read<T> {
  try {
    const { data, error } = safeParse(schema, value);
    const found = (error?.issues ?? []).flatMap((issue) => translated(issue, [], value, schema));
    return { data, issues: [...issues, ...found] };
  } catch {
    // zod hands issues on as arguments of a call, which has room for some hundred thousand.
    return { data: undefined, issues: [...issues, { path: [], message: "has more problems than can be told" }] };
  }
}

function translated(issue: z.$ZodIssue, prefix: Path, root: unknown, schema: z.$ZodType): Issue[] {
  const path = [...prefix, ...(issue.path as Path)];
  const actual = valueAt(root, path);
  if (actual === LEFT_OUT) return [];
  if (issue.code === "unrecognized_keys") return issue.keys.map((key) => unknownField(key, path, schema));
  if (issue.code === "invalid_union") return ofUnion(issue, path, root, actual, schema);
  return [{ path, message: messageOf(issue, actual) }];
}

/** Of a union's branches, tell of the one that the value was meant for: the one with the least to mend. */
function ofUnion(
  issue: z.$ZodIssueInvalidUnion,
  path: Path,
  root: unknown,
  actual: unknown,
  schema: z.$ZodType,
): Issue[] {
  const { options } = issue as { options?: readonly unknown[] };
  if (options) return [{ path, message: notAmong(options.map(String), actual) }];
  const meant = issue.errors
    .filter((branch) => !branch.some((inner) => rejectsType(inner, actual)))
    .sort((a, b) => toMend(a) - toMend(b))[0];
  if (meant) return meant.flatMap((inner) => translated(inner, path, root, schema));
  const wanted = issue.errors.flatMap((branch) => branch.slice(0, 1).map(expected));
  return [{ path, message: `expected ${[...new Set(wanted)].join(" or ")}, got ${described(actual)}` }];
}

function rejectsType(issue: z.$ZodIssue, actual: unknown): boolean {
  if (issue.path.length > 0) return false;
  return issue.code === "invalid_type" || (issue.code === "invalid_value" && typeof actual !== "string");
}

function toMend(branch: readonly z.$ZodIssue[]): number {
  return branch.reduce((sum, issue) => {
    if (issue.code === "unrecognized_keys") return sum + issue.keys.length;
    return (
      sum + (issue.code === "invalid_union" && issue.errors.length > 0 ? Math.min(...issue.errors.map(toMend)) : 1)
    );
  }, 0);
}

function unknownField(key: string, path: Path, schema: z.$ZodType): Issue {
  return { path: [...path, key], message: `is not a field here${suggestion(key, fieldsAt(schema, path))}` };
}

function messageOf(issue: z.$ZodIssue, actual: unknown): string {
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "array")
        return `needs at least ${issue.minimum} ${issue.minimum === 1 ? "entry" : "entries"}`;
      return `must be ${issue.inclusive ? "at least" : "above"} ${issue.minimum}, got ${described(actual)}`;
    case "too_big":
      if (issue.origin === "array") return `may have ${issue.maximum} entries at most`;
      return `must be ${issue.inclusive ? "at most" : "below"} ${issue.maximum}, got ${described(actual)}`;
    case "invalid_value":
      return notAmong(issue.values.map(String), actual);
    case "custom":
      return issue.message;
    default:
      return `expected ${expected(issue)}, got ${described(actual)}`;
  }
}

function notAmong(values: string[], actual: unknown): string {
  return `expected ${oneOf(values)}, got ${described(actual)}${suggestion(actual, values)}`;
}

function expected(issue: z.$ZodIssue): string {
  if (issue.code === "invalid_value") return oneOf(issue.values.map(String));
  if (issue.code === "invalid_format") return issue.message;
  if (issue.code === "invalid_type") return issue.expected === "int" ? "a whole number" : withArticle(issue.expected);
  return "another value";
}

const MOST_NAMED = 8;

function oneOf(values: string[]): string {
  if (values.length > MOST_NAMED) return "a known id";
  return values
    .map((value) => `"${value}"`)
    .join(", ")
    .replace(/, ([^,]*)$/, " or $1");
}

function withArticle(type: string): string {
  if (type === "nonoptional") return "a value";
  return /^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`;
}

const LONGEST_SHOWN = 40;

/** A short word for any value, safe to print. */
export function described(value: unknown): string {
  if (value === undefined) return "nothing";
  if (value === null || typeof value === "number" || typeof value === "boolean") return String(value);
  if (typeof value === "string") return JSON.stringify(shortened(value));
  return Array.isArray(value) ? "an array" : withArticle(typeof value);
}

function shortened(text: string): string {
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
}

function valueAt(root: unknown, path: Path): unknown {
  let value = root;
  for (const key of path) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.hasOwn(value, key) ? (value as Record<string | number, unknown>)[key] : undefined;
  }
  return value;
}
