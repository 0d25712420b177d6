import type { CompiledRule } from "../rules/ruleSet.js";
import type { Engagement, NotYetKind } from "../types/advice.js";
import type { Rulebook } from "../types/rulebook.js";

/** What rules say of some work where some of them only may fire. */
export interface Said {
  /** The kinds of not yet that may be its, in the order of the rulebook. */
  waits: NotYetKind[];
  /** Whether it is sure to wait: for the last of these, if for nothing before it. */
  isDue: boolean;
  suits: Suiting[];
}

/** How well an engagement suits some work, at least and at most; without end where it may be ruled out, or is. */
interface Suiting {
  engagement: Engagement;
  least: number;
  most: number;
}

/** What rules say that may fire, some of which must; both in the order of their set. */
export function saidBy(may: CompiledRule[], must: CompiledRule[], { kinds, engagements }: Rulebook): Said {
  const due = kinds.findIndex((kind) => defers(must, kind));
  const waits = kinds.filter((kind, i) => (due < 0 || i <= due) && defers(may, kind));
  return { waits, isDue: due >= 0, suits: engagements.map((engagement) => suitingOf(engagement, may, must)) };
}

function defers(rules: CompiledRule[], kind: NotYetKind): boolean {
  return rules.some(({ event }) => event.type === "defers" && event.params.kind === kind);
}

function suitingOf(engagement: Engagement, may: CompiledRule[], must: CompiledRule[]): Suiting {
  const suiting = { engagement, least: 0, most: 0 };
  let next = 0;
  for (const rule of may) {
    const isSure = rule === must[next];
    if (isSure) next++;
    if (rule.speaksOf !== engagement) continue;
    const points = rule.event.type === "rules-out" ? Number.NEGATIVE_INFINITY : rule.points;
    if (isSure || points < 0) suiting.least += points;
    if (isSure || points > 0) suiting.most += points;
  }
  return suiting;
}
