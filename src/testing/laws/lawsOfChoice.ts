import type { Advisor } from "../../advisor.js";
import type { Advice, Engagement, NotYet, NotYetKind, Recommendation } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import type { Rule } from "../../types/rulebook.js";
import { must, mustEqual } from "./breach.js";
import { adviceOf, lawOf } from "./law.js";
import { citedIn } from "./lawsOfReasons.js";
import {
  added,
  better,
  ENGAGEMENTS,
  firedFor,
  fitsBarely,
  type Marks,
  marksOf,
  marksTogether,
  speakingOf,
  tooCloseToTell,
} from "./marks.js";
import { costSwapped, costWith, factsOfWorkload, firingRules, groupOf, groupsIn } from "./naive.js";

function namesOf(rules: { name: string }[]): string[] {
  return rules.map(({ name }) => name).sort();
}

function checkRecommendation(entry: Recommendation, fired: Rule[]): void {
  const { id, engagement, reasons, reservations } = entry;
  const of = (types: string[]) => namesOf(speakingOf(fired, engagement, types));
  mustEqual(citedIn(reservations, ["opposes", "rules-out"]), of(["opposes", "rules-out"]), `reservations about ${id}`);
  mustEqual(citedIn(reasons, ["supports"]), of(["supports"]), `what supports ${id}`);
  mustEqual(of(["rules-out"]), [], `rules that rule out what is chosen for ${id}`);
  must(!fired.some(({ event }) => event.type === "defers"), `${id} is recommended and not yet due`);
  const own = reasons.filter((reason) => reason.engagement === engagement);
  mustEqual(citedIn(own, ["opposes", "rules-out"]), [], `reasons of ${id} against itself`);
  must(reasons.length > 0, `${id} has no reason`);
}

/** An alternative gives every rule for and against it, and what rules it out: for this work, or else for what shares it. */
function checkAlternatives({ id, alternatives }: Recommendation, fired: Rule[], others: Rule[]): void {
  for (const { engagement, reasons } of alternatives) {
    const of = (rules: Rule[], type: string) => namesOf(speakingOf(rules, engagement, [type]));
    for (const type of ["supports", "opposes"] as const) {
      mustEqual(citedIn(reasons, [type]), of(fired, type), `what ${type} ${id} by ${engagement}`);
    }
    const own = of(fired, "rules-out");
    const cited = citedIn(reasons, ["rules-out"]);
    mustEqual(cited, own.length > 0 ? own : of(others, "rules-out"), `what rules out ${id} by ${engagement}`);
  }
}

/** What waits names every rule that defers it, and is of the first kind that they name; else nothing suits or fits. */
function checkWaiting(entry: NotYet, store: StoreProfile, advice: Advice, advisor: Advisor): void {
  const facts = factsOfWorkload(entry, store, advice, advisor);
  const deferring = firingRules(advisor.rulebook.rules, ["defers"], facts);
  mustEqual(citedIn(entry.reasons, ["defers"]), namesOf(deferring), `what defers ${entry.id}`);
  const kind = kindOf(deferring, advisor);
  const kinds = kind === undefined ? ["budget-too-small", "no-option"] : [kind];
  must(kinds.includes(entry.kind), `${entry.id} is ${entry.kind} rather than ${kinds.join(" or ")}`);
  must(entry.reasons.length > 0, `${entry.id} has no reason`);
}

/** The first kind, in the rulebook's order, that some deferring rule names. */
function kindOf(deferring: Rule[], { rulebook }: Advisor): NotYetKind | undefined {
  const named: unknown[] = deferring.map(({ event }) => "kind" in event.params && event.params.kind);
  return rulebook.kinds.find((kind) => named.includes(kind));
}

export const nothingHidden = lawOf({
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
    for (const entry of advice.notYet) checkWaiting(entry, store, advice, advisor);
  },
});

export const nothingBetterFits = lawOf({
  name: "5 nothing better fits",
  statement:
    "No other acceptable engagement, of all that share one, is better suited, cheaper or lighter and fits the budget.",
  check(store, advisor) {
    const advice = adviceOf(store, advisor);
    for (const group of groupsIn(advice)) {
      const [{ id, engagement: chosen }] = group as [Recommendation];
      const parts = group.map((entry) => ({ entry, fired: firedFor(entry, store, advice, advisor) }));
      const own = marksTogether(chosen, parts, advisor);
      must(own, `${id}: ${chosen} is not acceptable`);
      for (const engagement of ENGAGEMENTS.filter((other) => other !== chosen)) {
        const marks = marksTogether(engagement, parts, advisor);
        const cost = costSwapped(advice, group, engagement);
        if (!marks || cost > store.monthlyBudget) continue;
        if (tooCloseToTell(own, marks, advice.monthlyCost)) continue;
        if (couldJoin(engagement, group, advice) && fitsBarely(cost, store.monthlyBudget)) continue;
        must(better(own, marks), `${id}: ${engagement} is no worse than ${chosen}, and fits`);
      }
    }
  },
});

/** Whether others have this engagement already, so that with it their parts of one price could add up to a rounding more. */
function couldJoin(engagement: Engagement, group: Recommendation[], { recommendations }: Advice): boolean {
  return recommendations.some((other) => other.engagement === engagement && !group.includes(other));
}

/** A part of a group as it would be alone in a store with money enough: its marks by engagement; none if it would wait. */
function aloneMarks({ id, tasks }: Recommendation, store: StoreProfile, advisor: Advisor): [Engagement, Marks][] {
  const own = store.tasks.filter((task) =>
    tasks.some((one) => one === task || one === (task as { task?: string }).task),
  );
  const alone = { ...store, tasks: own, monthlyBudget: 1e12 };
  const advice = advisor.recommend(alone);
  return advice.recommendations.flatMap((entry) => {
    mustEqual(entry.id, id, "the workload alone");
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

export const notBetterApart = lawOf({
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
        must(
          tooCloseToTell(marks, own, advice.monthlyCost) || !better(marks, own),
          `${id}: ${how} apart are better than one ${engagement}, and fit`,
        );
      }
    }
  },
});
