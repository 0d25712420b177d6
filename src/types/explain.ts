import type { TaskId } from "../generated/ids.js";
import type { Outcome } from "./advice.js";

/** One smallest change of one field, or of two, that changes what becomes of some tasks. */
export interface Change {
  /** The tasks whose outcome changes so; other tasks' outcomes may change too, which other entries say. */
  tasks: TaskId[];
  /** Path in the `StoreProfile`: `["monthlyBudget"]`, `["tasks", 0, "hoursPerMonth"]`, `["team", "canSupervise"]`. */
  field: (string | number)[];
  /** As the profile has it; `null` where it has not. */
  current: unknown;
  /** What brings the change: of numbers the nearest whole one. `null` takes the field out. */
  needed: unknown;
  /** The second field of a pair, alone in a list, which has to change too; absent where one change is enough. */
  and?: { field: (string | number)[]; current: unknown; needed: unknown }[];
  from: Outcome;
  to: Outcome;
  /** True where an owner can do it, of a pair both: budget, hours, supervision, scope, start. Else it only shows what the advice rests on. */
  actionable: boolean;
  /** The task of which the field changes; absent for what concerns the store. */
  task?: TaskId;
}
