import { parseArgs } from "node:util";
import fc from "fast-check";
import { createAdvisor, type PartialStoreProfile, type StoreProfile, type TaskNeed } from "../src/index.js";
import { storesFor } from "../src/testing/arbitraries/storesFor.js";

/** How many questions interviews take that begin with three answers and always put the first question. */
const { values } = parseArgs({
  options: { runs: { type: "string", default: "300" }, seed: { type: "string", default: "1" } },
});
const advisor = createAdvisor();
const stores = fc.sample(
  storesFor(advisor).filter(({ tasks }) => tasks.length > 0),
  { numRuns: Number(values.runs), seed: Number(values.seed) },
);
const counts = stores.map(({ tasks, ...store }) => asked({ ...store, tasks: tasks.slice(0, 1) }));
const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
const settled = counts.filter((count) => count === 0).length / counts.length;
console.log(
  `${counts.length} stores with one task, after size, budget and task: ${mean.toFixed(1)} questions on average`,
);
console.log(`${Math.max(...counts)} at most, none for ${Math.round(100 * settled)} %`);

/** Interview the owner of a store, who knows every answer. */
function asked({ size, monthlyBudget, tasks, ...rest }: StoreProfile): number {
  const [entry] = tasks as [StoreProfile["tasks"][number]];
  const truth: TaskNeed = typeof entry === "string" ? { task: entry } : entry;
  const need: Record<string, unknown> = { task: truth.task };
  const team: Record<string, unknown> = {};
  const known: Record<string, unknown> = { size, monthlyBudget, team, tasks: [need] };
  for (let count = 0; ; count++) {
    const [question] = advisor.nextQuestions(known as PartialStoreProfile);
    if (!question) return count;
    const [list, inner, name] = question.field;
    if (list === "tasks") need[name!] = truth[name as keyof TaskNeed] ?? null;
    else if (list === "team") team[inner!] = rest.team?.[inner as keyof typeof rest.team] ?? null;
    else known[list!] = rest[list as keyof typeof rest] ?? null;
  }
}
