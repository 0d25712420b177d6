import fc from "fast-check";
import type { Engagement } from "../../src/index.js";
import type { Decided } from "../../src/plan/decided.js";
import type { Candidate } from "../../src/plan/front.js";

/** From the lightest commitment to the heaviest. */
const ENGAGEMENTS: Engagement[] = ["freelancer", "agency", "hire"];

/** Few whole amounts, so that many plans cost the same. */
export const fewAmounts = fc.integer({ min: 0, max: 12 });

/** A workload as decided, with what the plan reads of it: costs and strengths of the acceptable engagements. */
export const decidedOnes = fc
  .array(
    fc.record({
      importance: fc.constantFrom(2, 3, 3, 5, 8),
      costs: fc.tuple(fewAmounts, fewAmounts, fewAmounts),
      strengths: fc.tuple(
        fc.integer({ min: -6, max: 4 }),
        fc.integer({ min: -6, max: 4 }),
        fc.integer({ min: -6, max: 4 }),
      ),
      acceptable: fc.tuple(fc.boolean(), fc.boolean(), fc.boolean()),
      deferred: fc.constantFrom(undefined, undefined, undefined, "too-early" as const),
    }),
    { maxLength: 5 },
  )
  .map((drawn) => drawn.map((one, i) => decidedOf(one, `workload-${i}`)));

interface Drawn {
  importance: number;
  costs: number[];
  strengths: number[];
  acceptable: boolean[];
  deferred: "too-early" | undefined;
}

function decidedOf({ importance, costs, strengths, acceptable, deferred }: Drawn, id: string): Decided {
  const verdicts = ENGAGEMENTS.map((engagement, i) => ({
    engagement,
    strength: strengths[i]!,
    suits: acceptable[i] ? "less" : "not",
    fired: [],
  }));
  const priced = Object.fromEntries(ENGAGEMENTS.map((engagement, i) => [engagement, { monthly: costs[i]! }]));
  const one = {
    workload: { id, role: { importance } },
    costs: priced,
    facts: {},
    decision: { deferring: [], deferred, verdicts },
  };
  return one as unknown as Decided;
}

/** The same as candidates: what the oracle works on. */
export function candidatesOf(decided: Decided[]): {
  ids: string[];
  engagements: Engagement[][];
  candidates: Candidate[];
} {
  const open = decided.flatMap(({ workload, costs, decision }) => {
    const accepted = decision.deferred ? [] : decision.verdicts.filter(({ suits }) => suits !== "not");
    const best = Math.max(...accepted.map(({ strength }) => strength));
    const options = accepted.map(({ engagement, strength }) => ({
      cost: costs[engagement].monthly,
      regret: best - strength,
      commitment: ENGAGEMENTS.indexOf(engagement),
    }));
    const candidate = { importance: workload.role.importance, options };
    return accepted.length > 0
      ? [{ id: workload.id, engagements: accepted.map(({ engagement }) => engagement), candidate }]
      : [];
  });
  return {
    ids: open.map(({ id }) => id),
    engagements: open.map(({ engagements }) => engagements),
    candidates: open.map(({ candidate }) => candidate),
  };
}
