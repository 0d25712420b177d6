import fc from "fast-check";
import { expect, test } from "vitest";
import { type Advice, recommend, type StoreProfile } from "../src/index.js";
import {
  AdvisorError,
  type Bounds,
  type Difference,
  diffRulebooks,
  extendRulebook,
  factsOf,
  type Rulebook,
  type RulebookPatch,
  rulebook,
} from "../src/rules.js";
import { stores } from "./support/arbitraries.js";

const AMPLE = 1e12;
const conditionsOf = (name: string) => rulebook.rules.find((rule) => rule.name === name)!.conditions;
/** The conditions of a rule with one text in them replaced. */
const edited = (name: string, from: string, to: string) =>
  ({
    rules: { [name]: { conditions: JSON.parse(JSON.stringify(conditionsOf(name)).replace(from, to)) } },
  }) as RulebookPatch;
const without = (name: string) => ({ rules: { [name]: null } });
const decides = (name: string, type: string, params: object) =>
  ({ rules: { [name]: { event: { type, params } } } }) as RulebookPatch;

/** What is changed, the change, and what of an advice it must be seen in first. */
const CHANGES: [string, RulebookPatch, string][] = [
  ["a threshold", edited("nearly-a-full-job", "130", "120"), "outcome"],
  ["an operator", edited("more-than-one-persons-work", "greaterThan", "greaterThanInclusive"), "outcome"],
  ["a value in a list", edited("too-soon-to-recruit", ',"weeks"', ""), "outcome"],
  ["a deleted rule", without("far-from-half-a-job"), "outcome"],
  [
    "a flipped engagement",
    decides("work-that-sets-you-apart", "supports", { engagement: "agency", strength: 3 }),
    "outcome",
  ],
  ["a flipped effect", decides("one-off-deliverable", "opposes", { engagement: "freelancer", strength: 2 }), "outcome"],
  ["a strength", decides("about-half-a-job", "supports", { engagement: "hire", strength: 2 }), "outcome"],
  ["a kind of not yet", decides("offer-not-proven", "defers", { kind: "not-enough-work" }), "outcome"],
  ["who serves a task", without("desk-work-of-orders"), "serving"],
  ["a sentence", { rules: { "work-that-ends": { reason: "Other words." } } }, "reasons"],
  ["a source", { rules: { "work-that-ends": { sources: ["J-19"] } } }, "reasons"],
  ["a precaution", without("founder-leads"), "precautions"],
  ["a close call", without("hours-in-the-grey-band"), "confidence"],
  ["a suggestion", without("owner-of-a-small-store"), "suggestions"],
  ["how many outsiders are many", edited("many-outsiders-at-once", '"value":5', '"value":6'), "suggestions"],
  ["an importance", { roles: { copywriter: { importance: 30 } } }, "roles"],
  ["a label", { roles: { copywriter: { label: "writer of copy" } } }, "roles"],
  ["a setting", { settings: { criteriaShown: 9 } }, "settings"],
  ["a text", { texts: { "roadmap.nobody": "Nobody yet." } }, "texts"],
];

test("a rulebook does not differ from itself", () => {
  expect(diffRulebooks(rulebook, extendRulebook(rulebook, {}))).toEqual([]);
});

test.for(CHANGES)("changed: %s", ([, patch, aspect]) => {
  const other = extendRulebook(rulebook, patch);
  const differences = diffRulebooks(rulebook, other);
  expect(differences.map((difference) => difference.aspect)).toContain(aspect);
  for (const difference of differences) expect(isShown(difference, other), difference.text).toBe(true);
});

/** Whether the example of a difference is advised differently by the two rulebooks. */
function isShown({ example, options }: Difference, other: Rulebook): boolean {
  const advised = (own: Rulebook) => {
    const { basis: _, ...advice } = recommend(example, { ...options, rulebook: own });
    return JSON.stringify(advice);
  };
  return advised(rulebook) !== advised(other);
}

test("whatever store is answered otherwise lies in a box of a difference, and the boxes' examples are", () => {
  const other = extendRulebook(rulebook, edited("nearly-a-full-job", "130", "120"));
  const differences = diffRulebooks(rulebook, other).filter(({ aspect }) => aspect === "outcome");
  for (const { example, options, from, to, role } of differences) {
    const [before, after] = [rulebook, other].map((own) =>
      outcomesOf(recommend(example, { ...options, rulebook: own }), role),
    );
    expect(before).toContain(from);
    expect(after).toContain(to);
  }
  let moved = 0;
  fc.assert(
    fc.property(stores, fc.double({ min: 118, max: 132, noNaN: true }), (store, hoursPerMonth) => {
      const [entry] = store.tasks;
      if (entry === undefined) return;
      const need = { ...(typeof entry === "string" ? { task: entry } : entry), hoursPerMonth };
      const alone: StoreProfile = { ...store, monthlyBudget: AMPLE, tasks: [need] };
      const [before, after] = [rulebook, other].map((own) => outcomesOf(recommend(alone, { rulebook: own })));
      if (JSON.stringify(before) === JSON.stringify(after)) return;
      moved++;
      const facts: Record<string, unknown> = factsOf(alone).workloads[0]!.facts;
      const ofRole = differences.filter(({ role }) => role === facts.role);
      // Boxes beyond the most are counted, not told one by one.
      expect(ofRole.some(({ box, text }) => lies(facts, box) || text.includes("more cells elsewhere"))).toBe(true);
    }),
    { numRuns: 1500 },
  );
  expect(moved).toBeGreaterThan(10);
});

function outcomesOf({ recommendations, notYet }: Advice, role?: string): string[] {
  const concerned = <T extends { role: string }>(entries: T[]) =>
    entries.filter((entry) => !role || entry.role === role);
  return [
    ...concerned(recommendations).map(({ engagement }) => engagement),
    ...concerned(notYet).map(({ kind }) => kind),
  ];
}

function lies(facts: Record<string, unknown>, box: Bounds): boolean {
  return Object.entries(box).every(([fact, bounds]) => {
    const value = facts[fact];
    if (typeof value !== "number") return (bounds as unknown[]).includes(value);
    const [low, high] = bounds as [number, number];
    return value >= low && value <= high;
  });
}

test("a rulebook that was not parsed is refused", () => {
  expect(() => diffRulebooks(rulebook, structuredClone(rulebook))).toThrow(AdvisorError);
});
