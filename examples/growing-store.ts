/** One store through four sizes: at each size its roadmap, and how every step of it comes true. */
import { type RoadmapEntry, type RoadmapStep, recommend, type StoreProfile } from "store-staffing-advisor";

const growing: StoreProfile[] = [
  { size: { annualRevenue: 60_000 }, monthlyBudget: 250, tasks: work(12, 10, 8, 5) },
  { size: { annualRevenue: 450_000 }, monthlyBudget: 1_400, tasks: work(60, 45, 12, 10) },
  { size: { annualRevenue: 2_800_000 }, monthlyBudget: 6_000, tasks: work(170, 90, 40, 40) },
  { size: { annualRevenue: 14_000_000 }, monthlyBudget: 24_000, tasks: work(520, 340, 130, 130) },
];

for (const store of growing) {
  const { roadmap, size } = recommend(store);
  console.log(size.text);
  let team: RoadmapEntry[] = [];
  for (const step of roadmap) {
    team = after(team, step);
    const then = recommend(applied(store, step.trigger)).recommendations;
    const cameTrue = then.map(wordsOf).sort().join() === team.map(wordsOf).sort().join();
    console.log(`${step.text}${cameTrue ? "" : " But it came otherwise."}`);
  }
  console.log(`  ${team.map(wordsOf).join("\n  ")}`);
}
// => Advised as a very small store for yearly sales of EUR 60,000.
// => Start here, step by step: engage 1 at EUR 126 a month, with EUR 124 a month to spare.
// => When yearly sales reach EUR 100,000 and the budget reaches EUR 315 a month: order clerk (a freelancer); EUR 315 a month in all.
// => When the budget reaches EUR 483 a month: customer service representative (a freelancer); EUR 483 a month in all.
// => When the budget reaches EUR 786 a month: paid ads manager (a freelancer); EUR 785 a month in all.
// => When 5 developers work for the store and the budget reaches EUR 1,962 a month: product manager (a freelancer); EUR 1,961 a month in all.
// =>   seo-content-writer: freelancer
// =>   order-clerk: freelancer
// =>   customer-service-representative: freelancer
// =>   paid-ads-manager: freelancer
// =>   product-manager: freelancer
// => Advised as a small store for yearly sales of EUR 450,000.
// => Start here, step by step: engage 2 at EUR 1,399 a month, with EUR 1 a month to spare.
// => When the budget reaches EUR 2,006 a month: customer service representative (an employee shared with order clerk) and order clerk changes to an employee shared with customer service representative; EUR 2,005 a month in all.
// => When the budget reaches EUR 2,258 a month: SEO content writer (a freelancer); EUR 2,257 a month in all.
// => When 5 developers work for the store and the budget reaches EUR 3,434 a month: product manager (a freelancer); EUR 3,433 a month in all.
// =>   paid-ads-manager: freelancer
// =>   order-clerk: hire shared with customer-service-representative
// =>   customer-service-representative: hire shared with order-clerk
// =>   seo-content-writer: freelancer
// =>   product-manager: freelancer
// => Advised as a medium-sized store for yearly sales of EUR 2,800,000.
// => Start here, step by step: engage 3 at EUR 5,354 a month, with EUR 646 a month to spare.
// => When the budget reaches EUR 6,339 a month: SEO content writer (a freelancer), order clerk changes to an employee and customer service representative changes to an employee; EUR 6,339 a month in all.
// => When 5 developers work for the store and the budget reaches EUR 7,515 a month: product manager (a freelancer); EUR 7,515 a month in all.
// =>   paid-ads-manager: freelancer
// =>   order-clerk: hire
// =>   customer-service-representative: hire
// =>   seo-content-writer: freelancer
// =>   product-manager: freelancer
// => Advised as a large store for yearly sales of EUR 14,000,000.
// => Start here, step by step: engage 5 at EUR 19,427 a month, with EUR 4,573 a month to spare.
// =>   order-clerk: hire
// =>   customer-service-representative: hire
// =>   paid-ads-manager: hire
// =>   seo-content-writer: hire
// =>   product-manager: freelancer

/** The store's work, in hours a month. */
function work(orders: number, service: number, ads: number, articles: number): StoreProfile["tasks"] {
  return [
    { task: "order-processing", hoursPerMonth: orders, onSite: true },
    { task: "customer-questions", hoursPerMonth: service, onSite: true },
    { task: "search-ads", hoursPerMonth: ads },
    { task: "blog-posts", hoursPerMonth: articles },
    { task: "product-features", hoursPerMonth: 20 },
  ];
}

/** Who works for the store after a step. */
function after(team: RoadmapEntry[], { adds, changes, drops }: RoadmapStep): RoadmapEntry[] {
  const gone = [...drops, ...changes.map(({ from }) => from)].map(({ id }) => id);
  return [...team.filter(({ id }) => !gone.includes(id)), ...changes.map(({ to }) => to), ...adds];
}

/** The profile after the edits of a step. */
function applied(store: StoreProfile, edits: RoadmapStep["trigger"]): StoreProfile {
  return edits.reduce((edited, { field, value }) => withField(edited, field, value) as StoreProfile, store);
}

function withField(target: object, [key, ...rest]: (string | number)[], value: unknown): object {
  const copy = Array.isArray(target) ? [...target] : { ...target };
  const inner = rest.length === 0 ? value : withField(Reflect.get(copy, key!) ?? {}, rest, value);
  Reflect.set(copy, key!, inner);
  return copy;
}

function wordsOf({ role, engagement, sharedWith }: Pick<RoadmapEntry, "role" | "engagement" | "sharedWith">): string {
  return `${role}: ${engagement}${sharedWith.length > 0 ? ` shared with ${sharedWith.join(" and ")}` : ""}`;
}
