import type { TaskId } from "../generated/ids.js";
import type { WorkloadSummary } from "../types/advice.js";
import type { Workload } from "../workload/workload.js";

/** What is said of every workload, served or not. */
export function summaryOf(workload: Workload): WorkloadSummary {
  const { id, hoursPerMonth, duration, months, coverage, onSite } = workload;
  const { importance } = workload.role;
  const role = workload.role.id as WorkloadSummary["role"];
  const tasks = workload.needs.map(({ task }) => task.id as TaskId);
  return duration === "one-off"
    ? { id, role, tasks, hoursPerMonth, duration, months, coverage, onSite, importance }
    : { id, role, tasks, hoursPerMonth, duration, coverage, onSite, importance };
}
