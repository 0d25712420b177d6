import type { Advisor } from "../../advisor.js";
import type { Advice, Assumption } from "../../types/advice.js";
import type { StoreProfile, TaskNeed } from "../../types/profile.js";
import { against, must, mustEqual } from "./breach.js";
import { frozen, idOf, randomFrom, seedOf, shuffled, withKeysShuffled, written } from "./edits.js";
import { adviceOf, lawOf } from "./law.js";

export const total = lawOf({
  name: "1 total",
  statement: "Every task of the profile stands in exactly one recommendation or not-yet entry.",
  check(store, advisor) {
    const { recommendations, notYet } = adviceOf(store, advisor);
    const answered = [...recommendations, ...notYet].flatMap(({ tasks }) => tasks);
    for (const task of new Set(answered)) {
      must(answered.indexOf(task) === answered.lastIndexOf(task), `${task} is answered more than once`);
    }
    mustEqual(answered.sort(), store.tasks.map(idOf).sort(), "tasks answered");
    must(advisor.safeRecommend(store).success, "safeRecommend refuses what recommend advises");
  },
});

export const pure = lawOf({
  name: "2 deterministic and pure",
  statement: "The same profile gets the same advice, is not touched, and the advice is plain data.",
  check(store, advisor) {
    const input = structuredClone(store);
    const advice = advisor.recommend(input);
    mustEqual(input, store, "the input");
    mustEqual(advisor.recommend(frozen(input)), advice, "asked again, with frozen input");
    mustEqual(adviceOf(store, advisor), advice, "asked again");
    mustEqual(JSON.parse(JSON.stringify(advice)), advice, "as JSON and back");
    mustEqual(structuredClone(advice), advice, "as a structured clone");
  },
});

export const orderFree = lawOf({
  name: "3 order-free",
  statement: "The order of the tasks and of the keys of any object changes nothing but the order of equals.",
  check(store, advisor, thorough) {
    const advice = unordered(adviceOf(store, advisor), store);
    const random = randomFrom(seedOf(store));
    const orders = [shuffled(store.tasks, random), [...store.tasks].reverse()];
    for (const tasks of thorough ? orders : orders.slice(0, 1)) {
      const other = withKeysShuffled({ ...store, tasks }, random);
      against(other, () => mustEqual(unordered(advisor.recommend(other), other), advice, "in another order"));
    }
  },
});

/** An advice with everything by id, and with task ids in the place of indexes. */
function unordered(advice: Advice, { tasks }: StoreProfile) {
  const withIds = ([list, index, ...field]: Assumption["path"]) =>
    list === "tasks" ? [list, idOf(tasks[index as number]!), ...field] : [list, index, ...field];
  const assumptions = advice.assumptions.map(({ path, ...rest }) => ({ ...rest, path: withIds(path) }));
  return {
    ...advice,
    recommendations: byId(advice.recommendations),
    notYet: byId(advice.notYet),
    roadmap: advice.roadmap.map((step) => ({
      ...step,
      trigger: step.trigger.map(({ field, value }) => ({ field: withIds(field), value })),
      adds: byId(step.adds),
      changes: [...step.changes].sort((a, b) => (a.to.id < b.to.id ? -1 : 1)),
      drops: byId(step.drops),
      outOfReach: byId(step.outOfReach),
    })),
    assumptions: assumptions.map((assumption) => JSON.stringify(assumption)).sort(),
  };
}

function byId<T extends { id: string }>(entries: T[]): T[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const FIELDS = ["hoursPerMonth", "duration", "gap", "coverage", "backup", "onSite", "core", "scope", "disciplines"];

/** Paths of every field that has a default and that a profile leaves open. */
function openPaths(store: StoreProfile, advisor: Advisor): string[] {
  const usual = new Map<string, string>(advisor.tasks().map((task) => [task.id, task.usual.duration]));
  const ofTasks = store.tasks.flatMap((entry, i) => {
    const given: Partial<TaskNeed> = typeof entry === "string" ? {} : entry;
    const once = (given.duration ?? usual.get(idOf(entry))) === "one-off";
    const open = [...FIELDS, ...(once ? ["months"] : [])].filter(
      (field) => given[field as keyof TaskNeed] === undefined,
    );
    return open.map((field) => `tasks.${i}.${field}`);
  });
  const ofTeam = (["roles", "canSupervise"] as const).filter((field) => store.team?.[field] === undefined);
  return [...(store.currency ? [] : ["currency"]), ...ofTasks, ...ofTeam.map((field) => `team.${field}`)].sort();
}

export const allAssumptions = lawOf({
  name: "13 assumptions are complete",
  statement: "Every default that was filled in is listed as an assumption, and nothing else.",
  check(store, advisor) {
    const listed = adviceOf(store, advisor).assumptions.map(({ path }) => path.join("."));
    mustEqual(listed.sort(), openPaths(store, advisor), "fields with a default filled in");
  },
});

/** Of a store with many tasks, only some assumptions are tried one by one. */
const MOST_TRIED = 12;

export const onlyAssumptions = lawOf({
  name: "13 assumptions are only that",
  statement: "Writing assumptions into the profile, one or all, changes nothing but the list of them.",
  check(store, advisor, thorough) {
    const { assumptions, ...advice } = adviceOf(store, advisor);
    const random = randomFrom(seedOf(store));
    const tried = shuffled(assumptions, random).slice(0, thorough ? MOST_TRIED : 1);
    for (const { path, value } of tried) {
      const other = written(store, path, value);
      const { assumptions: left, ...same } = advisor.recommend(other);
      against(other, () => {
        mustEqual(same, advice, `after writing ${path.join(".")}`);
        mustEqual(left.length, assumptions.length - 1, `number of assumptions after writing ${path.join(".")}`);
      });
    }
    const explicit = assumptions.reduce((profile, { path, value }) => written(profile, path, value), store);
    against(explicit, () =>
      mustEqual(advisor.recommend(explicit), { ...advice, assumptions: [] }, "after writing every assumption"),
    );
  },
});
