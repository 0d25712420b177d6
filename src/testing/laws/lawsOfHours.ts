import type { Recommendation } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import { against, must } from "./breach.js";
import { hoursByTask, randomFrom, seedOf, withHours } from "./edits.js";
import { lawOf, outcomesOf } from "./law.js";
import { MOST_HOURS, MOST_MONEY, withBudget } from "./most.js";
import { givenOf, groupsIn } from "./naive.js";

export const moreWork = lawOf({
  name: "6 more work never undoes a job",
  statement:
    "With money enough, raising the hours of one workload, or of all that share a job, never makes a freelancer.",
  check(store, advisor, thorough) {
    const rich = withBudget(store, MOST_MONEY);
    const advice = advisor.recommend(rich);
    const hours = hoursByTask(rich, advice, advisor);
    const random = randomFrom(seedOf(store));
    const jobs = groupsIn(advice).filter(([one]) => one!.engagement === "hire");
    for (const { grown, ids } of jobs.flatMap((group) => growthsOf(group, store))) {
      const factors = [1 + 10 * random(), ...(thorough ? [1.001, 1 + random()] : [])];
      for (const factor of factors) {
        const more = new Map(grown.map((task) => [task, Math.min(MOST_HOURS, hours.get(task)! * factor)]));
        const other = withHours(rich, more);
        const outcomes = outcomesOf(advisor.recommend(other));
        against(other, () => {
          for (const id of ids)
            must(outcomes[id] !== "freelancer", `${id} is a hire, and with more hours a freelancer`);
        });
      }
    }
  },
});

/** Tasks whose hours grow together, and the workloads that must not lose their job by it. */
interface Grown {
  grown: string[];
  ids: string[];
}

/** Every workload of a job, or its first task without a date; where several share the job, all of them as well. */
function growthsOf(group: Recommendation[], store: StoreProfile): Grown[] {
  const each = group.flatMap(({ id, tasks }) => {
    const dateless = tasks.filter((task) => givenOf(store, task).startWithinWeeks === undefined);
    return [tasks, dateless.slice(0, 1)].map((grown) => ({ grown, ids: [id] }));
  });
  if (group.length === 1) return each;
  return [...each, { grown: group.flatMap(({ tasks }) => tasks), ids: group.map(({ id }) => id) }];
}
