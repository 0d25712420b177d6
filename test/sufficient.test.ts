import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { situationOf } from "../src/advise.js";
import type { AdvisorOptions, Engagement, Rule, StoreProfile } from "../src/index.js";
import { parseOptions } from "../src/options.js";
import type { Pick } from "../src/plan/ways.js";
import { type SufficientCondition, type SufficientReason, sufficientReasons } from "../src/report.js";
import { unwrap } from "../src/result.js";
import { bandIn, type Column } from "../src/rules/column.js";
import { decide } from "../src/rules/decide.js";
import { extendRulebook, type Rulebook, rulebook } from "../src/rules.js";
import { shippedCompiled } from "../src/shipped/shipped.js";
import { claimsOfAcceptable, claimsOfBest } from "../src/sufficient/claim.js";
import { refuted } from "../src/sufficient/refute.js";
import { HOSTILE } from "../src/testing/hostile/hostileInput.js";
import { firesInEngine } from "../src/testing/laws/engines.js";
import { stores } from "./support/arbitraries.js";
import { outcomeOf } from "./support/hostile.js";
import { examples } from "./support/reports.js";
import { seed } from "./support/seed.js";

type Values = Record<string, string | number | boolean>;

/** A recommendation with what alone decides it, and the facts that it stands on. */
interface Case {
  reason: SufficientReason;
  facts: Values;
  forced: (facts: Values) => boolean;
}

function casesOf(store: StoreProfile, options?: AdvisorOptions): Case[] {
  const { plan, compiled } = unwrap(situationOf(store, unwrap(parseOptions(options))));
  const picks = plan.picks.filter((pick): pick is Pick => pick !== undefined);
  const decided = (facts: Values) => decide(compiled.deciding, compiled.rulebook, facts);
  return sufficientReasons(store, options).map((reason, i) => {
    const own = ({ engagement }: { engagement: Engagement }) => engagement === reason.engagement;
    return {
      reason,
      facts: picks[i]!.one.facts as Values,
      forced: (facts) => {
        const { deferred, verdicts } = decided(facts);
        const { suits } = verdicts.find(own)!;
        return deferred === undefined && (suits === "best" || (suits === "less" && reason.forces === "acceptable"));
      },
    };
  });
}

function isWithin(
  { values, least, above, most, below }: SufficientCondition,
  value: string | number | boolean,
): boolean {
  if (values) return values.includes(value as string);
  const number = value as number;
  return !(number < least! || number <= above! || number > most! || number >= below!);
}

const DECIDING = ["supports", "opposes", "rules-out", "defers"];

/** Every comparison of the rules that decide workloads, by fact. */
function constantsOf({ rules }: Rulebook): Map<string, unknown[]> {
  const found = new Map<string, unknown[]>();
  const deciding = rules.filter(({ event }) => DECIDING.includes(event.type));
  JSON.stringify(
    deciding.map(({ conditions }) => conditions),
    (_, node) => {
      if (node?.fact) found.set(node.fact, [...(found.get(node.fact) ?? []), node.value].flat());
      return node;
    },
  );
  return found;
}

/** Of each fact that rules test, values enough: every one of a name, of numbers those below, on and between all limits. */
function valuesOf(book: Rulebook): Map<string, Values[string][]> {
  return new Map(
    [...constantsOf(book)].map(([fact, constants]): [string, Values[string][]] => {
      const definition = book.facts[fact]!;
      if (definition.type === "enum") return [fact, Object.keys(definition.values)];
      if (definition.type === "boolean") return [fact, [true, false]];
      if (definition.type === "role") return [fact, book.roles.map(({ id }) => id)];
      const cuts = [...new Set(constants as number[])].sort((a, b) => a - b);
      return [fact, [cuts[0]! / 2, ...cuts.flatMap((cut, i) => [cut, (cut + (cuts[i + 1] ?? 2 * cut + 2)) / 2])]];
    }),
  );
}

const shipped = valuesOf(rulebook);

/** Any facts that meet some conditions. */
function facts(conditions: readonly SufficientCondition[], among = shipped): fc.Arbitrary<Values> {
  const arbitraries = [...among].map(([fact, values]) => {
    const own = conditions.find((condition) => condition.fact === fact);
    return [fact, fc.constantFrom(...values.filter((value) => !own || isWithin(own, value)))];
  });
  return fc.record(Object.fromEntries(arbitraries));
}

test("each recommendation has its reason, in their order, and meets it", () => {
  for (const { store, advice } of examples) {
    const cases = casesOf(store);
    expect(cases.map(({ reason: { id, role, engagement } }) => ({ id, role, engagement }))).toEqual(
      advice.recommendations.map(({ id, role, engagement }) => ({ id, role, engagement })),
    );
    for (const { reason, facts: own, forced } of cases) {
      expect(reason.smallest).toBe(true);
      expect(forced(own)).toBe(true);
      for (const condition of reason.conditions) expect(isWithin(condition, own[condition.fact]!)).toBe(true);
    }
  }
});

describe("for stores that nobody chose", () => {
  const few = stores.filter(({ tasks }) => tasks.length <= 4);

  test("whatever the other facts are, and whatever they are within their ranges, the answer stays", () => {
    const property = fc.property(few, fc.gen(), (store, draw) => {
      for (const { reason, forced } of casesOf(store)) {
        for (let i = 0; i < 60; i++) {
          const other = draw(() => facts(reason.conditions));
          expect(forced(other), JSON.stringify({ reason, other })).toBe(true);
        }
      }
    });
    fc.assert(property, { numRuns: 60, seed });
  });

  test("no fact can be left out, and no range reach further by a single step", () => {
    fc.assert(
      fc.property(few, (store) => {
        for (const one of casesOf(store)) expectTight(one);
      }),
      { numRuns: 40, seed },
    );
  });
});

test("json-rules-engine says the same of facts that meet the conditions", async () => {
  const deciding = rulebook.rules.filter(({ event }) => DECIDING.includes(event.type));
  for (const { reason } of casesOf(examples.find(({ name }) => name === "vinyl-record-shop")!.store)) {
    for (const other of fc.sample(facts(reason.conditions), { numRuns: 5, seed })) {
      const fired: Rule[] = [];
      for (const rule of deciding) if (await firesInEngine(rule, other as never)) fired.push(rule);
      expect(isForcedBy(fired, reason), JSON.stringify({ reason, other })).toBe(true);
    }
  }
});

/** The verdict on a choice, put together from what fired. */
function isForcedBy(fired: Rule[], { engagement, forces }: SufficientReason): boolean {
  const strength = (of: Engagement) =>
    fired.reduce((sum, { event: { type, params } }) => {
      if (!("strength" in params) || params.engagement !== of) return sum;
      return sum + (type === "opposes" ? -params.strength : params.strength);
    }, 0);
  const ruledOut = fired.flatMap(({ event }) => (event.type === "rules-out" ? [event.params.engagement] : []));
  const isAcceptable = strength(engagement) >= rulebook.settings.acceptanceFloor && !ruledOut.includes(engagement);
  const isDue = fired.every(({ event }) => event.type !== "defers");
  const rivals = rulebook.engagements.filter((other) => !ruledOut.includes(other));
  const isBest = rivals.every((other) => strength(other) <= strength(engagement));
  return isDue && isAcceptable && (isBest || forces === "acceptable");
}

/** Every way to ask for a little less than some conditions do: one left out, or wider by one value. */
function looser({ conditions }: SufficientReason, among: typeof shipped): SufficientCondition[][] {
  return conditions.flatMap((condition, i) => {
    const others = conditions.filter((_, j) => j !== i);
    const values = among.get(condition.fact)!;
    const taken = values.flatMap((value, at) => (isWithin(condition, value) ? [at] : []));
    const beside = condition.values
      ? [...values.keys()].filter((at) => !taken.includes(at))
      : [taken[0]! - 1, taken.at(-1)! + 1].filter((at) => at in values);
    const added = beside.map((at) => [...others, { fact: condition.fact, values: [values[at]] as string[] }]);
    return [others, ...added];
  });
}

/** Each looser set of conditions has facts that break it: those that the proof itself ran into, seen to do so. */
function expectTight(one: Case): void {
  for (const conditions of looser(one.reason, shipped)) {
    const broken = breaking(conditions, one);
    expect(broken, JSON.stringify({ reason: one.reason, conditions })).toBeDefined();
    expect(one.forced(broken!)).toBe(false);
    for (const condition of conditions) expect(isWithin(condition, broken![condition.fact]!)).toBe(true);
  }
}

function breaking(conditions: SufficientCondition[], { reason: { engagement, forces }, facts: own }: Case) {
  const { deciding, rulebook: book } = shippedCompiled();
  const claims = [
    ...claimsOfAcceptable(deciding, engagement, book.settings.acceptanceFloor),
    ...(forces === "best"
      ? claimsOfBest(
          deciding,
          engagement,
          book.engagements.filter((other) => other !== engagement),
        )
      : []),
  ];
  const valuesFor = ({ fact }: Column) => {
    const condition = conditions.find((one) => one.fact === fact);
    return shipped.get(fact)!.filter((value) => !condition || isWithin(condition, value));
  };
  const box = deciding.columns.map((column) => valuesFor(column).map((value) => bandIn(column, value)));
  const start = deciding.columns.map((column, i) => box[i]!.find((band) => band === bandIn(column, own[column.fact]!)));
  const inside = start.map((band, i) => band ?? box[i]![0]!);
  const question = { claims, point: inside, whole: box, effort: { left: Number.POSITIVE_INFINITY } };
  const found = claims.map((claim) => refuted(claim, box, question)).find((point) => point !== undefined);
  return (
    found &&
    Object.fromEntries(
      deciding.columns.map((column, i) => [
        column.fact,
        valuesFor(column).find((value) => bandIn(column, value) === found[i])!,
      ]),
    )
  );
}

test("hostile stores and options are refused as everywhere", () => {
  const store: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin"] };
  for (const [name, make] of HOSTILE) {
    outcomeOf(() => sufficientReasons(make() as never), ["INVALID_STORE_PROFILE", "CURRENCY_MISMATCH"], name);
    outcomeOf(() => sufficientReasons(store, make() as never), ["INVALID_OPTIONS", "INVALID_RULEBOOK"], name);
  }
});

describe("for rules that can be looked through whole", () => {
  const FACTS = ["hoursPerMonth", "duration", "gap", "coverage", "onSite", "canSupervise"];
  const comparison = fc.oneof(
    fc.record({
      fact: fc.constant("hoursPerMonth"),
      operator: fc.constantFrom("lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"),
      value: fc.constantFrom(20, 60),
    }),
    ...FACTS.slice(1).map((fact) =>
      fc.record({
        fact: fc.constant(fact),
        operator: fc.constantFrom("equal", "notEqual"),
        value: fc.constantFrom(...shipped.get(fact)!),
      }),
    ),
  );
  const event = fc.oneof(
    ...(["supports", "opposes"] as const).map((type) =>
      fc.record({
        type: fc.constant(type),
        params: fc.record({ engagement: engagements(), strength: fc.integer({ min: 1, max: 9 }) }),
      }),
    ),
    fc.record({ type: fc.constant("rules-out"), params: fc.record({ engagement: engagements() }) }),
    fc.record({ type: fc.constant("defers"), params: fc.constant({ kind: "too-early" }) }),
  );
  const rule = fc.record({
    conditions: fc
      .uniqueArray(comparison, { minLength: 1, maxLength: 3, selector: ({ fact }) => fact })
      .chain((some) => fc.constantFrom({ all: some }, { any: some })),
    event,
    reason: fc.constant("So."),
    sources: fc.constant(["J-01"]),
  });
  const books = fc.array(rule, { minLength: 4, maxLength: 10 }).map(bookOf);
  const need = fc.record({
    task: fc.constant("blog-posts"),
    hoursPerMonth: fc.constantFrom(10, 20, 40, 60, 90),
    duration: fc.constantFrom("ongoing", "one-off"),
    gap: fc.constantFrom("skill", "time", "both"),
    coverage: fc.constantFrom("flexible", "office-hours", "around-the-clock"),
    onSite: fc.boolean(),
  });

  test("the facts are the fewest, the first of as few, and each as wide as it can be", () => {
    let [told, runs] = [0, 0];
    const property = fc.property(books, need, fc.boolean(), (book, task, canSupervise) => {
      runs++;
      const store = { size: "small", monthlyBudget: 1e6, team: { canSupervise }, tasks: [task] } as StoreProfile;
      for (const one of casesOf(store, { rulebook: book })) {
        told++;
        expectSmallest(one, book);
      }
    });
    fc.assert(property, { numRuns: 80, seed });
    expect(told).toBeGreaterThan(runs / 4);
  });
});

test("of a rulebook that is too intricate all facts are named as they are, soon", () => {
  const numbers = ["hoursPerMonth", "disciplines", "hireToFreelancer", "agencyToFreelancer", "rolesTogether"];
  const flags = ["onSite", "backup", "core", "canSupervise", "roleFilled"];
  const places = [...Array(600).keys()];
  const rules = places.map((i) => {
    const limits = [i, Math.floor(i / 5) + i + 1].map((place, j) => ({
      fact: numbers[place % 5]!,
      operator: j === 0 ? "greaterThan" : "greaterThanInclusive",
      value: 1 + ((i * 7 + j) % 50),
    }));
    const all = [...limits, { fact: flags[i % 5]!, operator: "equal", value: i % 3 === 0 }];
    const type = i % 4 === 0 ? "opposes" : "supports";
    const params = { engagement: rulebook.engagements[(i * 11) % 3]!, strength: 1 + ((i * 13) % 9) };
    return { conditions: { all }, event: { type, params }, reason: "So.", sources: ["J-01"] };
  });
  const [one] = casesOf(
    { size: "medium", monthlyBudget: 1e6, tasks: [{ task: "blog-posts", hoursPerMonth: 30 }] },
    { rulebook: bookOf(rules) },
  );
  expect(one!.reason).toMatchObject({ smallest: false });
  expect(one!.reason.conditions.length).toBeGreaterThan(9);
  for (const other of fc.sample(facts(one!.reason.conditions), { numRuns: 20, seed })) {
    expect(one!.forced({ ...one!.facts, ...other })).toBe(true);
  }
});

function engagements(): fc.Arbitrary<Engagement> {
  return fc.constantFrom("hire", "freelancer", "agency");
}

/** The shipped rulebook with other rules on what suits. */
function bookOf(rules: object[]): Rulebook {
  const none = rulebook.rules.flatMap(({ name, event }) => (DECIDING.includes(event.type) ? [[name, null]] : []));
  const own = rules.map((rule, i) => [`own-rule-${i}`, rule as Partial<Rule>]);
  return extendRulebook(rulebook, { settings: { acceptanceFloor: -3 }, rules: Object.fromEntries([...none, ...own]) });
}

/** Every combination of values of some facts. */
function allOf(values: [fact: string, values: Values[string][]][]): Values[] {
  return values.reduce<Values[]>(
    (some, [fact, all]) => some.flatMap((one) => all.map((value) => ({ ...one, [fact]: value }))),
    [{}],
  );
}

/** All of it by looking through everything there is. */
function expectSmallest({ reason, facts: own, forced }: Case, book: Rulebook): void {
  const values = valuesOf(book);
  const order = Object.keys(book.facts).filter((fact) => values.has(fact));
  const breaking = allOf([...values]).filter((other) => !forced({ ...own, ...other }));
  const isBroken = (conditions: SufficientCondition[]) =>
    breaking.some((other) => conditions.every((one) => isWithin(one, other[one.fact]!)));
  expect(isBroken(reason.conditions)).toBe(false);
  for (const conditions of looser(reason, values)) expect(isBroken(conditions), JSON.stringify(conditions)).toBe(true);
  const named = reason.conditions.map(({ fact }) => fact);
  for (const set of subsets(order).filter((some) => comesBefore(some, named, order)))
    expect(isBroken(set.map((fact) => bandOf(fact, own[fact]!, values.get(fact)!))), set.join()).toBe(true);
}

function subsets(names: string[]): string[][] {
  return names.reduce<string[][]>((some, name) => some.concat(some.map((set) => [...set, name])), [[]]);
}

function comesBefore(set: string[], other: string[], order: string[]): boolean {
  const places = (names: string[]) => names.map((name) => String.fromCharCode(65 + order.indexOf(name))).join("");
  return set.length < other.length || (set.length === other.length && places(set) < places(other));
}

/** A fact as it is: of a number all that no limit divides from it. */
function bandOf(fact: string, value: Values[string], values: Values[string][]): SufficientCondition {
  if (typeof value !== "number") return { fact, values: [value] };
  const cuts = (values as number[]).filter((_, i) => i % 2 === 1);
  if (cuts.includes(value)) return { fact, least: value, most: value };
  const above = cuts.filter((cut) => cut < value).at(-1);
  const below = cuts.find((cut) => cut > value);
  return { fact, ...(above !== undefined && { above }), ...(below !== undefined && { below }) };
}
