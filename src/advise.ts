import { adviceFor } from "./advice/advice.js";
import type { Situation } from "./advice/situation.js";
import { pricesFor } from "./money/card.js";
import { needsOf } from "./plan/decided.js";
import { planOf } from "./plan/plan.js";
import { parseStore } from "./profile/parse.js";
import { ok, type Result } from "./result.js";
import type { Compiled } from "./rulebook/compile.js";
import type { Advice } from "./types/advice.js";
import type { RateCard } from "./types/rates.js";

/** What an advisor stands on. */
export interface Basis {
  compiled: Compiled;
  /** The caller's own card; absent for the shipped ones. */
  card: RateCard | undefined;
  shippedCards: readonly RateCard[];
}

/** The one way through: parse, price, group, decide, plan, and write the advice. */
export function advise(input: unknown, basis: Basis): Result<Advice> {
  const situation = situationOf(input, basis);
  if (!situation.success) return situation;
  const { untranslated } = basis.compiled;
  untranslated.clear();
  const advice = adviceFor(situation.data);
  return ok(untranslated.size ? { ...advice, untranslated: [...untranslated].sort() } : advice);
}

/** Everything before the advice is written. */
export function situationOf(input: unknown, { compiled, card, shippedCards }: Basis): Result<Situation> {
  const parsed = parseStore(input, compiled.schema, compiled.rulebook, compiled.catalogue);
  if (!parsed.success) return parsed;
  const store = parsed.data;
  const prices = pricesFor(store, card, shippedCards);
  if (!prices.success) return prices;
  const { rulebook } = compiled;
  const needs = needsOf(store, prices.data, compiled);
  const { decided, groups } = needs;
  const budget = store.monthlyBudget;
  const plan = planOf(needs, budget, rulebook);
  return ok({ decided, groups, plan, budget, rulebook, store, prices: prices.data, compiled });
}
