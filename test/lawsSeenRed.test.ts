import { expect, test } from "vitest";
import { type Advice, createAdvisor, type Reason, type RoadmapStep, type StoreProfile } from "../src/index.js";
import { reasonsIn } from "../src/testing/laws/lawsOfReasons.js";
import { groupsIn } from "../src/testing/laws/naive.js";
import { assertLaws, laws, roadmapLaws } from "../src/testing.js";
import { givenTo, spoiled, summedUp } from "./support/spoiled.js";

const all = [...laws, ...roadmapLaws];
const honest = createAdvisor();

/** Spoils an advice so that one law does not hold. */
type Spoil = (advice: Advice, store: StoreProfile) => void;

const idOf = (entry: StoreProfile["tasks"][number] | undefined) => (typeof entry === "string" ? entry : entry?.task);

/** Make a reason speak of other facts than those on which its rule fires. */
function misstate(reason: Reason | undefined): void {
  const flag = Object.entries(reason?.facts ?? {}).find(([, value]) => typeof value === "boolean");
  if (flag) reason!.facts[flag[0]] = !flag[1];
}

/** By law, what breaks it. */
const SPOILS: Record<string, Spoil> = {
  "1 total": ({ recommendations, notYet }) => (recommendations[0] ?? notYet[0])?.tasks.pop(),
  "2 deterministic and pure": (_advice, store) => {
    store.monthlyBudget += 1;
  },
  "3 order-free": (advice, { tasks }) => {
    advice.size.text = String(idOf(tasks[0]));
  },
  "4 within budget": (advice) => {
    advice.monthlyCost += 0.01;
  },
  "4 prices are shared": (advice, store) => {
    for (const { cost } of advice.recommendations) cost.monthly *= 1.01;
    summedUp(advice, store);
  },
  "5 more budget never serves less": (advice, { monthlyBudget }) => {
    if (monthlyBudget === 1e12) advice.recommendations.pop();
  },
  "5 the plan is the exact optimum": dearer,
  "5 nothing better fits": dearer,
  "5 nothing better apart": (advice, store) => {
    const [group] = groupsIn(advice).filter(({ length }) => length > 1);
    const other = group?.[0]?.alternatives.find(({ verdict }) => verdict === "possible");
    for (const entry of other ? group! : []) givenTo(entry, other!.engagement);
    summedUp(advice, store);
  },
  "6 more work never undoes a job": (advice) => {
    const [large] = advice.recommendations.filter(({ hoursPerMonth }) => hoursPerMonth > 180);
    if (large?.engagement === "hire") large.engagement = "freelancer";
  },
  "7 reasons are true": (advice) => misstate(reasonsIn(advice)[0]),
  "7 reasons are true of json-rules-engine": (advice) => misstate(reasonsIn(advice)[0]),
  "7 sources resolve": (advice) => advice.recommendations[0]?.reasons[0].sources.push("X-1"),
  "7 nothing is hidden": ({ recommendations }) => {
    for (const entry of recommendations) entry.reservations = [];
  },
  "8 alternatives are honest": ({ recommendations }) => {
    const other = recommendations[0]?.alternatives[0];
    if (other) other.verdict = other.verdict === "possible" ? "ruled-out" : "possible";
  },
  "9 what-if is true and minimal": (advice, { monthlyBudget }) => {
    if (monthlyBudget % 1 === 0) for (const entry of advice.recommendations) entry.engagement = "agency";
  },
  "9 both changes of a pair are needed": (advice, { monthlyBudget }) => {
    if (monthlyBudget % 1 === 0) for (const entry of advice.recommendations) entry.engagement = "agency";
  },
  "10 budgetNeeded is exact": ({ notYet }) => {
    for (const entry of notYet) if (entry.budgetNeeded) entry.budgetNeeded += 1;
  },
  "11 settled means settled": (advice, { team }) => {
    const [entry] = advice.recommendations;
    if (entry && team?.developers && team.developers > 20)
      entry.engagement = entry.engagement === "hire" ? "agency" : "hire";
  },
  "12 scale": (advice) => {
    if (advice.monthlyCost > 1000) advice.recommendations[0]!.cost.monthly += 1;
  },
  "13 assumptions are complete": ({ assumptions }) => assumptions.pop(),
  "13 assumptions are only that": (advice) => {
    advice.size.text = String(advice.assumptions.length);
  },
  "14 the roadmap comes true": ({ roadmap }) => {
    roadmap.at(-1)!.monthlyCost += 1;
  },
  "14 each step serves more": ({ roadmap }) => {
    if (roadmap[1]) roadmap[1].trigger = [];
  },
  "14 the most important first": ({ notYet }) => notYet.reverse(),
  "14 the least money": ({ roadmap }) => {
    for (const { trigger } of roadmap) {
      for (const edit of trigger) if (edit.field[0] === "monthlyBudget") edit.value = (edit.value as number) + 1;
    }
  },
  "14 no needless growth": ({ roadmap }) => {
    if (roadmap[1]) roadmap[1].trigger.push({ field: ["team", "developers"], value: 3 });
  },
  "14 what is out of reach is": ({ roadmap, notYet }) => {
    const { id, role, tasks, kind, reasons } = notYet[0] ?? {};
    if (id) roadmap.at(-1)!.outOfReach.push({ id, role, tasks, kind, reasons } as RoadmapStep["outOfReach"][number]);
  },
};

/** Choose an engagement that fits as well, but is worse. */
function dearer(advice: Advice, store: StoreProfile): void {
  const entry = advice.recommendations.find(({ sharedWith }) => sharedWith.length === 0);
  const other = entry?.alternatives.find(({ verdict }) => verdict === "possible");
  if (!entry || !other) return;
  givenTo(entry, other.engagement);
  summedUp(advice, store);
}

test("every law has an advisor that breaks it", () => {
  expect(Object.keys(SPOILS)).toEqual(all.map(({ name }) => name));
});

test.each(all)("law $name is noticed to be broken, and not by accident", async (law) => {
  const options = { laws: [law], numRuns: 300, seed: 5 };
  const broken = spoiled(honest, SPOILS[law.name]!);
  await expect(assertLaws(broken, options)).rejects.toThrow(`Law "${law.name}" does not hold: ${law.statement}`);
  await assertLaws(honest, { ...options, numRuns: 20 });
});
