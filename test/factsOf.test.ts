import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type Reason, type Rule, recommend, type StoreProfile } from "../src/index.js";
import { factsIn as factsTested } from "../src/rules/lanes.js";
import { factsOf, rateCards, rulebook, type StoreFacts, toEngine } from "../src/rules.js";
import { stores } from "./support/arbitraries.js";
import { refusal, thrownBy } from "./support/refusals.js";

const advisor = createAdvisor();
const shop: StoreProfile = {
  size: "medium",
  monthlyBudget: 2000,
  tasks: [
    { task: "order-processing", hoursPerMonth: 60, onSite: true },
    { task: "customer-questions", hoursPerMonth: 40, onSite: true },
    { task: "complaints", hoursPerMonth: 5, onSite: true, duration: "one-off", months: 14 },
    "search-ads",
    "logo-design",
  ],
};

/** Values of only those facts that a reason states. */
function stated(reason: Reason, facts: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.keys(reason.facts).map((fact) => [fact, facts[fact]]));
}

/** The facts of a workload as the plan has it, with the engagement that a reason is about. */
function factsBehind(reason: Reason, id: string, chosen: string | undefined, { outcomes }: StoreFacts) {
  const about = reason.effect === "plan" ? (reason.engagement ?? chosen) : chosen;
  const own = outcomes.filter(({ workload }) => workload === id);
  return (own.find(({ engagement }) => engagement === about) ?? own[0])!.facts;
}

test("every reason of an advice states facts that are among those of its workload", () => {
  const property = fc.property(stores, (store) => {
    const facts = factsOf(store);
    const advice = advisor.recommend(store);
    for (const { id, engagement, reasons, reservations } of advice.recommendations) {
      for (const reason of [...reasons, ...reservations]) {
        expect(stated(reason, factsBehind(reason, id, engagement, facts))).toEqual(reason.facts);
      }
    }
    for (const { id, reasons } of advice.notYet) {
      for (const reason of reasons)
        expect(stated(reason, factsBehind(reason, id, undefined, facts))).toEqual(reason.facts);
    }
    for (const { reasons } of advice.alsoConsider) {
      for (const reason of reasons) expect(stated(reason, facts.store.facts)).toEqual(reason.facts);
    }
  });
  fc.assert(property, { numRuns: 300 });
});

test("every task, every workload with each engagement, and what shares a job stand where the advice has them", () => {
  const property = fc.property(stores, (store) => {
    const { tasks, workloads, groups, outcomes } = factsOf(store);
    const { recommendations, notYet } = advisor.recommend(store);
    const listed = store.tasks.map((entry) => (typeof entry === "string" ? entry : entry.task));
    expect(tasks.map(({ task }) => task)).toEqual(listed);
    const ids = [...recommendations, ...notYet].map(({ id }) => id).sort();
    expect(workloads.map(({ workload }) => workload).sort()).toEqual(ids);
    expect(outcomes.map(({ workload }) => workload)).toEqual(
      workloads.flatMap(({ workload }) => [workload, workload, workload]),
    );
    const chosen = outcomes.filter((outcome) => outcome.chosen);
    expect(chosen.map(({ workload, engagement }) => [workload, engagement])).toEqual(
      recommendations.map(({ id, engagement }) => [id, engagement]),
    );
    for (const { workload, sharedWith, engagement } of chosen) {
      const { sharedWith: roles } = recommendations.find(({ id }) => id === workload)!;
      expect(sharedWith.map((id) => id.split("/")[0])).toEqual(roles);
      const together = [workload, ...sharedWith].sort();
      const group = groups.find(({ parts }) => String(parts.map((part) => part.workload).sort()) === String(together));
      if (sharedWith.length > 0) expect(group!.acceptable).toContain(engagement);
    }
  });
  fc.assert(property, { numRuns: 300 });
});

test("entries have every fact that rules of their scope may test, and rules run on them as they are", async () => {
  const { tasks, workloads, groups, outcomes, store } = factsOf(shop);
  const parts = groups.flatMap((group) => group.parts);
  expect(parts.length).toBeGreaterThan(1);
  const entries = {
    task: tasks,
    workload: [...workloads, ...parts],
    plan: outcomes,
    outcome: outcomes,
    store: [store],
  };
  for (const [scope, some] of Object.entries(entries)) {
    const known = Object.entries(rulebook.facts).filter(([, { scopes }]) => scopes.includes(scope as never));
    const engine = toEngine(rulebook, { scopes: [scope as never] });
    for (const { facts } of some) {
      for (const [fact] of known) expect(facts).toHaveProperty(fact);
      expect((await engine.run(facts)).undecided).toEqual([]);
    }
  }
});

test("a task's facts are those with which it is handed over", () => {
  const { tasks } = factsOf(shop);
  const serving = rulebook.rules
    .filter(({ event }) => event.type === "serves")
    .flatMap(({ conditions }: Rule) => factsTested(conditions));
  for (const { facts } of tasks) expect(Object.keys(facts)).toEqual(expect.arrayContaining(serving));
  expect(tasks[2]).toMatchObject({
    home: "customer-service-representative",
    facts: { task: "complaints", duration: "ongoing", hoursPerMonth: 5 },
  });
  expect(tasks[2]!.alsoBy).toEqual([]);
  expect(factsOf({ ...shop, tasks: ["invoicing"] }).tasks[0]!.alsoBy).toEqual(["virtual-assistant"]);
});

test("groups that no rule lets be are there too", () => {
  const ongoing = { duration: "ongoing" as const };
  const tasks: StoreProfile["tasks"] = [
    { task: "logo-design", ...ongoing },
    { task: "blog-posts", ...ongoing },
    { task: "search-ads", ...ongoing, hoursPerMonth: 1 },
  ];
  const { groups } = factsOf({ ...shop, tasks });
  expect(groups.map(({ parts }) => parts.length).sort()).toEqual([2, 2, 2, 3]);
  expect(groups.filter(({ acceptable }) => acceptable.length === 0).length).toBeGreaterThan(0);
});

test("facts are plain, belong to the caller, and are refused where the advice is", () => {
  const facts = factsOf(shop);
  expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
  expect(structuredClone(facts)).toEqual(facts);
  const before = recommend(shop);
  const spoil = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const key of Object.keys(value)) {
      spoil((value as Record<string, unknown>)[key]);
      delete (value as Record<string, unknown>)[key];
    }
  };
  spoil(facts);
  expect(recommend(shop)).toEqual(before);
  expect(factsOf(shop)).not.toEqual(facts);
  for (const [bad, options] of [
    [{}, undefined],
    [{ ...shop, currency: "USD" }, { rateCard: rateCards.eu }],
    [shop, { local: "en" }],
  ]) {
    const { code, issues } = thrownBy(() => factsOf(bad as never, options as never));
    const { code: expected, issues: same } = refusal(bad, options);
    expect({ code, issues }).toEqual({ code: expected, issues: same });
  }
});
