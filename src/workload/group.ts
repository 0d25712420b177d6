import type { Workload } from "./workload.js";

/**
 * Every set of workloads that one agency or one job could serve together: two or more ongoing ones of one family, at the
 * same hours and place, in the order given.
 */
export function groupsOf(workloads: Workload[]): Workload[][] {
  const alike = new Map<string, Workload[]>();
  for (const workload of workloads) {
    if (workload.duration !== "ongoing") continue;
    const key = `${workload.role.family}/${workload.coverage}/${workload.onSite}`;
    const others = alike.get(key);
    if (others) others.push(workload);
    else alike.set(key, [workload]);
  }
  return [...alike.values()].flatMap((some) => (some.length > 1 ? setsOfTwoOrMore(some) : []));
}

function setsOfTwoOrMore(workloads: Workload[]): Workload[][] {
  const sets: Workload[][] = [];
  for (let mask = 3; mask < 1 << workloads.length; mask++) {
    const set = workloads.filter((_, i) => mask & (1 << i));
    if (set.length > 1) sets.push(set);
  }
  return sets;
}
