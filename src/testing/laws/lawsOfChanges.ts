import type { Advisor } from "../../advisor.js";
import type { Advice, Outcome } from "../../types/advice.js";
import type { Change } from "../../types/explain.js";
import type { StoreProfile } from "../../types/profile.js";
import { against, must, mustEqual } from "./breach.js";
import { changedBy, idOf, randomFrom, seedOf, shuffled, withFewTasks } from "./edits.js";
import { adviceOf, lawOf } from "./law.js";
import { withBudget } from "./most.js";

/** How many changes of a store are tried. */
const SOME = { thorough: 10, else: 3 };

/** A field of a change, and what it needs to be. */
type Step = Pick<Change, "field" | "current" | "needed">;

export const trueChanges = lawOf({
  name: "9 what-if is true and minimal",
  statement: "Each change brings the outcome that it names, and no whole number nearer does.",
  check(whole, advisor, thorough) {
    const store = withFewTasks(whole);
    checkSome(advisor.whatWouldChange(store), store, advisor, thorough);
  },
});

export const truePairs = lawOf({
  name: "9 both changes of a pair are needed",
  statement: "Each pair of changes brings the outcome that it names; neither alone does, and no whole number nearer.",
  check(whole, advisor, thorough) {
    const store = withFewTasks(whole);
    const pairs = advisor.whatWouldChange(store, { pairs: true }).filter(({ and }) => and);
    checkSome(pairs, store, advisor, thorough);
  },
});

function checkSome(changes: Change[], store: StoreProfile, advisor: Advisor, thorough: boolean): void {
  const random = randomFrom(seedOf(store));
  const advice = adviceOf(store, advisor);
  for (const change of shuffled(changes, random).slice(0, thorough ? SOME.thorough : SOME.else)) {
    const now = outcomesOf(change.tasks, advice);
    mustEqual(
      now,
      change.tasks.map(() => change.from),
      `from, where ${wordsOf(change)}`,
    );
    const steps: Step[] = [change, ...(change.and ?? [])];
    checkChanged(change, steps, store, advisor);
    for (const step of steps) {
      const others = steps.filter((other) => other !== step);
      if (others.length > 0) checkShort(change, others, store, advisor);
      for (const needed of someNearer(step, advice, random))
        checkShort(change, [...others, { ...step, needed }], store, advisor);
    }
  }
}

function wordsOf({ to, and = [], ...first }: Change): string {
  return `${[first, ...and].map(wordsOfStep).join(" and ")}, for ${to}`;
}

function wordsOfStep({ field, current, needed }: Step): string {
  return `${field.join(".")} ${current} becomes ${needed}`;
}

function changedByAll(store: StoreProfile, steps: Step[]): StoreProfile {
  return steps.reduce((changed, { field, needed }) => changedBy(changed, field, needed), store);
}

function checkChanged(change: Change, steps: Step[], store: StoreProfile, advisor: Advisor): void {
  const other = changedByAll(store, steps);
  const then = outcomesOf(change.tasks, advisor.recommend(other));
  against(other, () =>
    mustEqual(
      then,
      change.tasks.map(() => change.to),
      `to, where ${wordsOf(change)}`,
    ),
  );
}

/**
 * Check that less than a change does not bring what it names. Of budgets so near that only what sums are rounded to tells
 * them apart, one that does not is enough; and what no profile may say brings nothing.
 */
function checkShort(change: Change, steps: Step[], store: StoreProfile, advisor: Advisor): void {
  const others = [1, 1 - 1e-12, 1 + 1e-12].map((factor) =>
    changedByAll(withBudget(store, store.monthlyBudget * factor), steps),
  );
  const outcomes = others.flatMap((other) => {
    const answer = advisor.safeRecommend(other);
    return answer.success ? outcomesOf(change.tasks, answer.data) : [undefined];
  });
  against(others[0]!, () =>
    must(
      outcomes.some((outcome) => outcome !== change.to),
      `${steps.map(wordsOfStep).join(" and ")} is less and brings it too, where ${wordsOf(change)}`,
    ),
  );
}

/** By task, what becomes of it. */
function outcomesOf(tasks: readonly string[], { recommendations, notYet }: Advice): (Outcome | undefined)[] {
  return tasks.map((task) => {
    const served = recommendations.find((entry) => entry.tasks.some((other) => other === task));
    return served?.engagement ?? notYet.find((entry) => entry.tasks.some((other) => other === task))?.kind;
  });
}

/** By task of a store, who serves it and how, or why nobody does. */
export function outcomesIn({ tasks }: StoreProfile, advice: Advice): Record<string, string> {
  const all = [...advice.recommendations, ...advice.notYet];
  return Object.fromEntries(
    tasks.map((entry) => {
      const { role } = all.find((one) => one.tasks.some((task) => task === idOf(entry))) ?? {};
      return [idOf(entry), `${role} ${outcomesOf([idOf(entry)], advice)}`];
    }),
  );
}

/** Some whole numbers between what there is and what is needed, those beside both among them. */
function someNearer({ field, current, needed }: Step, { assumptions }: Advice, random: () => number): number[] {
  if (typeof needed !== "number") return [];
  const assumed = assumptions.find(({ path }) => path.join() === field.join())?.value;
  const from = current ?? assumed ?? (field.at(-1) === "startWithinWeeks" ? Number.POSITIVE_INFINITY : -1);
  if (typeof from !== "number") return [];
  const up = needed > from;
  const low = up ? Math.floor(from) + 1 : needed + 1;
  const high = up ? needed - 1 : Math.min(Math.ceil(from) - 1, needed + 1000);
  const some = [low, high, low + Math.floor(random() * (high - low)), low + Math.floor(random() * (high - low))];
  return [...new Set(some)].filter((value) => value >= low && value <= high);
}
