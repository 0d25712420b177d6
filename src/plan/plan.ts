import { acceptable } from "../rules/decide.js";
import type { Engagement } from "../types/advice.js";
import type { Rulebook } from "../types/rulebook.js";
import type { Decided } from "./decided.js";
import { bestChoices, type Candidate, type Option, takenIn } from "./front.js";

/** One budget spent over all workloads. */
export interface Plan {
  /** What was chosen, by workload id; absent where the workload is not served. */
  chosen: ReadonlyMap<string, Engagement>;
  monthlyCost: number;
  /** Smallest whole budget that serves everything that money can serve; absent if that is nothing. */
  budgetForAll: number | undefined;
  /** By id of a workload that the budget leaves out: the smallest whole budget above the given one that serves it. */
  budgetNeeded: ReadonlyMap<string, number>;
}

/** A workload that money can serve, with the engagement behind each option. */
interface Servable extends Candidate {
  id: string;
  engagements: Engagement[];
}

/** Spend a budget over workloads that stand in the order of importance: exactly the best plan there is. */
export function planOf(decided: Decided[], budget: number, rulebook: Rulebook): Plan {
  const servable = decided.flatMap((one) => servableOf(one, rulebook));
  const taken = favourites(servable, budget) ?? takenIn(bestChoices(servable, budget).at(-1)!);
  const chosen = new Map(
    servable.flatMap(({ id, engagements }, i) => (taken[i]! < 0 ? [] : [[id, engagements[taken[i]!]!]])),
  );
  const leftOut = servable.filter(({ id }) => !chosen.has(id));
  return {
    chosen,
    monthlyCost: sumOf(servable, taken),
    budgetForAll: servable.length > 0 ? Math.ceil(cheapestForAll(servable)) : undefined,
    budgetNeeded: leftOut.length > 0 ? budgetsNeeded(servable, leftOut, budget) : new Map(),
  };
}

function servableOf({ workload, costs, decision }: Decided, { engagements: order }: Rulebook): Servable[] {
  const accepted = decision.deferred === undefined ? acceptable(decision) : [];
  if (accepted.length === 0) return [];
  const best = Math.max(...accepted.map(({ strength }) => strength));
  const options = accepted.map(({ engagement, strength }) => ({
    cost: costs[engagement].monthly,
    regret: best - strength,
    commitment: order.indexOf(engagement),
  }));
  return [
    {
      id: workload.id,
      importance: workload.role.importance,
      options,
      engagements: accepted.map(({ engagement }) => engagement),
    },
  ];
}

/** Everybody's best option, if the budget carries them all: then nothing can be better. */
function favourites(servable: Servable[], budget: number): number[] | undefined {
  const taken = servable.map(({ options }) => options.indexOf([...options].sort(bySuitability)[0]!));
  return sumOf(servable, taken) <= budget ? taken : undefined;
}

function bySuitability(a: Option, b: Option): number {
  return a.regret - b.regret || a.cost - b.cost || a.commitment - b.commitment;
}

function sumOf(servable: Servable[], taken: number[]): number {
  return servable.reduce((sum, { options }, i) => sum + (options[taken[i]!]?.cost ?? 0), 0);
}

function cheapestForAll(servable: Servable[]): number {
  return servable.reduce((sum, { options }) => sum + Math.min(...options.map(({ cost }) => cost)), 0);
}

/**
 * Go through the best choices by rising cost and note the first whole budget at which each workload is served.
 *
 * A choice is the optimum from its own cost up to the next one's, so it counts only if a whole budget above the given
 * one lies in between. With enough for all, all are served.
 */
function budgetsNeeded(servable: Servable[], leftOut: Servable[], budget: number): Map<string, number> {
  const enough = Math.ceil(cheapestForAll(servable));
  const front = bestChoices(servable, enough);
  const needed = new Map<string, number>();
  front.forEach((choice, i) => {
    const whole = Math.max(Math.ceil(choice.cost), Math.floor(budget) + 1);
    const next = front[i + 1];
    if (next && whole >= next.cost) return;
    const taken = takenIn(choice);
    for (const left of leftOut) {
      if (!needed.has(left.id) && taken[servable.indexOf(left)]! >= 0) needed.set(left.id, whole);
    }
  });
  return needed;
}
