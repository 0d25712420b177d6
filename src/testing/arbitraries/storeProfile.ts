import fc from "fast-check";
import type { RoleId } from "../../generated/ids.js";
import { MOST_HOURS, MOST_WEEKS } from "../../profile/schema.js";
import type { StoreMeasures, StoreProfile, Team } from "../../types/profile.js";
import type { Measure } from "../../types/rulebook.js";
import type { Bound, Place } from "./bound.js";
import { anyBudget, budgeted } from "./budgets.js";
import { anyTasks, type List, likeTasks, tasksOfOneRole } from "./lists.js";
import { logarithmic, near, nearWhole } from "./numbers.js";
import { readable } from "./readable.js";
import { seldom, type TaskNumbers } from "./taskNeed.js";
import { type Thresholds, thresholdsOf } from "./thresholds.js";

/** Valid store profiles of every kind, in which every outcome has a fair share; they shrink to the smallest readable one. */
export function storeProfileOf(bound: Bound): fc.Arbitrary<StoreProfile> {
  return readable(drawnStores(bound), bound);
}

/** The same, not shrinking yet. */
export function drawnStores(bound: Bound): fc.Arbitrary<StoreProfile> {
  const thresholds = thresholdsOf(bound.rulebook);
  const numbers = taskNumbersOf(thresholds);
  const parts = (tasks: fc.Arbitrary<List>, team: fc.Arbitrary<Team>) =>
    fc
      .tuple(sizeOf(thresholds), tasks, placeOf(bound), fc.option(team, { nil: undefined }))
      .map(([size, listed, place, given]) => ({ size, tasks: listed, ...place, ...(given && { team: given }) }));
  const team = teamOf(thresholds, bound);
  const steered = fc.tuple(team, seldom).map(([given, canSupervise]) => ({ ...given, canSupervise }));
  const stores = fc.oneof(
    { weight: 3, arbitrary: parts(anyTasks(bound.rulebook, numbers), team) },
    { weight: 1, arbitrary: parts(tasksOfOneRole(bound.rulebook, numbers), team) },
    // Where nobody can steer outsiders, one agency for several roles is worth more.
    { weight: 2, arbitrary: parts(likeTasks(bound.rulebook, numbers), steered) },
  );
  return fc.tuple(stores, anyBudget(bound)).map(([store, choice]) => budgeted(store, choice, bound));
}

/** Hours and other numbers of tasks as they come, and more often near the thresholds of the rules. */
export function taskNumbersOf({ hours, weeks, disciplines, months }: Thresholds): TaskNumbers {
  const points = hours.length > 0 ? hours : [40];
  const jobs = points.slice(points.length >> 1);
  const wanted = disciplines.length > 0 ? disciplines : [1];
  return {
    hours: fc.oneof(
      { weight: 2, arbitrary: near(points, { step: 0.5, min: Number.MIN_VALUE, max: MOST_HOURS }) },
      { weight: 4, arbitrary: near(jobs, { step: 0.5, min: Number.MIN_VALUE, max: MOST_HOURS }) },
      { weight: 2, arbitrary: logarithmic(4, 400).map((value) => Math.ceil(value)) },
      { weight: 2, arbitrary: logarithmic(0.5, 400) },
      { weight: 1, arbitrary: fc.double({ min: 0, minExcluded: true, max: MOST_HOURS, noNaN: true }) },
    ),
    months: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 14 }), nearWhole(months, 1)),
    disciplines: fc.oneof({ weight: 2, arbitrary: fc.constant(1) }, { weight: 3, arbitrary: nearWhole(wanted, 1) }),
    weeks: fc.oneof(near(weeks, { max: MOST_WEEKS }), fc.double({ min: 0, max: 520, noNaN: true })),
  };
}

/** A size class, or measures near the limits of the classes. */
function sizeOf({ measures }: Thresholds): fc.Arbitrary<StoreProfile["size"]> {
  const measure = (of: Measure, step: number, most: number) =>
    fc.oneof(near([...measures[of], 1], { step }), logarithmic(1, most), fc.constant(0));
  const given: fc.Arbitrary<StoreMeasures> = fc.record(
    {
      ordersPerMonth: measure("ordersPerMonth", 1, 1e6),
      annualRevenue: measure("annualRevenue", 1, 1e12),
      headcount: fc.oneof(near([...measures.headcount, 1], { step: 1 }), fc.integer({ min: 0, max: 500 })),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
  return fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom("starter", "small", "medium", "large") },
    { weight: 1, arbitrary: given.map((some) => (Object.keys(some).length > 0 ? some : { headcount: 2 })) },
  );
}

function teamOf({ developers }: Thresholds, { rulebook }: Bound): fc.Arbitrary<Team> {
  const roles = rulebook.roles.map(({ id }) => id as RoleId);
  return fc.record(
    {
      roles: fc.subarray(roles, { maxLength: Math.min(4, roles.length) }),
      developers: fc.oneof(fc.constantFrom(0, 1, 30), nearWhole(developers, 0)),
      canSupervise: fc.boolean(),
    },
    { requiredKeys: [], noNullPrototype: true },
  );
}

/** Somewhere; a place whose prices are the same as nowhere's is as likely as any. */
function placeOf({ places }: Bound): fc.Arbitrary<Place> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant({}) }, { weight: 4, arbitrary: fc.constantFrom(...places) });
}
