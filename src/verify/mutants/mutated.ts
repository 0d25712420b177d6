import { NO_AUTHORING } from "../../rulebook/authoring.js";
import { checkedRulebook } from "../../rulebook/checked.js";
import type { Compiled } from "../../rulebook/compile.js";
import { compileRules, type RuleSet } from "../../rules/ruleSet.js";
import { SCOPE_OF_EVENT } from "../../rules/scopes.js";
import type { Mutant } from "../../types/mutants.js";
import type { FactScope, Rule, Rulebook } from "../../types/rulebook.js";

/** The rules of a rulebook with one of them edited or gone. */
export function rulesWith(rules: readonly Rule[], { rule, edited }: Mutant): Rule[] {
  return rules.flatMap((own) => (own.name !== rule ? [own] : edited ? [edited] : []));
}

/** Whether parsing refuses a rulebook with an edit; only the edited rule and what all plan rules must cover can break. */
export function isRefused(mutant: Mutant, rulebook: Rulebook): boolean {
  const { edited } = mutant;
  const rules = rulesWith(rulebook.rules, mutant);
  const concerned = rules.filter((rule) => rule === edited || rule.event.type === "plan");
  return checkedRulebook({ ...rulebook, rules: concerned }, NO_AUTHORING).issues.length > 0;
}

const SET_OF_SCOPE = {
  task: "serving",
  workload: "deciding",
  plan: "planning",
  outcome: "watching",
  store: "fitting",
} as const satisfies Record<FactScope, keyof Compiled>;

/** A compiled rulebook with one rule edited: only the set that the rule belongs to is compiled anew. */
export function compiledWith(base: Compiled, mutant: Mutant): Compiled {
  const rules = rulesWith(base.rulebook.rules, mutant);
  const scope = scopeOf(base.rulebook.rules.find(({ name }) => name === mutant.rule)!);
  const set: RuleSet = compileRules(
    rules.filter((rule) => scopeOf(rule) === scope),
    base.rulebook.facts,
  );
  // Without a bound on what prices can change, every end of their range is tried: the same answer, later.
  const priceSwing = Number.POSITIVE_INFINITY;
  return { ...base, rulebook: { ...base.rulebook, rules }, priceSwing, [SET_OF_SCOPE[scope]]: set };
}

/** At which point of the way a rule is decided. */
export function scopeOf({ event }: Rule): FactScope {
  return SCOPE_OF_EVENT[event.type];
}
