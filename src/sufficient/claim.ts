import type { Column } from "../rules/column.js";
import type { CompiledRule, RuleSet } from "../rules/ruleSet.js";
import type { Engagement } from "../types/advice.js";

/** What a rule adds to a claim when it fires. */
interface Weighed {
  /** A bit set over the lanes of the claim: those of this rule. */
  lanes: Int32Array;
  weight: number;
  /** If it fires, the claim holds whatever the others add. */
  settles: boolean;
}

/** A fact that a claim depends on. */
interface ClaimColumn {
  /** Of the fact among the columns of the rule set. */
  place: number;
  /** By band, the lanes of the claim that it allows. */
  masks: Int32Array[];
}

/** Something that rules may say of all facts: what fires adds up to at least so much, or something that settles it fires. */
export interface Claim {
  rules: Weighed[];
  columns: ClaimColumn[];
  /** All lanes of the claim. */
  lanes: Int32Array;
  least: number;
}

type Weigh = (rule: CompiledRule) => number | "settles";

/** The claims which together mean that an engagement is acceptable: not deferred, not ruled out, and strong enough. */
export function claimsOfAcceptable(set: RuleSet, engagement: Engagement, floor: number): Claim[] {
  const forbids: Weigh = ({ event, speaksOf }) =>
    event.type === "defers" || (event.type === "rules-out" && speaksOf === engagement) ? -1 : 0;
  const supports: Weigh = ({ speaksOf, points }) => (speaksOf === engagement ? points : 0);
  return [claimOf(set, forbids, 0), claimOf(set, supports, floor)];
}

/** The claims which, where it is acceptable, mean that an engagement suits best: each other one is ruled out or no stronger. */
export function claimsOfBest(set: RuleSet, engagement: Engagement, others: readonly Engagement[]): Claim[] {
  return others.map((other) => {
    const leads: Weigh = ({ event, speaksOf, points }) => {
      if (speaksOf === other) return event.type === "rules-out" ? "settles" : -points;
      return speaksOf === engagement ? points : 0;
    };
    return claimOf(set, leads, 0);
  });
}

/** A claim over the rules that matter to it. */
function claimOf({ rules, ruleOf, columns }: RuleSet, weigh: Weigh, least: number): Claim {
  const weights = rules.map(weigh);
  const kept = [...ruleOf.keys()].filter((lane) => weights[ruleOf[lane]!] !== 0);
  const bitsWhere = (isIn: (lane: number) => boolean) => bitSet(kept.map(isIn));
  const weighed = [...new Set(kept.map((lane) => ruleOf[lane]!))].map((rule) => {
    const weight = weights[rule]!;
    const lanes = bitsWhere((lane) => ruleOf[lane] === rule);
    return weight === "settles" ? { lanes, weight: 0, settles: true } : { lanes, weight, settles: false };
  });
  const masksOf = ({ masks }: Column) => masks.map((mask) => bitsWhere((lane) => isSet(mask, lane)));
  const all = bitsWhere(() => true);
  const own = columns.map((column, place) => ({ place, masks: masksOf(column) }));
  const tested = own.filter(({ masks }) => masks.some((mask) => mask.some((word, i) => word !== all[i])));
  return { rules: weighed, columns: tested, lanes: all, least };
}

function bitSet(bits: boolean[]): Int32Array {
  const words = new Int32Array(Math.ceil(bits.length / 32));
  bits.forEach((bit, i) => {
    if (bit) words[i >>> 5]! |= 1 << (i & 31);
  });
  return words;
}

function isSet(mask: Int32Array, lane: number): boolean {
  return ((mask[lane >>> 5]! >>> (lane & 31)) & 1) === 1;
}
