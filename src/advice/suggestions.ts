import { costOf } from "../money/cost.js";
import { priced } from "../money/price.js";
import type { Outsiders } from "../plan/outcome.js";
import { bandValue } from "../rules/bands.js";
import { type CompiledRule, type Facts, firing } from "../rules/ruleSet.js";
import type { Cost, Reason, Suggestion } from "../types/advice.js";
import type { RuleEvent } from "../types/rulebook.js";
import { reasonOf } from "./reason.js";
import type { Situation } from "./situation.js";

/** The only kind of rule that is known where roles are suggested. */
type FitRule = CompiledRule & { event: Extract<RuleEvent, { type: "suggests" }> };

/** Roles that fit the store although no task named them and nobody in the team has them, most important first. */
export function suggestionsFor(outsiders: Outsiders, situation: Situation): Suggestion[] {
  const { compiled, rulebook } = situation;
  const facts = storeFacts(outsiders, situation);
  const inPlay = rolesInPlay(situation);
  const fired = (firing(compiled.fitting, facts) as FitRule[]).filter(({ event }) => !inPlay.has(event.params.role));
  const suggested = rulebook.roles.filter(({ id }) => fired.some(({ event }) => event.params.role === id));
  return suggested.map(({ id }) => {
    const own = fired.filter(({ event }) => event.params.role === id);
    const reasons = own.map((rule) => reasonOf(rule, { facts }, situation)) as [Reason, ...Reason[]];
    return { role: id as Suggestion["role"], reasons, typicalCost: typicalCost(own[0]!, situation) };
  });
}

/** What rules may know of a store with its plan. */
export function storeFacts(outsiders: Outsiders, { store, compiled }: Situation): Facts {
  return {
    size: store.size,
    canSupervise: store.canSupervise,
    developers: bandValue(compiled.bands.developers, store.developers),
    parallelFreelancers: outsiders.parallelFreelancers,
    parallelOutsiders: outsiders.parallelOutsiders,
  };
}

/** Roles that the team has, that a task asks for, or that serve one. */
function rolesInPlay({ store, decided, compiled }: Situation): Set<string> {
  const asked = store.needs.map(({ task }) => compiled.homes.get(task)!.id);
  return new Set([...store.filledRoles, ...asked, ...decided.map(({ workload }) => workload.role.id)]);
}

/** What the usual amount of the suggested task costs. */
function typicalCost({ event }: FitRule, { store, prices, compiled }: Situation): Cost {
  const { role, task, engagement } = event.params;
  const { hoursPerMonth, duration } = compiled.catalogue.tasks.get(task)!.usual;
  const work = { role: { id: role }, hoursPerMonth: hoursPerMonth[store.size], duration, months: 1 };
  return costOf(work, [work], engagement, priced(work, [work], prices)[engagement], prices);
}
