import type { RoleId, TaskId } from "../generated/ids.js";
import type { TakenOver, WorkloadSummary } from "../types/advice.js";
import type { Handover, Workload } from "../workload/workload.js";
import { textOf } from "./reason.js";
import type { Situation } from "./situation.js";

/** What is said of every workload, served or not. */
export function summaryOf(workload: Workload, situation: Situation): WorkloadSummary {
  const { id, hoursPerMonth, duration, months, coverage, onSite } = workload;
  const { importance } = workload.role;
  const role = workload.role.id as RoleId;
  const tasks = workload.needs.map(({ task }) => task.id as TaskId);
  const takenOver = workload.handovers.map((handover) => takenOverBy(handover, situation));
  return duration === "one-off"
    ? { id, role, tasks, hoursPerMonth, duration, months, coverage, onSite, importance, takenOver }
    : { id, role, tasks, hoursPerMonth, duration, coverage, onSite, importance, takenOver };
}

function takenOverBy({ need, from, rule, facts }: Handover, situation: Situation): TakenOver {
  return {
    task: need.task.id as TaskId,
    from: from.id as RoleId,
    rule: rule.name,
    text: textOf(rule, { facts }, situation),
    sources: [...rule.sources],
  };
}
