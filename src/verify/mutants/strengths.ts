import type { Engagement } from "../../types/advice.js";
import type { Mutant } from "../../types/mutants.js";
import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { Interned } from "../interned.js";
import { type Judgement, type Judging, judged, judgingOf, UNREACHED } from "../judging.js";
import { pointsFor, scoreOf } from "../scores.js";
import type { Deciding } from "./deciding.js";
import type { Doubt } from "./doubt.js";
import { firingRegion, type Ground } from "./ground.js";
import { rulesWith } from "./mutated.js";
import { alone, due, likelyShared, type Standing } from "./workloads.js";

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
  const then = judgingOf(space, { ...known.rulebook, rules: rulesWith(known.rulebook.rules, mutant) }, reach);
  const codes = new Interned<string>(String);
  const weighed = (judging: Judging) => judged(judging, (judgement) => codes.numberOf(weights(judgement)));
  const both = [weighed(standing.judging), weighed(then)] as const;
  const near = both.map((code) => coarser(ground, code, codes)) as [Diagram, Diagram];
  const suiting = unlike(ground, near);
  const strong = unlike(ground, both);
  const here = (region: Diagram) => [
    space.and(region, alone(ground)),
    ...likelyShared(ground, standing, region),
    region,
  ];
  const ordered = () => space.and(space.and(reordered(ground, standing, mutant), reach), told(ground, standing));
  const barred = () =>
    unlike(
      ground,
      [standing.judging, then].map((one) => barredAsStrong(ground, one, codes)),
    );
  return {
    shown: [
      ...here(suiting).map((region) => () => region),
      ordered,
      barred,
      ...here(strong).map((region) => () => region),
    ],
    elsewhere: false,
  };
}

function unlike({ space }: Ground, [one, other]: readonly Diagram[]): Diagram {
  return space.diagrams.combine(
    one!,
    other!,
    (a, b) => Number(a !== b),
    (a, b) => (a === b ? space.none : undefined),
  );
}

const NOTHING_SUITS = "nothing";

/** How each engagement suits, and how strong those are that suit well enough; where none does, no more is told. */
function weights(judgement: Judgement): string {
  const accepted = acceptedIn(judgement);
  if (accepted.length === 0) return NOTHING_SUITS;
  const all = judgement.verdicts.map(({ suits, strength }) =>
    suits === "not" || suits === "badly" ? suits : `${suits}:${strength}`,
  );
  return all.join();
}

/** The same with leads alone, as far as rules look at them. */
function coarser({ space }: Ground, code: Diagram, codes: Interned<string>): Diagram {
  return space.diagrams.map(code, (value) =>
    value === UNREACHED ? value : codes.numberOf(leads(codes.valueOf(value))),
  );
}

function leads(weighed: string): string {
  if (weighed === NOTHING_SUITS) return weighed;
  const parts = weighed.split(",").map((part) => part.split(":"));
  const strengths = parts.flatMap(([, strength]) => (strength === undefined ? [] : [Number(strength)]));
  const gaps = strengths.flatMap((one) => strengths.map((other) => Math.max(-FAR, Math.min(FAR, one - other))));
  return `leads ${[...parts.map(([suits]) => suits), ...gaps].join()}`;
}

function acceptedIn({ verdicts }: Judgement) {
  return verdicts.filter(({ suits }) => suits === "best" || suits === "less");
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
