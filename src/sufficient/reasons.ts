import type { Situation } from "../advice/situation.js";
import type { RoleId } from "../generated/ids.js";
import type { Pick } from "../plan/ways.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandIn } from "../rules/column.js";
import type { Facts } from "../rules/ruleSet.js";
import type { Constant, Rulebook } from "../types/rulebook.js";
import type { SufficientReason } from "../types/sufficient.js";
import { type Claim, claimsOfAcceptable, claimsOfBest } from "./claim.js";
import { conditionOf } from "./conditions.js";
import { smallestSufficient } from "./smallest.js";
import { bandsOf, type Values, widened } from "./widen.js";

/** What forces each recommendation of a plan, in the order of the recommendations. */
export function reasonsOf({ plan, compiled }: Situation): SufficientReason[] {
  return plan.picks.flatMap((pick) => (pick ? [reasonFor(pick, compiled)] : []));
}

/** The smallest set of facts that forces a choice, each as wide as it can be. */
function reasonFor({ one, engagement }: Pick, { deciding, rulebook }: Compiled): SufficientReason {
  const verdict = one.decision.verdicts.find((other) => other.engagement === engagement)!;
  const forces = verdict.suits === "best" ? "best" : "acceptable";
  const others = rulebook.engagements.filter((other) => other !== engagement);
  const claims: Claim[] = [
    ...claimsOfAcceptable(deciding, engagement, rulebook.settings.acceptanceFloor),
    ...(forces === "best" ? claimsOfBest(deciding, engagement, others) : []),
  ];
  const facts = deciding.columns.map((column): Values => ({ column, values: valuesOf(column.fact, rulebook) }));
  const point = deciding.columns.map((column) => bandIn(column, (one.facts as Facts)[column.fact]!));
  const whole = facts.map(({ column, values }) => bandsOf(column, values));
  const chosen = smallestSufficient(claims, point, whole, inOrder(facts, rulebook));
  const box = widened(chosen, facts, claims, point, whole);
  const { id, role } = one.workload;
  const conditions = chosen.map((place) => conditionOf(facts[place]!, box[place]!));
  return { id, role: role.id as RoleId, engagement, forces, conditions };
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
