import fc from "fast-check";
import {
  createAdvisor,
  type Engagement,
  roles,
  type StoreMeasures,
  type StoreProfile,
  type TaskId,
  type TaskNeed,
  type Team,
  tasks,
} from "../../src/index.js";
import { nextDown, nextUp } from "../../src/rules/doubles.js";
import { cards } from "./knowledge.js";

const catalogue = new Map(tasks().map((task) => [task.id, task]));
const taskIds = [...catalogue.keys()];
const roleIds = [...new Set([...catalogue.values()].map(({ role }) => role))];
const countries = Object.fromEntries(cards.map(({ currency, countries: levels }) => [currency, Object.keys(levels)]));
const advisor = createAdvisor();

/** Hours at which some rule changes its mind. */
const THRESHOLDS = [2, 5, 10, 20, 40, 65, 87, 130, 173, 730];
const HIGH_THRESHOLDS = [20, 40, 65, 87, 130, 130, 173, 173, 730];

/** A share of the way from one number to another, on a logarithmic scale. */
function logarithmic(least: number, most: number): fc.Arbitrary<number> {
  return fc.double({ min: 0, max: 1, noNaN: true }).map((share) => Math.min(most, least * (most / least) ** share));
}

function near(points: number[], away: number): fc.Arbitrary<number> {
  const moves = [(x: number) => x, (x: number) => x - away, (x: number) => x + away, nextDown, nextUp];
  return fc.tuple(fc.constantFrom(...points), fc.constantFrom(...moves)).map(([point, move]) => move(point));
}

/** Contract hours a month. */
const hours: fc.Arbitrary<number> = fc.oneof(
  { weight: 2, arbitrary: near(THRESHOLDS, 0.5) },
  { weight: 4, arbitrary: near(HIGH_THRESHOLDS, 0.5) },
  { weight: 2, arbitrary: logarithmic(4, 400).map((value) => Math.ceil(value)) },
  { weight: 2, arbitrary: logarithmic(0.5, 400) },
  { weight: 1, arbitrary: fc.double({ min: 0, minExcluded: true, max: 10_000, noNaN: true }) },
);

const flag = fc.oneof({ weight: 2, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) });

/** What work must have in common to be shared. */
const likeness = fc.record({
  coverage: fc.constantFrom("flexible" as const, "office-hours", "office-hours"),
  onSite: flag,
  disciplines: fc.constantFrom(1, 1, 2),
});

/** Hours of work that makes a job only together with other work. */
const partsOfJobs = fc.oneof(
  { weight: 3, arbitrary: logarithmic(15, 150).map((value) => ({ hoursPerMonth: Math.round(value) })) },
  { weight: 1, arbitrary: fc.constant({}) },
);

function entryOf(task: TaskId): fc.Arbitrary<TaskId | TaskNeed> {
  const need = fc.record(
    {
      task: fc.constant(task),
      hoursPerMonth: hours,
      duration: fc.constantFrom("ongoing", "ongoing", "ongoing", "one-off"),
      months: fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 14 })),
      gap: fc.constantFrom("skill", "time", "time", "both"),
      coverage: fc.constantFrom("flexible", "flexible", "office-hours", "office-hours", "around-the-clock"),
      backup: flag,
      onSite: flag,
      core: fc.boolean(),
      scope: fc.constantFrom("defined", "open"),
      disciplines: fc.constantFrom(1, 1, 2, 3, 4),
      startWithinWeeks: fc.oneof(fc.constantFrom(0, 2, 5, 6, 9, 10, 26), fc.double({ min: 0, max: 520, noNaN: true })),
    } satisfies { [field in keyof TaskNeed]: unknown },
    { requiredKeys: ["task"], noNullPrototype: true },
  );
  return fc.oneof({ weight: 1, arbitrary: fc.constant(task) }, { weight: 4, arbitrary: need.map(withMonthsThatFit) });
}

/** Only one-off work may say over how many months it spreads. */
export function withMonthsThatFit(need: TaskNeed): TaskNeed {
  const { months: _, ...rest } = need;
  return (need.duration ?? catalogue.get(need.task)!.usual.duration) === "ongoing" ? rest : need;
}

const families = [...new Set(roles().map(({ family }) => family))]
  .map((family) => roles().filter((role) => role.family === family))
  .filter((some) => some.length > 1);

/** Ongoing work of some roles of one family at the same hours and place: what one job or one agency could serve. */
const likeTasks = fc
  .constantFrom(...families)
  .chain((some) => fc.shuffledSubarray(some, { minLength: 2 }))
  .chain((some) => fc.tuple(...some.map((role) => fc.constantFrom(...role.tasks).chain(entryOf))))
  .chain((entries) => fc.tuple(fc.constant(entries), likeness, fc.array(partsOfJobs, { minLength: 5, maxLength: 5 })))
  .map(([entries, like, parts]) =>
    entries.map((entry, i) => {
      const need = typeof entry === "string" ? { task: entry } : entry;
      return withMonthsThatFit({ ...need, ...like, ...parts[i], duration: "ongoing" });
    }),
  );

const everyTask = fc.shuffledSubarray(taskIds, { minLength: taskIds.length });
const listedTasks = fc
  .oneof(
    { weight: 40, arbitrary: fc.shuffledSubarray(taskIds, { maxLength: 3 }) },
    { weight: 20, arbitrary: fc.shuffledSubarray(taskIds, { maxLength: 12 }) },
    { weight: 1, arbitrary: everyTask },
  )
  .chain((ids) => fc.tuple(...ids.map(entryOf)));

const measures: fc.Arbitrary<StoreMeasures> = fc
  .record(
    {
      ordersPerMonth: fc.oneof(near([100, 1000, 10_000], 1), logarithmic(1, 1e6), fc.constant(0)),
      annualRevenue: fc.oneof(near([1e5, 1e6, 1e7], 1), logarithmic(1, 1e12), fc.constant(0)),
      headcount: fc.oneof(near([4, 26], 1), fc.integer({ min: 0, max: 500 })),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map((given) => (Object.keys(given).length > 0 ? given : { headcount: 2 }));

const size = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom("starter" as const, "small", "medium", "large") },
  { weight: 1, arbitrary: measures },
);

const team: fc.Arbitrary<Team> = fc.record(
  {
    roles: fc.subarray(roleIds, { maxLength: 4 }),
    developers: fc.constantFrom(0, 1, 4, 5, 6, 30),
    canSupervise: fc.boolean(),
  },
  { requiredKeys: [], noNullPrototype: true },
);

/** Country and currency that go together, or one of them, or none. */
const place: fc.Arbitrary<Pick<StoreProfile, "country" | "currency">> = fc.oneof(
  fc.constant({}),
  ...Object.entries(countries).flatMap(([currency, codes]) => [
    fc.constant({ currency }),
    fc.constantFrom(...(codes.length > 0 ? codes : [undefined])).map((country) => (country ? { country } : {})),
    fc.constantFrom(...(codes.length > 0 ? codes : [undefined])).map((country) => ({
      ...(country && { country }),
      currency,
    })),
  ]),
);

/** A valid profile but for its budget. */
function unbudgeted(tasksOf: fc.Arbitrary<StoreProfile["tasks"]>, people: fc.Arbitrary<Team>) {
  return fc
    .tuple(size, tasksOf, place, fc.option(people, { nil: undefined }))
    .map(([of, listed, where, given]) => ({ size: of, tasks: listed, ...where, ...(given && { team: given }) }));
}

/** Where nobody can steer outsiders, one agency for several roles is worth more. */
const teamToLead = fc.tuple(team, flag).map(([given, steers]) => ({ ...given, canSupervise: steers }));

const anyStore = fc.oneof(
  { weight: 3, arbitrary: unbudgeted(listedTasks, team) },
  { weight: 2, arbitrary: unbudgeted(likeTasks, teamToLead) },
);

const ENGAGEMENTS: Engagement[] = ["freelancer", "agency", "hire"];

/** What some of the workloads would cost with some engagements, if money were no question. */
function sumOfCosts(store: Omit<StoreProfile, "monthlyBudget">, picks: number[]): number {
  const { recommendations } = advisor.recommend({ ...store, monthlyBudget: 1e12 });
  return recommendations.reduce((sum, { engagement, cost, alternatives }, i) => {
    const wanted = ENGAGEMENTS[picks[i % picks.length]!];
    const other = alternatives.find((alternative) => alternative.engagement === wanted);
    if (!wanted) return sum;
    return sum + (wanted === engagement ? cost : other!.cost).monthly;
  }, 0);
}

/** Picks of an engagement by workload; 3 is none. */
const picks = fc.array(fc.constantFrom(0, 1, 2, 2, 2, 2, 2, 3), { minLength: 1, maxLength: 6 });
const moves = [(x: number) => x, (x: number) => x + 1, (x: number) => x * 1.1, (x: number) => x * 2, nextUp, nextDown];
const budget = fc.oneof(
  { weight: 7, arbitrary: fc.tuple(picks, fc.constantFrom(...moves)) },
  { weight: 3, arbitrary: logarithmic(300, 50_000) },
  { weight: 2, arbitrary: logarithmic(1, 5e5).map(Math.round) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1, 1e6, 1e12) },
);

/** Valid store profiles in which every outcome has a fair share. */
export const stores: fc.Arbitrary<StoreProfile> = fc.tuple(anyStore, budget).map(([store, money]) => {
  const wanted = typeof money === "number" ? money : money[1](sumOfCosts(store, money[0]));
  return { ...store, monthlyBudget: Math.min(1e12, Math.max(0, wanted)) } as StoreProfile;
});
