import type { Engagement, NotYetKind } from "../types/advice.js";
import type { Rulebook } from "../types/rulebook.js";
import { type CompiledRule, type Facts, firing, type RuleSet } from "./ruleSet.js";

/** How an engagement suits a workload, money aside. */
export type Suitability = "best" | "less" | "badly" | "not";

/** What the rules say of one engagement of a workload. */
export interface Verdict {
  engagement: Engagement;
  /** Sum of the strengths for it less those against it. */
  strength: number;
  suits: Suitability;
  /** The rules that fired and speak of it, strongest first. */
  fired: CompiledRule[];
}

/** What the rules say of a workload. */
export interface Decision {
  /** The rules that fired and defer the work. */
  deferring: CompiledRule[];
  /** The kind of not yet, if something defers the work. */
  deferred: NotYetKind | undefined;
  /** All engagements, in the rulebook's order. */
  verdicts: Verdict[];
}

/** Decide a workload: which engagements suit it how well, or whether it is not yet due. */
export function decide(set: RuleSet, rulebook: Rulebook, facts: Facts): Decision {
  return decisionBy(firing(set, facts), rulebook);
}

/** What some rules say of a workload, strongest first, if just they fire. */
export function decisionBy(fired: CompiledRule[], rulebook: Rulebook): Decision {
  const deferring = fired.filter(({ event }) => event.type === "defers");
  const verdicts = rulebook.engagements.map((engagement) => weighed(fired, engagement));
  rank(verdicts, rulebook.settings.acceptanceFloor);
  return { deferring, deferred: deferral(deferring, rulebook.kinds), verdicts };
}

function deferral(deferring: CompiledRule[], kinds: NotYetKind[]): NotYetKind | undefined {
  if (deferring.length === 0) return undefined;
  const due: NotYetKind[] = deferring.flatMap(({ event }) => (event.type === "defers" ? [event.params.kind] : []));
  return kinds.find((kind) => due.includes(kind));
}

/** Add up what speaks for and against an engagement; it suits `best` until compared with the others. */
function weighed(fired: CompiledRule[], engagement: Engagement): Verdict {
  const verdict: Verdict = { engagement, strength: 0, suits: "best", fired: [] };
  for (const rule of fired) {
    if (rule.speaksOf !== engagement) continue;
    verdict.fired.push(rule);
    verdict.strength += rule.points;
    if (rule.event.type === "rules-out") verdict.suits = "not";
  }
  return verdict;
}

/** Say of engagements that are not ruled out how they suit, compared with each other. */
export function rank(verdicts: Pick<Verdict, "strength" | "suits">[], floor: number): void {
  let best = Number.NEGATIVE_INFINITY;
  for (const { suits, strength } of verdicts) if (suits !== "not" && strength >= floor) best = Math.max(best, strength);
  for (const verdict of verdicts) {
    if (verdict.suits === "not" || verdict.strength === best) continue;
    verdict.suits = verdict.strength < floor ? "badly" : "less";
  }
}

/** The engagements that may be planned. */
export function acceptable({ verdicts }: Decision): Verdict[] {
  return verdicts.filter(({ suits }) => suits === "best" || suits === "less");
}
