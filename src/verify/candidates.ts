import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { FactScope, Rule } from "../types/rulebook.js";
import type { Priced } from "./advising.js";
import { plainStores } from "./candidatesPlain.js";
import { workloadCandidates } from "./candidatesWorkload.js";
import type { Diagram } from "./diagrams.js";
import type { Ground } from "./ground.js";

/** Stores with ample money in which a rule may fire, the plainest first. */
export function candidatesFor(rule: Rule, ground: Ground, within = ground.space.all): Generator<Priced> {
  return CANDIDATES[SCOPE_OF_EVENT[rule.event.type]](rule, ground, within);
}

const CANDIDATES: Record<FactScope, (rule: Rule, ground: Ground, within: Diagram) => Generator<Priced>> = {
  task: plainStores,
  workload: workloadCandidates,
  outcome: workloadCandidates,
  plan: workloadCandidates,
  store: plainStores,
};
