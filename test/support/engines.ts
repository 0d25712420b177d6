import type { Rule, Rulebook } from "../../src/index.js";
import { compileRules, type Facts, firing, type RuleSet } from "../../src/rules/ruleSet.js";

const sets = new WeakMap<Rule, RuleSet>();

/** Whether a rule fires under the compiled evaluator, in a set of its own. */
export function firesCompiled(rule: Rule, facts: Facts, { facts: definitions }: Rulebook): boolean {
  const set = sets.get(rule) ?? compileRules([rule], definitions);
  sets.set(rule, set);
  return firing(set, facts).length > 0;
}
