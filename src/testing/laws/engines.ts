import { Engine } from "json-rules-engine";
import type { Rule } from "../../types/rulebook.js";
import type { NaiveFacts } from "./naive.js";

const engines = new WeakMap<Rule, Engine>();

/** Whether a rule fires under json-rules-engine itself, in an engine of its own. */
export async function firesInEngine(rule: Rule, facts: NaiveFacts): Promise<boolean> {
  const engine = engines.get(rule) ?? engineOf(rule);
  engines.set(rule, engine);
  const { events } = await engine.run({ ...facts });
  return events.length > 0;
}

function engineOf({ name, conditions, event }: Rule): Engine {
  const rule = structuredClone({ name, conditions, event });
  return new Engine([rule as never], { allowUndefinedFacts: false });
}
