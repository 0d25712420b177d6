import { describe, expect, test } from "vitest";
import {
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
import { costsOf } from "../src/testing/laws/naive.js";
import { cards } from "./support/knowledge.js";

const { recommend, roles } = createAdvisor();
const taskOf = new Map<RoleId, TaskId>(roles().map(({ id, tasks }) => [id, tasks[0]!]));
const cardOf = (id: string) => cards.find((card) => card.id === id)!;

const EU27 = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

/** Where a store may be, and whose prices it then gets. */
interface Place {
  name: string;
  where: Pick<StoreProfile, "country" | "currency">;
  card: RateCard;
  /** Multiplies what outsiders charge. */
  index: number;
  /** What an employer pays for a unit of the card's gross pay. */
  payroll: number;
}

function placeOf(card: RateCard, country?: string): Place {
  const level = country === undefined ? undefined : card.countries[country]!;
  return {
    name: country ?? card.title ?? card.id,
    where: country === undefined ? { currency: card.currency } : { country },
    card,
    index: level?.index ?? 1,
    payroll: level ? level.payIndex * level.onCost : card.onCost.value,
  };
}

const places = [
  ...cards.map((card) => placeOf(card)),
  ...EU27.map((country) => placeOf(cardOf("eu"), country)),
  placeOf(cardOf("us"), "US"),
];

test("every country of the European Union and the United States have a price level", () => {
  expect(Object.keys(cardOf("eu").countries)).toEqual(expect.arrayContaining(EU27));
  expect(Object.keys(cardOf("us").countries)).toContain("US");
  for (const { where } of places)
    expect(recommend(storeWith("web-developer", {}, where)).recommendations).toHaveLength(1);
});

/** A store in which one role has work, nothing makes it wait, and every engagement has a cost. */
function storeWith(role: RoleId, need: Partial<TaskNeed>, where: Place["where"]): StoreProfile {
  const task: TaskNeed = { task: taskOf.get(role)!, duration: "ongoing", hoursPerMonth: 100, gap: "skill", ...need };
  return { size: "large", monthlyBudget: 1e12, team: { developers: 9 }, tasks: [task], ...where };
}

function costs(role: RoleId, need: Partial<TaskNeed>, where: Place["where"]): Record<Engagement, Cost> {
  const { recommendations, notYet } = recommend(storeWith(role, need, where));
  expect(notYet).toEqual([]);
  expect(recommendations.map((entry) => entry.role)).toEqual([role]);
  return costsOf(recommendations[0] as Recommendation);
}

/** Work of usual and unusual amounts, with the posts that it fills. */
const AMOUNTS: Partial<TaskNeed>[] = [
  { hoursPerMonth: 12 },
  { hoursPerMonth: 100 },
  { hoursPerMonth: 250 },
  { hoursPerMonth: 433 },
  { hoursPerMonth: 30, duration: "one-off", months: 1 },
  { hoursPerMonth: 300, duration: "one-off", months: 5 },
];

describe.for(places)("costs in $name", ({ card, where, index }) => {
  const cases = roles().flatMap(({ id }) => AMOUNTS.map((need) => ({ role: id, need })));
  const nearly = (actual: number, expected: number) => expect(actual).toBeCloseTo(expected, 6);

  test("the start is paid once: recruiting for each post, or an agency's set-up", () => {
    for (const { role, need } of cases) {
      const { hire, freelancer, agency } = costs(role, need, where);
      const posts = Math.max(1, Math.round(need.hoursPerMonth! / card.fullTimeHoursPerMonth.value));
      nearly(hire.upfront, posts * card.recruiting.median);
      nearly(agency.upfront, (card.roles[role]!.agency.setup?.median ?? 0) * index);
      expect(freelancer.upfront).toBe(0);
    }
  });

  test("the first year is twelve months, or those of a one-off, and the start", () => {
    for (const { role, need } of cases) {
      for (const { monthly, low, high, upfront, firstYear } of Object.values(costs(role, need, where))) {
        const total = (amount: number) => upfront + amount * (need.months ?? 12);
        nearly(firstYear!.low, total(low));
        nearly(firstYear!.median, total(monthly));
        nearly(firstYear!.high, total(high));
        expect(Object.keys(firstYear!)).toEqual(["low", "median", "high"]);
      }
    }
  });

  test("notice, minimum term and months to productive are the card's, each where it belongs", () => {
    for (const { role, need } of cases) {
      const { hire, freelancer, agency } = costs(role, need, where);
      const term = (card.minimumTerm[role] ?? card.minimumTerm.default)!.value;
      const of = ({ noticeMonths, minimumTermMonths, monthsToProductive }: Cost) => [
        noticeMonths,
        minimumTermMonths,
        monthsToProductive,
      ];
      expect(of(hire)).toEqual([card.notice.hire.value, undefined, card.monthsToProductive.median]);
      expect(of(freelancer)).toEqual([card.notice.freelancer.value, undefined, undefined]);
      const lasts = need.duration === "one-off" ? undefined : term;
      expect(of(agency)).toEqual([card.notice.agency.value, lasts, undefined]);
    }
  });
});

/** What an employee costs a month, in half a post at least. */
function employee(role: RoleId, hours: number, { card, payroll }: Place): number {
  const posts = Math.max(card.smallestPost.value, hours / card.fullTimeHoursPerMonth.value);
  return (card.roles[role]!.employee.annualGross.median / 12) * payroll * posts;
}

function freelance(role: RoleId, hours: number, { card, index }: Place): number {
  return card.roles[role]!.freelancer.hourly.median * index * (1 + card.platformFee.value) * hours;
}

/** The hours, to the last bit, from which on an employee costs no more than a freelancer, found by halving. */
function breakEven(role: RoleId, place: Place): number | undefined {
  let [dearer, enough] = [0, 10_000];
  if (employee(role, enough, place) > freelance(role, enough, place)) return undefined;
  for (let halvings = 0; halvings < 100; halvings++) {
    const middle = (dearer + enough) / 2;
    if (employee(role, middle, place) > freelance(role, middle, place)) dearer = middle;
    else enough = middle;
  }
  return enough;
}

describe.for(places)("hours at which an employee pays in $name", (place) => {
  test.for(roles())("$id", ({ id }) => {
    const expected = breakEven(id, place);
    const { hire, freelancer, agency } = costs(id, {}, place.where);
    expect(agency).not.toHaveProperty("breakEvenHours");
    expect(freelancer.breakEvenHours).toBe(hire.breakEvenHours);
    const hours = hire.breakEvenHours;
    if (expected === undefined || hours === undefined) {
      expect(hours).toBe(expected);
      for (const hoursPerMonth of [11, 87, 173, 1000, 10_000]) {
        const each = costs(id, { hoursPerMonth }, place.where);
        expect(each.hire.monthly).toBeGreaterThan(each.freelancer.monthly);
      }
      return;
    }
    expect(hours / expected).toBeCloseTo(1, 9);
    const at = (hoursPerMonth: number) => {
      const each = costs(id, { hoursPerMonth }, place.where);
      return each.hire.monthly / each.freelancer.monthly;
    };
    expect(at(hours)).toBeCloseTo(1, 9);
    for (const above of [1.0001, 1.3, 3, 20]) expect(at(hours * above)).toBeLessThanOrEqual(1 + 1e-12);
    expect(at(hours * 0.9999)).toBeGreaterThan(1);
  });
});

test("somewhere an employee pays from some hours on, and somewhere never", () => {
  const all = places.flatMap((place) => roles().map(({ id }) => breakEven(id, place)));
  expect(all.filter((hours) => hours === undefined).length).toBeGreaterThan(0);
  expect(all.filter((hours) => hours !== undefined).length).toBeGreaterThan(0);
});

test("work that ends has no hours at which an employee pays", () => {
  for (const { id } of roles()) {
    const { hire, freelancer, agency } = costs(id, { duration: "one-off" }, {});
    for (const cost of [hire, freelancer, agency]) expect(cost).not.toHaveProperty("breakEvenHours");
  }
});

test("a role that is only suggested has the same kind of cost", () => {
  const seen = ["starter", "small", "medium", "large"].flatMap((size) =>
    recommend({ size: size as "small", monthlyBudget: 1e6, tasks: [] }).alsoConsider.map(
      ({ typicalCost }) => typicalCost!,
    ),
  );
  expect(seen.length).toBeGreaterThan(0);
  for (const { monthly, low, high, upfront, firstYear, noticeMonths } of seen) {
    expect(low).toBeLessThanOrEqual(monthly);
    expect(monthly).toBeLessThanOrEqual(high);
    expect(firstYear!.median).toBeCloseTo(12 * monthly + upfront, 6);
    expect(noticeMonths).toBeGreaterThan(0);
  }
});
