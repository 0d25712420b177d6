import type { Situation } from "../advice/situation.js";
import type { RoleId } from "../generated/ids.js";
import type { Pick } from "../plan/ways.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import type { Facts, RuleSet } from "../rules/ruleSet.js";
import type { Engagement } from "../types/advice.js";
import type { Constant, Rulebook } from "../types/rulebook.js";
import type { SufficientReason } from "../types/sufficient.js";
import { type Claim, claimsOfAcceptable, claimsOfBest } from "./claim.js";
import { conditionOf } from "./conditions.js";
import type { Question } from "./refute.js";
import { smallestSufficient } from "./smallest.js";
import { bandsOf, type Values, widened } from "./widen.js";

/** What forces each recommendation of a plan, in the order of the recommendations. */
export function reasonsOf({ plan, compiled }: Situation): SufficientReason[] {
  return plan.picks.flatMap((pick) => (pick ? [reasonFor(pick, compiled)] : []));
}

/** How much work one recommendation may take: many times as much as any does with the shipped rules. */
const MOST_EFFORT = 100_000_000;

/** The smallest set of facts that forces a choice, each as wide as it can be; all facts as they are where that cannot be found. */
function reasonFor(pick: Pick, { deciding, rulebook }: Compiled): SufficientReason {
  const { one, engagement } = pick;
  const { suits } = one.decision.verdicts.find((verdict) => verdict.engagement === engagement)!;
  const forces = suits === "best" ? "best" : "acceptable";
  const facts = deciding.columns.map((column): Values => ({ column, values: valuesOf(column.fact, rulebook) }));
  const question: Question = {
    claims: claimsOf(engagement, forces, deciding, rulebook),
    point: deciding.columns.map((column) => bandIn(column, (one.facts as Facts)[column.fact]!)),
    whole: facts.map(({ column, values }) => bandsOf(column, values)),
    effort: { left: MOST_EFFORT },
  };
  const order = inOrder(facts, rulebook);
  const found = smallestSufficient(question, order);
  const box = widened(found ?? order, facts, question);
  const { id, role } = one.workload;
  const conditions = (found ?? order).map((place) => conditionOf(facts[place]!, box[place]!));
  return { id, role: role.id as RoleId, engagement, forces, smallest: found !== undefined, conditions };
}

function claimsOf(
  engagement: Engagement,
  forces: SufficientReason["forces"],
  deciding: RuleSet,
  { engagements, settings }: Rulebook,
): Claim[] {
  const acceptable = claimsOfAcceptable(deciding, engagement, settings.acceptanceFloor);
  if (forces === "acceptable") return acceptable;
  const others = engagements.filter((other) => other !== engagement);
  return [...acceptable, ...claimsOfBest(deciding, engagement, others)];
}

/** Places of the columns, as the rulebook names their facts. */
function inOrder(facts: readonly Values[], rulebook: Rulebook): number[] {
  const names = Object.keys(rulebook.facts);
  const placeOf = (i: number) => names.indexOf(facts[i]!.column.fact);
  return [...facts.keys()].sort((a, b) => placeOf(a) - placeOf(b));
}

/** Every value of a fact that is no number. */
function valuesOf(fact: string, { facts, roles }: Rulebook): Constant[] {
  const definition = facts[fact]!;
  if (definition.type === "enum") return Object.keys(definition.values);
  if (definition.type === "boolean") return [true, false];
  return definition.type === "role" ? roles.map(({ id }) => id) : [];
}
