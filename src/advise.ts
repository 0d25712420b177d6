import { adviceFor } from "./advice/advice.js";
import { pricesFor } from "./money/card.js";
import type { Prices } from "./money/price.js";
import type { Decided } from "./plan/decided.js";
import { outsidersOf } from "./plan/outcome.js";
import { planOf } from "./plan/plan.js";
import { parseStore } from "./profile/parse.js";
import type { Store } from "./profile/store.js";
import { ok, type Result } from "./result.js";
import type { Compiled } from "./rulebook/compile.js";
import { decide } from "./rules/decide.js";
import type { Advice } from "./types/advice.js";
import type { RateCard } from "./types/rates.js";
import { costsOf, workloadFacts } from "./workload/facts.js";
import { workloadsOf } from "./workload/group.js";

/** What an advisor stands on. */
export interface Basis {
  compiled: Compiled;
  /** The caller's own card; absent for the shipped ones. */
  card: RateCard | undefined;
  shippedCards: readonly RateCard[];
}

/** The one way through: parse, price, group, decide, plan, and write the advice. */
export function advise(input: unknown, { compiled, card, shippedCards }: Basis): Result<Advice> {
  const parsed = parseStore(input, compiled.schema, compiled.rulebook, compiled.catalogue);
  if (!parsed.success) return parsed;
  const store = parsed.data;
  const prices = pricesFor(store, card, shippedCards);
  if (!prices.success) return prices;
  const decided = decidedFor(store, prices.data, compiled);
  const { rulebook } = compiled;
  const plan = planOf(decided, store.monthlyBudget, rulebook);
  const outsiders = outsidersOf(plan);
  const budget = store.monthlyBudget;
  return ok(adviceFor({ decided, plan, budget, rulebook, store, prices: prices.data, compiled, outsiders }));
}

/** The workloads of a store, most important first, each priced and decided. */
function decidedFor(store: Store, prices: Prices, compiled: Compiled): Decided[] {
  const { rulebook, deciding } = compiled;
  const decided = workloadsOf(store, compiled).map((workload) => {
    const costs = costsOf(workload, prices);
    const facts = workloadFacts(workload, costs, store, compiled);
    return { workload, costs, facts, decision: decide(deciding, rulebook, facts) };
  });
  return decided.sort((a, b) => b.workload.role.importance - a.workload.role.importance);
}
