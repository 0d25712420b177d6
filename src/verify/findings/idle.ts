import type { Rule } from "../../types/rulebook.js";
import type { Finding } from "../../types/verify.js";
import { cellsIn, has } from "../cells.js";
import type { Checked } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import { Interned } from "../interned.js";
import { type Judgement, type Judging, judged, judgementOf } from "../judging.js";
import { deferralOf, OUT, type Placed, pointsFor, scoreOf } from "../scores.js";
import { everywhere, shownIn } from "./regional.js";

/**
 * Rules that fire and change nothing: without them every store would be judged alike, to the points by which one
 * engagement leads another. Where the kind of another rule always comes first, the rule is shadowed.
 */
export function idleRules(checked: Checked): Finding[] {
  const { judging } = checked;
  const { space, reach } = judging;
  return judging.placed.flatMap((one) => {
    const region = space.and(one.region, reach);
    if (region === space.none) return [];
    if (shadowedIn(region, one, judging)) return [idle("shadowed", one.rule, region, checked)];
    return matters(one, region, judging) ? [] : [idle("never-matters", one.rule, region, checked)];
  });
}

const SAID = {
  shadowed: "fires only where another kind of not yet comes first",
  "never-matters": "fires, and no store would be judged otherwise without it",
};

function idle(kind: keyof typeof SAID, { name }: Rule, region: Diagram, checked: Checked): Finding {
  const witness = shownIn(checked.judging.space, region, checked);
  const message = `"${name}" ${SAID[kind]}`;
  const found = everywhere({ id: `${kind}/${name}`, kind, severity: "warning", rules: [name], message });
  return { ...found, cells: checked.judging.space.count(region), ...(witness && { witness }) };
}

/** Whether every cell of a region is named by a kind that comes before the rule's own. */
function shadowedIn(region: Diagram, { rule }: Placed, { space, deferral, rulebook }: Judging): boolean {
  if (rule.event.type !== "defers") return false;
  const place = rulebook.kinds.indexOf(rule.event.params.kind);
  const earlier = space.diagrams.map(deferral, (kind) => (kind < place ? 1 : 0));
  return space.without(region, earlier) === space.none;
}

const PROBES = 100;

/** Whether some cell of a region is judged otherwise without a rule: looked for in some cells, then proven over all. */
function matters(one: Placed, region: Diagram, judging: Judging): boolean {
  let probes = 0;
  for (const cell of cellsIn(judging.space, region)) {
    if (probes++ >= PROBES) break;
    if (standingAt(cell, judging, judging.placed) !== standingAt(cell, judging, without(one, judging))) return true;
  }
  return differs(one, region, judging);
}

function without(one: Placed, { placed }: Judging): Placed[] {
  return placed.filter((other) => other !== one);
}

/** What rules make of one cell. */
function standingAt(cell: readonly number[], { space, rulebook }: Judging, placed: readonly Placed[]): string {
  const { engagements, kinds } = rulebook;
  const fired = placed.filter(({ region }) => has(space, region, cell)).map(({ rule }) => rule);
  const due = fired.map(({ event }) => (event.type === "defers" ? kinds.indexOf(event.params.kind) : kinds.length));
  const strengths = engagements.map((engagement) => {
    const points = fired.map((rule) => pointsFor(rule, engagement));
    return points.includes(OUT) ? OUT : points.reduce((sum, own) => sum + own, 0);
  });
  return standingOf(judgementOf(Math.min(kinds.length, ...due), strengths, rulebook));
}

function differs(one: Placed, region: Diagram, judging: Judging): boolean {
  const standings = new Interned<string>((standing) => standing);
  const within = { ...judging, reach: region };
  const number = (judgement: Judgement) => standings.numberOf(standingOf(judgement));
  return judged(within, number) !== judged(withoutRule(one, within), number);
}

/** The same rules but one. */
export function withoutRule(one: Placed, judging: Judging): Judging {
  const { space, rulebook } = judging;
  const placed = without(one, judging);
  if (one.rule.event.type === "defers")
    return { ...judging, placed, deferral: deferralOf(space, placed, rulebook.kinds) };
  const scores = judging.scores.map((score, i) => {
    const engagement = rulebook.engagements[i]!;
    return pointsFor(one.rule, engagement) === 0 ? score : scoreOf(space, placed, engagement);
  });
  return { ...judging, placed, scores };
}

/** All that a judgement decides: the kind of not yet, or how each engagement stands to the best. */
export function standingOf({ deferred, verdicts }: Judgement): string {
  if (deferred !== undefined) return deferred;
  const acceptable = verdicts.filter(({ suits }) => suits === "best" || suits === "less");
  const best = Math.max(...acceptable.map(({ strength }) => strength));
  return verdicts.map((own) => (acceptable.includes(own) ? best - own.strength : own.suits)).join();
}
