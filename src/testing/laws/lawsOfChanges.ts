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

export const trueChanges = lawOf({
  name: "9 what-if is true and minimal",
  statement: "Each change brings the outcome that it names, and no whole number nearer does.",
  check(whole, advisor, thorough) {
    const store = withFewTasks(whole);
    const random = randomFrom(seedOf(store));
    const changes = advisor.whatWouldChange(store);
    for (const change of shuffled(changes, random).slice(0, thorough ? SOME.thorough : SOME.else)) {
      const now = outcomesOf(change.tasks, adviceOf(store, advisor));
      mustEqual(
        now,
        change.tasks.map(() => change.from),
        `from, where ${wordsOf(change)}`,
      );
      checkChanged(change, store, advisor);
      for (const nearer of someNearer(change, adviceOf(store, advisor), random))
        checkNearer(change, nearer, store, advisor);
    }
  },
});

function wordsOf({ field, current, needed, to }: Change): string {
  return `${field.join(".")} ${current} becomes ${needed}, for ${to}`;
}

function checkChanged(change: Change, store: StoreProfile, advisor: Advisor): void {
  const other = changedBy(store, change.field, change.needed);
  const then = outcomesOf(change.tasks, advisor.recommend(other));
  against(other, () =>
    mustEqual(
      then,
      change.tasks.map(() => change.to),
      `to, where ${wordsOf(change)}`,
    ),
  );
}

/** Of budgets so near that only what sums are rounded to tells them apart, one that does not bring the outcome is enough. */
function checkNearer(change: Change, nearer: number, store: StoreProfile, advisor: Advisor): void {
  const others = [1, 1 - 1e-12, 1 + 1e-12].map((factor) =>
    changedBy(withBudget(store, store.monthlyBudget * factor), change.field, nearer),
  );
  const outcomes = others.flatMap((other) => outcomesOf(change.tasks, advisor.recommend(other)));
  against(others[0]!, () =>
    must(
      outcomes.some((outcome) => outcome !== change.to),
      `${nearer} is nearer and brings it too, where ${wordsOf(change)}`,
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
function someNearer({ field, current, needed }: Change, { assumptions }: Advice, random: () => number): number[] {
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
