import fc from "fast-check";
import { expect, test } from "vitest";
import { OF_TASK, OF_TEAM } from "../src/ask/partial.js";
import {
  type Advice,
  AdvisorError,
  createAdvisor,
  nextQuestions,
  type PartialStoreProfile,
  type PartialTaskNeed,
  type Question,
  recommend,
  type StoreProfile,
  storeProfileJsonSchema,
  type TaskId,
  type TaskNeed,
} from "../src/index.js";
import { extendRulebook, type Rule, rulebook } from "../src/rules.js";
import { CHOICES, ways } from "./support/choices.js";
import { seed } from "./support/seed.js";

const advisor = createAdvisor();
const nothingElse = { country: null, currency: null, team: null };

function fieldsOf(partial: PartialStoreProfile): string[] {
  return nextQuestions(partial).map(({ field }) => field.join("."));
}

function outcomesOf(store: StoreProfile): string[] {
  const { recommendations, notYet }: Advice = advisor.recommend(store);
  return store.tasks.map((entry) => {
    const task = typeof entry === "string" ? entry : entry.task;
    const served = recommendations.find(({ tasks }) => tasks.includes(task));
    if (served) return `${served.role} ${served.engagement}`;
    const waiting = notYet.find(({ tasks }) => tasks.includes(task))!;
    return `${waiting.role} ${waiting.kind}`;
  });
}

const { duration: _, ...choices } = CHOICES;
/** Values of fields of a task among which nothing is told apart that rules tell apart. */
const VALUES = { ...choices, disciplines: [1, 2, 3, 4, 5, 6], startWithinWeeks: [1, 4, 8, 20, undefined] };
type Name = keyof typeof VALUES;
const NAMES = Object.keys(VALUES) as Name[];

/** Of some fields, those that change the outcome in some way to fill in the others. */
function thatMatter(names: readonly Name[], outcomeOf: (need: Partial<TaskNeed>) => string): Name[] {
  const all = ways(names, VALUES).map((need) => ({ need, outcome: outcomeOf(need) }));
  return names.filter((name) => {
    const rest = names.filter((other) => other !== name);
    const outcomes = new Map<string, string>();
    return all.some(({ need, outcome }) => {
      const key = JSON.stringify(rest.map((other) => need[other] ?? null));
      const before = outcomes.get(key);
      outcomes.set(key, outcome);
      return before !== undefined && before !== outcome;
    });
  });
}

const tasks = fc.constantFrom(...advisor.tasks().map(({ id }) => id));
const sizes = fc.constantFrom("starter", "small", "medium", "large" as const);
const budgets = fc.oneof(fc.integer({ min: 0, max: 6000 }), fc.constant(1e12));

test("of one task exactly the fields are asked for that can change its outcome", () => {
  const cases = fc.record({
    task: tasks,
    size: sizes,
    monthlyBudget: budgets,
    hoursPerMonth: fc.constantFrom(1, 3, 8, 15, 30, 60, 100, 140, 180),
    duration: fc.constantFrom("ongoing", "one-off" as const),
    open: fc.subarray(NAMES, { minLength: 1, maxLength: 4 }),
    rest: fc.record(Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom<unknown>(...VALUES[name])]))),
  });
  let asked = 0;
  let spared = 0;
  fc.assert(
    fc.property(cases, ({ task, size, monthlyBudget, hoursPerMonth, duration, open, rest }) => {
      const known = Object.fromEntries(
        NAMES.filter((name) => !open.includes(name)).map((name) => [name, rest[name] ?? null]),
      );
      const months = duration === "one-off" ? 2 : null;
      const need = { task, hoursPerMonth, duration, months, ...known } as PartialTaskNeed;
      const partial: PartialStoreProfile = { ...nothingElse, size, monthlyBudget, tasks: [need] };
      const whole = Object.fromEntries(
        Object.entries(need).filter(([, value]) => value !== null),
      ) as unknown as TaskNeed;
      const matters = thatMatter(open, (filled) =>
        String(outcomesOf({ size, monthlyBudget, tasks: [{ ...whole, ...filled }] })),
      );
      expect(fieldsOf(partial).sort()).toEqual(matters.map((name) => `tasks.0.${name}`).sort());
      asked += matters.length;
      spared += open.length - matters.length;
    }),
    { numRuns: 60, seed },
  );
  expect(
    [asked, spared].every((count) => count > 3),
    `${asked} ${spared}`,
  ).toBe(true);
});

test("of one task the budget, the size and the team are asked for exactly where they can change its outcome", () => {
  const cases = fc.record({ task: tasks, hoursPerMonth: fc.constantFrom(1, 4, 12, 40, 90, 150), onSite: fc.boolean() });
  fc.assert(
    fc.property(cases, (need) => {
      const asked = fieldsOf({ country: null, currency: null, tasks: [{ ...settled(need), core: null }] });
      const all = ["starter", "small", "medium", "large"].flatMap((size) =>
        [0, 50, 100, 200, 400, 800, 1600, 3200, 6400, 12_800, 1e12].flatMap((monthlyBudget) =>
          [true, false].flatMap((canSupervise) =>
            [[], [roleOf(need.task)]].flatMap((roles) =>
              [undefined, 2, 9].map((developers) => ({ size, monthlyBudget, canSupervise, roles, developers })),
            ),
          ),
        ),
      );
      const outcomes = all.map(({ size, monthlyBudget, ...team }) =>
        String(outcomesOf({ size, monthlyBudget, team, tasks: [need] } as StoreProfile)),
      );
      const matters = (["size", "monthlyBudget", "canSupervise", "roles", "developers"] as const).filter((name) => {
        const seen = new Map<string, string>();
        return all.some((one, i) => {
          const key = JSON.stringify({ ...one, [name]: null });
          const before = seen.get(key);
          seen.set(key, outcomes[i]!);
          return before !== undefined && before !== outcomes[i];
        });
      });
      // Budgets are tried in steps only: what is found there must be asked for.
      expect(asked.map((field) => field.split(".").at(-1))).toEqual(expect.arrayContaining(matters));
      for (const field of asked) expect(matters).toContain(field.split(".").at(-1));
    }),
    // Here the size decides who serves the task, and neither role has enough work, whatever the budget.
    { numRuns: 25, seed, examples: [[{ task: "order-enquiries", hoursPerMonth: 1, onSite: false }]] },
  );
});

function roleOf(task: TaskId): string {
  return advisor.tasks().find(({ id }) => id === task)!.role;
}

/** A need of which everything else is known to be left out. */
function settled(need: { task: TaskId; hoursPerMonth: number; onSite: boolean }): PartialTaskNeed {
  const names = ["duration", "months", ...NAMES.filter((name) => name !== "onSite")];
  return { ...Object.fromEntries(names.map((name) => [name, null])), ...need };
}

test("of several tasks hardly a field is asked for that cannot change an outcome, and none is missed", () => {
  const cases = fc.record({
    size: sizes,
    monthlyBudget: budgets,
    tasks: fc.uniqueArray(tasks, { minLength: 2, maxLength: 4 }),
    open: fc.subarray<Name>(["gap", "backup", "onSite", "core", "scope", "coverage"], { minLength: 1, maxLength: 3 }),
    hours: fc.constantFrom(3, 12, 40, 90),
  });
  let asked = 0;
  let superfluous = 0;
  fc.assert(
    fc.property(cases, ({ size, monthlyBudget, tasks: ids, open, hours }) => {
      const [first, ...others] = ids as [TaskId, ...TaskId[]];
      const left = Object.fromEntries(
        ["duration", "months", ...NAMES.filter((name) => !open.includes(name))].map((name) => [name, null]),
      );
      const need = { ...left, task: first, hoursPerMonth: hours } as PartialTaskNeed;
      const fields = fieldsOf({ ...nothingElse, size, monthlyBudget, tasks: [need, ...others] });
      const matters = thatMatter(open, (filled) =>
        outcomesOf({
          size,
          monthlyBudget,
          tasks: [{ task: first, hoursPerMonth: hours, ...filled }, ...others],
        }).join(),
      ).map((name) => `tasks.0.${name}`);
      expect(fields).toEqual(expect.arrayContaining(matters));
      asked += fields.length;
      superfluous += fields.length - matters.length;
    }),
    { numRuns: 120, seed },
  );
  expect(superfluous / asked, `${superfluous} of ${asked}`).toBeLessThan(SUPERFLUOUS);
});

const SUPERFLUOUS = 0.02;

test("hours are asked for where only a part of one can be paid", () => {
  const names = ["months", ...NAMES].map((name) => [name, null]);
  const need = { ...Object.fromEntries(names), task: "order-processing", duration: "one-off" } as PartialTaskNeed;
  const known: PartialStoreProfile = { ...nothingElse, size: "small", monthlyBudget: 1, tasks: [need, "blog-posts"] };
  const at = (hoursPerMonth: number) =>
    outcomesOf({
      size: "small",
      monthlyBudget: 1,
      tasks: [{ task: "order-processing", duration: "one-off", hoursPerMonth }, "blog-posts"],
    });
  expect(at(0.01)).not.toEqual(at(1));
  expect(fieldsOf(known)).toEqual(["tasks.0.hoursPerMonth"]);
});

test("where work is done is asked for where it decides with which other work a task goes", () => {
  const nothing = { duration: null, months: null, gap: null, backup: null, core: null, scope: null };
  const both: PartialTaskNeed[] = [
    {
      ...nothing,
      task: "customer-questions",
      hoursPerMonth: null,
      onSite: null,
      disciplines: null,
      startWithinWeeks: null,
    },
    { ...nothing, task: "meeting-scheduling", hoursPerMonth: 60, disciplines: null, startWithinWeeks: null },
  ].map((need) => ({ ...need, coverage: "around-the-clock" }) as PartialTaskNeed);
  const partial: PartialStoreProfile = { ...nothingElse, country: "BE", size: "small", tasks: both };
  expect(fieldsOf(partial)).toContain("tasks.1.onSite");
});

test("each answer decides what it says, all else at its default", () => {
  const partial = fc.record({ task: tasks, size: sizes, monthlyBudget: fc.integer({ min: 0, max: 4000 }) });
  fc.assert(
    fc.property(partial, ({ task, size, monthlyBudget }) => {
      const store: StoreProfile = { size, monthlyBudget, tasks: [{ task }] };
      for (const { field, decides } of nextQuestions({ ...nothingElse, ...store })) {
        expect(decides.length).toBeGreaterThan(0);
        for (const { answer, outcomes } of decides) {
          for (const value of endsOf(answer)) {
            const name = String(field.at(-1));
            const once = name === "months" ? { duration: "one-off" as const } : {};
            const need = { task, ...once, ...(value !== null && { [name]: value }) } as TaskNeed;
            const [said] = outcomes;
            expect(said!.task).toBe(task);
            expect(outcomesOf({ size, monthlyBudget, tasks: [need] })[0]).toMatch(new RegExp(` ${said!.outcome}$`));
          }
        }
      }
    }),
    { numRuns: 25, seed },
  );
});

function endsOf(answer: unknown): unknown[] {
  if (typeof answer !== "object" || answer === null) return [answer];
  const { from, to } = answer as { from: number; to: number };
  return [from, Math.floor((from + to) / 2), to];
}

test("nothing that a profile may say is forgotten", () => {
  const { tasks, team } = (storeProfileJsonSchema as { properties: Record<string, Shape> }).properties;
  const need = tasks!.items!.anyOf!.find(({ properties }) => properties)!;
  expect(Object.keys(need.properties!).sort()).toEqual(["task", ...OF_TASK].sort());
  expect(Object.keys(team!.properties!).sort()).toEqual([...OF_TEAM].sort());
});

/** The parts of a JSON Schema that are read here. */
interface Shape {
  anyOf?: Shape[];
  items?: Shape;
  properties?: Record<string, Shape>;
}

test("three answers are enough to begin", () => {
  expect(nextQuestions({}).map(({ field, kind }) => [...field, kind].join(" "))).toEqual([
    "size choice",
    "monthlyBudget number",
    "tasks tasks",
  ]);
  expect(fieldsOf({ size: "small", monthlyBudget: 100 })).toEqual(["tasks"]);
  expect(nextQuestions({ tasks: [] })).toEqual([]);
});

test("a bare task takes its defaults, an object leaves open what it does not say, and null leaves it out", () => {
  const known = { ...nothingElse, size: "small" as const, monthlyBudget: 1000 };
  expect(fieldsOf({ ...known, tasks: ["site-bug-fixing"] })).toEqual([]);
  expect(fieldsOf({ ...known, tasks: [{ task: "site-bug-fixing" }] })).toContain("tasks.0.hoursPerMonth");
  expect(fieldsOf({ ...known, tasks: [{ task: "site-bug-fixing", hoursPerMonth: null }] })).not.toContain(
    "tasks.0.hoursPerMonth",
  );
  expect(fieldsOf({ ...known, monthlyBudget: 150, country: undefined, tasks: ["site-bug-fixing"] })).toEqual([
    "country",
  ]);
});

test("the most decisive question comes first", () => {
  const weights = nextQuestions({
    ...nothingElse,
    size: "small",
    monthlyBudget: 1000,
    tasks: [{ task: "blog-posts" }],
  });
  const count = ({ decides }: Question) => new Set(decides.map(({ outcomes }) => outcomes[0]!.outcome)).size;
  expect(weights.map(count)).toEqual(weights.map(count).sort((a, b) => b - a));
  expect(count(weights[0]!)).toBeGreaterThan(1);
});

test("a partial profile that cannot become a valid one is refused with all that is wrong", () => {
  const bad = { size: null, monthlyBudget: "much", tasks: [{ task: "sitebugfixing", months: 0 }], tem: {} };
  let issues: unknown;
  try {
    nextQuestions(bad as never);
  } catch (error) {
    issues = (error as AdvisorError).issues.map(({ path }) => path.join("."));
  }
  expect(issues).toEqual(["size", "monthlyBudget", "tasks.0.task", "tasks.0.months", "tem"]);
  expect(() => nextQuestions({ country: "DE", currency: "USD", tasks: [] })).toThrow(AdvisorError);
  expect(recommend({ size: "small", monthlyBudget: 1, tasks: [] }).recommendations).toEqual([]);
});

/** A task of which some fields are open, and all others are left out. */
function openNeed(given: PartialTaskNeed, ...open: string[]): PartialTaskNeed {
  const left = ["duration", "months", ...NAMES].filter((name) => !open.includes(name));
  return { ...Object.fromEntries(left.map((name) => [name, null])), ...given };
}

test("where an agency alone can serve all that could share one, nothing is asked of who shares it", () => {
  const names = ["core", "disciplines", "backup"];
  const needs: [TaskId, number][] = [
    ["shipping", 10],
    ["complaints", 27],
    ["meeting-scheduling", 27],
  ];
  const tasks = needs.map(([task, hoursPerMonth]) =>
    openNeed({ task, hoursPerMonth, coverage: "around-the-clock" }, ...names),
  );
  const team = { canSupervise: false, roles: null, developers: null };
  expect(fieldsOf({ ...nothingElse, size: "small", monthlyBudget: 1e9, team, tasks })).toEqual([]);
});

test("what is too small for any shared job or agency is not asked for what it shares", () => {
  const ids: TaskId[] = ["search-ads", "blog-posts", "logo-design"];
  const tasks = ids.map((task) => openNeed({ task, hoursPerMonth: 3 }, "onSite", "coverage", "duration", "months"));
  const asked = fieldsOf({ ...nothingElse, size: "small", monthlyBudget: 2000, tasks });
  expect(asked.filter((field) => field.endsWith("onSite"))).toEqual([]);
  expect(asked).toContain("tasks.0.duration");
});

test("rules of hours alone are no reason to ask for anything that they do not test", () => {
  const isKept = ({ event, conditions }: Rule) =>
    !["supports", "opposes", "rules-out", "defers", "serves"].includes(event.type) ||
    [...JSON.stringify(conditions).matchAll(/"fact":"(\w+)"/g)].every(([, fact]) => fact === "hoursPerMonth");
  const left = rulebook.rules.filter((rule) => !isKept(rule)).map(({ name }) => [name, null]);
  const own = createAdvisor({ rulebook: extendRulebook(rulebook, { rules: Object.fromEntries(left) }) });
  const asked = (...tasks: PartialTaskNeed[]) =>
    own.nextQuestions({ ...nothingElse, size: "small", monthlyBudget: 1e9, tasks }).map(({ field }) => field.join("."));
  const open = ["hoursPerMonth", "gap", "core", "onSite", "coverage"];
  const [one, other] = (["blog-posts", "search-ads"] as const).map((task) => openNeed({ task }, ...open)) as [
    PartialTaskNeed,
    PartialTaskNeed,
  ];
  expect(asked(one)).toEqual(["tasks.0.hoursPerMonth"]);
  expect(asked(one, other)).toEqual(expect.arrayContaining(["tasks.0.hoursPerMonth", "tasks.1.hoursPerMonth"]));
});
