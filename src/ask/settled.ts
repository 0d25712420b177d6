import type { Priced } from "../money/price.js";
import type { Compiled } from "../rulebook/compile.js";
import type { CompiledRule } from "../rules/ruleSet.js";
import type { Lanes } from "./differ.js";
import { type Money, UNAFFORDABLE } from "./verdict.js";

/** What rules say of an engagement, whatever becomes of those that are open. */
interface Bounds {
  least: number;
  most: number;
  /** `maybe` where an open rule may rule it out. */
  ruledOut: "no" | "maybe" | "yes";
}

/** What rules say of some work, whatever becomes of those that are open. */
interface Said {
  bounds: Map<string, Bounds>;
  /** Places of the kinds of not yet that it may be, and of those that it is sure to be. */
  deferred: number[];
  surelyDeferred: number[];
}

/**
 * What becomes of some work whatever the facts that some lanes still depend on, in the words of a verdict; nothing if that
 * is open.
 */
export function settledVerdict(
  lanes: Lanes,
  open: Lanes,
  costs: Priced,
  { budget, spent }: Money,
  compiled: Compiled,
): string | undefined {
  const { bounds, deferred, surelyDeferred } = saidOf(lanes, open, compiled);
  const { engagements, kinds, settings } = compiled.rulebook;
  if (deferred.length > 0) {
    const first = Math.min(...deferred);
    return surelyDeferred.includes(first) ? kinds[first] : undefined;
  }
  if (budget === undefined || spent !== "own") return undefined;
  const floor = settings.acceptanceFloor;
  const sure = engagements.filter((engagement) => isAccepted(bounds.get(engagement)!, floor));
  const had = engagements.filter((engagement) => costs[engagement].monthly <= budget);
  if (had.length === 0) return sure.length > 0 ? UNAFFORDABLE : undefined;
  return had.find((engagement) => {
    const { least } = bounds.get(engagement)!;
    const others = had.filter((other) => other !== engagement);
    return sure.includes(engagement) && others.every((other) => isBehind(bounds.get(other)!, least, floor));
  });
}

function saidOf(lanes: Lanes, open: Lanes, compiled: Compiled): Said {
  const { engagements, kinds } = compiled.rulebook;
  const said: Said = { bounds: new Map(), deferred: [], surelyDeferred: [] };
  for (const engagement of engagements) said.bounds.set(engagement, { least: 0, most: 0, ruledOut: "no" });
  eachRule(lanes, open, compiled, ({ event, speaksOf, points }, isSure) => {
    if (event.type === "defers") {
      const kind = kinds.indexOf(event.params.kind);
      said.deferred.push(kind);
      if (isSure) said.surelyDeferred.push(kind);
    } else if (speaksOf) addTo(said.bounds.get(speaksOf)!, event.type === "rules-out", points, isSure);
  });
  return said;
}

function addTo(bounds: Bounds, rulesOut: boolean, points: number, isSure: boolean): void {
  if (isSure || points < 0) bounds.least += points;
  if (isSure || points > 0) bounds.most += points;
  if (rulesOut && bounds.ruledOut !== "yes") bounds.ruledOut = isSure ? "yes" : "maybe";
}

function isAccepted({ least, ruledOut }: Bounds, floor: number): boolean {
  return ruledOut === "no" && least >= floor;
}

function isBehind({ most, ruledOut }: Bounds, least: number, floor: number): boolean {
  return ruledOut === "yes" || most < floor || most < least;
}

/** Each rule with a lane that is left, and whether it is sure to fire. */
function eachRule(
  lanes: Lanes,
  open: Lanes,
  { deciding: { rules, ruleOf } }: Compiled,
  tell: (rule: CompiledRule, isSure: boolean) => void,
): void {
  for (let lane = 0; lane < ruleOf.length; ) {
    const rule = ruleOf[lane]!;
    let isLeft = false;
    let isSure = false;
    for (; ruleOf[lane] === rule; lane++) {
      const bit = 1 << (lane & 31);
      if (!(lanes[lane >>> 5]! & bit)) continue;
      isLeft = true;
      isSure ||= !(open[lane >>> 5]! & bit);
    }
    if (isLeft) tell(rules[rule]!, isSure);
  }
}
