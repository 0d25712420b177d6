import fc from "fast-check";
import type { Decided, Needs } from "../../src/plan/decided.js";
import type { Suitability } from "../../src/rules/decide.js";
import { ENGAGEMENTS } from "./bruteForce.js";

/** Few whole amounts, so that many plans cost the same. */
export const fewAmounts = fc.integer({ min: 0, max: 6 });

const fewQuarters = fc.integer({ min: 0, max: 8 }).map((amount) => amount / 4);
const suits = fc.constantFrom<Suitability>("best", "less", "less", "badly", "not");

/** What the plan reads of a workload, alone or in a group: costs and strengths of the engagements, and what may not be. */
function drawnWith(amount: fc.Arbitrary<number>, strength: fc.Arbitrary<number>, notDue: number) {
  return fc.record({
    costs: fc.tuple(amount, amount, amount),
    strengths: fc.tuple(strength, strength, strength),
    suits: fc.tuple(suits, suits, suits),
    deferred: fc.oneof(
      { weight: notDue, arbitrary: fc.constant("too-early" as const) },
      { weight: 12 - notDue, arbitrary: fc.constant(undefined) },
    ),
  });
}

type Drawn = ReturnType<typeof drawnWith> extends fc.Arbitrary<infer One> ? One : never;

const importances = fc.constantFrom(2, 3, 3, 5, 8);
const MOST = 5;

/** Workloads as decided, most important first, and groups among them. */
function needsWith(
  alone: fc.Arbitrary<number>,
  shared: fc.Arbitrary<number>,
  strength: fc.Arbitrary<number>,
): fc.Arbitrary<Needs> {
  // Some parts are no different from the workload alone.
  const part = fc.option(drawnWith(shared, strength, 1), { freq: 3, nil: undefined });
  const group = fc.record({
    members: fc.subarray([...Array(MOST).keys()], { minLength: 2 }),
    parts: fc.array(part, { minLength: MOST, maxLength: MOST }),
  });
  const workloads = fc.array(fc.tuple(importances, drawnWith(alone, strength, 3)), { maxLength: MOST });
  return fc.record({ workloads, groups: fc.array(group, { maxLength: 5 }) }).map(({ workloads, groups }) => {
    const sorted = [...workloads].sort(([a], [b]) => b - a);
    const ones = sorted.map(([importance, drawn], i) =>
      decidedOf(drawn, { id: `workload-${i}`, role: { importance } }),
    );
    const groupsOfOnes = groups.map(({ members, parts }) =>
      ones.flatMap((one, i) => (members.includes(i) ? [parts[i] ? decidedOf(parts[i], one.workload) : one] : [])),
    );
    return placed({ decided: ones, groups: groupsOfOnes.filter((parts) => parts.length > 1) });
  });
}

/** Needs of which shared work costs as much as alone, or much less; in some, plans often differ in commitment alone. */
export const drawnNeeds: fc.Arbitrary<Needs> = fc.oneof(
  {
    weight: 3,
    arbitrary: needsWith(
      fc.oneof({ weight: 3, arbitrary: fewAmounts }, { weight: 1, arbitrary: fewQuarters }),
      fc.oneof(fewAmounts, fewQuarters),
      fc.integer({ min: -6, max: 4 }),
    ),
  },
  { weight: 1, arbitrary: needsWith(fc.constantFrom(1, 2), fc.constantFrom(1, 1, 2), fc.constantFrom(0, 0, 1)) },
);

/** Copies that know their group, and the place of their workload. */
function placed({ decided, groups }: Needs): Needs {
  const places = new Map(decided.map(({ workload }, place) => [workload, place]));
  const joined = (parts: Decided[]) => {
    const group: Decided[] = [];
    for (const part of parts) group.push({ ...part, group, place: places.get(part.workload)! });
    return group;
  };
  return { decided: decided.map((one) => joined([one])[0]!), groups: groups.map(joined) };
}

function decidedOf({ costs, strengths, suits, deferred }: Drawn, workload: object): Decided {
  const verdicts = ENGAGEMENTS.map((engagement, i) => ({
    engagement,
    strength: strengths[i]!,
    suits: suits[i]!,
    fired: [],
  }));
  const priced = Object.fromEntries(ENGAGEMENTS.map((engagement, i) => [engagement, { monthly: costs[i]! }]));
  const one = { workload, costs: priced, facts: {}, decision: { deferring: [], deferred, verdicts } };
  return one as unknown as Decided;
}

/** The same needs with workloads and parts of equal importance, and groups, in any order. */
export function reordered({ decided, groups }: Needs): fc.Arbitrary<Needs> {
  const parts = (some: Decided[][]) => fc.tuple(...some.map((group) => inAnyOrder(group).map(byImportance)));
  return fc
    .record({ decided: inAnyOrder(decided).map(byImportance), groups: inAnyOrder(groups).chain(parts) })
    .map(placed);
}

function inAnyOrder<T>(items: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(items, { minLength: items.length });
}

function byImportance(ones: Decided[]): Decided[] {
  return ones.sort((a, b) => b.workload.role.importance - a.workload.role.importance);
}
