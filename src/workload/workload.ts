import type { Need } from "../profile/store.js";
import type { CompiledRule, Facts } from "../rules/ruleSet.js";
import type { Coverage, Duration, Gap, Scope } from "../types/profile.js";
import type { RoleDefinition } from "../types/rulebook.js";

/** A rule that gave a task to another role than its own. */
export interface Handover {
  need: Need;
  from: RoleDefinition;
  rule: CompiledRule;
  facts: Facts;
}

/** The tasks of one role that share duration, coverage and place (one-offs also the number of months), merged. */
export interface Workload {
  id: string;
  role: RoleDefinition;
  needs: Need[];
  /** What was taken over from other roles. */
  handovers: Handover[];
  hoursPerMonth: number;
  duration: Duration;
  /** 1 for ongoing work. */
  months: number;
  coverage: Coverage;
  onSite: boolean;
  gap: Gap;
  backup: boolean;
  core: boolean;
  scope: Scope;
  disciplines: number;
  /** Weeks until the work must start, if that concerns enough of its hours. */
  startWithinWeeks: number | undefined;
}
