import type { Engagement } from "../types/advice.js";
import type { Constant } from "../types/rulebook.js";

/** Values of facts by their names: what `toEngine(rulebook).run(facts)` takes. */
export type FactValues = Record<string, Constant>;

/**
 * Everything that rules see of a store, point by point of the way. JSON-serialisable.
 *
 * Run an entry's facts in an engine of its `scopes` only: facts of one point also make rules of another fire.
 */
export interface StoreFacts {
  /** Every task in the profile's order, for the rules that hand it over to another role (scope `task`). */
  tasks: TaskFacts[];
  /** Every workload alone, most important first, for the rules that decide on it (scope `workload`). */
  workloads: WorkloadFacts[];
  /** Every group that one agency or one job could serve, also those that rules do not allow (scope `workload`). */
  groups: GroupFacts[];
  /** Every workload as the plan has it with each of the three engagements (scope `plan`; `outcome` where it is chosen). */
  outcomes: OutcomeFacts[];
  /** The store beside its plan, for the rules that suggest roles (scope `store`). */
  store: { facts: FactValues };
}

/** A task of the profile. */
export interface TaskFacts {
  task: string;
  /** The role that it belongs to. */
  home: string;
  /** The other roles that could take it over; rules are asked only if there is one. */
  alsoBy: string[];
  facts: FactValues;
}

/** A workload, alone or as a part of a group. */
export interface WorkloadFacts {
  /** Id, as in `recommendations[].id` and `notYet[].id`. */
  workload: string;
  role: string;
  facts: FactValues;
}

/** Workloads that one agency or one job could serve together. */
export interface GroupFacts {
  /** The engagements that suit every part well enough; empty if the rules do not let this group be. */
  acceptable: Engagement[];
  /** Most important first. */
  parts: WorkloadFacts[];
}

/** One engagement of a workload, in its group if the plan shares it, alone if the plan leaves it out. */
export interface OutcomeFacts extends WorkloadFacts {
  engagement: Engagement;
  /** The plan takes this engagement: only then are the rules of scope `outcome` asked. */
  chosen: boolean;
  /** Ids of the workloads that share its job or agency. */
  sharedWith: string[];
}
