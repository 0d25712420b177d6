import { expect } from "vitest";
import { AdvisorError, type AdvisorErrorCode } from "../../src/index.js";

/** The longest message of one problem that an error may have. */
const LONGEST_MESSAGE = 1001;
const MOST_ISSUES = 101;
/** A refusal takes far less; a machine that others use may take long. */
const MOST_SECONDS = 20;

/** Everything of the built-in prototypes that hostile input could change. */
function prototypes(): unknown[][] {
  return [Object, Array, Function, String, Map, Promise].flatMap(({ name, prototype }) =>
    Reflect.ownKeys(prototype).map((key) => {
      const { value, get, set, ...rest } = Object.getOwnPropertyDescriptor(prototype, key)!;
      return [name, key, value, get, set, JSON.stringify(rest), Object.getPrototypeOf(prototype)];
    }),
  );
}

const PRISTINE = prototypes();

/** Nothing of the built-in prototypes has changed since the tests began. */
export function expectPristine(): void {
  const now = prototypes();
  const changed = now.filter((entry, i) => !PRISTINE[i] || entry.some((part, k) => part !== PRISTINE[i]![k]));
  expect(changed.map(([name, key]) => `${String(name)}.${String(key)}`)).toEqual([]);
  expect(now.length).toBe(PRISTINE.length);
}

/** Run a call: it answers in time, or throws nothing but a well-made error with a fitting code. Returns the error. */
export function outcomeOf(run: () => unknown, codes: readonly AdvisorErrorCode[], name = ""): AdvisorError | undefined {
  const start = performance.now();
  let thrown: unknown;
  try {
    run();
  } catch (error) {
    thrown = error;
  }
  expect((performance.now() - start) / 1000, name).toBeLessThan(MOST_SECONDS);
  if (thrown === undefined) return undefined;
  expectWellMade(thrown, codes, name);
  return thrown as AdvisorError;
}

/** An error as promised: its class, its code, and issues of bounded number, length and characters. */
export function expectWellMade(error: unknown, codes: readonly AdvisorErrorCode[], name = ""): void {
  if (!(error instanceof AdvisorError)) throw new Error(`${name}: what escapes is no AdvisorError`, { cause: error });
  const { code, issues, message } = error;
  expect(codes, name).toContain(code);
  expect(issues.length, name).toBeGreaterThan(0);
  expect(issues.length, name).toBeLessThanOrEqual(MOST_ISSUES);
  expect(message.length, name).toBeLessThan(MOST_ISSUES * 2 * (LONGEST_MESSAGE + 2));
  for (const text of [message, ...issues.map((issue) => issue.message)]) {
    expect(text, name).not.toMatch(/\p{Surrogate}/u);
    expect(text, name).toMatch(/\S/);
  }
  for (const issue of issues) expect(issue.message.length, name).toBeLessThanOrEqual(LONGEST_MESSAGE);
}
