import type { Advisor } from "../../advisor.js";
import type { Advice, Engagement, Recommendation } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import type { Rule, Rulebook } from "../../types/rulebook.js";
import { costsOf, factsOfWorkload, firingRules, groupOf, sum } from "./naive.js";

/** The deciding rules that fire on a recommended workload, found without the adviser's help. */
export function firedFor(entry: Recommendation, store: StoreProfile, advice: Advice, advisor: Advisor): Rule[] {
  const facts = factsOfWorkload(entry, store, advice, advisor, costsOf(entry), groupOf(entry, advice));
  return firingRules(advisor.rulebook.rules, ["supports", "opposes", "rules-out", "defers"], facts);
}

/** Those of some types that speak of an engagement. */
export function speakingOf(rules: Rule[], engagement: Engagement, types: string[]): Rule[] {
  return rules.filter(
    ({ event }) => types.includes(event.type) && "engagement" in event.params && event.params.engagement === engagement,
  );
}

/** A recommended workload and the deciding rules that fire on it. */
export interface Part {
  entry: Recommendation;
  fired: Rule[];
}

/** Strength, cost and commitment, the better the less. */
export type Marks = [number, number, number];

/** Strength of an engagement by the rules that fire; nothing where it may not be planned. */
export function strengthOf(engagement: Engagement, fired: Rule[], { settings }: Rulebook): number | undefined {
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
export function marksOf(engagement: Engagement, { entry, fired }: Part, { rulebook }: Advisor): Marks | undefined {
  const strength = strengthOf(engagement, fired, rulebook);
  if (strength === undefined) return undefined;
  return [-strength, costsOf(entry)[engagement].monthly, rulebook.engagements.indexOf(engagement)];
}

/** The marks of one engagement for all that share it; nothing where it may not be planned for one of them. */
export function marksTogether(engagement: Engagement, parts: Part[], advisor: Advisor): Marks | undefined {
  const marks = parts.map((part) => marksOf(engagement, part, advisor));
  return marks.every((some) => some !== undefined) ? added(marks) : undefined;
}

export function added(marks: Marks[]): Marks {
  return [0, 1, 2].map((at) => sum(marks.map((some) => some[at]!))) as Marks;
}

/** Whether marks are better than others: stronger, else cheaper, else lighter. */
export function better(marks: Marks, others: Marks): boolean {
  const at = marks.findIndex((mark, i) => mark !== others[i]);
  return at >= 0 && marks[at]! < others[at]!;
}

/** Costs that differ by less than this share of a whole plan may change places when the plan is added up. */
export const ROUNDING = 1e-12;

/** Whether equally strong ones differ in cost by so little that it may drown in what a whole plan costs. */
export function tooCloseToTell([strength, cost]: Marks, [otherStrength, otherCost]: Marks, whole: number): boolean {
  return strength === otherStrength && drowns(cost - otherCost, whole);
}

/** Whether a difference is there, but too small for sums as large as a whole. */
export function drowns(difference: number, whole: number): boolean {
  return difference !== 0 && Math.abs(difference) <= ROUNDING * whole;
}

/** Whether a cost meets a budget or stays below it by no more than sums in another order may differ by. */
export function fitsBarely(cost: number, budget: number): boolean {
  return Math.abs(budget - cost) <= ROUNDING * budget;
}

export const ENGAGEMENTS: readonly Engagement[] = ["freelancer", "agency", "hire"];
