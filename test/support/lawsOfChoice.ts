import assert from "node:assert/strict";
import type {
  Advice,
  Advisor,
  Cost,
  Engagement,
  NotYetKind,
  Recommendation,
  Rule,
  Rulebook,
  StoreProfile,
} from "../../src/index.js";
import { adviceOf, type Law } from "./law.js";
import { citedIn } from "./lawsOfReasons.js";
import {
  costSwapped,
  costsOf,
  costWith,
  factsOfWorkload,
  finite,
  firingRules,
  groupOf,
  groupsIn,
  type NaiveFacts,
  sum,
} from "./naive.js";

function namesOf(rules: { name: string }[]): string[] {
  return rules.map(({ name }) => name).sort();
}

/** The deciding rules that fire on a recommended workload, found without the adviser's help. */
function firedFor(entry: Recommendation, store: StoreProfile, advice: Advice, advisor: Advisor): Rule[] {
  const facts = factsOfWorkload(entry, store, advice, advisor, costsOf(entry), groupOf(entry, advice));
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

/** An alternative gives every rule for and against it, and what rules it out: for this work, or else for what shares it. */
function checkAlternatives({ id, alternatives }: Recommendation, fired: Rule[], others: Rule[]): void {
  for (const { engagement, reasons } of alternatives) {
    const of = (rules: Rule[], type: string) => namesOf(speakingOf(rules, engagement, [type]));
    for (const type of ["supports", "opposes"] as const) {
      assert.deepEqual(citedIn(reasons, [type]), of(fired, type), `${id} by ${engagement}`);
    }
    const own = of(fired, "rules-out");
    const cited = citedIn(reasons, ["rules-out"]);
    assert.deepEqual(cited, own.length > 0 ? own : of(others, "rules-out"), `${id} by ${engagement}`);
  }
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
    for (const entry of advice.recommendations) {
      const fired = firedFor(entry, store, advice, advisor);
      const others = groupOf(entry, advice).filter((other) => other !== entry);
      checkRecommendation(entry, fired);
      checkAlternatives(
        entry,
        fired,
        others.flatMap((other) => firedFor(other, store, advice, advisor)),
      );
    }
    for (const entry of advice.notYet) {
      const facts = factsOfWorkload(entry, store, advice, advisor);
      const deferring = firingRules(advisor.rulebook.rules, ["defers"], facts);
      assert.deepEqual(citedIn(entry.reasons, ["defers"]), namesOf(deferring), entry.id);
      assert.equal(kindOf(deferring, advisor) ?? "budget-too-small", entry.kind, entry.id);
      assert.ok(entry.reasons.length > 0, `${entry.id} has no reason`);
    }
  },
};

/** A recommended workload and the deciding rules that fire on it. */
interface Part {
  entry: Recommendation;
  fired: Rule[];
}

/** Strength, cost and commitment, the better the less. */
type Marks = [number, number, number];

/** Strength of an engagement by the rules that fire; nothing where it may not be planned. */
function strengthOf(engagement: Engagement, fired: Rule[], { settings }: Rulebook): number | undefined {
  if (speakingOf(fired, engagement, ["rules-out"]).length > 0) return undefined;
  const points = (type: string) =>
    sum(
      speakingOf(fired, engagement, [type]).map(({ event }) =>
        "strength" in event.params ? event.params.strength : 0,
      ),
    );
  const strength = points("supports") - points("opposes");
  return strength < settings.acceptanceFloor ? undefined : strength;
}

/** The marks of an engagement; nothing where it may not be planned. */
function marksOf(engagement: Engagement, { entry, fired }: Part, { rulebook }: Advisor): Marks | undefined {
  const strength = strengthOf(engagement, fired, rulebook);
  if (strength === undefined) return undefined;
  return [-strength, costsOf(entry)[engagement].monthly, rulebook.engagements.indexOf(engagement)];
}

/** The marks of one engagement for all that share it; nothing where it may not be planned for one of them. */
function marksTogether(engagement: Engagement, parts: Part[], advisor: Advisor): Marks | undefined {
  const marks = parts.map((part) => marksOf(engagement, part, advisor));
  return marks.every((some) => some !== undefined) ? added(marks) : undefined;
}

function added(marks: Marks[]): Marks {
  return [0, 1, 2].map((at) => sum(marks.map((some) => some[at]!))) as Marks;
}

/** Whether marks are better than others. Costs added in another order may differ in their last bits. */
function better(marks: Marks, others: Marks): boolean {
  const at = marks.findIndex((mark, i) => Math.abs(mark - others[i]!) > 1e-9 * Math.abs(mark));
  return at >= 0 && marks[at]! < others[at]!;
}

const ENGAGEMENTS: Engagement[] = ["freelancer", "agency", "hire"];

export const nothingBetterFits: Law = {
  name: "5 nothing better fits",
  statement:
    "No other acceptable engagement, of all that share one, is better suited, cheaper or lighter and fits the budget.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    for (const group of groupsIn(advice)) {
      const [{ id, engagement: chosen }] = group as [Recommendation];
      const parts = group.map((entry) => ({ entry, fired: firedFor(entry, store, advice, advisor) }));
      const own = marksTogether(chosen, parts, advisor);
      assert.ok(own, `${id}: ${chosen} is not acceptable`);
      for (const engagement of ENGAGEMENTS.filter((other) => other !== chosen)) {
        const marks = marksTogether(engagement, parts, advisor);
        if (!marks || costSwapped(advice, group, engagement) > store.monthlyBudget) continue;
        assert.ok(better(own, marks), `${id}: ${engagement} is no worse than ${chosen}, and fits`);
      }
    }
  },
};

/** A part of a group as it would be alone in a store with money enough: its marks by engagement; none if it would wait. */
function aloneMarks({ id, tasks }: Recommendation, store: StoreProfile, advisor: Advisor): [Engagement, Marks][] {
  const own = store.tasks.filter((task) =>
    tasks.some((one) => one === task || one === (task as { task?: string }).task),
  );
  const alone = { ...store, tasks: own, monthlyBudget: 1e12 };
  const advice = advisor.recommend(alone);
  return advice.recommendations.flatMap((entry) => {
    assert.equal(entry.id, id);
    const part = { entry, fired: firedFor(entry, alone, advice, advisor) };
    return ENGAGEMENTS.flatMap((engagement): [Engagement, Marks][] => {
      const marks = marksOf(engagement, part, advisor);
      return marks ? [[engagement, marks]] : [];
    });
  });
}

/** Every way to take one item of each list. */
function everyTaking<T>(lists: T[][]): T[][] {
  return lists.reduce<T[][]>((ways, list) => ways.flatMap((way) => list.map((item) => [...way, item])), [[]]);
}

export const notBetterApart: Law = {
  name: "5 nothing better apart",
  statement: "What shares one job or one agency would not be served better apart, within the budget.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    for (const group of groupsIn(advice).filter(({ length }) => length > 1)) {
      const [{ id, engagement }] = group as [Recommendation];
      const parts = group.map((entry) => ({ entry, fired: firedFor(entry, store, advice, advisor) }));
      const own = marksTogether(engagement, parts, advisor)!;
      for (const apart of everyTaking(group.map((entry) => aloneMarks(entry, store, advisor)))) {
        const costs = apart.map(([, [, cost]], i) => [group[i]!, cost] as const);
        if (costWith(advice, new Map(costs)) > store.monthlyBudget) continue;
        const marks = added(apart.map(([, some]) => some));
        const how = apart.map(([other]) => other).join(" and ");
        assert.ok(!better(marks, own), `${id}: ${how} apart are better than one ${engagement}, and fit`);
      }
    }
  },
};

/** How a workload is served: by what, and with whom. */
function howServed(id: string, { recommendations }: Advice): string | undefined {
  const entry = recommendations.find((one) => one.id === id);
  return entry && [entry.engagement, ...entry.sharedWith].join(" with ");
}

/** How many points stronger each acceptable engagement would be than the chosen one, for all that share it. */
function leadsOverChosen(group: Recommendation[], store: StoreProfile, advice: Advice, advisor: Advisor): number[] {
  const [{ engagement: chosen }] = group as [Recommendation];
  const parts = group.map((entry) => ({ entry, fired: firedFor(entry, store, advice, advisor) }));
  const [own] = marksTogether(chosen, parts, advisor)!;
  const others = ENGAGEMENTS.filter((engagement) => engagement !== chosen);
  return others.flatMap((other) => {
    const marks = marksTogether(other, parts, advisor);
    return marks ? [own - marks[0]] : [];
  });
}

export const closeCalls: Law = {
  name: "7 close calls are close",
  statement:
    "It is said that something better exceeds the budget where more money changes the choice, and that something is nearly as good where it is.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    for (const group of groupsIn(advice)) {
      const best = Math.max(...leadsOverChosen(group, store, advice, advisor));
      for (const { id, reasons, closeBecause } of group) {
        const close = closeBecause.map(({ rule }) => rule);
        const tooDear = citedIn(reasons, ["plan"]).includes("better-option-too-dear");
        assert.equal(tooDear, best > 0, `${id} by up to ${best} points`);
        assert.equal(close.includes("budget-forbids-the-best"), tooDear, id);
        assert.equal(
          close.includes("another-nearly-as-good"),
          best === 0 || best === -1,
          `${id} by up to ${best} points`,
        );
        if (!tooDear) continue;
        const rich = advisor.recommend({ ...store, monthlyBudget: 1e12 });
        assert.notEqual(howServed(id, rich), howServed(id, advice), `${id}: no money changes it`);
      }
    }
  },
};

/** The engagements that no acceptable one leads, by the rules that fire on some facts. */
function bestOn(facts: NaiveFacts, { rulebook }: Advisor): Engagement[] {
  const fired = firingRules(rulebook.rules, ["supports", "opposes", "rules-out"], facts);
  const accepted = ENGAGEMENTS.flatMap((engagement) => {
    const strength = strengthOf(engagement, fired, rulebook);
    return strength === undefined ? [] : [{ engagement, strength }];
  });
  const most = Math.max(...accepted.map(({ strength }) => strength));
  return accepted.filter(({ strength }) => strength === most).map(({ engagement }) => engagement);
}

/** Prices at the ends of their ranges, employees and agencies at one and freelancers at the other. */
function extremes({ hire, freelancer, agency }: Record<Engagement, Cost>): Partial<NaiveFacts>[] {
  const ends = (cost: Cost) => [finite(cost.low / freelancer.high), finite(cost.high / freelancer.low)];
  return ends(hire).flatMap((hireToFreelancer) =>
    ends(agency).map((agencyToFreelancer) => ({ hireToFreelancer, agencyToFreelancer })),
  );
}

export const ranges: Law = {
  name: "7 ranges of prices are told",
  statement: "It is said where the usual range of prices could change the choice, or bring it above the budget.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    for (const group of groupsIn(advice)) {
      const before = advice.recommendations.slice(0, advice.recommendations.indexOf(group[0]!));
      const highest = sum(group.map(({ cost }) => cost.high)) + sum(before.map(({ cost }) => cost.monthly));
      for (const { id, closeBecause } of group) {
        const said = closeBecause.some(({ rule }) => rule === "high-price-exceeds-the-budget");
        if (Math.abs(highest - store.monthlyBudget) > 1e-9 * highest) {
          assert.equal(said, highest > store.monthlyBudget, `${id} could cost ${highest} with what comes first`);
        }
      }
      if (group.length === 1) checkPriceSwing(group[0]!, store, advice, advisor);
    }
  },
};

function checkPriceSwing(entry: Recommendation, store: StoreProfile, advice: Advice, advisor: Advisor): void {
  const { id, engagement, closeBecause } = entry;
  const facts = factsOfWorkload(entry, store, advice, advisor, costsOf(entry));
  const isBest = (prices: object) => bestOn({ ...facts, ...prices }, advisor).includes(engagement);
  const swings = isBest({}) && !extremes(costsOf(entry)).every(isBest);
  const said = closeBecause.some(({ rule }) => rule === "prices-could-change-the-choice");
  assert.equal(said, swings, id);
}
