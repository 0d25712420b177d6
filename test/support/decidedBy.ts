import type { Engagement, NotYetKind } from "../../src/index.js";
import type { Decided } from "../../src/plan/decided.js";
import type { Suitability } from "../../src/rules/decide.js";

/** By engagement the strength, how it suits, and the price a month with its high end. */
type Says = Record<Engagement, [strength: number, suits: Suitability, monthly: number, high?: number]>;

/** A workload as decided, alone. */
export function decidedBy(id: string, says: Says, place = 0, deferred?: NotYetKind): Decided {
  const entries = Object.entries(says) as [Engagement, Says[Engagement]][];
  const verdicts = entries.map(([engagement, [strength, suits]]) => ({ engagement, strength, suits, fired: [] }));
  const costs = Object.fromEntries(
    entries.map(([engagement, [, , monthly, high = monthly]]) => [engagement, { monthly, low: monthly, high }]),
  );
  const one = { place, costs, facts: {}, decision: { deferring: [], deferred, verdicts } };
  const decided = { ...one, workload: { id, role: { importance: 1 } } } as unknown as Decided;
  decided.group = [decided];
  return decided;
}

/** Parts of one job or agency. */
export function together(...parts: Decided[]): Decided[] {
  for (const part of parts) part.group = parts;
  return parts;
}
