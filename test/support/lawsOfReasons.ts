import assert from "node:assert/strict";
import type { Advice, Advisor, Reason, Recommendation, Rule, StoreProfile } from "../../src/index.js";
import type { Facts } from "../../src/rules/ruleSet.js";
import { sourceOf } from "../../src/sources.js";
import { firesCompiled, firesInEngine } from "./engines.js";
import { adviceOf, type Law } from "./law.js";
import { costSwapped, factsOf, groupsIn } from "./naive.js";

/** Every reason of an advice, whatever it is a reason for. */
export function reasonsIn({ recommendations, notYet, alsoConsider, roadmap }: Advice): Reason[] {
  const ofServed = ({ reasons, reservations, alternatives }: Recommendation) => [
    ...reasons,
    ...reservations,
    ...alternatives.flatMap((alternative) => alternative.reasons),
  ];
  const left = roadmap.flatMap(({ outOfReach }) => outOfReach);
  return [
    ...recommendations.flatMap(ofServed),
    ...[...notYet, ...alsoConsider, ...left].flatMap(({ reasons }) => reasons),
  ];
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
    const advice = adviceOf(store, advisor);
    for (const group of groupsIn(advice)) for (const entry of group) checkAlternatives(entry, group, store, advice);
  },
};

/** What shares one job or one agency is swapped as a whole, so that a rule against one part rules it out for all. */
function checkAlternatives(entry: Recommendation, group: Recommendation[], store: StoreProfile, advice: Advice): void {
  const { id, engagement, alternatives } = entry;
  const named = [engagement, ...alternatives.map((alternative) => alternative.engagement)];
  assert.deepEqual(named.sort(), ["agency", "freelancer", "hire"]);
  for (const { engagement: other, reasons, verdict } of alternatives) {
    const swapped = group.map((part) => part.alternatives.find((alternative) => alternative.engagement === other)!);
    const verdicts = new Set(swapped.map((alternative) => alternative.verdict));
    assert.equal(verdicts.size, 1, `${id} by ${other}: who shares it says otherwise`);
    const banned = citedIn(reasons, ["rules-out"]).length > 0;
    const fits = costSwapped(advice, group, other) <= store.monthlyBudget;
    const saysSo = citedIn(reasons, ["plan"]).some((rule) => /alternative-(above-budget|crowded-out)/.test(rule));
    assert.equal(verdict, banned || !fits ? "ruled-out" : "possible", `${id} by ${other}`);
    assert.equal(saysSo, !fits, `${id} by ${other}`);
  }
}
