import { recommend, type StoreProfile } from "store-staffing-advisor";
import { expect, test } from "vitest";
import { pricesFor } from "../src/money/card.js";
import { priced } from "../src/money/price.js";
import { type MoneyFacts, outcomeFacts } from "../src/plan/outcome.js";
import { parseStore } from "../src/profile/parse.js";
import { unwrap } from "../src/result.js";
import { FACTS_OF_SCOPE } from "../src/rules/factNames.js";
import { shippedCards, shippedCompiled } from "../src/shipped/shipped.js";
import { workloadFacts } from "../src/workload/facts.js";
import { workloadsOf } from "../src/workload/workloads.js";

const compiled = shippedCompiled();
const { facts } = compiled.rulebook;
const scopes = Object.keys(FACTS_OF_SCOPE) as (keyof typeof FACTS_OF_SCOPE)[];

test.for(scopes)("the rulebook's facts of scope %s are those that are worked out there", (scope) => {
  const declared = Object.keys(facts).filter((fact) => facts[fact]!.scopes.includes(scope));
  expect(declared.sort()).toEqual([...FACTS_OF_SCOPE[scope]].sort());
});

test.for([1, 2])("the facts of workloads and outcomes have these names, for %s together", (count) => {
  const profile = { size: "small", monthlyBudget: 900, tasks: ["daily-admin", "order-processing"] };
  const store = unwrap(parseStore(profile, compiled.schema, compiled.rulebook, compiled.catalogue));
  const prices = unwrap(pricesFor(store, undefined, shippedCards()));
  const group = workloadsOf(store, compiled).slice(0, count);
  expect(group).toHaveLength(count);
  for (const workload of group) {
    const ofWorkload = workloadFacts(workload, group, priced(workload, group, prices), store, compiled);
    const money = Object.fromEntries(FACTS_OF_SCOPE.plan.map((name) => [name, true])) as unknown as MoneyFacts;
    const firmness = { fitsAtHighest: true, bestAtAllPrices: true };
    const outsiders = { parallelFreelancers: 0, parallelOutsiders: 0 };
    const outcome = outcomeFacts(ofWorkload, money, { rival: "none", lead: 1 }, firmness, outsiders);
    expect(Object.keys(ofWorkload).sort()).toEqual([...FACTS_OF_SCOPE.workload].sort());
    expect(Object.keys(outcome).sort()).toEqual([...FACTS_OF_SCOPE.outcome].sort());
  }
});

test.for<[together: number, profile: StoreProfile]>([
  [1, { size: "small", monthlyBudget: 900, tasks: ["daily-admin", "invoicing", "store-strategy"] }],
  [
    2,
    {
      size: "small",
      monthlyBudget: 3000,
      tasks: [
        { task: "shipping", hoursPerMonth: 60 },
        { task: "complaints", hoursPerMonth: 60 },
      ],
    },
  ],
])("every fact that an advice shows is one of the rulebook, with %s together", ([together, profile]) => {
  const { recommendations, notYet } = recommend(profile);
  expect(recommendations[0]!.sharedWith).toHaveLength(together - 1);
  const shown = [...recommendations, ...notYet].flatMap(({ reasons }) => reasons.map((r) => r.facts));
  expect(shown.flatMap(Object.keys).filter((fact) => !(fact in facts))).toEqual([]);
});
