import { AdvisorError, type AdvisorErrorCode, type Issue } from "./errors.js";

/** A value, or what was wrong. */
export type Result<T> =
  | { success: true; data: T }
  | { success: false; code: AdvisorErrorCode; issues: [Issue, ...Issue[]] };

export function ok<T>(data: T): Result<T> {
  return { success: true, data };
}

export function failed<T>(code: AdvisorErrorCode, issues: [Issue, ...Issue[]]): Result<T> {
  return { success: false, code, issues };
}

/** The value of a result. @throws AdvisorError if there is none. */
export function unwrap<T>(result: Result<T>): T {
  if (result.success) return result.data;
  throw new AdvisorError(result.code, result.issues);
}
