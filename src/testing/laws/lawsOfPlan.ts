import type { Advisor } from "../../advisor.js";
import type { Advice, Engagement, Recommendation } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import { against, must } from "./breach.js";
import { adviceOf, lawOf } from "./law.js";
import { drowns, ENGAGEMENTS, firedFor, marksOf, ROUNDING } from "./marks.js";
import { MOST_MONEY } from "./most.js";
import { costsOf, sum } from "./naive.js";

/** One workload given to one engagement, judged; nothing where it is left out. */
interface Option {
  id: string;
  engagement: Engagement | undefined;
  importance: number;
  regret: number;
  cost: number;
  commitment: number;
}

/** Every plan of so many workloads is looked at: at most four to the power of five. */
const MOST_WORKLOADS = 5;

export const exactOptimum = lawOf({
  name: "5 the plan is the exact optimum",
  statement:
    "Of all plans within the budget none serves more importance, suits better, costs less or commits less, in that order.",
  check(store, advisor) {
    const rich = { ...store, monthlyBudget: MOST_MONEY };
    const ideal = advisor.recommend(rich);
    if (ideal.recommendations.length > MOST_WORKLOADS || couldShare(ideal, advisor)) return;
    const options = against(rich, () => ideal.recommendations.map((entry) => optionsOf(entry, rich, ideal, advisor)));
    const { recommendations } = adviceOf(store, advisor);
    const taken = new Map(recommendations.map(({ id, engagement }) => [id, engagement]));
    const own = options.map((some) => some.find(({ id, engagement }) => taken.get(id) === engagement)!);
    for (const { id, engagement } of recommendations) {
      must(
        own.some((one) => one?.id === id),
        `${id} by ${engagement} is not acceptable, or not served by more money`,
      );
    }
    checkBest(own, options, store.monthlyBudget);
  },
});

/** Whether two of the workloads could share one job or one agency; then there are more plans than are looked at here. */
function couldShare({ recommendations }: Advice, { rulebook }: Advisor): boolean {
  const families = new Map<string, string>(rulebook.roles.map(({ id, family }) => [id, family]));
  const keys = recommendations
    .filter(({ duration }) => duration === "ongoing")
    .map(({ role, coverage, onSite }) => `${families.get(role)} ${coverage} ${onSite}`);
  return new Set(keys).size < keys.length;
}

/** Every acceptable way to serve a workload, and the way not to. */
function optionsOf(entry: Recommendation, store: StoreProfile, advice: Advice, advisor: Advisor): Option[] {
  const { id, importance } = entry;
  const part = { entry, fired: firedFor(entry, store, advice, advisor) };
  const marks = ENGAGEMENTS.map((engagement) => [engagement, marksOf(engagement, part, advisor)] as const);
  const best = Math.min(...marks.map(([, some]) => some?.[0] ?? Number.POSITIVE_INFINITY));
  const served = marks.flatMap(([engagement, some]) =>
    some === undefined
      ? []
      : [
          {
            id,
            engagement,
            importance,
            regret: some[0] - best,
            cost: costsOf(entry)[engagement].monthly,
            commitment: some[2],
          },
        ],
  );
  return [{ id, engagement: undefined, importance: 0, regret: 0, cost: 0, commitment: 0 }, ...served];
}

/** Look at every plan; costs are added in one order, so that the same plan always costs the same. */
function checkBest(own: Option[], options: Option[][], budget: number): void {
  for (const plan of everyPlan(options)) {
    if (sum(plan.map(({ cost }) => cost)) > budget || !better(plan, own)) continue;
    const words = (taken: Option[]) =>
      taken.map(({ id, engagement }) => `${id} by ${engagement ?? "nobody"}`).join(", ") || "nothing";
    must(false, `${words(plan)} is a better plan than ${words(own)}`);
  }
}

function everyPlan(options: Option[][]): Option[][] {
  return options.reduce<Option[][]>((plans, some) => plans.flatMap((plan) => some.map((one) => [...plan, one])), [[]]);
}

type Mark = "importance" | "regret" | "cost" | "commitment";

/** Whether a plan is surely better: where costs differ by so little that it drowns in the sums, nobody can tell. */
function better(plan: Option[], own: Option[]): boolean {
  const by = (of: Mark) => sum(plan.map((option) => option[of])) - sum(own.map((option) => option[of]));
  const whole = sum(own.map(({ cost }) => cost));
  const unlike = plan.filter(({ cost }, i) => drowns(cost - own[i]!.cost, whole));
  if (by("importance") === 0 && by("regret") === 0 && Math.abs(by("cost")) <= ROUNDING * whole && unlike.length > 0) {
    return false;
  }
  const firsts = [-by("importance"), by("regret"), by("cost"), by("commitment")];
  return (firsts.find((difference) => difference !== 0) ?? 0) < 0;
}
