import fc from "fast-check";
import { expect, test } from "vitest";

import {
  type Advice,
  type Change,
  createAdvisor,
  type Outcome,
  type StoreProfile,
  type TaskNeed,
  whatWouldChange,
} from "../src/index.js";
import { extendRateCard, extendRulebook, type RateCard, rateCards, rulebook } from "../src/rules.js";
import { storeProfile } from "../src/testing.js";
import { seed } from "./support/seed.js";
import { applied, nudged, outcomeOf, someNearer, startOf } from "./support/whatIf.js";

const advisor = createAdvisor();

const few = storeProfile().filter(({ tasks }) => tasks.length <= 4);

test("each change brings the outcome that it tells, and nothing nearer does", () => {
  fc.assert(
    fc.property(few, fc.infiniteStream(fc.nat(1000).map((share) => share / 1001)), (store, shares) => {
      const now = advisor.recommend(store);
      for (const change of whatWouldChange(store)) {
        expect(outcomesOf(change.tasks, now), JSON.stringify(change)).toEqual(change.tasks.map(() => change.from));
        expect(outcomesWith(change, change.needed, store)).toEqual(change.tasks.map(() => change.to));
        for (const nearer of someNearer(change, now, shares)) {
          const outcomes = nudged(store).flatMap((other) => outcomesWith(change, nearer, other));
          expect(
            outcomes.every((outcome) => outcome === change.to),
            `${nearer}: ${JSON.stringify(change)}`,
          ).toBe(false);
        }
      }
    }),
    { numRuns: 40, seed },
  );
});

function outcomesOf(tasks: Change["tasks"], advice: Advice): Outcome[] {
  return tasks.map((task) => outcomeOf(task, advice));
}

function outcomesWith({ field, tasks }: Change, value: unknown, store: StoreProfile): Outcome[] {
  return outcomesOf(tasks, advisor.recommend(applied(store, field, value)));
}

/** The first whole number of some, in their order, at which a task has an outcome, by task and outcome. */
function firsts(store: StoreProfile, field: Change["field"], values: unknown[], by = advisor): string[] {
  const now = by.recommend(store);
  const ids = store.tasks.map((task) => (typeof task === "string" ? task : task.task));
  const met = new Map<string, unknown>();
  for (const value of values) {
    const then = by.recommend(applied(store, field, value));
    for (const id of ids) {
      const to = outcomeOf(id, then);
      if (to !== outcomeOf(id, now) && !met.has(`${id} ${to}`)) met.set(`${id} ${to}`, value);
    }
  }
  return [...met].map(([what, value]) => `${what} ${value}`).sort();
}

function toldOf(changes: Change[], field: Change["field"], from: number, values: number[]): string[] {
  return changes
    .filter((change) => change.field.join() === field.join() && typeof change.needed === "number")
    .filter(({ needed }) => values.includes(needed as number) && needed !== from)
    .flatMap(({ tasks, to, needed }) => tasks.map((task) => `${task} ${to} ${needed}`))
    .sort();
}

const upTo = (most: number) => Array.from({ length: most }, (_, i) => i + 1);

test("no change of hours is missed: every whole number of them is tried", () => {
  fc.assert(
    fc.property(
      few.filter(({ tasks }) => tasks.length > 0),
      fc.nat(),
      (store, pick) => {
        const index = pick % store.tasks.length;
        const field = ["tasks", index, "hoursPerMonth"];
        const entry = store.tasks[index]!;
        const now = advisor.recommend(store);
        const from = (typeof entry === "object" ? entry.hoursPerMonth : undefined) ?? startOf(field, now);
        const changes = whatWouldChange(store);
        const more = upTo(400).filter((hours) => hours > from);
        const less = upTo(Math.min(400, Math.ceil(from) - 1)).reverse();
        expect(toldOf(changes, field, from, more)).toEqual(firsts(store, field, more));
        if (from <= 400) expect(toldOf(changes, field, from, less)).toEqual(firsts(store, field, less));
      },
    ),
    { numRuns: 15, seed },
  );
});

test("no change of the budget is missed: every whole one is tried", () => {
  fc.assert(
    fc.property(few, fc.integer({ min: 0, max: 1500 }), (store, monthlyBudget) => {
      const poor = { ...store, monthlyBudget };
      const changes = whatWouldChange(poor);
      const more = upTo(2000).filter((budget) => budget > monthlyBudget);
      const less = [0, ...upTo(2000)].filter((budget) => budget < monthlyBudget).reverse();
      for (const values of [more, less]) {
        expect(toldOf(changes, ["monthlyBudget"], monthlyBudget, values)).toEqual(
          firsts(poor, ["monthlyBudget"], values),
        );
      }
    }),
    { numRuns: 5, seed },
  );
});

/** Every other value of each field that is not a number, and the numbers that rules may tell apart, in both directions. */
function otherValues(store: StoreProfile): [field: Change["field"], values: unknown[]][] {
  const range = (least: number, most: number) => Array.from({ length: most - least + 1 }, (_, i) => least + i);
  const both = (from: number, values: number[]) => [
    values.filter((value) => value > from),
    values.filter((value) => value < from).reverse(),
  ];
  const ofTask = store.tasks.flatMap((entry, index): [Change["field"], unknown[]][] => {
    const given: Partial<TaskNeed> = typeof entry === "string" ? {} : entry;
    const choices = { gap: ["skill", "time", "both"], coverage: ["flexible", "office-hours", "around-the-clock"] };
    const flags = { backup: [true, false], onSite: [true, false], core: [true, false] };
    const others = { ...choices, ...flags, duration: ["ongoing", "one-off"], scope: ["defined", "open"] };
    const numbers = [
      ...both(given.disciplines ?? 1, range(1, 9)).map((values) => ["disciplines", values]),
      ...both(given.startWithinWeeks ?? 10_001, range(0, 60)).map((values) => ["startWithinWeeks", values]),
      ["startWithinWeeks", [null]],
    ] as [string, unknown[]][];
    return [
      ...Object.entries(others).flatMap(([name, values]) => values.map((value) => [name, [value]])),
      ...numbers,
    ].map(([name, values]) => [["tasks", index, name as string], values as unknown[]]);
  });
  const { developers } = store.team ?? {};
  const ofSize =
    typeof store.size === "string" ? ["starter", "small", "medium", "large"].map((size) => [["size"], [size]]) : [];
  return [
    ...ofTask,
    ...(ofSize as [Change["field"], unknown[]][]),
    ...[true, false].map((value): [Change["field"], unknown[]] => [["team", "canSupervise"], [value]]),
    ...both(developers ?? -1, range(0, 30)).map((values): [Change["field"], unknown[]] => [
      ["team", "developers"],
      values,
    ]),
    [["team", "developers"], [null]],
  ];
}

test("no change of another field is missed: every value is tried", () => {
  fc.assert(
    fc.property(few, (store) => {
      const changes = whatWouldChange(store);
      for (const [field, values] of otherValues(store)) {
        const told = changes
          .filter((change) => change.field.join() === field.join() && values.includes(change.needed))
          .flatMap(({ tasks, to, needed }) => tasks.map((task) => `${task} ${to} ${needed}`))
          .sort();
        expect(told, `${field.join(".")} of ${values}`).toEqual(firsts(store, field, values));
      }
    }),
    { numRuns: 15, seed },
  );
});

/** A rulebook to which every engagement suits all work as well, so that prices alone decide. */
const deciding = rulebook.rules.filter(({ event }) => /^(supports|opposes|rules-out|defers)$/.test(event.type));
const indifferent = extendRulebook(rulebook, { rules: Object.fromEntries(deciding.map(({ name }) => [name, null])) });
const own = (value: number) => ({ value, year: 2026, sources: ["own"] });

/** Prices with freelancers at a part of theirs, and a smallest post that takes a part of full time. */
function pricesWith(rate: number, post: number): RateCard {
  const roles = Object.entries(rateCards.eu!.roles).map(([id, { freelancer }]) => {
    const { low, median, high, ...origin } = freelancer.hourly;
    return [id, { freelancer: { hourly: { ...origin, low: low * rate, median: median * rate, high: high * rate } } }];
  });
  return extendRateCard(rateCards.eu!, {
    id: "own",
    platformFee: own(0),
    smallestPost: own(post),
    roles: Object.fromEntries(roles),
  });
}

test("where prices alone decide, no turn of them is missed, though they bend", () => {
  const hours = fc.integer({ min: 100, max: 125 });
  const cases = fc.tuple(hours, hours, fc.constantFrom(0.55, 0.6, 0.65, 0.8), fc.constantFrom(0.5, 0.8));
  let turns = 0;
  fc.assert(
    fc.property(cases, ([from, beside, rate, post]) => {
      const options = { rulebook: indifferent, rateCard: pricesWith(rate, post) };
      const tasks: TaskNeed[] = [
        { task: "team-coordination", hoursPerMonth: from },
        { task: "product-design", hoursPerMonth: beside, duration: "ongoing" },
      ];
      const store: StoreProfile = { size: "medium", monthlyBudget: 1e6, tasks };
      const less = upTo(from - 1).reverse();
      const told = toldOf(whatWouldChange(store, options), ["tasks", 0, "hoursPerMonth"], from, less);
      expect(told).toEqual(firsts(store, ["tasks", 0, "hoursPerMonth"], less, createAdvisor(options)));
      turns += told.length;
    }),
    { numRuns: 40, seed },
  );
  expect(turns).toBeGreaterThan(0);
});
