import fc from "fast-check";
import { MOST_HOURS, MOST_WEEKS } from "../../profile/schema.js";
import { nextDown, nextUp } from "../../rules/doubles.js";
import type { StoreMeasures, StoreProfile, TaskNeed, Team } from "../../types/profile.js";
import type { Bound, Place } from "./bound.js";
import { budgeted, budgetOnEdge, type Unbudgeted } from "./budgets.js";
import { fewTasks, type List, likeTasks, tasksOfOneRole } from "./lists.js";
import { near, nearWhole } from "./numbers.js";
import { priceHoursOf } from "./priceHours.js";
import { readable } from "./readable.js";
import { type TaskNumbers, tasksIn, withMonthsThatFit } from "./taskNeed.js";
import { type Thresholds, thresholdsOf } from "./thresholds.js";

/** Valid stores whose every number lies on a threshold, or just below or just above one; they shrink like all others. */
export function nearBoundariesOf(bound: Bound): fc.Arbitrary<StoreProfile> {
  return readable(drawnNearBoundaries(bound), bound);
}

/** The same, not shrinking yet. */
export function drawnNearBoundaries(bound: Bound): fc.Arbitrary<StoreProfile> {
  const thresholds = thresholdsOf(bound.rulebook);
  const numbers = numbersOn(thresholds);
  const tasks = fc.oneof(
    fewTasks(bound.rulebook, numbers),
    likeTasks(bound.rulebook, numbers),
    tasksOfOneRole(bound.rulebook, numbers),
  );
  return fc
    .tuple(
      sizeOn(thresholds),
      tasks,
      fc.constantFrom(...bound.places),
      teamOn(thresholds),
      pricePicks,
      budgetOnEdge(bound),
    )
    .map(([size, drawn, place, team, picks, choice]) => {
      const listed = picks ? pricedOnEdge(drawn, place, picks, thresholds, bound) : drawn;
      const store: Unbudgeted = { size, tasks: listed, ...place, team };
      return budgeted(store, choice, bound);
    });
}

function numbersOn({ hours, months, disciplines, weeks }: Thresholds): TaskNumbers {
  return {
    hours: near(hours.length > 0 ? hours : [1], { step: 0.5, min: Number.MIN_VALUE, max: MOST_HOURS }),
    months: nearWhole(months, 1),
    disciplines: nearWhole(disciplines.length > 0 ? disciplines : [1], 1),
    weeks: near(weeks, { max: MOST_WEEKS }),
  };
}

function sizeOn({ measures }: Thresholds): fc.Arbitrary<StoreMeasures> {
  const given = Object.entries(measures).filter(([, limits]) => limits.length > 0);
  const all = fc.record(Object.fromEntries(given.map(([measure, limits]) => [measure, near(limits)])), {
    requiredKeys: [],
    noNullPrototype: true,
  });
  return all.map((some) => (Object.keys(some).length > 0 ? some : { headcount: 0 }));
}

function teamOn({ developers }: Thresholds): fc.Arbitrary<Team> {
  return fc.record(
    { developers: nearWhole(developers, 0), canSupervise: fc.boolean() },
    { requiredKeys: [], noNullPrototype: true },
  );
}

/** Which task is to lie where prices decide, at which of its thresholds, and on which side. */
const pricePicks = fc.option(
  fc.record({ task: fc.nat(), threshold: fc.nat(), side: fc.constantFrom(nextDown, same, nextUp) }),
);

function same(value: number): number {
  return value;
}

/** The list with one task's hours moved to where an employee's or an agency's price meets a threshold. */
function pricedOnEdge(
  drawn: List,
  place: Place,
  { task, threshold, side }: { task: number; threshold: number; side: (value: number) => number },
  thresholds: Thresholds,
  bound: Bound,
): List {
  const at = task % Math.max(1, drawn.length);
  return drawn.map((entry, i) => {
    const need: TaskNeed = typeof entry === "string" ? { task: entry } : entry;
    const definition = tasksIn(bound.rulebook).find(({ id }) => id === need.task)!;
    const role = bound.compiled.homes.get(bound.compiled.catalogue.tasks.get(need.task)!)!;
    const edges = i === at ? priceHoursOf(role.id, place, thresholds, bound) : [];
    if (edges.length === 0) return entry;
    const hoursPerMonth = side(edges[threshold % edges.length]!);
    return withMonthsThatFit({ ...need, hoursPerMonth, duration: "ongoing" }, definition);
  });
}
