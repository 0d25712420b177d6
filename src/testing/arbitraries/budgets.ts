import fc from "fast-check";
import { MOST_MONEY } from "../../profile/schema.js";
import { nextDown, nextUp } from "../../rules/doubles.js";
import type { Advice, Engagement } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import type { Bound } from "./bound.js";
import { logarithmic } from "./numbers.js";

/** A profile but for its budget. */
export type Unbudgeted = Omit<StoreProfile, "monthlyBudget">;

/** How a store's budget is found: an amount, or a number made of what the store's work costs. */
export type BudgetChoice = number | ((advice: Advice) => number);

/** What is taken for a workload: an engagement, what is best for it, or nobody. */
type Pick = Engagement | "best" | undefined;

type Move = (sum: number, tight: number) => number;

/** To the double, one double away, or where money is tight. */
const ON_EDGE: Move[] = [(sum) => sum, nextUp, nextDown, (sum, tight) => sum * tight];

/** The exact sum of what some of the work costs, each by any engagement, a little more or less, or much more. */
function budgetOfCosts(bound: Bound): fc.Arbitrary<BudgetChoice> {
  const picks: Pick[] = ["freelancer", "agency", "hire", "hire", "hire", "hire", "hire", undefined];
  return choicesOf(picks, [...ON_EDGE, (sum) => sum + 1, (sum) => sum * 2], bound);
}

/** The exact sum of what some of the work costs, most of it by what is best for it, or one double away from it. */
export function budgetOnEdge(bound: Bound): fc.Arbitrary<BudgetChoice> {
  return choicesOf(["best", "best", "best", "freelancer", "agency", "hire", undefined], ON_EDGE, bound);
}

function choicesOf(from: Pick[], moves: Move[], { rulebook }: Bound): fc.Arbitrary<BudgetChoice> {
  const picks = fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 6 });
  return fc.tuple(picks, fc.constantFrom(...moves)).map(
    ([wanted, move]) =>
      (advice: Advice) =>
        move(sumOfCosts(advice, wanted), rulebook.settings.tightFactor),
  );
}

/** Budgets as they come, and more often those at which the plan of a store may change. */
export function anyBudget(bound: Bound): fc.Arbitrary<BudgetChoice> {
  return fc.oneof(
    { weight: 7, arbitrary: budgetOfCosts(bound) },
    { weight: 3, arbitrary: logarithmic(300, 50_000) },
    { weight: 2, arbitrary: logarithmic(1, 5e5).map(Math.round) },
    { weight: 1, arbitrary: fc.constantFrom(0, 1, 1e6, MOST_MONEY) },
  );
}

/** What some of the workloads would cost with some engagements, if money were no question. */
function sumOfCosts({ recommendations }: Advice, picks: Pick[]): number {
  return recommendations.reduce((sum, { engagement, cost, alternatives }, i) => {
    const wanted = picks[i % picks.length];
    if (!wanted) return sum;
    const other = alternatives.find((alternative) => alternative.engagement === wanted);
    return sum + (wanted === engagement || !other ? cost : other.cost).monthly;
  }, 0);
}

/** A store with a budget; one made of costs is 0 where the store cannot be advised. */
export function budgeted(store: Unbudgeted, choice: BudgetChoice, { advisor }: Bound): StoreProfile {
  const wanted = typeof choice === "number" ? choice : ofCosts(store, choice, advisor);
  return { ...store, monthlyBudget: Math.min(MOST_MONEY, Math.max(0, wanted)) };
}

function ofCosts(store: Unbudgeted, choice: (advice: Advice) => number, advisor: Bound["advisor"]): number {
  const asked = advisor.safeRecommend({ ...store, monthlyBudget: MOST_MONEY });
  return asked.success ? choice(asked.data) : 0;
}
