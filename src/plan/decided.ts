import type { Decision } from "../rules/decide.js";
import type { Costs, WorkloadFacts } from "../workload/facts.js";
import type { Workload } from "../workload/workload.js";

/** A workload with its prices, its facts, and what the rules say of it. */
export interface Decided {
  workload: Workload;
  costs: Costs;
  facts: WorkloadFacts;
  decision: Decision;
}
