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
  /** All problems; past the first hundred, their number. */
  readonly issues: [Issue, ...Issue[]];

  constructor(code: AdvisorErrorCode, issues: [Issue, ...Issue[]]) {
    const listed = capped(issues);
    super(`${code}: ${listed.map(sentence).join("; ")}`);
    this.code = code;
    this.issues = listed;
  }
}

function capped(issues: [Issue, ...Issue[]]): [Issue, ...Issue[]] {
  if (issues.length <= MOST_ISSUES) return issues;
  const [first, ...rest] = issues;
  const more = issues.length - MOST_ISSUES;
  return [first, ...rest.slice(0, MOST_ISSUES - 1), { path: [], message: `and ${more} more problems` }];
}

function sentence({ path, message }: Issue): string {
  return path.length ? `${path.join(".")}: ${message}` : message;
}

/** True if there is at least one, for the type of `AdvisorError.issues`. */
export function isNonEmpty<T>(items: T[]): items is [T, ...T[]] {
  return items.length > 0;
}
