import assert from "node:assert/strict";
import type {
  Advice,
  Advisor,
  Cost,
  Engagement,
  NotYetKind,
  Recommendation,
  Rule,
  StoreProfile,
} from "../../src/index.js";
import { adviceOf, type Law } from "./law.js";
import { citedIn } from "./lawsOfReasons.js";
import { factsOfWorkload, firingRules } from "./naive.js";

function namesOf(rules: { name: string }[]): string[] {
  return rules.map(({ name }) => name).sort();
}

/** The costs of all engagements of a recommendation. */
function costsOf({ engagement, cost, alternatives }: Recommendation): Record<Engagement, Cost> {
  const others = alternatives.map((alternative) => [alternative.engagement, alternative.cost]);
  return Object.fromEntries([[engagement, cost], ...others]);
}

/** The deciding rules that fire on a recommended workload, found without the adviser's help. */
function firedFor(entry: Recommendation, store: StoreProfile, advice: Advice, advisor: Advisor): Rule[] {
  const facts = factsOfWorkload(entry, store, advice, advisor, costsOf(entry));
  return firingRules(advisor.rulebook.rules, ["supports", "opposes", "rules-out", "defers"], facts);
}

/** Those of some types that speak of an engagement. */
function speakingOf(rules: Rule[], engagement: Engagement, types: string[]): Rule[] {
  return rules.filter(
    ({ event }) => types.includes(event.type) && "engagement" in event.params && event.params.engagement === engagement,
  );
}

function checkRecommendation(entry: Recommendation, fired: Rule[]): void {
  const { id, engagement, reasons, reservations } = entry;
  const of = (types: string[]) => namesOf(speakingOf(fired, engagement, types));
  assert.deepEqual(citedIn(reservations, ["opposes", "rules-out"]), of(["opposes", "rules-out"]), id);
  assert.deepEqual(citedIn(reasons, ["supports"]), of(["supports"]), id);
  assert.deepEqual(of(["rules-out"]), [], `${id} is ruled out`);
  assert.ok(!fired.some(({ event }) => event.type === "defers"), `${id} is not yet due`);
  const own = reasons.filter((reason) => reason.engagement === engagement);
  assert.deepEqual(citedIn(own, ["opposes", "rules-out"]), [], `${id} gives reasons against itself`);
  assert.ok(reasons.length > 0, `${id} has no reason`);
}

/** The first kind, in the rulebook's order, that some deferring rule names. */
function kindOf(deferring: Rule[], { rulebook }: Advisor): NotYetKind | undefined {
  const named: unknown[] = deferring.map(({ event }) => "kind" in event.params && event.params.kind);
  return rulebook.kinds.find((kind) => named.includes(kind));
}

export const nothingHidden: Law = {
  name: "7 nothing is hidden",
  statement: "No reason speaks against the choice, and every firing rule that does is a reservation.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    for (const entry of advice.recommendations) checkRecommendation(entry, firedFor(entry, store, advice, advisor));
    for (const entry of advice.notYet) {
      const facts = factsOfWorkload(entry, store, advice, advisor);
      const deferring = firingRules(advisor.rulebook.rules, ["defers"], facts);
      assert.deepEqual(citedIn(entry.reasons, ["defers"]), namesOf(deferring), entry.id);
      assert.equal(kindOf(deferring, advisor) ?? "budget-too-small", entry.kind, entry.id);
      assert.ok(entry.reasons.length > 0, `${entry.id} has no reason`);
    }
  },
};

/** Strength, cost and commitment of an engagement; nothing where it may not be planned. */
function marksOf(engagement: Engagement, entry: Recommendation, fired: Rule[], { rulebook }: Advisor) {
  if (speakingOf(fired, engagement, ["rules-out"]).length > 0) return undefined;
  const points = (type: string) =>
    speakingOf(fired, engagement, [type]).reduce(
      (sum, { event }) => sum + ("strength" in event.params ? event.params.strength : 0),
      0,
    );
  const strength = points("supports") - points("opposes");
  if (strength < rulebook.settings.acceptanceFloor) return undefined;
  return [-strength, costsOf(entry)[engagement].monthly, rulebook.engagements.indexOf(engagement)] as const;
}

export const nothingBetterFits: Law = {
  name: "5 nothing better fits",
  statement: "No other acceptable engagement of a workload is better suited, cheaper or lighter and fits the budget.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    const { recommendations } = advice;
    for (const entry of recommendations) {
      const fired = firedFor(entry, store, advice, advisor);
      const own = marksOf(entry.engagement, entry, fired, advisor);
      assert.ok(own, `${entry.id}: ${entry.engagement} is not acceptable`);
      for (const { engagement, cost } of entry.alternatives) {
        const sum = recommendations.reduce((total, one) => total + (one === entry ? cost : one.cost).monthly, 0);
        const marks = marksOf(engagement, entry, fired, advisor);
        if (!marks || sum > store.monthlyBudget) continue;
        const at = own.findIndex((mark, i) => mark !== marks[i]);
        assert.ok(own[at]! < marks[at]!, `${entry.id}: ${engagement} is better than ${entry.engagement}, and fits`);
      }
    }
  },
};
