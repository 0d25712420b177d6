import type { Engagement, NotYetKind } from "../types/advice.js";
import type { Rule } from "../types/rulebook.js";
import type { Diagram } from "./diagrams.js";
import type { Space } from "./space.js";

/** Strength of an engagement that is ruled out; no sum of strengths comes near it. */
export const OUT = -1_000_000;

/** What a rule adds to the strength of an engagement: below zero where it opposes, `OUT` where it rules out. */
export function pointsFor({ event }: Rule, engagement: Engagement): number {
  if (event.type !== "supports" && event.type !== "opposes" && event.type !== "rules-out") return 0;
  if (event.params.engagement !== engagement) return 0;
  if (event.type === "rules-out") return OUT;
  return event.type === "opposes" ? -event.params.strength : event.params.strength;
}

/** A rule with the cells in which it fires. */
export interface Placed {
  rule: Rule;
  region: Diagram;
}

/** Strength of an engagement by cell: the sum of its rules, or `OUT`. */
export function scoreOf(space: Space, placed: readonly Placed[], engagement: Engagement): Diagram {
  const parts = placed.flatMap(({ rule, region }) => {
    const points = pointsFor(rule, engagement);
    return points === 0 ? [] : [space.diagrams.map(region, (fires) => (fires ? points : 0))];
  });
  return sumOf(space, parts);
}

/** Those that ask the same axes are added first, so that sums stay small for long. */
function sumOf(space: Space, parts: Diagram[]): Diagram {
  const { diagrams } = space;
  const zero = diagrams.leaf(0);
  const out = diagrams.leaf(OUT);
  const known = (a: Diagram, b: Diagram) =>
    a === out || b === out ? out : a === zero ? b : b === zero ? a : undefined;
  let sums = [...parts].sort((a, b) => diagrams.levelOf(b) - diagrams.levelOf(a));
  while (sums.length > 1) {
    const halved: Diagram[] = [];
    for (let i = 0; i < sums.length; i += 2) {
      const [one, other] = [sums[i]!, sums[i + 1] ?? zero];
      halved.push(diagrams.combine(one, other, added, known));
    }
    sums = halved;
  }
  return sums[0] ?? zero;
}

function added(a: number, b: number): number {
  return a === OUT || b === OUT ? OUT : a + b;
}

/** The kind that defers work by cell: its place in the order of kinds, or their number where nothing defers. */
export function deferralOf(space: Space, placed: readonly Placed[], kinds: readonly NotYetKind[]): Diagram {
  const { diagrams } = space;
  return placed.reduce((found, { rule, region }) => {
    if (rule.event.type !== "defers") return found;
    const place = kinds.indexOf(rule.event.params.kind);
    return diagrams.combine(region, found, (fires, first) => (fires ? Math.min(first, place) : first));
  }, diagrams.leaf(kinds.length));
}
