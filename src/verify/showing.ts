import type { Advice } from "../types/advice.js";
import type { Rule } from "../types/rulebook.js";
import { adviceOn, type Priced } from "./advising.js";
import { budgetsFor } from "./budgets.js";
import { candidatesFor } from "./candidates.js";
import { crowdsAround } from "./crowds.js";
import type { Ground } from "./ground.js";
import { mentionsOf } from "./mentions.js";

/** A store with the advice for it. */
export interface Shown extends Priced {
  advice: Advice;
}

/** Rounds of a search: how many candidates each takes on, how many of them at tight budgets, and beside other work. */
const ROUNDS = [
  { upTo: 10, budgeted: 10, crowded: 2 },
  { upTo: 80, budgeted: 40, crowded: 4 },
  { upTo: 400, budgeted: 80, crowded: 0 },
];

/** Stores whose advice has a rule firing: wherever the rule is told, as a reason or otherwise. */
export function* storesShowing(rule: Rule, ground: Ground): Generator<Shown> {
  for (const shown of storesFor(rule, ground)) if (mentionsOf(shown.advice, rule.name).length > 0) yield shown;
}

/** Stores in which a rule may fire, with their advice: the plainest first, then at every budget that may matter. */
export function* storesFor(rule: Rule, ground: Ground, within = ground.space.all): Generator<Shown> {
  const avoid = rule.event.type === "suggests" ? rule.event.params.role : "";
  const candidates = candidatesFor(rule, ground, within);
  for (const { upTo, budgeted, crowded } of ROUNDS) {
    const round: Shown[] = [];
    for (const shown of next(candidates, upTo, ground)) {
      round.push(shown);
      yield shown;
    }
    for (const shown of round.slice(0, budgeted)) yield* atBudgets(shown, ground);
    for (const shown of round.slice(0, crowded)) yield* inCompany(shown, avoid, ground);
  }
}

function* next(candidates: Generator<Priced>, count: number, { compiled }: Ground): Generator<Shown> {
  for (let i = 0; i < count; i++) {
    const { value, done } = candidates.next();
    if (done) return;
    yield* advised(value, compiled);
  }
}

function* advised(priced: Priced, compiled: Ground["compiled"]): Generator<Shown> {
  const advice = adviceOn(priced, compiled);
  if (advice) yield { ...priced, advice };
}

/** The same store at the budgets that may change its advice. */
export function* atBudgets(
  { store, rateCard, advice }: Shown,
  { compiled }: Pick<Ground, "compiled">,
): Generator<Shown> {
  for (const monthlyBudget of budgetsFor(advice)) {
    yield* advised({ store: { ...store, monthlyBudget }, rateCard }, compiled);
  }
}

/** The same store with other work beside its own, with ample money and at the budgets that may matter. */
function* inCompany(alone: Shown, avoid: string, ground: Ground): Generator<Shown> {
  for (const crowd of crowdsAround(alone, ground, avoid)) {
    for (const shown of advised(crowd, ground.compiled)) {
      yield shown;
      yield* atBudgets(shown, ground);
    }
  }
}
