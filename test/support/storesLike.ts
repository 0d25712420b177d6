import fc from "fast-check";
import type { Advisor, RoleId, StoreProfile, TaskNeed } from "../../src/index.js";
import type { Facts } from "../../src/rules/ruleSet.js";
import { tasksIn, withMonthsThatFit } from "../../src/testing/arbitraries/taskNeed.js";
import { stores } from "./arbitraries.js";

const WEEKS: Record<string, number | undefined> = { days: 1, weeks: 4, season: 8, later: 20, none: undefined };
const DEVELOPERS: Record<string, number | undefined> = { "below-five": 2, "five-or-more": 6, unknown: undefined };

const OF_TASKS = ["hoursPerMonth", "duration", "gap", "coverage", "onSite", "backup", "core", "scope", "disciplines"];

/** Random stores bent towards the facts of a rule's example: its role or task alone, its size, its flags. */
export function storesLike(facts: Facts, advisor: Advisor): fc.Arbitrary<StoreProfile> {
  const tasks = advisor.tasks().filter(({ id, role, alsoBy }) => {
    const serves = facts.role === undefined || role === facts.role || alsoBy.includes(facts.role as RoleId);
    return facts.task === undefined ? serves : id === facts.task;
  });
  const chosen = fc.shuffledSubarray(
    tasks.map(({ id }) => id),
    { minLength: 1, maxLength: 2 },
  );
  return fc.tuple(stores, chosen).map(([store, ids]) => {
    const drawn = store.tasks.find((task) => typeof task === "object");
    const needs = ids.map((task) => {
      const definition = tasksIn(advisor.rulebook).find(({ id }) => id === task)!;
      return withMonthsThatFit(needLike(facts, { ...(drawn as TaskNeed), task }), definition);
    });
    const others = typeof facts.parallelOutsiders === "number" ? store.tasks : [];
    const listed = others.filter((entry) => !ids.some((id) => id === entry || id === (entry as TaskNeed).task));
    return { ...store, ...sizeLike(facts), team: teamLike(facts, store), tasks: [...needs, ...listed] };
  });
}

function needLike(facts: Facts, drawn: TaskNeed): TaskNeed {
  const forced = Object.fromEntries(OF_TASKS.filter((fact) => fact in facts).map((fact) => [fact, facts[fact]]));
  const weeks = "urgency" in facts ? { startWithinWeeks: WEEKS[facts.urgency as string] } : {};
  return { ...drawn, ...forced, ...weeks };
}

function sizeLike({ size }: Facts): Partial<StoreProfile> {
  return size === undefined ? {} : { size: size as "small" };
}

function teamLike({ canSupervise, developers, roleFilled, role }: Facts, { team }: StoreProfile): StoreProfile["team"] {
  return {
    ...team,
    ...(canSupervise !== undefined && { canSupervise: canSupervise as boolean }),
    ...(developers !== undefined && { developers: DEVELOPERS[developers as string] }),
    ...(roleFilled !== undefined && { roles: roleFilled && role ? [role as RoleId] : [] }),
  };
}
