import type { FamilyId, RoleId, TaskId } from "../generated/ids.js";
import type { Criterion } from "./advice.js";
import type { Duration, Gap, SizeClass } from "./profile.js";

/** One of the professional profiles that a store may engage. */
export interface Role {
  id: RoleId;
  title: string;
  summary: string;
  /** Roles of one family can share an agency or a job. */
  family: FamilyId;
  tasks: TaskId[];
  /** Whether the role's work sets a store apart unless the profile says otherwise. */
  core: boolean;
  /** Integer; what the plan maximises over the workloads it serves. */
  importance: number;
  /** The whole list of what to look for in a candidate, in the rulebook's order. */
  lookFor: Criterion[];
  sources: string[];
}

/** A piece of store work. */
export interface Task {
  id: TaskId;
  title: string;
  summary: string;
  /** Its home role. */
  role: RoleId;
  /** Other roles that can take it over; the rules say when. */
  alsoBy: RoleId[];
  /** What a bare task id means. Hours are contract hours a month. */
  usual: { hoursPerMonth: Record<SizeClass, number>; duration: Duration; gap: Gap };
  sources: string[];
}
