import { against, mustEqual } from "./breach.js";
import { randomFrom, seedOf, withFewTasks } from "./edits.js";
import { adviceOf, lawOf } from "./law.js";
import { outcomesIn } from "./lawsOfChanges.js";
import { completed, drawn, partOf } from "./partials.js";

/** How often what is not asked is filled in anew. */
const FILLED = { thorough: 6, else: 2 };

export const settledMeansSettled = lawOf({
  name: "11 settled means settled",
  statement: "What no question is about does not matter: however it is filled in, each task comes to the same.",
  check(whole, advisor, thorough) {
    const store = withFewTasks(whole);
    const random = randomFrom(seedOf(store));
    const partial = partOf(store, random);
    const asked = new Set(advisor.nextQuestions(partial).map(({ field }) => field.join()));
    const outcomes = outcomesIn(store, adviceOf(store, advisor));
    for (let i = 0; i < (thorough ? FILLED.thorough : FILLED.else); i++) {
      const other = completed(partial, store, (path) => !asked.has(path.join()), drawn(store, advisor, random));
      const then = outcomesIn(other, advisor.recommend(other));
      against(other, () =>
        mustEqual(then, outcomes, `outcomes, where of ${JSON.stringify(partial)} is asked ${[...asked].join(" ")}`),
      );
    }
  },
});
