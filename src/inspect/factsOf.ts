import { factsOfOutcome } from "../advice/recommendation.js";
import type { Situation } from "../advice/situation.js";
import { storeFacts } from "../advice/suggestions.js";
import { situationOf } from "../advise.js";
import { type AdvisorOptions, parseOptions } from "../options.js";
import { type Decided, offersOf, waysOf } from "../plan/decided.js";
import { moneyFacts, type Outsiders, outsidersOf } from "../plan/outcome.js";
import { unwrap } from "../result.js";
import type { StoreProfile } from "../types/profile.js";
import { taskFacts } from "../workload/workloads.js";
import type { OutcomeFacts, StoreFacts, TaskFacts, WorkloadFacts } from "./storeFacts.js";

/**
 * Everything that rules see of a store: the facts of its tasks, workloads, groups, plan and of the store itself.
 *
 * @throws AdvisorError as `recommend` does.
 */
export function factsOf(store: StoreProfile, options?: AdvisorOptions): StoreFacts {
  return factsIn(unwrap(situationOf(store, unwrap(parseOptions(options)))));
}

/** The facts of a store whose plan is made. */
export function factsIn(situation: Situation): StoreFacts {
  const { store, prices, compiled, decided, plan } = situation;
  const outsiders = outsidersOf(plan.picks);
  const { groups } = offersOf(store, prices, compiled);
  return {
    tasks: tasksIn(situation),
    workloads: decided.map(workloadIn),
    groups: groups.map((parts) => ({ acceptable: waysOf(parts), parts: parts.map(workloadIn) })),
    outcomes: decided.flatMap((one, place) => outcomesOf(plan.picks[place]?.one ?? one, outsiders, situation)),
    store: { facts: storeFacts(outsiders, situation) },
  };
}

/** As the workloads have them: what lasts too long for a one-off is ongoing. */
function tasksIn({ decided, store, compiled }: Situation): TaskFacts[] {
  const needs = decided.flatMap(({ workload }) => workload.needs).sort((a, b) => a.index - b.index);
  return needs.map((need) => ({
    task: need.task.id,
    home: compiled.homes.get(need.task)!.id,
    alsoBy: [...need.task.alsoBy],
    facts: taskFacts(need, store),
  }));
}

function workloadIn({ workload, facts }: Decided): WorkloadFacts {
  return { workload: workload.id, role: workload.role.id, facts };
}

/** The three engagements of a workload, in the rulebook's order. */
function outcomesOf(one: Decided, outsiders: Outsiders, situation: Situation): OutcomeFacts[] {
  const { workload, group } = one;
  const sharedWith = group.filter((other) => other !== one).map((other) => other.workload.id);
  return situation.rulebook.engagements.map((engagement) => {
    const money = moneyFacts(one, engagement, situation);
    const facts = factsOfOutcome(one, money, outsiders, situation);
    const { chosen } = money;
    return { workload: workload.id, role: workload.role.id, engagement, chosen, sharedWith: [...sharedWith], facts };
  });
}
