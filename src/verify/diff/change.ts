import type { Rulebook } from "../../types/rulebook.js";
import type { Priced } from "../advising.js";
import type { Diagram } from "../diagrams.js";
import type { Joint } from "./joint.js";

/** One thing in which two rulebooks differ. */
export interface Change {
  aspect: string;
  /** What it is about, in words. */
  text: string;
  /** The role that it is about, if it is about one. */
  role?: string | undefined;
  /** The old rulebook with this change alone; absent where it cannot be told apart from the others. */
  alone?: Rulebook | undefined;
  /** Stores that may show it, the likeliest first. */
  candidates(joint: Joint): Iterable<Priced>;
  /** Where it can matter at all, among the cells of workloads: nowhere is a proof that nobody sees it. */
  region?(joint: Joint): Diagram;
  /** Only the catalogue tells it, never an advice. */
  silent?: boolean;
}

/** Whether two values are the same as JSON, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a, b] as Record<string, unknown>[];
  return keysOf(a, b).every((key) => isSame(one![key], other![key]));
}

/** Keys of two records, each once, in order. */
export function keysOf(a: object, b: object): string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])];
}
