import type { Advisor } from "../../advisor.js";
import type { Advice, NotYet, RoadmapStep } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import { applied } from "./edits.js";
import { adviceOf } from "./law.js";
import { MOST_MONEY } from "./most.js";

/** A step of a roadmap, the profile that it speaks of, and the advice for that profile. */
export interface Reached {
  step: RoadmapStep;
  profile: StoreProfile;
  advice: Advice;
}

const known = new WeakMap<Advice, Reached[]>();

/** Every step of a store's roadmap, asked for again with the edits of its trigger. */
export function reachedBy(store: StoreProfile, advisor: Advisor): Reached[] {
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
export function laterSteps(store: StoreProfile, advisor: Advisor): [before: Reached, then: Reached][] {
  const reached = reachedBy(store, advisor);
  return reached.slice(1).map((then, i) => [reached[i]!, then]);
}

/** The tasks that an advice serves. */
export function servedBy({ recommendations }: Advice): string[] {
  return recommendations.flatMap(({ tasks }) => tasks);
}

/** The tasks that money alone could serve. */
export function servable(profile: StoreProfile, advisor: Advisor): string[] {
  return servedBy(advisor.recommend({ ...profile, monthlyBudget: MOST_MONEY }));
}

/** What waits before a step and is within reach, the most important first; all of it is wanted by the last step of all. */
export function wantedBy(step: RoadmapStep, before: Reached, roadmap: RoadmapStep[], advisor: Advisor): NotYet[] {
  const hopeless = roadmap.at(-1)!.outOfReach.flatMap(({ tasks }) => tasks);
  const waiting = before.advice.notYet.filter(({ tasks }) => !hopeless.includes(tasks[0]!));
  return step.step < advisor.rulebook.settings.roadmapSteps ? waiting.slice(0, 1) : waiting;
}
