import fc from "fast-check";
import { expect, test } from "vitest";
import type { Condition, Rule } from "../src/index.js";
import { createAdvisor, type Engagement } from "../src/index.js";
import { firing } from "../src/rules/ruleSet.js";
import { SCOPE_OF_EVENT } from "../src/rules/scopes.js";
import {
  extendRulebook,
  factsOf,
  rulebook,
  type TracedCondition,
  type TracedRule,
  trace,
  whyNot,
} from "../src/rules.js";
import { shippedCompiled } from "../src/shipped/shipped.js";
import { stores } from "./support/arbitraries.js";
import { thrownBy } from "./support/refusals.js";

const { serving, deciding, planning, watching, fitting } = shippedCompiled();
const advisor = createAdvisor();

function fired(rules: TracedRule[]): string[] {
  return rules.flatMap(({ rule, fires }) => (fires ? [rule] : [])).sort();
}

const namesOf = (rules: { name: string }[]) => rules.map(({ name }) => name).sort();

test("a rule is said to fire where it fires for the adviser", () => {
  const property = fc.property(stores, (store) => {
    const facts = factsOf(store);
    const traced = trace(store);
    const asked = facts.tasks.filter(({ alsoBy }) => alsoBy.length > 0);
    expect(traced.tasks.map(({ task }) => task)).toEqual(asked.map(({ task }) => task));
    traced.tasks.forEach(({ rules }, i) => {
      expect(fired(rules)).toEqual(namesOf(firing(serving, asked[i]!.facts)));
    });
    const parts = [...traced.workloads, ...traced.groups.flatMap((group) => group.parts)];
    const factsOfParts = [...facts.workloads, ...facts.groups.flatMap((group) => group.parts)];
    expect(parts.map(({ workload }) => workload)).toEqual(factsOfParts.map(({ workload }) => workload));
    parts.forEach(({ rules }, i) => {
      expect(fired(rules)).toEqual(namesOf(firing(deciding, factsOfParts[i]!.facts)));
    });
    traced.outcomes.forEach(({ rules, chosen }, i) => {
      const about = facts.outcomes[i]!.facts;
      const expected = [...firing(planning, about), ...(chosen ? firing(watching, about) : [])];
      expect(fired(rules)).toEqual(namesOf(expected));
    });
    expect(fired(traced.store.rules)).toEqual(namesOf(firing(fitting, facts.store.facts)));
  });
  fc.assert(property, { numRuns: 100 });
});

test("what the advice cites fired, and what warns or makes it close fired on the chosen outcome", () => {
  const property = fc.property(stores, (store) => {
    const traced = trace(store);
    for (const { id, engagement, reservations, precautions, closeBecause } of advisor.recommend(store)
      .recommendations) {
      const { rules, sharedWith } = traced.outcomes.find(({ workload, chosen }) => workload === id && chosen)!;
      const watched = fired(rules.filter(({ event }) => event.type === "warns" || event.type === "close"));
      expect(watched).toEqual([...precautions.map((one) => one.id), ...closeBecause.map(({ rule }) => rule)].sort());
      const decidedIn = partOf(id, sharedWith, engagement, traced);
      expect(fired(decidedIn.rules)).toEqual(expect.arrayContaining(reservations.map(({ rule }) => rule)));
    }
  });
  fc.assert(property, { numRuns: 100 });
});

function partOf(
  id: string,
  sharedWith: string[],
  engagement: Engagement,
  { workloads, groups }: ReturnType<typeof trace>,
) {
  if (sharedWith.length === 0) return workloads.find(({ workload }) => workload === id)!;
  const together = String([id, ...sharedWith].sort());
  const group = groups.find(({ parts }) => String(parts.map(({ workload }) => workload).sort()) === together)!;
  expect(group.acceptable).toContain(engagement);
  return group.parts.find(({ workload }) => workload === id)!;
}

test("the tree is the rule's, and each node follows from those below it", () => {
  const conditionsOf = new Map(rulebook.rules.map(({ name, conditions }) => [name, conditions]));
  const property = fc.property(stores, (store) => {
    const { workloads, outcomes, store: whole } = trace(store);
    const rules = [...workloads, ...outcomes, whole].flatMap((one) => one.rules);
    for (const { rule, fires, conditions } of rules) {
      expect(bare(conditions)).toEqual(conditionsOf.get(rule));
      expect(conditions.holds).toBe(fires);
      expect(follows(conditions)).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 20 });
});

function bare(node: TracedCondition): Condition {
  if ("all" in node) return { all: node.all.map(bare) };
  if ("any" in node) return { any: node.any.map(bare) };
  if ("not" in node) return { not: bare(node.not) };
  const { actual: _, holds: __, ...comparison } = node;
  return comparison;
}

function follows(node: TracedCondition): boolean {
  if ("all" in node) return node.holds === node.all.every(({ holds }) => holds) && node.all.every(follows);
  if ("any" in node) return node.holds === node.any.some(({ holds }) => holds) && node.any.every(follows);
  if ("not" in node) return node.holds !== node.not.holds && follows(node.not);
  return typeof node.actual !== "undefined";
}

const changed = extendRulebook(rulebook, {
  rules: {
    "a-rule-of-every-shape": {
      conditions: {
        any: [
          {
            all: [
              { fact: "hoursPerMonth", operator: "greaterThan", value: 80 },
              { fact: "onSite", operator: "equal", value: true },
              { fact: "size", operator: "in", value: ["small", "starter"] },
            ],
          },
          {
            not: {
              any: [
                { fact: "coverage", operator: "equal", value: "flexible" },
                { fact: "gap", operator: "equal", value: "time" },
              ],
            },
          },
        ],
      },
      event: { type: "supports", params: { engagement: "hire", strength: 1 } },
      reason: "It has every shape.",
      sources: ["J-01"],
    },
  },
});

function whyOf(hoursPerMonth: number, fields: object, rule = "a-rule-of-every-shape"): string {
  const store = {
    size: "small" as const,
    monthlyBudget: 900,
    tasks: [{ task: "customer-questions" as const, hoursPerMonth, gap: "time" as const, ...fields }],
  };
  const traced = trace(store, { rulebook: changed }).workloads[0]!.rules.find((one) => one.rule === rule)!;
  return whyNot(traced);
}

test("why a rule did not fire is the fewest comparisons in its way", () => {
  expect(whyOf(90, { onSite: true })).toBe("a-rule-of-every-shape: fires");
  expect(whyOf(80, { onSite: true })).toBe("a-rule-of-every-shape: hoursPerMonth is 80 (needed: greaterThan 80)");
  expect(whyOf(80, {})).toBe(
    "a-rule-of-every-shape: hoursPerMonth is 80 (needed: greaterThan 80); onSite is false (needed: equal true)",
  );
  expect(whyOf(80, { coverage: "office-hours" })).toBe("a-rule-of-every-shape: gap is time (needed: not equal time)");
});

test("changing what whyNot names makes the rule fire", () => {
  const property = fc.property(stores, (store) => {
    for (const { rules } of trace(store).workloads) {
      for (const { fires, conditions } of rules) if (!fires) expect(firesIfChanged(conditions)).toBe(true);
    }
  });
  fc.assert(property, { numRuns: 20 });
});

/** Whether a tree holds once the comparisons that whyNot names, told by their text, come out otherwise. */
function firesIfChanged(conditions: TracedCondition): boolean {
  const why = whyNot({ rule: "", event: {} as Rule["event"], fires: false, conditions });
  const named = new Set(why.slice(2).split("; "));
  const holds = (node: TracedCondition): boolean => {
    if ("all" in node) return node.all.every(holds);
    if ("any" in node) return node.any.some(holds);
    if ("not" in node) return !holds(node.not);
    const alone = whyNot({
      rule: "",
      event: {} as Rule["event"],
      fires: false,
      conditions: node.holds ? { not: node, holds: false } : node,
    });
    return named.has(alone.slice(2)) ? !node.holds : node.holds;
  };
  return holds(conditions);
}

test("a trace is plain, and belongs to the caller", () => {
  const store = { size: "small" as const, monthlyBudget: 900, tasks: ["search-ads" as const] };
  const traced = trace(store);
  expect(JSON.parse(JSON.stringify(traced))).toEqual(traced);
  for (const { event } of traced.workloads[0]!.rules) Object.assign(event.params, { engagement: "robot" });
  expect(JSON.stringify(trace(store))).not.toContain("robot");
  expect(thrownBy(() => trace({} as never)).code).toBe("INVALID_STORE_PROFILE");
});

test("every event is asked somewhere", () => {
  const { workloads, outcomes, store, tasks } = trace({
    size: "small",
    monthlyBudget: 1e6,
    tasks: ["search-ads", "invoicing"],
  });
  const types = [...workloads, ...outcomes, ...tasks, store].flatMap(({ rules }) =>
    rules.map(({ event }) => event.type),
  );
  expect(new Set(types)).toEqual(new Set(Object.keys(SCOPE_OF_EVENT)));
});
