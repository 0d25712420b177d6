import { Engine } from "json-rules-engine";
import type { Rule, Rulebook } from "../../src/index.js";
import { compileRules, type Facts, firing, type RuleSet } from "../../src/rules/ruleSet.js";

const engines = new WeakMap<Rule, Engine>();
const sets = new WeakMap<Rule, RuleSet>();

/** Whether a rule fires under json-rules-engine itself, in an engine of its own. */
export async function firesInEngine(rule: Rule, facts: Facts): Promise<boolean> {
  const engine = engines.get(rule) ?? engineOf(rule);
  engines.set(rule, engine);
  const { events } = await engine.run({ ...facts });
  return events.length > 0;
}

function engineOf({ name, conditions, event }: Rule): Engine {
  const rule = structuredClone({ name, conditions, event });
  return new Engine([rule as never], { allowUndefinedFacts: false });
}

/** Whether a rule fires under the compiled evaluator, in a set of its own. */
export function firesCompiled(rule: Rule, facts: Facts, { facts: definitions }: Rulebook): boolean {
  const set = sets.get(rule) ?? compileRules([rule], definitions);
  sets.set(rule, set);
  return firing(set, facts).length > 0;
}
