import type { Advisor } from "../../advisor.js";
import type { RoadmapStep } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import { thresholdsOf } from "../arbitraries/thresholds.js";
import { against, must, mustEqual } from "./breach.js";
import { isSame } from "./differences.js";
import { applied, type Edit, hoursByTask, idOf, randomFrom, seedOf, written } from "./edits.js";
import { adviceOf, lawOf } from "./law.js";
import { MOST_HOURS, MOST_MONEY } from "./most.js";
import { laterSteps, type Reached, reachedBy, servable, servedBy, wantedBy } from "./roadmap.js";

/** Whole budgets above one and below another: the ends and one between. */
function someBetween(above: number, below: number, random: () => number): number[] {
  const first = Math.floor(above) + 1;
  const count = below - first;
  return count > 0 ? [...new Set([first, below - 1, first + Math.floor(random() * count)])] : [];
}

export const leastMoney = lawOf({
  name: "14 the least money",
  statement: "No smaller whole budget than a step's would serve what it must: what was served, and what is wanted.",
  check(store, advisor) {
    const { roadmap } = adviceOf(store, advisor);
    const random = randomFrom(seedOf(store));
    for (const [before, { step, profile, advice }] of laterSteps(store, advisor)) {
      const had = before.profile.monthlyBudget;
      if (profile.monthlyBudget === had) continue;
      must(
        Number.isInteger(profile.monthlyBudget) && profile.monthlyBudget > had,
        `step ${step.step}: a budget of ${profile.monthlyBudget}`,
      );
      const wanted = wantedBy(step, before, roadmap, advisor).flatMap(({ tasks }): string[] => tasks);
      const owed = servedBy(advice).filter((task) => [...wanted, ...servedBy(before.advice)].includes(task));
      for (const monthlyBudget of [had, ...someBetween(had, profile.monthlyBudget, random)]) {
        const other = { ...profile, monthlyBudget };
        const served = servedBy(advisor.recommend(other));
        const lacking = owed.filter((task) => !served.includes(task));
        against(other, () => must(lacking.length > 0, `step ${step.step} needs no more than ${monthlyBudget}`));
      }
    }
  },
});

/** What a profile says of a field, with the usual hours where it gives none. */
function valueAt(field: Edit["field"], { profile, advice }: Reached, advisor: Advisor): unknown {
  const [list, index, name] = field;
  if (list === "tasks" && name === "hoursPerMonth") {
    return hoursByTask(profile, advice, advisor).get(idOf(profile.tasks[index as number]!));
  }
  return field.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], profile);
}

export const noNeedlessGrowth = lawOf({
  name: "14 no needless growth",
  statement: "Without what grows in a step, no money would serve all that the step serves.",
  check(store, advisor) {
    for (const [before, { step, profile, advice }] of laterSteps(store, advisor)) {
      const grows = step.trigger.filter(
        ({ field, value }) => field[0] !== "monthlyBudget" && !isSame(valueAt(field, before, advisor), value),
      );
      if (grows.length === 0) continue;
      // Together: of several things, one that was needed when it was asked for may be so no more once the others have grown.
      const ungrown = grows.reduce((kept, { field }) => written(kept, field, valueAt(field, before, advisor)), profile);
      const could = servable(ungrown, advisor);
      const lacking = servedBy(advice).filter((task) => !could.includes(task));
      must(lacking.length > 0, `step ${step.step} does not need ${grows.map(({ field }) => field.join("."))}`);
    }
  },
});

type Left = RoadmapStep["outOfReach"][number];

/** Profiles after some growth: hours of some tasks, a larger store, more developers, somebody who steers, a role filled. */
function growths(profile: StoreProfile, { tasks, role }: Left, { rulebook }: Advisor): StoreProfile[] {
  const places = profile.tasks.flatMap((task, i) => (tasks.some((id) => id === idOf(task)) ? [i] : []));
  const { hours, developers } = thresholdsOf(rulebook);
  const busier = [...hours, MOST_HOURS].map((value) =>
    applied(
      profile,
      places.map((i) => ({ field: ["tasks", i, "hoursPerMonth"], value })),
    ),
  );
  const roles = [...new Set([...(profile.team?.roles ?? []), role])];
  return [
    profile,
    ...busier,
    ...rulebook.sizes.classes.map(({ id }) => written(profile, ["size"], id)),
    ...developers.map((limit) => written(profile, ["team", "developers"], Math.ceil(limit))),
    written(profile, ["team", "canSupervise"], true),
    written(profile, ["team", "roles"], roles),
  ];
}

export const outOfReach = lawOf({
  name: "14 what is out of reach is",
  statement:
    "The last step names what it leaves unserved, as the advice for it does; neither money nor growth would serve it.",
  check(store, advisor) {
    const reached = reachedBy(store, advisor);
    for (const { step } of reached.slice(0, -1)) mustEqual(step.outOfReach, [], `step ${step.step}: outOfReach`);
    const { step, profile, advice } = reached.at(-1)!;
    const left = advice.notYet.map(({ id, role, tasks, kind, reasons }) => ({ id, role, tasks, kind, reasons }));
    mustEqual(step.outOfReach, left, "what the last step leaves");
    for (const one of step.outOfReach) {
      const { id, tasks, kind } = one;
      must(kind !== "budget-too-small", `${id} is out of reach for want of money`);
      for (const grown of growths({ ...profile, monthlyBudget: MOST_MONEY }, one, advisor)) {
        const served = servedBy(advisor.recommend(grown));
        const reachable = tasks.filter((task) => served.includes(task));
        against(grown, () => mustEqual(reachable, [], `what is served of ${id}, which is out of reach`));
      }
    }
  },
});
