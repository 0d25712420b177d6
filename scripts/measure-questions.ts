import { parseArgs } from "node:util";
import fc from "fast-check";
import {
  createAdvisor,
  type PartialStoreProfile,
  type Question,
  type StoreProfile,
  type TaskId,
  type TaskNeed,
} from "../src/index.js";
import { storesFor } from "../src/testing/arbitraries/storesFor.js";
import { randomFrom } from "../src/testing/laws/edits.js";
import { outcomesIn } from "../src/testing/laws/lawsOfChanges.js";
import { completed, drawn } from "../src/testing/laws/partials.js";

/**
 * How many questions interviews take that begin with three answers and always put the first question; and how many of them
 * seem superfluous where several tasks share a budget.
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "300" },
    seed: { type: "string", default: "1" },
    several: { type: "string", default: "30" },
    tries: { type: "string", default: "1500" },
  },
});
/** How many answers to a question are tried in each random store. */
const ANSWERS = 4;
/** Where a store is is asked for in two parts, which are not drawn one by one. */
const PLACE = ["country", "currency"];

const advisor = createAdvisor();
const random = randomFrom(Number(values.seed));

interviewOfOneTask(storesWith(1, 1, Number(values.runs)));
interviewOfSeveral(storesWith(2, 5, Number(values.several)));

/** Random stores with so many of their tasks, each with fields: of a bare id all defaults would hold. */
function storesWith(least: number, most: number, numRuns: number): StoreProfile[] {
  const stores = storesFor(advisor).filter(({ tasks }) => tasks.length >= least);
  const some = fc.sample(stores, { numRuns, seed: Number(values.seed) });
  const whole = (entry: TaskId | TaskNeed) => (typeof entry === "string" ? { task: entry } : entry);
  return some.map((store) => ({ ...store, tasks: store.tasks.slice(0, most).map(whole) }));
}

function interviewOfOneTask(stores: StoreProfile[]): void {
  const counts = stores.map((store) => [...interview(store)].length);
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const settled = counts.filter((count) => count === 0).length / counts.length;
  console.log(
    `${counts.length} stores with one task, after size, budget and task: ${mean.toFixed(1)} questions on average`,
  );
  console.log(`${Math.max(...counts)} at most, none for ${Math.round(100 * settled)} %`);
}

function interviewOfSeveral(stores: StoreProfile[]): void {
  const found = stores.flatMap((store) =>
    [...interview(store)].flatMap(([partial, { field, decides }]) => {
      const path = field.join();
      const outcomes = new Set(decides.map((answer) => JSON.stringify(answer.outcomes)));
      return PLACE.includes(path) ? [] : [{ path, matters: outcomes.size > 1 || matters(path, partial, store) }];
    }),
  );
  const doubtful = found.filter((one) => !one.matters);
  const share = ((100 * doubtful.length) / found.length).toFixed(1);
  console.log(`${stores.length} stores with two to five tasks: ${found.length} questions in all`);
  console.log(`${doubtful.length} of them (${share} %) that ${values.tries} random stores show no need of`);
  for (const { path } of doubtful) console.log(`  ${path}`);
}

/** Interview the owner of a store, who knows every answer: what is known each time, and what is asked. */
function* interview({ size, monthlyBudget, tasks, ...rest }: StoreProfile): Generator<[PartialStoreProfile, Question]> {
  const truths = tasks as TaskNeed[];
  const needs = truths.map(({ task }): Record<string, unknown> => ({ task }));
  const team: Record<string, unknown> = {};
  const known: Record<string, unknown> = { size, monthlyBudget, team, tasks: needs };
  for (;;) {
    const partial = structuredClone(known) as PartialStoreProfile;
    const [question] = advisor.nextQuestions(partial);
    if (!question) return;
    yield [partial, question];
    const [list, inner, name] = question.field;
    if (list === "tasks") needs[inner as number]![name!] = truths[inner as number]![name as keyof TaskNeed] ?? null;
    else if (list === "team") team[inner!] = rest.team?.[inner as keyof typeof rest.team] ?? null;
    else known[list!] = rest[list as keyof typeof rest] ?? null;
  }
}

/** Whether some random way to fill in what is not known shows that a field decides what becomes of a task. */
function matters(path: string, partial: PartialStoreProfile, store: StoreProfile): boolean {
  const outcomes = (one: StoreProfile) => JSON.stringify(outcomesIn(one, advisor.recommend(one)));
  for (let i = 0; i < Number(values.tries); i++) {
    const one = completed(partial, store, () => true, drawn(store, advisor, random));
    const now = outcomes(one);
    for (let other = 0; other < ANSWERS; other++) {
      const answered = completed(partial, one, (field) => field.join() === path, drawn(one, advisor, random));
      if (outcomes(answered) !== now) return true;
    }
  }
  return false;
}
