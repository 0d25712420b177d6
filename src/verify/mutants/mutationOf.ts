import { compiledRulebook } from "../../options.js";
import { unwrap } from "../../result.js";
import { authoringOf } from "../../rulebook/authoring.js";
import type { Compiled } from "../../rulebook/compile.js";
import type { Mutant, Mutation } from "../../types/mutants.js";
import type { Rule, Rulebook } from "../../types/rulebook.js";
import type { Witness } from "../../types/verify.js";
import type { Known } from "../space.js";
import type { Trial } from "./compared.js";
import { decidingDoubt, decidingOf } from "./deciding.js";
import type { Doubt } from "./doubt.js";
import { type Ground, outcomeGround, scopeGround, workloadGround } from "./ground.js";
import { mutantsOfRule } from "./mutantsOf.js";
import { compiledWith, isRefused, scopeOf } from "./mutated.js";
import { fittingDoubt, planDoubt, servingDoubt } from "./others.js";
import { watchingDoubt, watchingOf } from "./outcomes.js";
import { witnessOf } from "./witness.js";

/**
 * Say of every single edit of a rulebook's rules whether any store gets other advice, rule by rule.
 *
 * An edit is equivalent only if that is proven over all cells of the facts; it differs only if a store shows it.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` for a rulebook that was not parsed.
 */
export function* mutationOf(rulebook: Rulebook, rules?: readonly Rule[]): Generator<Mutation> {
  const base = unwrap(compiledRulebook(rulebook));
  const known = { rulebook, authoring: authoringOf(rulebook) };
  for (const rule of rules ?? rulebook.rules) yield* mutationOfRule(rule, known, base);
}

function* mutationOfRule(rule: Rule, known: Known, base: Compiled): Generator<Mutation> {
  const { refused, valid } = sorted(mutantsOfRule(rule, known), known.rulebook);
  for (const mutant of refused) yield { mutant, verdict: "refused" };
  const { ground, doubtOf } = judgeOf(rule, known, base, valid);
  for (const mutant of valid) yield judgedMutant(ground, mutant, doubtOf(mutant));
}

/** A store that is advised differently once a rule is edited, or dropped; nothing if none is found, or proven to be none. */
export function witnessOfEdit(rule: Rule, edited: Rule | undefined, known: Known, base: Compiled): Witness | undefined {
  const mutant: Mutant = { id: rule.name, rule: rule.name, edit: "rule-dropped", text: rule.name, edited };
  const { ground, doubtOf } = judgeOf(rule, known, base, [mutant]);
  return judgedMutant(ground, mutant, doubtOf(mutant)).witness;
}

function sorted(mutants: Mutant[], rulebook: Rulebook): { refused: Mutant[]; valid: Mutant[] } {
  const refused = mutants.filter((mutant) => isRefused(mutant, rulebook));
  return { refused, valid: mutants.filter((mutant) => !refused.includes(mutant)) };
}

/** How the mutants of a rule are decided, by the point of the way at which it is. */
function judgeOf(rule: Rule, known: Known, base: Compiled, mutants: readonly Mutant[]): Judge {
  const scope = scopeOf(rule);
  if (scope === "workload") {
    const deciding = decidingOf(workloadGround(known, base, rule, mutants));
    return { ground: deciding.ground, doubtOf: (mutant) => decidingDoubt(deciding, mutant) };
  }
  if (scope === "outcome") {
    const watching = watchingOf(outcomeGround(known, base, rule, mutants));
    return { ground: watching.ground, doubtOf: (mutant) => watchingDoubt(watching, mutant) };
  }
  const ground = scopeGround(known, base, rule, mutants);
  const doubt = { task: servingDoubt, plan: planDoubt, store: fittingDoubt }[scope];
  return { ground, doubtOf: (mutant) => doubt(ground, mutant) };
}

interface Judge {
  ground: Ground;
  doubtOf: (mutant: Mutant) => Doubt;
}

function judgedMutant(ground: Ground, mutant: Mutant, doubt: Doubt): Mutation {
  const found = witnessOf(ground, doubt, compiledWith(ground.compiled, mutant));
  if (found === "none") return { mutant, verdict: "equivalent" };
  return found ? { mutant, verdict: "differs", witness: witness(found) } : { mutant, verdict: "undecided" };
}

function witness({ store, rateCard }: Trial): Witness {
  return rateCard ? { store, options: { rateCard } } : { store };
}
