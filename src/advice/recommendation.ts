import type { RoleId } from "../generated/ids.js";
import { costOf } from "../money/cost.js";
import type { Decided } from "../plan/decided.js";
import { type MoneyFacts, moneyFacts, type Outsiders, outcomeFacts, rivalryOf } from "../plan/outcome.js";
import { firmnessOf } from "../plan/range.js";
import type { Pick } from "../plan/ways.js";
import { type CompiledRule, firing } from "../rules/ruleSet.js";
import type { Alternative, Cost, Engagement, Precaution, Reason, Recommendation } from "../types/advice.js";
import { criteriaFor } from "./criteria.js";
import { type About, textOf } from "./reason.js";
import { decidingReasons, moneyReasons } from "./reasons.js";
import type { Situation } from "./situation.js";
import { summaryOf } from "./summary.js";

/** A workload that the plan serves, with everything to be said of the choice. */
export function recommendationOf(
  { one, engagement }: Pick,
  outsiders: Outsiders,
  situation: Situation,
): Recommendation {
  const { workload, costs } = one;
  const money = moneyFacts(one, engagement, situation);
  const about: About = { facts: factsOfOutcome(one, money, outsiders, situation), costs, engagement };
  const watched = firing(situation.compiled.watching, about.facts);
  const closeBecause = watched.filter(({ event }) => event.type === "close");
  const summary = summaryOf(workload, situation);
  const { id, role, tasks, hoursPerMonth, duration, months, coverage, onSite, importance, takenOver } = summary;
  const recommendation: Recommendation = {
    id,
    role,
    tasks,
    hoursPerMonth,
    duration,
    coverage,
    onSite,
    importance,
    takenOver,
    engagement,
    cost: costFor(one, engagement, situation),
    sharedWith: one.group.filter((other) => other !== one).map((other) => other.workload.role.id as RoleId),
    confidence: closeBecause.length > 0 ? "close" : "clear",
    closeBecause: closeBecause.map((rule) => spoken(rule, about, situation)),
    reasons: reasonsFor(one, money, situation),
    reservations: decidingReasons(one, engagement, ["opposes", "rules-out"], situation),
    alternatives: situation.rulebook.engagements
      .filter((other) => other !== engagement)
      .map((other) => alternativeOf(one, other, situation)),
    lookFor: criteriaFor(workload, engagement, situation.store.size, situation.compiled),
    precautions: watched
      .filter(({ event }) => event.type === "warns")
      .map((rule) => precautionOf(rule, about, situation)),
  };
  if (months !== undefined) recommendation.months = months;
  return recommendation;
}

/** Everything that rules may know of one engagement of a workload in a plan. */
export function factsOfOutcome(one: Decided, money: MoneyFacts, outsiders: Outsiders, situation: Situation) {
  const { engagement } = money;
  const firmness = firmnessOf(one, engagement, situation, situation.compiled);
  return outcomeFacts(one.facts, money, rivalryOf(one, engagement), firmness, outsiders);
}

/** What supports the choice, what rules out engagements that are as strong or stronger, and what money says. */
function reasonsFor(one: Decided, money: MoneyFacts, situation: Situation): [Reason, ...Reason[]] {
  const { engagement } = money;
  const { verdicts } = one.decision;
  const own = verdicts.find((verdict) => verdict.engagement === engagement)!;
  const better = verdicts.filter(({ suits, strength }) => suits === "not" && strength >= own.strength);
  return [
    ...decidingReasons(one, engagement, ["supports"], situation),
    ...better.flatMap((verdict) => decidingReasons(one, verdict.engagement, ["rules-out"], situation)),
    ...moneyReasons(one, money, situation),
  ] as [Reason, ...Reason[]];
}

function alternativeOf(one: Decided, engagement: Engagement, situation: Situation): Alternative {
  const money = moneyFacts(one, engagement, situation);
  const others = one.decision.verdicts.some((verdict) => verdict.engagement === engagement && verdict.suits === "not")
    ? []
    : one.group.filter((other) => other !== one);
  return {
    engagement,
    verdict: money.suits === "not" || !money.fitsBeside ? "ruled-out" : "possible",
    cost: costFor(one, engagement, situation),
    // What rules it out comes first: a rule, for this work or for what is shared with it, else money.
    reasons: [
      ...decidingReasons(one, engagement, ["rules-out"], situation),
      ...others.flatMap((other) => decidingReasons(other, engagement, ["rules-out"], situation)),
      ...moneyReasons(one, money, situation),
      ...decidingReasons(one, engagement, ["opposes"], situation),
      ...decidingReasons(one, engagement, ["supports"], situation),
    ],
  };
}

/** This workload's share of what an engagement costs. */
function costFor({ workload, group, costs }: Decided, engagement: Engagement, { prices }: Situation): Cost {
  const together = group.map((other) => other.workload);
  return costOf(workload, together, engagement, costs[engagement], prices);
}

function precautionOf(rule: CompiledRule, about: About, situation: Situation): Precaution {
  const { rule: id, text, sources } = spoken(rule, about, situation);
  const { when } = rule.event.params as { when: Precaution["when"] };
  return { id, text, when, sources };
}

function spoken(rule: CompiledRule, about: About, situation: Situation) {
  return { rule: rule.name, text: textOf(rule, about, situation), sources: [...rule.sources] };
}
