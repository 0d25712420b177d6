import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Advice,
  type Cost,
  createAdvisor,
  type Engagement,
  type RateCard,
  type Recommendation,
  type RoleId,
  type StoreProfile,
  type TaskId,
  type TaskNeed,
} from "../src/index.js";
import { extendRulebook, rulebook } from "../src/rules.js";
import { stores } from "./support/arbitraries.js";
import { cards } from "./support/knowledge.js";

const { recommend, roles } = createAdvisor();
const families = new Map(roles().map(({ id, family }) => [id, family]));
const sizes = ["starter", "small", "medium", "large"] as const;
const PLENTY = 1e9;

type Amounts = Pick<Cost, "monthly" | "low" | "high" | "upfront">;
type Part = Pick<Recommendation, "role" | "hoursPerMonth">;

/** What one job or one agency for all parts costs, read off a card. */
function priceOf(engagement: Engagement, parts: Part[], card: RateCard, country?: string): Amounts {
  const level = country === undefined ? undefined : card.countries[country];
  return engagement === "hire" ? jobOf(parts, card, level) : agencyOf(parts, card, level);
}

type Level = RateCard["countries"][string] | undefined;

/** One post for all hours, paid as the best paid of the roles. */
function jobOf(parts: Part[], card: RateCard, level: Level): Amounts {
  const posts = parts.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0) / card.fullTimeHoursPerMonth.value;
  const [pay] = parts.map(({ role }) => card.roles[role]!.employee.annualGross).sort((a, b) => b.median - a.median);
  const onCost = level?.onCost ?? card.onCost.value;
  const monthly = (gross: number) =>
    ((gross * (level?.payIndex ?? 1) * onCost) / 12) * Math.max(posts, card.smallestPost.value);
  const upfront = card.recruiting.median * Math.max(1, Math.round(posts));
  return { monthly: monthly(pay!.median), low: monthly(pay!.low), high: monthly(pay!.high), upfront };
}

/** All hours at their roles' rates, or the highest floor once; the dearest set-up once. */
function agencyOf(parts: Part[], card: RateCard, level: Level): Amounts {
  const index = level?.index ?? 1;
  const rates = parts.map(({ role, hoursPerMonth }) => ({ hoursPerMonth, ...card.roles[role]!.agency }));
  const floor = Math.max(...rates.map(({ minimumMonthly }) => minimumMonthly.value));
  const monthly = (end: "median" | "low" | "high") =>
    Math.max(
      floor,
      rates.reduce((sum, { hoursPerMonth, hourly }) => sum + hoursPerMonth * hourly[end], 0),
    ) * index;
  const upfront = Math.max(...rates.map(({ setup }) => setup?.median ?? 0)) * index;
  return { monthly: monthly("median"), low: monthly("low"), high: monthly("high"), upfront };
}

const eu = cards.find(({ id }) => id === "eu")!;

/** Parts share one price by their hours. */
function expectShares(parts: Recommendation[], whole: Amounts): void {
  const hours = parts.reduce((sum, { hoursPerMonth }) => sum + hoursPerMonth, 0);
  for (const amount of ["monthly", "low", "high", "upfront"] as const) {
    const sum = parts.reduce((total, { cost }) => total + cost[amount], 0);
    expect(Math.abs(sum - whole[amount]), amount).toBeLessThanOrEqual(1e-9 * whole[amount]);
    for (const { cost, hoursPerMonth } of parts) {
      const share = (whole[amount] * hoursPerMonth) / hours;
      expect(Math.abs(cost[amount] - share), amount).toBeLessThanOrEqual(1e-9 * share + Number.MIN_VALUE);
    }
  }
}

function outcomesIn({ recommendations }: Pick<Advice, "recommendations">): [RoleId, Engagement, RoleId[]][] {
  return recommendations.map(({ role, engagement, sharedWith }) => [role, engagement, sharedWith]);
}

/** Order work and questions of customers in a small store. */
function clerkAndService(clerk: Partial<TaskNeed>, service: Partial<TaskNeed>, more?: Partial<StoreProfile>) {
  return recommend({
    size: "small",
    monthlyBudget: PLENTY,
    tasks: [
      { task: "order-processing", ...clerk },
      { task: "customer-questions", ...service },
    ],
    ...more,
  });
}

const JOINED: [RoleId, Engagement, RoleId[]][] = [
  ["order-clerk", "hire", ["customer-service-representative"]],
  ["customer-service-representative", "hire", ["order-clerk"]],
];

test("two part-jobs become one job, at the pay of the better paid role, shared by hours", () => {
  const advice = clerkAndService({ hoursPerMonth: 60 }, { hoursPerMonth: 60 }, { monthlyBudget: 3000 });
  expect(outcomesIn(advice)).toEqual(JOINED);
  const clerk = eu.roles["order-clerk"]!.employee.annualGross;
  const service = eu.roles["customer-service-representative"]!.employee.annualGross;
  expect(clerk.median).toBeGreaterThan(service.median);
  const share = 120 / eu.fullTimeHoursPerMonth.value;
  const monthly = (gross: number) => (gross * eu.onCost.value * share) / 12;
  expectShares(advice.recommendations, {
    monthly: monthly(clerk.median),
    low: monthly(clerk.low),
    high: monthly(clerk.high),
    upfront: eu.recruiting.median,
  });
  const [first, second] = advice.recommendations;
  expect(first!.cost.monthly + second!.cost.monthly).toBe(advice.monthlyCost);
});

test("two parts that freelancers would suit one by one are one job because a rule says so, and strongly", () => {
  const store: StoreProfile = {
    size: "small",
    monthlyBudget: PLENTY,
    tasks: ["daily-admin", "complaints"].map((task) => ({
      task: task as TaskId,
      hoursPerMonth: 45,
      duration: "ongoing",
      gap: "skill",
    })),
  };
  const engagements = (advice: Advice) => advice.recommendations.map(({ engagement }) => engagement);
  expect(engagements(recommend(store))).toEqual(["hire", "hire"]);
  const event = { type: "supports" as const, params: { engagement: "hire" as const, strength: 1 } };
  const weaker = extendRulebook(rulebook, { rules: { "one-job-for-several-roles": { event } } });
  expect(engagements(createAdvisor({ rulebook: weaker }).recommend(store))).toEqual(["freelancer", "freelancer"]);
});

test("more of either work never ends a joint job", () => {
  for (let hours = 60; hours <= 900; hours += hours < 200 ? 1 : 20) {
    const grown = clerkAndService({ hoursPerMonth: hours }, { hoursPerMonth: 60 });
    expect(outcomesIn(grown), `${hours} and 60`).toEqual(JOINED);
    const other = clerkAndService({ hoursPerMonth: 60 }, { hoursPerMonth: hours });
    expect(outcomesIn(other), `60 and ${hours}`).toEqual(JOINED);
  }
});

test.for<[what: string, clerk: Partial<TaskNeed>, service: Partial<TaskNeed>]>([
  ["at other hours", { coverage: "office-hours" }, {}],
  ["at another place", {}, { onSite: true }],
  ["for a while only", { duration: "one-off", months: 3 }, {}],
  ["both for a while only", { duration: "one-off", months: 3 }, { duration: "one-off", months: 3 }],
])("work %s does not share a job", ([, clerk, service]) => {
  const advice = clerkAndService({ hoursPerMonth: 60, ...clerk }, { hoursPerMonth: 60, ...service });
  expect(advice.recommendations).toHaveLength(2);
  for (const { sharedWith } of advice.recommendations) expect(sharedWith).toEqual([]);
});

test.for([60, 400])("work around the clock is for an agency, not for a joint job: twice %s hours", (hoursPerMonth) => {
  const terms = { hoursPerMonth, coverage: "around-the-clock" } as const;
  const { recommendations } = clerkAndService(terms, terms);
  expect(outcomesIn({ recommendations })).toEqual([
    ["order-clerk", "agency", ["customer-service-representative"]],
    ["customer-service-representative", "agency", ["order-clerk"]],
  ]);
  expectShares(recommendations, agencyOf(recommendations, eu, undefined));
});

test("two share a job although the third of their family cannot wait for it", () => {
  const { recommendations } = recommend({
    size: "small",
    monthlyBudget: PLENTY,
    tasks: [
      { task: "order-processing", hoursPerMonth: 60 },
      { task: "customer-questions", hoursPerMonth: 60 },
      { task: "daily-admin", hoursPerMonth: 60, startWithinWeeks: 1 },
    ],
  });
  expect(outcomesIn({ recommendations })).toEqual([...JOINED, ["virtual-assistant", "freelancer", []]]);
});

test("work of another family does not share a job", () => {
  const { recommendations } = recommend({
    size: "small",
    monthlyBudget: PLENTY,
    tasks: [
      { task: "order-processing", hoursPerMonth: 60 },
      { task: "site-features", hoursPerMonth: 60 },
      { task: "marketing-execution", hoursPerMonth: 60 },
    ],
  });
  expect(recommendations).toHaveLength(3);
  for (const { sharedWith } of recommendations) expect(sharedWith).toEqual([]);
});

/** A small store in which nobody can lead outsiders. */
function unled(listed: Partial<Record<TaskId, number>>, more?: Partial<TaskNeed>): Advice {
  const entries = Object.entries(listed) as [TaskId, number][];
  return recommend({
    size: "small",
    monthlyBudget: PLENTY,
    team: { canSupervise: false },
    tasks: entries.map(([task, hoursPerMonth]) => ({ task, hoursPerMonth, ...more })),
  });
}

test.for<Partial<Record<TaskId, number>>>([
  { "email-sequences": 5, "blog-posts": 5 },
  { "email-sequences": 5, "blog-posts": 5, "search-ads": 5 },
  { "email-sequences": 6, "store-imagery": 7 },
])("one agency for marketing work of few hours has one floor: %o", (listed) => {
  const { recommendations } = unled(listed);
  const count = Object.keys(listed).length;
  expect(recommendations).toHaveLength(count);
  for (const { engagement, sharedWith } of recommendations) {
    expect(engagement).toBe("agency");
    expect(sharedWith).toHaveLength(count - 1);
  }
  const floors = recommendations.map(({ role }) => eu.roles[role]!.agency.minimumMonthly.value);
  const hourly = recommendations.reduce(
    (sum, { role, hoursPerMonth }) => sum + hoursPerMonth * eu.roles[role]!.agency.hourly.median,
    0,
  );
  expect(hourly).toBeLessThan(Math.max(...floors));
  const together = recommendations.reduce((sum, { cost }) => sum + cost.monthly, 0);
  expect(together).toBeCloseTo(Math.max(...floors), 9);
  expectShares(recommendations, agencyOf(recommendations, eu, undefined));
});

test("marketing work for a while only shares no agency", () => {
  const { recommendations } = unled({ "email-sequences": 5, "blog-posts": 5 }, { duration: "one-off", months: 3 });
  expect(recommendations.map(({ sharedWith }) => sharedWith)).toEqual([[], []]);
});

test("one agency for marketing work of more hours than its floor pays for is paid by its roles' hours", () => {
  const { recommendations } = unled({ "email-sequences": 20, "blog-posts": 20, "search-ads": 20 });
  expect(recommendations.map(({ sharedWith }) => sharedWith.length)).toEqual([2, 2, 2]);
  expectShares(recommendations, agencyOf(recommendations, eu, undefined));
});

test("the best paid of a job's roles need not be the most important one", () => {
  const { recommendations } = recommend({
    size: "medium",
    monthlyBudget: PLENTY,
    tasks: [
      { task: "customer-questions", hoursPerMonth: 70 },
      { task: "daily-admin", hoursPerMonth: 50 },
    ],
  });
  expect(outcomesIn({ recommendations })).toEqual([
    ["customer-service-representative", "hire", ["virtual-assistant"]],
    ["virtual-assistant", "hire", ["customer-service-representative"]],
  ]);
  const [service, assistant] = recommendations.map(({ role }) => eu.roles[role]!.employee.annualGross.median);
  expect(assistant).toBeGreaterThan(service!);
  expectShares(recommendations, jobOf(recommendations, eu, undefined));
});

const marketer: TaskId[] = [
  "search-ads",
  "social-ads",
  "store-imagery",
  "email-sequences",
  "blog-posts",
  "search-positioning",
];
const hours = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.double({ min: 0.5, max: 1000, noNaN: true }));

/** What concerns all of a person's work alike. */
const terms = fc.record(
  {
    coverage: fc.constantFrom("flexible", "office-hours"),
    onSite: fc.boolean(),
    gap: fc.constantFrom("skill", "time", "both"),
    core: fc.boolean(),
    backup: fc.boolean(),
  } as const,
  { requiredKeys: [], noNullPrototype: true },
);

/** Stores that need some ongoing work at the same hours and place, of the first task and of the others so much. */
function storesFor(
  listed: readonly TaskId[],
  ...[first, others = first]: [fc.Arbitrary<number>, fc.Arbitrary<number>?]
): fc.Arbitrary<StoreProfile> {
  return fc
    .record({
      size: fc.constantFrom(...sizes),
      canSupervise: fc.boolean(),
      shared: terms,
      each: fc.tuple(...listed.map((_, i) => (i === 0 ? first : others))),
      monthlyBudget: fc.constantFrom(500, 2000, 5000, 20_000, PLENTY),
    })
    .map(({ size, canSupervise, shared, each, monthlyBudget }) => ({
      size,
      monthlyBudget,
      team: { canSupervise },
      tasks: listed.map((task, i) => ({ task, duration: "ongoing", hoursPerMonth: each[i]!, ...shared })),
    }));
}

test("one person for ads, design, mail and search is never advised", () => {
  fc.assert(
    fc.property(storesFor(marketer, hours), (store) => {
      const { recommendations } = recommend(store);
      const hired = recommendations.filter(({ engagement }) => engagement === "hire");
      for (const { sharedWith } of hired) expect(sharedWith).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

const routine: [sliver: TaskId, beside: TaskId][] = [
  ["order-processing", "customer-questions"],
  ["customer-questions", "order-processing"],
  ["daily-admin", "customer-questions"],
  ["daily-admin", "order-processing"],
];

test.for(routine)("some %s under ten hours joins the job for %s", ([sliver, beside]) => {
  const { recommendations } = recommend({
    size: "small",
    monthlyBudget: PLENTY,
    tasks: [
      { task: sliver, hoursPerMonth: 8 },
      { task: beside, hoursPerMonth: 100 },
    ],
  });
  expect(recommendations).toHaveLength(2);
  for (const { engagement, sharedWith } of recommendations) {
    expect(engagement).toBe("hire");
    expect(sharedWith).toHaveLength(1);
  }
});

test.for(routine)("%s under ten hours is never given to anyone but the employee for %s", (listed) => {
  const few = fc.double({ min: 0.5, max: 10, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(storesFor(listed, few, hours), (store) => {
      const { recommendations } = recommend(store);
      const part = recommendations.find(({ hoursPerMonth }) => hoursPerMonth < 10);
      if (!part) return;
      expect(part.engagement).toBe("hire");
      expect(part.sharedWith).toHaveLength(1);
    }),
    { numRuns: 300 },
  );
});

/** What shares one job or one agency, found by role, hours and place. */
function groupsIn(recommendations: Recommendation[]): Recommendation[][] {
  const shared = recommendations.filter(({ sharedWith }) => sharedWith.length > 0);
  const groups = shared.map(({ role, sharedWith, coverage, onSite }) =>
    recommendations.filter(
      (other) =>
        other.duration === "ongoing" &&
        other.coverage === coverage &&
        other.onSite === onSite &&
        (other.role === role || sharedWith.includes(other.role)),
    ),
  );
  return groups.filter(([first], i) => first === shared[i]);
}

function expectOneGroup(parts: Recommendation[]): void {
  const named = parts.map(({ role }) => role);
  expect(new Set(named.map((role) => families.get(role)))).toHaveLength(1);
  for (const { role, sharedWith, engagement } of parts) {
    expect(sharedWith).toEqual(named.filter((other) => other !== role));
    expect(engagement).toBe(parts[0]!.engagement);
    expect(engagement).not.toBe("freelancer");
  }
}

/** The same work with less that keeps it apart: at the usual hours and place, without an end. */
function lessApart(store: StoreProfile): StoreProfile {
  return {
    ...store,
    tasks: store.tasks.map((entry) => {
      if (typeof entry === "string") return entry;
      const { coverage: _, onSite: __, duration: ___, months: ____, ...rest } = entry;
      return rest;
    }),
  };
}

const manyAlike = fc.tuple(stores, fc.boolean()).map(([store, canSupervise]) => ({
  ...lessApart(store),
  team: { ...store.team, canSupervise },
}));

/** One task of each role whose work can be part of a job. */
const jointly: TaskId[] = [
  "order-processing",
  "customer-questions",
  "daily-admin",
  "search-ads",
  "marketing-execution",
  "team-coordination",
  "store-strategy",
];
const forAnAgency: TaskId[] = [...marketer, "marketing-metrics", "daily-admin", "complaints"];
const someOf = (listed: TaskId[]) => fc.shuffledSubarray(listed, { minLength: 2, maxLength: 5 });
const sharing = fc.oneof(
  stores,
  manyAlike,
  someOf(jointly).chain((listed) => storesFor(listed, hours)),
  someOf(forAnAgency).chain((listed) => storesFor(listed, fc.integer({ min: 5, max: 40 }))),
);

test("what shares a job or an agency is alike, knows of each other, and shares one price", () => {
  fc.assert(
    fc.property(sharing, (store) => {
      const { recommendations, basis } = recommend(store);
      const { id, country } = basis.rateCard;
      const card = cards.find((shipped) => shipped.id === id)!;
      const groups = groupsIn(recommendations);
      for (const parts of groups) {
        expectOneGroup(parts);
        expectShares(parts, priceOf(parts[0]!.engagement, parts, card, country));
      }
      const shared = recommendations.filter(({ sharedWith }) => sharedWith.length > 0);
      expect(new Set(groups.flat())).toEqual(new Set(shared));
    }),
    { numRuns: 600 },
  );
});

test("stores like those of the test before share jobs and agencies often enough", () => {
  const seen = { hire: 0, agency: 0, freelancer: 0 };
  for (const store of fc.sample(sharing, { numRuns: 300, seed: 7 })) {
    for (const parts of groupsIn(recommend(store).recommendations)) seen[parts[0]!.engagement]++;
  }
  expect(seen.hire).toBeGreaterThan(15);
  expect(seen.agency).toBeGreaterThan(15);
});
