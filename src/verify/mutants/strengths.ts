import type { Engagement } from "../../types/advice.js";
import type { Mutant } from "../../types/mutants.js";
import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { Interned } from "../interned.js";
import { type Judgement, type Judging, judged, UNREACHED } from "../judging.js";
import { pointsFor, scoreOf } from "../scores.js";
import type { Deciding } from "./deciding.js";
import { type Doubt, NOWHERE } from "./doubt.js";
import { firingRegion, type Ground } from "./ground.js";
import { rulesWith } from "./mutated.js";
import { alone, due, type Standing, standingOf } from "./workloads.js";

/** Differences of strength beyond which rules hardly look. */
const FAR = 3;

/**
 * Find where an edit of a strength can change any advice.
 *
 * It shows by how engagements suit, by the strengths of those that suit well enough (which a plan weighs against each other
 * and adds up over what is shared), by the order of the reasons, which are the strongest first, and by whether an
 * engagement that is ruled out would have been as strong as the chosen one. Where none of these changes, nothing does.
 */
export function strengthDoubt(deciding: Deciding, mutant: Mutant): Doubt {
  const { ground, reach, standing } = deciding;
  const { space, known } = ground;
  const then = standingOf(ground, reach, rulesWith(known.rulebook.rules, mutant));
  const differing = (of: (standing: Standing) => Diagram) =>
    space.diagrams.combine(of(standing), of(then), (a, b) => Number(a !== b));
  const codes = new Interned<string>(String);
  const seen = (by: (judgement: Judgement) => string) =>
    differing(({ judging, open }) => within(ground, judged(judging, numbered(codes, by)), open));
  const suiting = seen(suitsAndLeads);
  const ordering = space.and(space.and(reordered(ground, standing, mutant), reach), told(ground, standing));
  const barred = differing(({ judging }) => barredAsStrong(ground, judging, codes));
  const strong = seen(strengths);
  const shown = [
    space.and(suiting, alone(ground)),
    suiting,
    ordering,
    barred,
    space.and(strong, alone(ground)),
    strong,
  ];
  return shown.every((region) => region === space.none) ? NOWHERE : { shown, rest: false };
}

/** What is said of cells outside is of no consequence. */
function within({ space }: Ground, code: Diagram, region: Diagram): Diagram {
  return space.diagrams.combine(code, region, (value, inside) => (inside ? value : UNREACHED));
}

function numbered(codes: Interned<string>, by: (judgement: Judgement) => string) {
  return (judgement: Judgement) => codes.numberOf(by(judgement));
}

function acceptedIn({ verdicts }: Judgement) {
  return verdicts.filter(({ suits }) => suits === "best" || suits === "less");
}

function suitsAndLeads(judgement: Judgement): string {
  const accepted = acceptedIn(judgement);
  const leads = accepted.flatMap((one) => accepted.map((other) => one.strength - other.strength));
  const near = leads.map((lead) => Math.max(-FAR, Math.min(FAR, lead)));
  return [...judgement.verdicts.map(({ suits }) => suits), ...near].join();
}

function strengths(judgement: Judgement): string {
  return acceptedIn(judgement)
    .map(({ engagement, strength }) => `${engagement} ${strength}`)
    .join();
}

/** Cells in which the work is told of with reasons of the rule's effect. */
function told(ground: Ground, standing: Standing): Diagram {
  const { space, rule } = ground;
  if (rule.event.type === "supports") return standing.open;
  return space.or(standing.open, space.and(due(ground, standing), alone(ground)));
}

/** Where the rule fires beside another of its effect and engagement that it now comes before, or after. */
function reordered(ground: Ground, { judging }: Standing, mutant: Mutant): Diagram {
  const { space, rule, known } = ground;
  const rules = known.rulebook.rules;
  const passed = judging.placed.filter(
    (other) =>
      other.rule.name !== rule.name &&
      isTold(other.rule, rule) &&
      comesFirst(rule, other.rule, rules) !== comesFirst(mutant.edited!, other.rule, rules),
  );
  const beside = space.any(passed.map(({ region }) => region));
  return space.and(firingRegion(ground, rule), beside);
}

/** Whether two rules stand in one list of reasons. */
function isTold(one: Rule, other: Rule): boolean {
  const engagement = engagementOf(one);
  return engagement !== undefined && engagement === engagementOf(other) && one.event.type === other.event.type;
}

function engagementOf({ event }: Rule): Engagement | undefined {
  return "engagement" in event.params ? event.params.engagement : undefined;
}

function comesFirst(one: Rule, other: Rule, rules: readonly Rule[]): boolean {
  const [strong, weak] = [one, other].map((rule) => Math.abs(pointsFor(rule, engagementOf(rule)!)));
  const place = ({ name }: Rule) => rules.findIndex((rule) => rule.name === name);
  return strong === weak ? place(one) < place(other) : strong! > weak!;
}

/** By cell, which of the engagements that are ruled out would be as strong as which of those that suit well enough. */
function barredAsStrong({ space, known }: Ground, judging: Judging, codes: Interned<string>): Diagram {
  const { engagements } = known.rulebook;
  const unbarred = judging.placed.filter(({ rule }) => rule.event.type !== "rules-out");
  const raw = engagements.map((engagement) => scoreOf(space, unbarred, engagement));
  let at = judged(judging, ({ verdicts }) =>
    codes.numberOf(verdicts.map(({ suits }) => (suits === "not" ? "n" : suits === "badly" ? "b" : "a")).join("")),
  );
  const gaps = pairsOf(engagements.length);
  for (const [out, chosen] of gaps) {
    const strong = space.diagrams.combine(raw[out]!, raw[chosen]!, (a, b) => Number(a >= b));
    at = space.diagrams.combine(at, strong, (code, yes) => {
      if (code === UNREACHED) return code;
      const state = codes.valueOf(code);
      return state[out] === "n" && state[chosen] === "a" ? codes.numberOf(`${state}${yes}`) : code;
    });
  }
  return at;
}

function pairsOf(count: number): [number, number][] {
  const all = Array.from({ length: count }, (_, i) => i);
  return all.flatMap((one) => all.filter((other) => other !== one).map((other): [number, number] => [one, other]));
}
