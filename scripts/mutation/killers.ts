import type { Compiled } from "../../src/rulebook/compile.js";
import { factsIn, holds } from "../../src/rules/lanes.js";
import type { Facts } from "../../src/rules/ruleSet.js";
import type { Condition, Mutant, Rule } from "../../src/rules.js";
import { compiledWith, scopeOf } from "../../src/verify/mutants/mutated.js";
import { isNoticed, type Recorded } from "./suites.js";

/** What says on which facts a rule fires. */
export type Examples = Record<string, { facts: Facts; fires: boolean }[]>;

/** Whether an example of the rule fails. */
export function failsExample({ rule, edited }: Mutant, examples: Examples): boolean {
  return (examples[rule] ?? []).some(({ facts, fires }) => (edited ? isSo(edited.conditions, facts) : false) !== fires);
}

/** Whether a condition holds, read the plain way. */
function isSo(condition: Condition, facts: Facts): boolean {
  if ("not" in condition) return !isSo(condition.not, facts);
  if ("all" in condition) return condition.all.every((inner) => isSo(inner, facts));
  if ("any" in condition) return condition.any.some((inner) => isSo(inner, facts));
  return holds(condition, facts[condition.fact]!);
}

/** The stores of which a test's record is not what it was, found one by one. */
export function* noticing(mutant: Mutant, stores: readonly Recorded[], compiled: Compiled): Generator<Recorded> {
  const edited = compiledWith(compiled, mutant);
  const rule = compiled.rulebook.rules.find(({ name }) => name === mutant.rule)!;
  for (const store of stores) if (isConcerned(store, rule, mutant) && isNoticed(store, edited)) yield store;
}

const OF_PRICES = ["hireToFreelancer", "agencyToFreelancer"];
const OF_EVENTS = ["engagement", "effect", "strength", "kind"];

/** Whether a rule is asked of something in a store that an edit bears on; where that is not known, it is. */
function isConcerned({ asked }: Recorded, rule: Rule, { edit, edited }: Mutant): boolean {
  if (scopeOf(rule) !== "workload" || factsIn(rule.conditions).some((fact) => OF_PRICES.includes(fact))) return true;
  return asked.some((facts) => {
    const fires = isSo(rule.conditions, facts);
    return OF_EVENTS.includes(edit) ? fires : fires !== (edited ? isSo(edited.conditions, facts) : false);
  });
}

/** Effects of which the scenarios' record says nothing. */
const UNSEEN = ["warns", "suggests"];

export function canShowInScenarios(rule: Rule): boolean {
  return !UNSEEN.includes(rule.event.type);
}
