import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { Advice, Advisor, NotYet, RoadmapEntry, RoadmapStep, StoreProfile } from "../../src/index.js";
import { applied, type Edit, hoursByTask, idOf, randomFrom, seedOf, written } from "./edits.js";
import { adviceOf, type Law } from "./law.js";

const MOST_MONEY = 1e12;

/** A step of a roadmap, the profile that it speaks of, and the advice for that profile. */
interface Reached {
  step: RoadmapStep;
  profile: StoreProfile;
  advice: Advice;
}

const known = new WeakMap<Advice, Reached[]>();

/** Every step of a store's roadmap, asked for again with the edits of its trigger. */
function reachedBy(store: StoreProfile, advisor: Advisor): Reached[] {
  const now = adviceOf(store, advisor);
  const reached =
    known.get(now) ??
    now.roadmap.map((step) => {
      const profile = applied(store, step.trigger);
      return { step, profile, advice: advisor.recommend(profile) };
    });
  known.set(now, reached);
  return reached;
}

/** Each step after the first, with the one before. */
function laterSteps(store: StoreProfile, advisor: Advisor): [before: Reached, then: Reached][] {
  const reached = reachedBy(store, advisor);
  return reached.slice(1).map((then, i) => [reached[i]!, then]);
}

function entriesOf({ recommendations }: Advice): RoadmapEntry[] {
  return recommendations.map(({ id, role, tasks, engagement, sharedWith }) => ({
    id,
    role,
    tasks,
    engagement,
    sharedWith,
  }));
}

function sorted(entries: Iterable<RoadmapEntry>): RoadmapEntry[] {
  return [...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** What is engaged after a step that follows others, if it says all that changes and nothing else. */
function afterStep(before: RoadmapEntry[], { step, adds, changes, drops }: RoadmapStep): RoadmapEntry[] {
  const engaged = new Map(before.map((entry) => [entry.id, entry]));
  for (const gone of [...drops, ...changes.map(({ from }) => from)]) {
    assert.deepEqual(
      gone,
      before.find(({ id }) => id === gone.id),
      `step ${step}: ${gone.id} was not so`,
    );
    engaged.delete(gone.id);
  }
  for (const { from, to } of changes) assert.notDeepEqual(from, to, `step ${step}: ${to.id} does not change`);
  for (const entry of [...adds, ...changes.map(({ to }) => to)]) {
    assert.ok(!engaged.has(entry.id), `step ${step}: ${entry.id} is there already`);
    engaged.set(entry.id, entry);
  }
  const known = before.flatMap(({ tasks }) => tasks);
  for (const { id, tasks } of adds)
    assert.ok(!tasks.some((task) => known.includes(task)), `step ${step}: ${id} is no addition`);
  return [...engaged.values()];
}

export const comesTrue: Law = {
  name: "14 the roadmap comes true",
  statement: "Asked again after the edits of a step, the advice is that step: who is engaged, and for how much.",
  check(store, advisor) {
    const reached = reachedBy(store, advisor);
    assert.deepEqual(
      reached.map(({ step }) => step.step),
      reached.map((_, i) => i + 1),
    );
    assert.ok(reached.length <= advisor.rulebook.settings.roadmapSteps, `${reached.length} steps`);
    assert.deepEqual(reached[0]!.step.trigger, []);
    let engaged: RoadmapEntry[] = [];
    for (const { step, profile, advice } of reached) {
      engaged = afterStep(engaged, step);
      assert.deepEqual(sorted(entriesOf(advice)), sorted(engaged), `step ${step.step}`);
      assert.equal(step.monthlyCost, advice.monthlyCost, `step ${step.step}`);
      assert.ok(step.monthlyCost <= profile.monthlyBudget, `step ${step.step} exceeds its budget`);
      assert.ok(step.text.length > 0);
      assert.doesNotMatch(step.text, /[{}]|undefined|NaN/);
    }
  },
};

/** The tasks that an advice serves. */
function servedBy({ recommendations }: Advice): string[] {
  return recommendations.flatMap(({ tasks }) => tasks);
}

/** The tasks that money alone could serve. */
function servable(profile: StoreProfile, advisor: Advisor): string[] {
  return servedBy(advisor.recommend({ ...profile, monthlyBudget: MOST_MONEY }));
}

export const servesMore: Law = {
  name: "14 each step serves more",
  statement: "Each step serves a task that the one before did not, and loses none that money could still serve.",
  check(store, advisor) {
    for (const [before, { step, profile, advice }] of laterSteps(store, advisor)) {
      const was = servedBy(before.advice);
      const is = servedBy(advice);
      assert.ok(
        is.some((task) => !was.includes(task)),
        `step ${step.step} serves nothing more`,
      );
      const lost = was.filter((task) => !is.includes(task));
      if (lost.length === 0) continue;
      const could = servable(profile, advisor);
      assert.deepEqual(
        lost.filter((task) => could.includes(task)),
        [],
        `step ${step.step} loses what it could serve`,
      );
      assert.ok(profile.monthlyBudget >= before.profile.monthlyBudget, `step ${step.step} has less money`);
    }
  },
};

/** What waits before a step and is within reach, the most important first; all of it is wanted by the last step of all. */
function wantedBy(step: RoadmapStep, before: Reached, roadmap: RoadmapStep[], advisor: Advisor): NotYet[] {
  const hopeless = roadmap.at(-1)!.outOfReach.flatMap(({ tasks }) => tasks);
  const waiting = before.advice.notYet.filter(({ tasks }) => !hopeless.includes(tasks[0]!));
  return step.step < advisor.rulebook.settings.roadmapSteps ? waiting.slice(0, 1) : waiting;
}

export const importantFirst: Law = {
  name: "14 the most important first",
  statement:
    "Each step serves the most important work that waits and is not out of reach; the last step of all serves all.",
  check(store, advisor) {
    const { roadmap } = adviceOf(store, advisor);
    for (const [before, { step, advice }] of laterSteps(store, advisor)) {
      const wanted = wantedBy(step, before, roadmap, advisor);
      const most = Math.max(...wanted.map(({ importance }) => importance));
      const waiting = before.advice.notYet.map(({ importance }) => importance);
      assert.deepEqual(
        waiting,
        [...waiting].sort((a, b) => b - a),
      );
      assert.ok(wanted.length > 0, `step ${step.step} has nothing to serve`);
      for (const { id, tasks } of wanted) {
        assert.ok(servedBy(advice).includes(tasks[0]!), `step ${step.step} does not serve ${id} of importance ${most}`);
      }
    }
  },
};

/** Whole budgets above one and below another: the ends and one between. */
function someBetween(above: number, below: number, random: () => number): number[] {
  const first = Math.floor(above) + 1;
  const count = below - first;
  return count > 0 ? [...new Set([first, below - 1, first + Math.floor(random() * count)])] : [];
}

export const leastMoney: Law = {
  name: "14 the least money",
  statement: "No smaller whole budget than a step's would serve what it must: what was served, and what is wanted.",
  check(store, advisor) {
    const { roadmap } = adviceOf(store, advisor);
    const random = randomFrom(seedOf(store));
    for (const [before, { step, profile, advice }] of laterSteps(store, advisor)) {
      const had = before.profile.monthlyBudget;
      if (profile.monthlyBudget === had) continue;
      assert.ok(Number.isInteger(profile.monthlyBudget) && profile.monthlyBudget > had, `step ${step.step}`);
      const wanted = wantedBy(step, before, roadmap, advisor).flatMap(({ tasks }): string[] => tasks);
      const must = servedBy(advice).filter((task) => [...wanted, ...servedBy(before.advice)].includes(task));
      for (const monthlyBudget of [had, ...someBetween(had, profile.monthlyBudget, random)]) {
        const served = servedBy(advisor.recommend({ ...profile, monthlyBudget }));
        const lacking = must.filter((task) => !served.includes(task));
        assert.ok(lacking.length > 0, `step ${step.step} needs no more than ${monthlyBudget}`);
      }
    }
  },
};

/** What a profile says of a field, with the usual hours where it gives none. */
function valueAt(field: Edit["field"], { profile, advice }: Reached, advisor: Advisor): unknown {
  const [list, index, name] = field;
  if (list === "tasks" && name === "hoursPerMonth") {
    return hoursByTask(profile, advice, advisor).get(idOf(profile.tasks[index as number]!));
  }
  return field.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], profile);
}

export const noNeedlessGrowth: Law = {
  name: "14 no needless growth",
  statement: "Without what grows in a step, no money would serve all that the step serves.",
  check(store, advisor) {
    for (const [before, { step, profile, advice }] of laterSteps(store, advisor)) {
      const grows = step.trigger.filter(
        ({ field, value }) =>
          field[0] !== "monthlyBudget" && !isDeepStrictEqual(valueAt(field, before, advisor), value),
      );
      if (grows.length === 0) continue;
      // Together: of several things, one that was needed when it was asked for may be so no more once the others have grown.
      const ungrown = grows.reduce((kept, { field }) => written(kept, field, valueAt(field, before, advisor)), profile);
      const could = servable(ungrown, advisor);
      const lacking = servedBy(advice).filter((task) => !could.includes(task));
      assert.ok(lacking.length > 0, `step ${step.step} does not need ${grows.map(({ field }) => field.join("."))}`);
    }
  },
};

const SIZES = ["starter", "small", "medium", "large"] as const;

type Left = RoadmapStep["outOfReach"][number];

/** Profiles after some growth: hours of some tasks, a larger store, more developers, somebody who steers, a role filled. */
function growths(profile: StoreProfile, { tasks, role }: Left): StoreProfile[] {
  const places = profile.tasks.flatMap((task, i) => (tasks.some((id) => id === idOf(task)) ? [i] : []));
  const hours = [2, 5, 10, 20, 40, 87, 130, 1000].map((value) =>
    applied(
      profile,
      places.map((i) => ({ field: ["tasks", i, "hoursPerMonth"], value })),
    ),
  );
  const roles = [...new Set([...(profile.team?.roles ?? []), role])];
  return [
    profile,
    ...hours,
    ...SIZES.map((size) => written(profile, ["size"], size)),
    written(profile, ["team", "developers"], 5),
    written(profile, ["team", "canSupervise"], true),
    written(profile, ["team", "roles"], roles),
  ];
}

export const outOfReach: Law = {
  name: "14 what is out of reach is",
  statement:
    "The last step names what it leaves unserved, as the advice for it does; neither money nor growth would serve it.",
  check(store, advisor) {
    const reached = reachedBy(store, advisor);
    for (const { step } of reached.slice(0, -1)) assert.deepEqual(step.outOfReach, [], `step ${step.step}`);
    const { step, profile, advice } = reached.at(-1)!;
    const left = advice.notYet.map(({ id, role, tasks, kind, reasons }) => ({ id, role, tasks, kind, reasons }));
    assert.deepEqual(step.outOfReach, left);
    for (const one of step.outOfReach) {
      const { id, tasks, kind } = one;
      assert.notEqual(kind, "budget-too-small", id);
      for (const grown of growths({ ...profile, monthlyBudget: MOST_MONEY }, one)) {
        const served = servedBy(advisor.recommend(grown));
        const reachable = tasks.filter((task) => served.includes(task));
        assert.deepEqual(reachable, [], `${id} is out of reach, but not of ${JSON.stringify(grown)}`);
      }
    }
  },
};
