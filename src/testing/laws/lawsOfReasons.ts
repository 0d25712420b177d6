import type { Advisor } from "../../advisor.js";
import { sources as shippedSources } from "../../sources.js";
import type { Advice, Reason, Recommendation } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import type { Rule } from "../../types/rulebook.js";
import { must, mustEqual } from "./breach.js";
import { firesInEngine } from "./engines.js";
import { adviceOf, lawOf } from "./law.js";
import { costSwapped, factsOf, groupsIn, holds, type NaiveFacts } from "./naive.js";

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
  must(rule, `no rule is called ${name}`);
  return rule;
}

export const reasonsFire = lawOf({
  name: "7 reasons are true",
  statement: "Every reason's rule fires on the facts that it states, and its sources are known.",
  check(store, advisor) {
    for (const { rule: name, facts, sources, effect, text } of reasonsIn(adviceOf(store, advisor))) {
      const rule = ruleOf(name, advisor);
      mustEqual(Object.keys(facts).sort(), [...factsOf(rule.conditions)].sort(), `facts that "${name}" tests`);
      must(holds(rule.conditions, facts as NaiveFacts), `"${name}" does not fire on ${JSON.stringify(facts)}`);
      mustEqual(effect, rule.event.type, `effect of "${name}"`);
      mustEqual(sources, rule.sources, `sources of "${name}"`);
      must(!/[{}]|undefined|NaN/.test(text), `"${name}" reads "${text}"`);
    }
  },
});

export const reasonsFireInEngine = lawOf({
  name: "7 reasons are true of json-rules-engine",
  statement: "Every reason's rule fires on the facts that it states under json-rules-engine itself.",
  async check(store, advisor) {
    for (const { rule, facts } of reasonsIn(adviceOf(store, advisor))) {
      const fires = await firesInEngine(ruleOf(rule, advisor), facts as NaiveFacts);
      must(fires, `"${rule}" does not fire under json-rules-engine on ${JSON.stringify(facts)}`);
    }
  },
});

export const sourcesKnown = lawOf({
  name: "7 sources resolve",
  statement: "Every source id in an advice stands in the list of sources.",
  check(store, advisor) {
    for (const id of sourcesIn(adviceOf(store, advisor))) {
      must(isKnown(id, advisor), `no source is called "${id}"`);
    }
  },
});

/** Whether a source id stands in the shipped list, in the rulebook's, or with the prices of the advisor's own card. */
function isKnown(id: string, { rulebook, rateCard }: Advisor): boolean {
  return Object.hasOwn(shippedSources, id) || Object.hasOwn(rulebook.sources, id) || sourcesIn(rateCard).has(id);
}

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

export const honestAlternatives = lawOf({
  name: "8 alternatives are honest",
  statement: "There are the other two; what is ruled out is so by a rule, or does not fit the budget and says so.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    for (const group of groupsIn(advice)) for (const entry of group) checkAlternatives(entry, group, store, advice);
  },
});

/** What shares one job or one agency is swapped as a whole, so that a rule against one part rules it out for all. */
function checkAlternatives(entry: Recommendation, group: Recommendation[], store: StoreProfile, advice: Advice): void {
  const { id, engagement, alternatives } = entry;
  const named = [engagement, ...alternatives.map((alternative) => alternative.engagement)];
  mustEqual(named.sort(), ["agency", "freelancer", "hire"], `engagements of ${id}`);
  for (const { engagement: other, reasons, verdict } of alternatives) {
    const swapped = group.map((part) => part.alternatives.find((alternative) => alternative.engagement === other)!);
    const verdicts = new Set(swapped.map((alternative) => alternative.verdict));
    must(verdicts.size === 1, `${id} by ${other}: who shares it says otherwise`);
    const banned = citedIn(reasons, ["rules-out"]).length > 0;
    const fits = costSwapped(advice, group, other) <= store.monthlyBudget;
    const saysSo = reasons.some(({ facts }) => facts.fitsAlone === "no" || facts.fitsBeside === false);
    mustEqual(verdict, banned || !fits ? "ruled-out" : "possible", `verdict on ${id} by ${other}`);
    mustEqual(saysSo, !fits, `whether ${id} by ${other} is said to exceed the budget`);
  }
}
