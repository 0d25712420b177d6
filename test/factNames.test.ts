import { recommend } from "store-staffing-advisor";
import { expect, test } from "vitest";
import { pricesFor } from "../src/money/card.js";
import { type MoneyFacts, outcomeFacts } from "../src/plan/outcome.js";
import { parseStore } from "../src/profile/parse.js";
import { unwrap } from "../src/result.js";
import { FACTS_OF_SCOPE } from "../src/rules/factNames.js";
import { shippedCards, shippedCompiled } from "../src/shipped/shipped.js";
import { costsOf, workloadFacts } from "../src/workload/facts.js";
import { workloadsOf } from "../src/workload/group.js";

const compiled = shippedCompiled();
const { facts } = compiled.rulebook;
const scopes = Object.keys(FACTS_OF_SCOPE) as (keyof typeof FACTS_OF_SCOPE)[];

test.for(scopes)("the rulebook's facts of scope %s are those that are worked out there", (scope) => {
  const declared = Object.keys(facts).filter((fact) => facts[fact]!.scopes.includes(scope));
  expect(declared.sort()).toEqual([...FACTS_OF_SCOPE[scope]].sort());
});

test("the facts of a workload and of an outcome have these names", () => {
  const profile = { size: "small", monthlyBudget: 900, tasks: ["daily-admin"] };
  const store = unwrap(parseStore(profile, compiled.schema, compiled.rulebook, compiled.catalogue));
  const prices = unwrap(pricesFor(store, undefined, shippedCards()));
  const [workload] = workloadsOf(store, compiled);
  const ofWorkload = workloadFacts(workload!, costsOf(workload!, prices), store, compiled);
  const money = Object.fromEntries(FACTS_OF_SCOPE.plan.map((name) => [name, true])) as unknown as MoneyFacts;
  const outsiders = { parallelFreelancers: 0, parallelOutsiders: 0 };
  const outcome = outcomeFacts(ofWorkload, money, { rival: "none", lead: 1 }, outsiders);
  expect(Object.keys(ofWorkload).sort()).toEqual([...FACTS_OF_SCOPE.workload].sort());
  expect(Object.keys(outcome).sort()).toEqual([...FACTS_OF_SCOPE.outcome].sort());
});

test("every fact that an advice shows is one of the rulebook", () => {
  const advice = recommend({
    size: "small",
    monthlyBudget: 900,
    tasks: ["daily-admin", "invoicing", "store-strategy"],
  });
  const shown = [...advice.recommendations, ...advice.notYet].flatMap(({ reasons }) => reasons.map((r) => r.facts));
  expect(shown.flatMap(Object.keys).filter((fact) => !(fact in facts))).toEqual([]);
});
