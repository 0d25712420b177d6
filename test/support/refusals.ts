import { expect } from "vitest";
import { AdvisorError, type Issue, recommend, safeRecommend } from "../../src/index.js";

/** The one error that a value is refused with, thrown and returned alike. */
export function refusal(store: unknown, options?: unknown): AdvisorError {
  const error = thrownBy(() => recommend(store as never, options as never));
  const answer = safeRecommend(store, options as never);
  if (answer.success) throw new Error("safeRecommend accepts what recommend refuses");
  expect(answer.error).toBeInstanceOf(AdvisorError);
  expect({ code: answer.error.code, issues: answer.error.issues }).toEqual({ code: error.code, issues: error.issues });
  return error;
}

/** The AdvisorError that a function throws; it must be well made. */
export function thrownBy(run: () => unknown): AdvisorError {
  let error: unknown;
  try {
    run();
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(AdvisorError);
  const { code, issues, message } = error as AdvisorError;
  expect(issues.length).toBeGreaterThan(0);
  expect(issues.length).toBeLessThanOrEqual(101);
  expect(JSON.parse(JSON.stringify(issues))).toEqual(issues);
  for (const issue of issues) expect(issue.message).toMatch(/\S/);
  expect(message.startsWith(code)).toBe(true);
  return error as AdvisorError;
}

/** Where the problems are, in order of the paths. */
export function pathsOf(issues: Issue[]): string[] {
  return issues.map(({ path }) => path.join(".")).sort();
}
