import { describe, expect, test } from "vitest";
import {
  type Advice,
  type Advisor,
  createAdvisor,
  type Rule,
  type StoreMeasures,
  type StoreProfile,
  type TaskNeed,
} from "../src/index.js";
import { extendRulebook, rulebook } from "../src/rules.js";
import { applied, idOf } from "../src/testing/laws/edits.js";

const advisor = createAdvisor();
const { recommend, tasks } = advisor;
const titleOf = (task: string) => tasks().find(({ id }) => id === task)!.title;

type Trigger = Advice["roadmap"][number]["trigger"];

/** The edits of a step by their path. */
function editsOf(trigger: Trigger): Record<string, unknown> {
  return Object.fromEntries(trigger.map(({ field, value }) => [field.join("."), value]));
}

/** What must be said where a field reaches a value. */
function wordsOf({ field, value }: Trigger[number], store: StoreProfile): string[] {
  const amount = String(value).replace(/\B(?=(\d{3})+$)/g, ",");
  if (field[0] === "tasks") return [titleOf(idOf(store.tasks[field[1] as number]!)), `${amount} hours`];
  if (field[0] === "monthlyBudget") return [`EUR ${amount}`];
  return typeof value === "number" ? [amount] : [];
}

/** Tasks that a step adds. */
function addedBy({ adds }: Advice["roadmap"][number]): string[] {
  return adds.flatMap((entry) => entry.tasks);
}

function servedBy({ recommendations }: Advice): string[] {
  return recommendations.flatMap((entry) => entry.tasks);
}

describe("what only money keeps back", () => {
  const store: StoreProfile = { size: "small", monthlyBudget: 0, tasks: ["shipping", "blog-posts", "site-build"] };
  const advised = () => {
    const { roadmap, notYet } = recommend(store);
    const [now, ...later] = roadmap;
    return { now, later, notYet };
  };

  test("starts with nobody and no trigger", () => {
    const { now } = advised();
    expect(now).toMatchObject({ step: 1, trigger: [], adds: [], changes: [], drops: [], monthlyCost: 0 });
    expect(now!.text).toMatch(/nobody/);
  });

  test("is served for one whole budget after another, the first of them the one that is needed", () => {
    const { later, notYet } = advised();
    expect(later.length).toBeGreaterThan(0);
    let last = 0;
    for (const { trigger, monthlyCost } of later) {
      expect(Object.keys(editsOf(trigger))).toEqual(["monthlyBudget"]);
      const budget = editsOf(trigger).monthlyBudget as number;
      expect(budget).toBeGreaterThan(last);
      expect(monthlyCost).toBeLessThanOrEqual(budget);
      last = budget;
    }
    expect(editsOf(later[0]!.trigger).monthlyBudget).toBe(notYet[0]!.budgetNeeded);
  });

  test("is served in the order of importance", () => {
    const { later, notYet } = advised();
    const [first] = notYet;
    expect(addedBy(later[0]!)).toEqual(expect.arrayContaining(first!.tasks));
    expect(later.flatMap(addedBy).sort()).toEqual([...store.tasks].sort());
  });

  test("comes true at each budget, and not at one less", () => {
    const { later } = advised();
    for (const [i, { trigger }] of later.entries()) {
      const then = recommend(applied(store, trigger));
      const due = later.slice(0, i + 1).flatMap(addedBy);
      expect(servedBy(then).sort()).toEqual(due.sort());
      expect(then.roadmap).toHaveLength(later.length - i);
      const monthlyBudget = then.monthlyCost + then.budgetLeft - 1;
      const served = servedBy(recommend({ ...store, monthlyBudget }));
      expect(due.every((task) => served.includes(task))).toBe(false);
    }
  });
});

describe("work that is too little", () => {
  const blog = (need: Partial<TaskNeed>, more: TaskNeed[] = []): StoreProfile => ({
    size: "medium",
    monthlyBudget: 10_000,
    tasks: [...more, { task: "blog-posts", ...need }],
  });

  test("grows to the hours from which it is given away", () => {
    const { notYet, roadmap } = recommend(blog({ hoursPerMonth: 3 }));
    expect(notYet[0]!.kind).toBe("not-enough-work");
    expect(roadmap).toHaveLength(2);
    expect(roadmap[1]!.trigger).toEqual([{ field: ["tasks", 0, "hoursPerMonth"], value: 5 }]);
    expect(roadmap[1]!.text).toContain(`“${titleOf("blog-posts")}” takes 5 hours`);
    expect(roadmap[1]!.adds).toMatchObject([{ role: "seo-content-writer", tasks: ["blog-posts"] }]);
  });

  test("grows as a whole by its first task, by no more than it lacks", () => {
    const { roadmap } = recommend(blog({ hoursPerMonth: 1.5 }, [{ task: "search-positioning", hoursPerMonth: 2 }]));
    expect(roadmap[1]!.trigger).toEqual([{ field: ["tasks", 1, "hoursPerMonth"], value: 3 }]);
    expect(addedBy(roadmap[1]!)).toEqual(["blog-posts", "search-positioning"]);
  });

  test("needs money as well where there is none", () => {
    const { roadmap } = recommend({ ...blog({ hoursPerMonth: 3 }), monthlyBudget: 0 });
    const edits = editsOf(roadmap[1]!.trigger);
    expect(Object.keys(edits)).toEqual(["tasks.0.hoursPerMonth", "monthlyBudget"]);
    expect(roadmap[1]!.text).toMatch(/5 hours.* and .*budget/);
    expect(edits.monthlyBudget).toBe(Math.ceil(roadmap[1]!.monthlyCost));
  });

  test("is an object in the profile once it grows, though a bare id named it", () => {
    const few = tasks().find(({ usual }) => usual.duration === "ongoing" && usual.hoursPerMonth.small < 5);
    const store: StoreProfile = { size: "small", monthlyBudget: 10_000, tasks: [few?.id ?? "blog-posts"] };
    const { trigger } = recommend(store).roadmap.at(-1)!;
    if (few) expect(trigger).toHaveLength(1);
    for (const task of applied(store, trigger).tasks) expect(typeof task).toBe(few ? "object" : "string");
  });
});

describe("a store that is too small for the work", () => {
  const work: TaskNeed[] = [{ task: "shipping", gap: "time", hoursPerMonth: 40 }, { task: "search-ads" }];
  const starting = (size: StoreProfile["size"]): StoreProfile => ({ size, monthlyBudget: 50_000, tasks: work });
  const cases: [StoreProfile["size"], string, unknown, RegExp][] = [
    ["starter", "size", "small", /the store is small/],
    [{ ordersPerMonth: 20 }, "size.ordersPerMonth", 100, /100 orders/],
    [{ annualRevenue: 60_000 }, "size.annualRevenue", 100_000, /EUR 100,000/],
    [{ annualRevenue: 60_000, ordersPerMonth: 5000, headcount: 30 }, "size.annualRevenue", 100_000, /EUR 100,000/],
    [{ ordersPerMonth: 99, headcount: 30 }, "size.ordersPerMonth", 100, /100 orders/],
  ];

  test.for(cases)("of size %j grows in %s to %j", ([size, field, value, words]) => {
    const store = starting(size);
    const { size: read, notYet, roadmap } = recommend(store);
    expect(read.value).toBe("starter");
    expect(notYet.map(({ kind }) => kind)).toContain("too-early");
    const [, then] = roadmap;
    expect(editsOf(then!.trigger)).toMatchObject({ [field]: value });
    expect(then!.text).toMatch(words);
    expect(recommend(applied(store, then!.trigger)).size.value).toBe("small");
  });

  test("keeps the hours that it has, and says nothing of them", () => {
    const store = starting("starter");
    const { roadmap, assumptions } = recommend(store);
    const ads = assumptions.find(({ path }) => path.join(".") === "tasks.1.hoursPerMonth")!.value;
    const [, { trigger, text }] = roadmap as [unknown, Advice["roadmap"][number]];
    expect(editsOf(trigger)).toEqual({ size: "small", "tasks.0.hoursPerMonth": 40, "tasks.1.hoursPerMonth": ads });
    expect(text).not.toMatch(/hours/);
  });

  test("tells measures by measures, class by class", () => {
    const manager: StoreProfile = {
      size: { headcount: 3 } satisfies StoreMeasures,
      monthlyBudget: 50_000,
      tasks: [{ task: "store-oversight", hoursPerMonth: 60 }],
    };
    expect(editsOf(recommend(manager).roadmap[1]!.trigger)).toEqual({
      "size.headcount": 4,
      "tasks.0.hoursPerMonth": 60,
    });
    const starter = { ...manager, size: { ordersPerMonth: 1 } };
    expect(editsOf(recommend(starter).roadmap[1]!.trigger)).toMatchObject({ "size.ordersPerMonth": 1000 });
  });
});

describe("a product manager", () => {
  const store = (developers?: number): StoreProfile => ({
    size: "medium",
    monthlyBudget: 50_000,
    tasks: [{ task: "product-features", hoursPerMonth: 40 }],
    ...(developers !== undefined && { team: { developers } }),
  });

  test.for([[0], [4], [undefined]])("waits until five developers are there: %j", ([developers]) => {
    const { roadmap } = recommend(store(developers));
    expect(roadmap).toHaveLength(2);
    expect(roadmap[1]!.trigger).toEqual([{ field: ["team", "developers"], value: 5 }]);
    expect(roadmap[1]!.text).toMatch(/5 developers/);
    expect(roadmap[1]!.adds).toMatchObject([{ role: "product-manager" }]);
  });

  test("comes now where they are", () => {
    expect(recommend(store(5)).roadmap).toHaveLength(1);
  });
});

describe("a step in which somebody joins", () => {
  test("changes whom it shares a job with, and says so", () => {
    const store: StoreProfile = {
      size: "large",
      monthlyBudget: 3300,
      tasks: [
        { task: "complaints", hoursPerMonth: 40, onSite: true, coverage: "office-hours" },
        { task: "shipping", onSite: true, coverage: "office-hours" },
      ],
    };
    const [now, then] = recommend(store).roadmap;
    expect(now!.adds).toMatchObject([{ role: "order-clerk", engagement: "hire", sharedWith: [] }]);
    expect(then!.adds).toMatchObject([{ role: "customer-service-representative", sharedWith: ["order-clerk"] }]);
    expect(then!.changes).toMatchObject([
      { from: { role: "order-clerk", sharedWith: [] }, to: { sharedWith: ["customer-service-representative"] } },
    ]);
    expect(then!.drops).toEqual([]);
    expect(then!.text).toMatch(/shared with/);
  });
});

test("where nothing waits there is one step, which names everybody", () => {
  const { roadmap, recommendations, monthlyCost } = recommend({
    size: "medium",
    monthlyBudget: 1e6,
    tasks: ["shipping", "blog-posts"],
  });
  expect(roadmap).toHaveLength(1);
  expect(roadmap[0]).toMatchObject({ step: 1, trigger: [], changes: [], drops: [], outOfReach: [], monthlyCost });
  expect(roadmap[0]!.adds.map(({ id }) => id)).toEqual(recommendations.map(({ id }) => id));
  expect(recommend({ size: "medium", monthlyBudget: 0, tasks: [] }).roadmap).toHaveLength(1);
});

test("each step says what has changed since the one before, and what it costs", () => {
  const store: StoreProfile = {
    size: { annualRevenue: 60_000 },
    monthlyBudget: 100,
    tasks: ["shipping", "search-ads", { task: "blog-posts", hoursPerMonth: 2 }, "product-features", "site-build"],
  };
  const { roadmap } = recommend(store);
  expect(roadmap.length).toBeGreaterThan(3);
  const said = roadmap.flatMap(({ trigger, text, monthlyCost }, i) => {
    const before = editsOf(roadmap[i - 1]?.trigger ?? []);
    const fresh = trigger.filter(({ field, value }) => before[field.join(".")] !== value);
    const hours = recommend(applied(store, roadmap[i - 1]?.trigger ?? [])).assumptions;
    const changed = fresh.filter(({ field, value }) => {
      const assumed = hours.find(({ path }) => path.join(".") === field.join("."));
      return field[0] !== "tasks" || (assumed?.value ?? 2) !== value;
    });
    for (const word of changed.flatMap((edit) => wordsOf(edit, store))) expect(text).toContain(word);
    if (i > 0) expect(text).toContain(`EUR ${Math.round(monthlyCost).toLocaleString("en")} a month in all`);
    return changed.map(({ field }) => field.at(-1));
  });
  expect([...new Set(said)].sort()).toEqual(["annualRevenue", "developers", "hoursPerMonth", "monthlyBudget"]);
});

test("a trigger holds everything that changed since now, each field once", () => {
  const { roadmap } = recommend({ size: "starter", monthlyBudget: 0, tasks: tasks().map(({ id }) => id) });
  for (const [i, { trigger }] of roadmap.entries()) {
    const fields = trigger.map(({ field }) => field.join("."));
    expect(new Set(fields).size).toBe(fields.length);
    for (const { field } of roadmap[i - 1]?.trigger ?? []) expect(fields).toContain(field.join("."));
  }
});

/** An advisor with one more rule, which defers work. */
function deferring(conditions: Rule["conditions"], more: Record<string, number> = {}): Advisor {
  const rule = {
    conditions,
    event: { type: "defers" as const, params: { kind: "too-early" as const } },
    reason: "Not while this holds.",
    sources: ["J-15"],
  };
  return createAdvisor({ rulebook: extendRulebook(rulebook, { rules: { waits: rule }, settings: more }) });
}

const copywriting = { fact: "role", operator: "equal", value: "copywriter" } as const;
const home: StoreProfile = {
  size: "medium",
  monthlyBudget: 100,
  tasks: [{ task: "home-page-copy", hoursPerMonth: 20, duration: "ongoing" }, "site-build"],
};
const rich = { ...home, monthlyBudget: 50_000 };

describe("a rule of one's own that defers work", () => {
  test("puts it out of reach, for that rule's reason, where no growth lifts it", () => {
    const { roadmap } = deferring({ all: [copywriting] }).recommend(home);
    expect(roadmap).toHaveLength(2);
    expect(roadmap[0]!.outOfReach).toEqual([]);
    expect(addedBy(roadmap[1]!)).toEqual(["site-build"]);
    const [left, ...others] = roadmap[1]!.outOfReach;
    expect(others).toEqual([]);
    expect(left).toMatchObject({ role: "copywriter", tasks: ["home-page-copy"], kind: "too-early" });
    expect(left!.reasons.map(({ rule, text }) => [rule, text])).toEqual([["waits", "Not while this holds."]]);
  });

  test("puts it out of reach at once where nothing else waits", () => {
    const { roadmap } = deferring({ all: [copywriting] }).recommend(rich);
    expect(roadmap).toHaveLength(1);
    expect(roadmap[0]!.outOfReach).toMatchObject([{ role: "copywriter" }]);
  });

  test("puts it out of reach where it asks for more hours than a profile may give", () => {
    const never = { fact: "hoursPerMonth", operator: "lessThan", value: 20_000 } as const;
    const { roadmap } = deferring({ all: [copywriting, never] }).recommend(rich);
    expect(roadmap.at(-1)!.outOfReach).toMatchObject([{ role: "copywriter" }]);
  });

  const flag = (fact: string, value: boolean) => ({ fact, operator: "equal" as const, value });
  const less = (fact: string, value: number) => ({ fact, operator: "lessThan" as const, value });
  const few = { fact: "developers", operator: "notEqual" as const, value: "five-or-more" };
  const lifted: [string, Rule["conditions"], Partial<StoreProfile>, Record<string, unknown>][] = [
    [
      "somebody who steers",
      { all: [copywriting, flag("canSupervise", false)] },
      { team: { canSupervise: false } },
      { "team.canSupervise": true },
    ],
    [
      "the role filled",
      { all: [copywriting, flag("roleFilled", false)] },
      { team: { roles: ["order-clerk"] } },
      { "team.roles": ["order-clerk", "copywriter"] },
    ],
    [
      "the role filled in no team",
      { all: [copywriting, flag("roleFilled", false)] },
      {},
      { "team.roles": ["copywriter"] },
    ],
    ["more hours", { all: [copywriting, less("hoursPerMonth", 30)] }, {}, { "tasks.0.hoursPerMonth": 30 }],
    [
      "hours above a limit",
      { all: [copywriting, { fact: "hoursPerMonth", operator: "lessThanInclusive", value: 30 }] },
      {},
      { "tasks.0.hoursPerMonth": 31 },
    ],
    ["more hours of its own", { all: [copywriting, less("ownHours", 30)] }, {}, { "tasks.0.hoursPerMonth": 30 }],
    [
      "a larger store",
      { all: [copywriting, { fact: "size", operator: "notEqual", value: "large" }] },
      {},
      { size: "large", "tasks.0.hoursPerMonth": 20, "tasks.1.hoursPerMonth": usualHours("site-build", "medium") },
    ],
    [
      "two kinds of growth",
      { all: [copywriting, { any: [less("hoursPerMonth", 30), few] }] },
      {},
      { "tasks.0.hoursPerMonth": 30, "team.developers": 5 },
    ],
  ];

  test.for(lifted)("is lifted by %s", ([, conditions, more, expected]) => {
    const store = { ...rich, ...more };
    const own = deferring(conditions);
    const { roadmap } = own.recommend(store);
    expect(roadmap.at(-1)!.outOfReach).toEqual([]);
    expect(roadmap).toHaveLength(2);
    expect(editsOf(roadmap[1]!.trigger)).toEqual(expected);
    const then = own.recommend(applied(store, roadmap[1]!.trigger));
    expect(then.notYet).toEqual([]);
  });
});

function usualHours(task: string, size: "medium"): number {
  return tasks().find(({ id }) => id === task)!.usual.hoursPerMonth[size];
}

test("work that a larger store gives to another role grows on in the same step, even in the last one", () => {
  const two = createAdvisor({ rulebook: extendRulebook(rulebook, { settings: { roadmapSteps: 2 } }) });
  const store: StoreProfile = {
    size: "small",
    monthlyBudget: 50_000,
    tasks: [
      { task: "deadline-follow-up", hoursPerMonth: 5 },
      { task: "customer-records", hoursPerMonth: 10 },
      { task: "store-oversight", hoursPerMonth: 60 },
    ],
  };
  const { roadmap } = two.recommend(store);
  expect(roadmap).toHaveLength(2);
  expect(roadmap[1]!.outOfReach).toEqual([]);
  const then = two.recommend(applied(store, roadmap[1]!.trigger));
  expect(then.notYet).toEqual([]);
});

test("work that money brings into a shared job need not grow first", () => {
  const store: StoreProfile = {
    size: "large",
    monthlyBudget: 3300,
    tasks: [
      { task: "complaints", hoursPerMonth: 8, onSite: true, coverage: "office-hours" },
      { task: "shipping", onSite: true, coverage: "office-hours" },
    ],
  };
  expect(recommend({ ...store, monthlyBudget: 3399 }).notYet).toEqual([]);
  const [, then] = recommend(store).roadmap;
  expect(Object.keys(editsOf(then!.trigger))).toEqual(["monthlyBudget"]);
});
