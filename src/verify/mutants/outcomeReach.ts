import type { Engagement } from "../../types/advice.js";
import type { Comparison, Condition, Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { pointsFor } from "../scores.js";
import type { Ground } from "./ground.js";
import { alone, type Standing } from "./workloads.js";

/**
 * The cells of what can be known of an engagement that a plan took: it is one that suits well enough, and it fits the budget
 * alone and beside the rest; a rival suits well enough, too, and leads exactly where the choice suits less; prices can
 * change only a choice that suits best; and whoever was taken is at work.
 *
 * There may be fewer such choices; there are no others.
 */
export function outcomeReach(ground: Ground, standing: Standing): Diagram {
  const { space } = ground;
  const kept = [...GIVEN, ...relations()].map((condition) => holding(ground, condition));
  return [...kept, ofEngagements(ground, standing), ofRivals(ground, standing)].reduce(space.and, space.all);
}

const equal = (fact: string, value: Comparison["value"]): Condition => ({ fact, operator: "equal", value });
const not = (condition: Condition): Condition => ({ not: condition });
const implies = (one: Condition, other: Condition): Condition => ({ any: [not(one), other] });

/** What is so of every choice. */
const GIVEN: Condition[] = [
  equal("served", true),
  equal("chosen", true),
  equal("fitsBeside", true),
  { fact: "suits", operator: "in", value: ["best", "less"] },
  { fact: "fitsAlone", operator: "in", value: ["tight", "yes"] },
];

/** The lead of a choice without a rival. */
const NO_RIVAL_LEAD = 100;

function relations(): Condition[] {
  const behind: Condition = { fact: "lead", operator: "lessThan", value: 0 };
  const most: Condition = { fact: "lead", operator: "greaterThanInclusive", value: NO_RIVAL_LEAD };
  const above: Condition = { fact: "lead", operator: "greaterThan", value: NO_RIVAL_LEAD };
  const someOutside: Condition = { fact: "parallelOutsiders", operator: "greaterThanInclusive", value: 1 };
  return [
    not(above),
    implies(behind, equal("suits", "less")),
    implies(equal("suits", "less"), behind),
    implies(most, equal("rival", "none")),
    implies(equal("rival", "none"), most),
    implies(equal("engagement", "freelancer"), {
      fact: "parallelFreelancers",
      operator: "greaterThanInclusive",
      value: 1,
    }),
    implies(equal("engagement", "freelancer"), someOutside),
    implies(equal("engagement", "agency"), someOutside),
  ];
}

/** The cells in which a condition holds or, for all that the bands of its facts tell, may hold. */
function holding({ space }: Ground, condition: Condition): Diagram {
  return possible(condition);

  function possible(part: Condition, negated = false): Diagram {
    if ("not" in part) return possible(part.not, !negated);
    const group = "all" in part ? part.all : "any" in part ? part.any : undefined;
    if (group)
      return group.map((inner) => possible(inner, negated)).reduce("all" in part !== negated ? space.and : space.or);
    return compared(part as Comparison, negated);
  }

  function compared(comparison: Comparison, negated: boolean): Diagram {
    if (space.placeOf(comparison.fact) < 0) return space.all;
    return space.where(comparison.fact, (band) => {
      const { values, low, high, withLow, withHigh } = band;
      if (values) return values.some((value) => [comparison.value].flat().includes(value) !== negated);
      return reaches(comparison, negated, { low, high, withLow, withHigh });
    });
  }
}

interface Ends {
  low: number;
  high: number;
  withLow: boolean;
  withHigh: boolean;
}

/** Whether some whole number of a band is on a side of a limit. */
function reaches({ operator, value }: Comparison, negated: boolean, { low, high, withLow, withHigh }: Ends): boolean {
  const limit = value as number;
  const least = withLow ? low : Math.floor(low) + 1;
  const greatest = withHigh ? high : Math.ceil(high) - 1;
  const below = operator === "lessThan" || operator === "lessThanInclusive";
  const inclusive = operator.endsWith("Inclusive") !== negated;
  if (below !== negated) return inclusive ? least <= limit : least < limit;
  return inclusive ? greatest >= limit : greatest > limit;
}

/** An engagement, and that it suits well enough. */
function ofEngagements({ space, known }: Ground, { accepted, best }: Standing): Diagram {
  const taken = known.rulebook.engagements.map((engagement, i) => {
    const here = possibly(space, equal("engagement", engagement) as Comparison);
    const firm = possibly(space, equal("bestAtAllPrices", true) as Comparison);
    return space.and(here, space.and(accepted[i]!, space.or(firm, best[i]!)));
  });
  return space.any(taken);
}

/** A rival is another engagement that suits well enough; where there is none, work alone has no other. */
function ofRivals(ground: Ground, { accepted }: Standing): Diagram {
  const { space, known } = ground;
  const { engagements } = known.rulebook;
  const rivals = engagements.map((rival, i) => {
    const chosen = possibly(space, { fact: "engagement", operator: "notEqual", value: rival });
    return space.and(possibly(space, equal("rival", rival) as Comparison), space.and(accepted[i]!, chosen));
  });
  const none = engagements.map((engagement, i) => {
    const near = (_: Diagram, j: number) => j !== i && mostLead(engagement, engagements[j]!, ground) < NO_RIVAL_LEAD;
    const others = space.any(accepted.filter(near));
    const chosen = possibly(space, equal("engagement", engagement) as Comparison);
    return space.and(chosen, space.or(space.not(alone(ground)), space.not(others)));
  });
  return space.or(space.any(rivals), space.and(possibly(space, equal("rival", "none") as Comparison), space.any(none)));
}

/** By how many points one engagement can lead another at most. */
function mostLead(one: Engagement, other: Engagement, { known }: Ground): number {
  const { rules } = known.rulebook;
  return rules.reduce((sum, rule) => sum + Math.max(0, weight(rule, one)) + Math.max(0, -weight(rule, other)), 0);
}

function weight(rule: Rule, engagement: Engagement): number {
  return rule.event.type === "rules-out" ? 0 : pointsFor(rule, engagement);
}

/** The cells of whose bands some value of a fact with names compares so. */
export function possibly(space: Ground["space"], comparison: Comparison): Diagram {
  if (space.placeOf(comparison.fact) < 0) return space.all;
  const listed = [comparison.value].flat();
  return space.where(comparison.fact, ({ values }) =>
    values!.some((value) => listed.includes(value) === (comparison.operator === "equal")),
  );
}
