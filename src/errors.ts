/** One thing that is wrong, and where. */
export interface Issue {
  path: (string | number)[];
  message: string;
  /** Where the input is a text: the line, from 1. */
  line?: number | undefined;
  /** The column in that line, from 1. */
  column?: number | undefined;
}

/** What kind of argument was wrong. */
export type AdvisorErrorCode =
  | "INVALID_STORE_PROFILE"
  | "INVALID_RULEBOOK"
  | "INVALID_RATE_CARD"
  | "INVALID_OPTIONS"
  | "CURRENCY_MISMATCH";

const MOST_ISSUES = 100;

/** Thrown for misuse, and the only error this library throws. Lists all problems at once. */
export class AdvisorError extends Error {
  override readonly name = "AdvisorError";
  readonly code: AdvisorErrorCode;
  /** All problems; past the first hundred, their number. A message has at most 1,001 characters, all of them well-formed. */
  readonly issues: [Issue, ...Issue[]];

  constructor(code: AdvisorErrorCode, issues: [Issue, ...Issue[]]) {
    const listed = capped(issues);
    super(`${code}: ${listed.map(sentence).join("; ")}`);
    this.code = code;
    this.issues = listed;
  }
}

function capped(issues: [Issue, ...Issue[]]): [Issue, ...Issue[]] {
  const told = issues.slice(0, MOST_ISSUES).map((issue) => ({ ...issue, message: printable(issue.message) }));
  const more = issues.length - MOST_ISSUES;
  if (more > 0) told.push({ path: [], message: `and ${more} more problems` });
  return told as [Issue, ...Issue[]];
}

function sentence({ path, message }: Issue): string {
  return path.length ? `${printable(path.join("."))}: ${message}` : message;
}

const LONGEST_TEXT = 1000;

/** A text that may hold some of the input, cut where that is long, without halves of characters. */
function printable(text: string): string {
  const short = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text;
  return short.replace(/\p{Surrogate}/gu, "\ufffd");
}

/** True if there is at least one, for the type of `AdvisorError.issues`. */
export function isNonEmpty<T>(items: T[]): items is [T, ...T[]] {
  return items.length > 0;
}
