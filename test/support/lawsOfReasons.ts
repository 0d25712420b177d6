import assert from "node:assert/strict";
import type { Advice, Advisor, Reason, Recommendation, Rule } from "../../src/index.js";
import type { Facts } from "../../src/rules/ruleSet.js";
import { sourceOf } from "../../src/sources.js";
import { firesCompiled, firesInEngine } from "./engines.js";
import { adviceOf, type Law } from "./law.js";
import { factsOf } from "./naive.js";

/** Every reason of an advice, whatever it is a reason for. */
export function reasonsIn({ recommendations, notYet, alsoConsider }: Advice): Reason[] {
  const ofServed = ({ reasons, reservations, alternatives }: Recommendation) => [
    ...reasons,
    ...reservations,
    ...alternatives.flatMap((alternative) => alternative.reasons),
  ];
  return [...recommendations.flatMap(ofServed), ...[...notYet, ...alsoConsider].flatMap(({ reasons }) => reasons)];
}

const rulesByName = new WeakMap<Advisor["rulebook"], Map<string, Rule>>();

function ruleOf(name: string, { rulebook }: Advisor): Rule {
  const byName = rulesByName.get(rulebook) ?? new Map(rulebook.rules.map((rule) => [rule.name, rule]));
  rulesByName.set(rulebook, byName);
  const rule = byName.get(name);
  assert.ok(rule, `no rule is called ${name}`);
  return rule;
}

export const reasonsFire: Law = {
  name: "7 reasons are true",
  statement: "Every reason's rule fires on the facts that it states, and its sources are known.",
  check(store, advisor) {
    for (const { rule: name, facts, sources, effect, text } of reasonsIn(adviceOf(store, advisor))) {
      const rule = ruleOf(name, advisor);
      assert.deepEqual(new Set(Object.keys(facts)), factsOf(rule.conditions));
      assert.ok(firesCompiled(rule, facts as Facts, advisor.rulebook), `${name} does not fire on its facts`);
      assert.equal(effect, rule.event.type);
      assert.deepEqual(sources, rule.sources);
      assert.doesNotMatch(text, /[{}]|undefined|NaN/, name);
    }
  },
};

export const reasonsFireInEngine: Law = {
  name: "7 reasons are true of json-rules-engine",
  statement: "Every reason's rule fires on the facts that it states under json-rules-engine itself.",
  async check(store, advisor) {
    for (const { rule, facts } of reasonsIn(adviceOf(store, advisor))) {
      assert.ok(await firesInEngine(ruleOf(rule, advisor), facts as Facts), `${rule} does not fire on its facts`);
    }
  },
};

export const sourcesKnown: Law = {
  name: "7 sources resolve",
  statement: "Every source id in an advice stands in the list of sources.",
  check(store, advisor) {
    for (const id of sourcesIn(adviceOf(store, advisor))) assert.ok(sourceOf(id), `no source is called ${id}`);
  },
};

/** Every id under a key `sources`. */
export function sourcesIn(value: unknown): Set<string> {
  if (typeof value !== "object" || value === null) return new Set();
  return new Set(
    Object.entries(value).flatMap(([key, inner]) => (key === "sources" ? (inner as string[]) : [...sourcesIn(inner)])),
  );
}

/** Names of the rules of some effects among reasons. */
export function citedIn(reasons: Reason[], effects: Reason["effect"][]): string[] {
  return reasons.flatMap(({ rule, effect }) => (effects.includes(effect) ? [rule] : [])).sort();
}

export const honestAlternatives: Law = {
  name: "8 alternatives are honest",
  statement: "There are the other two; what is ruled out is so by a rule, or does not fit the budget and says so.",
  check(store, advisor) {
    const { recommendations, monthlyCost } = adviceOf(store, advisor);
    for (const { id, engagement, cost, alternatives } of recommendations) {
      const named = [engagement, ...alternatives.map((alternative) => alternative.engagement)];
      assert.deepEqual(named.sort(), ["agency", "freelancer", "hire"]);
      for (const other of alternatives) {
        const banned = citedIn(other.reasons, ["rules-out"]).length > 0;
        const sum = recommendations.reduce(
          (total, { id: own, cost: { monthly } }) => total + (own === id ? other.cost.monthly : monthly),
          0,
        );
        const fits = sum <= store.monthlyBudget;
        const saysSo = citedIn(other.reasons, ["plan"]).some((rule) =>
          /alternative-(above-budget|crowded-out)/.test(rule),
        );
        assert.equal(other.verdict, banned || !fits ? "ruled-out" : "possible", `${id} by ${other.engagement}`);
        assert.equal(saysSo, !fits, `${id} by ${other.engagement}: ${monthlyCost - cost.monthly + other.cost.monthly}`);
      }
    }
  },
};
