import type { FactScope, Rule } from "../types/rulebook.js";

/** At which point of the way each type of event is decided, and so which facts its rules may test. */
export const SCOPE_OF_EVENT: Record<Rule["event"]["type"], FactScope> = {
  serves: "task",
  supports: "workload",
  opposes: "workload",
  "rules-out": "workload",
  defers: "workload",
  close: "outcome",
  plan: "plan",
  warns: "outcome",
  suggests: "store",
};
