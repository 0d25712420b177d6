import type { Advice, RoadmapEntry, RoadmapStep } from "../../types/advice.js";
import { against, must, mustEqual } from "./breach.js";
import { isSame } from "./differences.js";
import { adviceOf, lawOf } from "./law.js";
import { laterSteps, reachedBy, servable, servedBy, wantedBy } from "./roadmap.js";

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
    mustEqual(
      gone,
      before.find(({ id }) => id === gone.id),
      `step ${step}: ${gone.id} as it was`,
    );
    engaged.delete(gone.id);
  }
  for (const { from, to } of changes) must(!isSame(from, to), `step ${step}: ${to.id} does not change`);
  for (const entry of [...adds, ...changes.map(({ to }) => to)]) {
    must(!engaged.has(entry.id), `step ${step}: ${entry.id} is there already`);
    engaged.set(entry.id, entry);
  }
  const known = before.flatMap(({ tasks }) => tasks);
  for (const { id, tasks } of adds)
    must(!tasks.some((task) => known.includes(task)), `step ${step}: ${id} is no addition`);
  return [...engaged.values()];
}

export const comesTrue = lawOf({
  name: "14 the roadmap comes true",
  statement: "Asked again after the edits of a step, the advice is that step: who is engaged, and for how much.",
  check(store, advisor) {
    const reached = reachedBy(store, advisor);
    mustEqual(
      reached.map(({ step }) => step.step),
      reached.map((_, i) => i + 1),
      "numbers of the steps",
    );
    must(reached.length <= advisor.rulebook.settings.roadmapSteps, `${reached.length} steps`);
    mustEqual(reached[0]!.step.trigger, [], "what must change for step 1");
    let engaged: RoadmapEntry[] = [];
    for (const { step, profile, advice } of reached) {
      engaged = afterStep(engaged, step);
      against(profile, () => {
        mustEqual(sorted(entriesOf(advice)), sorted(engaged), `step ${step.step}: who is engaged`);
        mustEqual(advice.monthlyCost, step.monthlyCost, `step ${step.step}: monthlyCost`);
        must(step.monthlyCost <= profile.monthlyBudget, `step ${step.step} exceeds its budget`);
      });
      must(step.text.length > 0 && !/[{}]|undefined|NaN/.test(step.text), `step ${step.step} reads "${step.text}"`);
    }
  },
});

export const servesMore = lawOf({
  name: "14 each step serves more",
  statement: "Each step serves a task that the one before did not, and loses none that money could still serve.",
  check(store, advisor) {
    for (const [before, { step, profile, advice }] of laterSteps(store, advisor)) {
      const was = servedBy(before.advice);
      const is = servedBy(advice);
      must(
        is.some((task) => !was.includes(task)),
        `step ${step.step} serves nothing more`,
      );
      const lost = was.filter((task) => !is.includes(task));
      if (lost.length === 0) continue;
      const could = servable(profile, advisor);
      mustEqual(
        lost.filter((task) => could.includes(task)),
        [],
        `step ${step.step} loses what it could serve`,
      );
      must(profile.monthlyBudget >= before.profile.monthlyBudget, `step ${step.step} has less money`);
    }
  },
});

export const importantFirst = lawOf({
  name: "14 the most important first",
  statement:
    "Each step serves the most important work that waits and is not out of reach; the last step of all serves all.",
  check(store, advisor) {
    const { roadmap } = adviceOf(store, advisor);
    for (const [before, { step, advice }] of laterSteps(store, advisor)) {
      const wanted = wantedBy(step, before, roadmap, advisor);
      const most = Math.max(...wanted.map(({ importance }) => importance));
      const waiting = before.advice.notYet.map(({ importance }) => importance);
      mustEqual(
        waiting,
        [...waiting].sort((a, b) => b - a),
        `step ${step.step}: importance of what waits`,
      );
      must(wanted.length > 0, `step ${step.step} has nothing to serve`);
      for (const { id, tasks } of wanted) {
        must(servedBy(advice).includes(tasks[0]!), `step ${step.step} does not serve ${id} of importance ${most}`);
      }
    }
  },
});
