import fc from "fast-check";
import { expect, test } from "vitest";
import {
  createAdvisor,
  nextQuestions,
  type PartialStoreProfile,
  type PartialTaskNeed,
  recommend,
  type StoreProfile,
  type TaskId,
  type TaskNeed,
} from "../src/index.js";
import { outcomesIn } from "../src/testing/laws/lawsOfChanges.js";
import { CHOICES, ways } from "./support/choices.js";
import { seed } from "./support/seed.js";

const advisor = createAdvisor();

/** Of questions that ask for something which decides nothing, the share that may be. */
const SUPERFLUOUS = 0.02;

/** Fields of a task with every value that rules tell apart, and some numbers of hours. */
const VALUES = {
  ...CHOICES,
  disciplines: [1, 2, 3, 4, 5, 6],
  hoursPerMonth: [2, 5, 9, 14, 21, 34, 55, 89, 144],
};
type Name = keyof typeof VALUES;
const NAMES = (Object.keys(VALUES) as Name[]).filter((name) => name !== "hoursPerMonth");
const OF_TASK = ["months", "startWithinWeeks", ...Object.keys(VALUES)];

/** A store of which some fields of each task are open, and the share of what suits best that its budget pays. */
interface Case {
  size: StoreProfile["size"];
  ids: TaskId[];
  hours: number[];
  open: Name[][];
  share: number;
}

const cases = fc.record<Case>({
  size: fc.constantFrom("starter", "small", "medium", "large"),
  ids: fc.uniqueArray(fc.constantFrom(...advisor.tasks().map(({ id }) => id)), { minLength: 2, maxLength: 3 }),
  hours: fc.array(fc.constantFrom(3, 12, 15, 40, 90), { minLength: 3, maxLength: 3 }),
  open: fc.array(fc.subarray(NAMES, { maxLength: 2 }), { minLength: 3, maxLength: 3 }),
  share: fc.constantFrom(0.2, 0.4, 0.6, 0.8, 0.95, 1, 2),
});

/** A budget that some of what suits best can be paid from, or all of it. */
function budgetOf({ size, ids, hours, share }: Case): number {
  const tasks = ids.map((task, i) => ({ task, hoursPerMonth: hours[i]! }));
  return recommend({ size, monthlyBudget: 1e9, tasks }).monthlyCost * share;
}

/** Every way to fill in what is open of each task. */
function waysOf({ ids, hours, open }: Case): TaskNeed[][] {
  return ids.reduce<TaskNeed[][]>(
    (some, task, i) => {
      const own = ways(open[i]!, VALUES).map((need): TaskNeed => ({ task, hoursPerMonth: hours[i]!, ...need }));
      return some.flatMap((needs) => own.map((need) => [...needs, need]));
    },
    [[]],
  );
}

/** The open fields that decide what becomes of a task in some way to fill in the others. */
function thatMatter(one: Case, monthlyBudget: number): string[] {
  const all = waysOf(one).map((tasks) => {
    const store = { size: one.size, monthlyBudget, tasks };
    return { tasks, outcome: JSON.stringify(outcomesIn(store, advisor.recommend(store))) };
  });
  const fields = one.ids.flatMap((_, i) => one.open[i]!.map((name) => ({ i, name })));
  const decides = ({ i, name }: { i: number; name: Name }) => {
    const seen = new Map<string, string>();
    return all.some(({ tasks, outcome }) => {
      const key = JSON.stringify(tasks.map((need, j) => (j === i ? { ...need, [name]: undefined } : need)));
      const before = seen.get(key) ?? outcome;
      seen.set(key, before);
      return before !== outcome;
    });
  };
  return fields.filter(decides).map(({ i, name }) => `tasks.${i}.${name}`);
}

function partialOf({ size, ids, hours, open }: Case, monthlyBudget: number): PartialStoreProfile {
  const tasks = ids.map((task, i) => {
    const known = OF_TASK.filter((name) => !open[i]!.some((other) => other === name));
    const given = known.includes("hoursPerMonth") ? { hoursPerMonth: hours[i] } : {};
    return { ...Object.fromEntries(known.map((name) => [name, null])), task, ...given } as PartialTaskNeed;
  });
  return { size, monthlyBudget, country: null, currency: null, team: null, tasks };
}

/** What is asked for and what of it decides nothing, over some cases; none may be missed. */
function askedIn(some: fc.Arbitrary<Case>, numRuns: number, examples: Case[] = []) {
  const found = { asked: 0, superfluous: 0 };
  const check = (one: Case) => {
    const monthlyBudget = budgetOf(one);
    const asked = nextQuestions(partialOf(one, monthlyBudget)).map(({ field }) => field.join("."));
    const matters = thatMatter(one, monthlyBudget);
    expect(asked, JSON.stringify(partialOf(one, monthlyBudget))).toEqual(expect.arrayContaining(matters));
    found.asked += asked.length;
    found.superfluous += asked.length - matters.length;
  };
  fc.assert(fc.property(some, check), { numRuns, seed, examples: examples.map((one) => [one]) });
  return found;
}

test("of tasks that share a budget hardly a field is asked for that decides nothing, and none is missed", () => {
  const { asked, superfluous } = askedIn(cases, 150);
  expect(superfluous / asked, `${superfluous} of ${asked}`).toBeLessThan(SUPERFLUOUS);
});

test("the same holds where there are too many ways to answer for all of them to be tried", () => {
  const counts = (one: Case) => one.open.flat().reduce((count, name) => count * VALUES[name]!.length, 1);
  const open = fc.tuple(
    fc.subarray(NAMES, { minLength: 3, maxLength: 4 }),
    fc.subarray(NAMES, { minLength: 3, maxLength: 4 }),
    fc.constant<Name[]>([]),
  );
  const large = fc
    .tuple(cases, open)
    .map(([one, some]) => ({ ...one, ids: one.ids.slice(0, 2), open: some }))
    .filter((one) => counts(one) > 1000 && counts(one) < 2500);
  const { asked, superfluous } = askedIn(large, 12);
  expect(superfluous / asked, `${superfluous} of ${asked}`).toBeLessThan(SUPERFLUOUS);
});

test("none is missed where the hours of one task are open too", () => {
  const withHours = cases.map((one) => ({
    ...one,
    open: [["hoursPerMonth" as Name, ...one.open[0]!], ...one.open.slice(1)],
  }));
  // Here the budget decides at some hours only, by what the other role leaves of it.
  const found: Case = {
    size: "large",
    ids: ["sector-research", "product-measurement", "order-processing"],
    hours: [3, 40, 15],
    open: [["hoursPerMonth", "backup"], [], []],
    share: 0.95,
  };
  expect(askedIn(withHours, 60, [found]).asked).toBeGreaterThan(0);
});

test("nothing is asked about a task that no budget of the store can pay, alone or with others of its role", () => {
  const asked = nextQuestions({
    size: "large",
    monthlyBudget: 750.1097333333333,
    country: "HU",
    team: { roles: null, canSupervise: null },
    tasks: [
      { task: "home-page-copy", hoursPerMonth: 173, duration: "ongoing", coverage: "flexible", onSite: true },
      { task: "product-descriptions", hoursPerMonth: 54.73835125448029, coverage: null, onSite: null },
    ],
  });
  expect(asked).toEqual([]);
});
