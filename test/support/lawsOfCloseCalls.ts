import type { Advice, Advisor, Cost, Engagement, Recommendation, StoreProfile } from "../../src/index.js";
import { must, mustEqual } from "../../src/testing/laws/breach.js";
import { adviceOf, lawOf } from "../../src/testing/laws/law.js";
import { citedIn } from "../../src/testing/laws/lawsOfReasons.js";
import { ENGAGEMENTS, firedFor, marksTogether, strengthOf } from "../../src/testing/laws/marks.js";
import {
  costsOf,
  factsOfWorkload,
  finite,
  firingRules,
  groupsIn,
  type NaiveFacts,
  sum,
} from "../../src/testing/laws/naive.js";

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

export const closeCalls = lawOf({
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
        mustEqual(tooDear, best > 0, `${id} by up to ${best} points`);
        mustEqual(close.includes("budget-forbids-the-best"), tooDear, id);
        mustEqual(close.includes("another-nearly-as-good"), best === 0 || best === -1, `${id} by up to ${best} points`);
        if (!tooDear) continue;
        const rich = advisor.recommend({ ...store, monthlyBudget: 1e12 });
        must(howServed(id, rich) !== howServed(id, advice), `${id}: no money changes it`);
      }
    }
  },
});

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

export const ranges = lawOf({
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
          mustEqual(said, highest > store.monthlyBudget, `${id} could cost ${highest} with what comes first`);
        }
      }
      if (group.length === 1) checkPriceSwing(group[0]!, store, advice, advisor);
    }
  },
});

function checkPriceSwing(entry: Recommendation, store: StoreProfile, advice: Advice, advisor: Advisor): void {
  const { id, engagement, closeBecause } = entry;
  const facts = factsOfWorkload(entry, store, advice, advisor, costsOf(entry));
  const isBest = (prices: object) => bestOn({ ...facts, ...prices }, advisor).includes(engagement);
  const swings = isBest({}) && !extremes(costsOf(entry)).every(isBest);
  const said = closeBecause.some(({ rule }) => rule === "prices-could-change-the-choice");
  mustEqual(said, swings, id);
}
