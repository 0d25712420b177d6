import type { Engagement } from "../../types/advice.js";
import type { Outcome } from "../../types/verify.js";
import type { Judgement } from "../judging.js";
import type { ByCost } from "./prices.js";

/** What a workload alone is answered as its budget rises, once it is served at all. */
export type Menu = readonly Outcome[];

/** What the rules make of a workload, as far as it decides what is answered. */
export type Ranking = readonly (readonly Engagement[])[];

/** Acceptable engagements that are equally strong together, the best first. */
export function rankingOf({ verdicts }: Judgement): Ranking {
  const accepted = verdicts.filter(({ suits }) => suits === "best" || suits === "less");
  const strengths = [...new Set(accepted.map(({ strength }) => strength))].sort((a, b) => b - a);
  return strengths.map((own) =>
    accepted.filter(({ strength }) => strength === own).map(({ engagement }) => engagement),
  );
}

/** Answers by rising budget: each is better than every cheaper one; of equals, the cheaper, then the lighter commitment. */
export function menuOf(ranking: Ranking, byCost: ByCost, order: readonly Engagement[]): Menu {
  if (ranking.length === 0) return ["no-option"];
  const rankOf = (engagement: Engagement) => ranking.findIndex((equal) => equal.includes(engagement));
  const taken: Engagement[] = [];
  let best = ranking.length;
  for (const alike of byCost) {
    const [first] = alike
      .filter((engagement) => rankOf(engagement) >= 0)
      .sort((a, b) => rankOf(a) - rankOf(b) || order.indexOf(a) - order.indexOf(b));
    if (!first || rankOf(first) >= best) continue;
    best = rankOf(first);
    taken.push(first);
  }
  return taken;
}
