import type { Engagement } from "../types/advice.js";
import { leftBy, together } from "./differ.js";
import { type Entry, type Look, stateOf } from "./look.js";
import { saidIn } from "./settled.js";

/** What some work may come to. */
export interface Prospect {
  /** What may be paid for it at most. */
  most: number;
  /** What may suit it, and the budget alone could pay. */
  engagements: Engagement[];
  /** Whether some engagement suits it, or it waits, whatever is not known. */
  isSure: boolean;
}

/** What some work may come to over all that is not known of it. */
export function prospectOf(look: Look): Prospect {
  return look.entries.flatMap((entry) => prospectsAt(look, entry)).reduce(both);
}

/** What work may come to that has one prospect or another. */
export function both(one: Prospect, other: Prospect): Prospect {
  return {
    most: Math.max(one.most, other.most),
    engagements: [...new Set([...one.engagements, ...other.engagements])],
    isSure: one.isSure && other.isSure,
  };
}

function prospectsAt(look: Look, entry: Entry): Prospect[] {
  const { open, money, compiled, without } = look;
  const { budget = Number.POSITIVE_INFINITY } = money;
  const floor = compiled.rulebook.settings.acceptanceFloor;
  const rising = [...entry.toTry()].sort((a, b) => a - b);
  const states = rising.map((hours) => stateOf(look, entry, hours));
  return states.map(({ lanes, costs }, i): Prospect => {
    const tested = open.map((variable) => variable.tested).reduce(together, new Int32Array(lanes.length));
    const { isDue, suits } = saidIn(leftBy(open, lanes), tested, compiled);
    // A share of what serves a group costs no more than the same alone.
    const isPaid = (engagement: Engagement) => without.length > 0 || costs[engagement].monthly <= budget;
    const mays = suits.filter(({ engagement, most }) => !isDue && most >= floor && isPaid(engagement));
    const engagements = mays.map(({ engagement }) => engagement);
    // Hours beyond these, up to the next, cost no more than the next.
    const next = states[i + 1]?.costs ?? costs;
    return {
      most: Math.min(budget, Math.max(0, ...engagements.map((engagement) => next[engagement].monthly))),
      engagements,
      isSure: isDue || suits.some(({ engagement, least }) => least >= floor && isPaid(engagement)),
    };
  });
}
