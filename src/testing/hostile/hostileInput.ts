import fc from "fast-check";
import { PLAIN } from "./plain.js";
import { type Hostile, PROXIES } from "./proxies.js";
import { SIZES } from "./sizes.js";

/** Every value that `hostileInputIn` draws, by name; those that run code count nothing and keep no secret. */
export const HOSTILE: readonly Hostile[] = [...PLAIN, ...PROXIES, ...SIZES];

/**
 * Values that try to break whoever reads them: proxies, getters, cycles, prototypes, and what is too long, too deep or of
 * the wrong kind.
 *
 * With an arbitrary of valid values, most are grafted at a random place into one of these. Objects of another realm come
 * in by `valid`: this package cannot make one. Large values are made once and shared, so do not change what is drawn.
 */
export function hostileInputIn(valid?: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const hostile = fc.constantFrom(...HOSTILE);
  const alone = hostile.map(([, make]) => drawable(make()));
  if (!valid) return alone;
  const steps = fc.array(fc.nat(), { minLength: 1, maxLength: 8 });
  const grafted = fc.tuple(valid, hostile, steps, fc.boolean()).map(([value, [, make], way, beside]) => {
    return drawable(graftedAt(value, make(), way, beside));
  });
  return fc.oneof({ weight: 1, arbitrary: alone }, { weight: 4, arbitrary: grafted });
}

/** fast-check asks every value for a method of its own: one that throws at that comes as a part of another. */
function drawable(value: unknown): unknown {
  try {
    fc.hasCloneMethod(value);
    return value;
  } catch {
    return { tasks: value };
  }
}

/** A copy of the parts on a way into a value, with something else at its end, in place of what is there or beside it. */
function graftedAt(value: unknown, hostile: unknown, [step, ...way]: readonly number[], beside: boolean): unknown {
  if (step === undefined || typeof value !== "object" || value === null) return hostile;
  const keys = Object.keys(value);
  const copy = Array.isArray(value) ? [...value] : { ...value };
  const isLast = way.length === 0 || keys.length === 0;
  const key = isLast && beside ? newKey(copy, step) : keys[step % keys.length];
  if (key === undefined) return hostile;
  const inner = isLast ? hostile : graftedAt((value as Record<string, unknown>)[key], hostile, way, beside);
  return Object.defineProperty(copy, key, { value: inner, enumerable: true, writable: true, configurable: true });
}

const NEW_KEYS = [
  "__proto__",
  "constructor",
  "prototype",
  "toString",
  "toJSON",
  "then",
  "\ud800",
  "tsak",
  "x".repeat(1e5),
];

function newKey(copy: object, step: number): string {
  return Array.isArray(copy) ? String(copy.length) : NEW_KEYS[step % NEW_KEYS.length]!;
}
