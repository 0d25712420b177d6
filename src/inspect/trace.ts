import { situationOf } from "../advise.js";
import type { AdvisorOptions } from "../options.js";
import { parseOptions } from "../options.js";
import { unwrap } from "../result.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { Engagement } from "../types/advice.js";
import type { StoreProfile } from "../types/profile.js";
import type { FactScope, Rule } from "../types/rulebook.js";
import { factsIn } from "./factsOf.js";
import type { FactValues } from "./storeFacts.js";
import { type TracedRule, tracedRule } from "./tracedRule.js";

/** Every rule that is asked about a store, point by point of the way, and what came of it. JSON-serialisable. */
export interface Trace {
  /** Every task that another role could take over, in the profile's order. */
  tasks: { task: string; rules: TracedRule[] }[];
  /** Every workload alone, most important first. */
  workloads: TracedWorkload[];
  /** Every group that one agency or one job could serve, with the engagements that rules let it have. */
  groups: { acceptable: Engagement[]; parts: TracedWorkload[] }[];
  /** Every workload as the plan has it with each engagement: rules on money, and on what to watch where it is chosen. */
  outcomes: (TracedWorkload & { engagement: Engagement; chosen: boolean; sharedWith: string[] })[];
  /** The store beside its plan. */
  store: { rules: TracedRule[] };
}

/** What the rules say of a workload. */
export interface TracedWorkload {
  /** Id, as in `recommendations[].id` and `notYet[].id`. */
  workload: string;
  role: string;
  rules: TracedRule[];
}

/**
 * Say of every rule that is asked about a store whether it fired, and which of its conditions held.
 *
 * @throws AdvisorError as `recommend` does.
 */
export function trace(store: StoreProfile, options?: AdvisorOptions): Trace {
  const situation = unwrap(situationOf(store, unwrap(parseOptions(options))));
  const asked = askedOf(situation.compiled.source.rules);
  const { tasks, workloads, groups, outcomes, store: whole } = factsIn(situation);
  const decided = ({ workload, role, facts }: { workload: string; role: string; facts: FactValues }) => ({
    workload,
    role,
    rules: asked(["workload"], facts),
  });
  return {
    tasks: tasks
      .filter(({ alsoBy }) => alsoBy.length > 0)
      .map(({ task, facts }) => ({ task, rules: asked(["task"], facts) })),
    workloads: workloads.map(decided),
    groups: groups.map(({ acceptable, parts }) => ({ acceptable, parts: parts.map(decided) })),
    outcomes: outcomes.map(({ facts, ...about }) => ({
      ...about,
      rules: asked(about.chosen ? ["plan", "outcome"] : ["plan"], facts),
    })),
    store: { rules: asked(["store"], whole.facts) },
  };
}

/** The rules of some scopes on some facts, in the rulebook's order. */
function askedOf(rules: readonly Rule[]) {
  return (scopes: FactScope[], facts: FactValues): TracedRule[] =>
    rules.filter(({ event }) => scopes.includes(SCOPE_OF_EVENT[event.type])).map((rule) => tracedRule(rule, facts));
}
