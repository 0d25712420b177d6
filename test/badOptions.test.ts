import { describe, expect, test } from "vitest";
import {
  AdvisorError,
  type AdvisorErrorCode,
  createAdvisor,
  type RateCard,
  type Rulebook,
  recommend,
  type StoreProfile,
} from "../src/index.js";
import { randomFrom } from "./support/edits.js";
import { refusal, thrownBy } from "./support/refusals.js";

const GOOD: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin", "site-build"] };
const { rulebook, rateCard, tasks } = createAdvisor();

// biome-ignore lint/suspicious/noExplicitAny: a rulebook is broken here in ways that its type forbids
type Loose = any;

/** Options with a broken copy of the shipped rulebook or card. */
function withRules(change: (copy: Loose) => void) {
  const copy = structuredClone(rulebook) as Rulebook;
  change(copy);
  return { rulebook: copy };
}
function withCard(change: (copy: Loose) => void) {
  const copy = structuredClone(rateCard) as RateCard;
  change(copy);
  return { rateCard: copy };
}
const withConditions = (conditions: unknown) => withRules(({ rules }) => Object.assign(rules[0], { conditions }));
const hours = (operator: string, value: unknown) => ({ fact: "hoursPerMonth", operator, value });
const fullClone = () => structuredClone(rulebook.rules[0]);

const CASES: [string, () => unknown, AdvisorErrorCode, RegExp][] = [
  ["null", () => null, "INVALID_OPTIONS", /object/],
  ["a text", () => "en", "INVALID_OPTIONS", /object/],
  ["a list", () => [], "INVALID_OPTIONS", /object/],
  ["a function", () => () => ({}), "INVALID_OPTIONS", /object/],
  ["an unknown option", () => ({ ratecard: rateCard }), "INVALID_OPTIONS", /ratecard.*did you mean "rateCard"/],
  ["an unknown locale", () => ({ locale: "tlh" }), "INVALID_OPTIONS", /locale/],
  ["no locale", () => ({ locale: null }), "INVALID_OPTIONS", /locale/],
  ["no rulebook", () => ({ rulebook: null }), "INVALID_RULEBOOK", /object, got null/],
  ["an empty rulebook", () => ({ rulebook: {} }), "INVALID_RULEBOOK", /rules.*got nothing/],
  [
    "a misspelt fact",
    () => withConditions({ all: [{ ...hours("lessThan", 2), fact: "hoursPerMoth" }] }),
    "INVALID_RULEBOOK",
    /hoursPerMoth.*did you mean "hoursPerMonth"/,
  ],
  [
    "a wrong operator",
    () => withConditions({ all: [hours("lesThan", 2)] }),
    "INVALID_RULEBOOK",
    /rules\.0\.conditions/,
  ],
  [
    "a text for a number",
    () => withConditions({ all: [hours("greaterThan", "150")] }),
    "INVALID_RULEBOOK",
    /rules\.0\.conditions.*"150"/,
  ],
  [
    "a text for a number, compared",
    () => withConditions({ all: [hours("equal", "150")] }),
    "INVALID_RULEBOOK",
    /is a number, not "150"/,
  ],
  ["a number that is none", () => withConditions({ all: [hours("lessThan", Number.NaN)] }), "INVALID_RULEBOOK", /NaN/],
  [
    "a single value where a list is asked",
    () => withConditions({ all: [hours("in", 5)] }),
    "INVALID_RULEBOOK",
    /rules\.0\.conditions/,
  ],
  ["an empty any", () => withConditions({ any: [] }), "INVALID_RULEBOOK", /rules\.0\.conditions\.any/],
  [
    "two keys in a node",
    () => withConditions({ all: [hours("equal", 1)], any: [hours("equal", 2)] }),
    "INVALID_RULEBOOK",
    /rules\.0\.conditions/,
  ],
  [
    "a path into a fact",
    () => withConditions({ all: [{ ...hours("equal", 1), path: "$.x" }] }),
    "INVALID_RULEBOOK",
    /path.*not a field/,
  ],
  [
    "an unknown value of a fact",
    () => withConditions({ all: [{ fact: "size", operator: "equal", value: "tiny" }] }),
    "INVALID_RULEBOOK",
    /tiny/,
  ],
  ["a rule's name twice", () => withRules(({ rules }) => rules.push(fullClone())), "INVALID_RULEBOOK", /second time/],
  [
    "a rule without sources",
    () => withRules(({ rules }) => Object.assign(rules[0], { sources: [] })),
    "INVALID_RULEBOOK",
    /rules\.0\.sources/,
  ],
  [
    "an unknown source",
    () => withRules(({ rules }) => Object.assign(rules[0], { sources: ["X-1"] })),
    "INVALID_RULEBOOK",
    /"X-1"/,
  ],
  [
    "a text that is missing",
    () => withRules(({ texts }) => delete texts["roadmap.now"]),
    "INVALID_RULEBOOK",
    /roadmap\.now/,
  ],
  [
    "an engagement twice",
    () => withRules((copy) => Object.assign(copy, { engagements: ["hire", "hire", "agency"] })),
    "INVALID_RULEBOOK",
    /engagements/,
  ],
  [
    "a kind twice",
    () => withRules((copy) => Object.assign(copy, { kinds: ["too-early", "too-early", "automate-first"] })),
    "INVALID_RULEBOOK",
    /kinds/,
  ],
  [
    "a size class that is missing",
    () => withRules(({ sizes }) => sizes.classes.splice(1, 1)),
    "INVALID_RULEBOOK",
    /sizes/,
  ],
  [
    "a fact without its bands",
    () => withRules(({ facts }) => delete facts.urgency.bands),
    "INVALID_RULEBOOK",
    /urgency/,
  ],
  [
    "a band of no known value",
    () => withRules(({ facts }) => Object.assign(facts.urgency.bands, { otherwise: "whenever" })),
    "INVALID_RULEBOOK",
    /whenever/,
  ],
  [
    "a fact that nothing works out",
    () => withRules(({ facts }) => Object.assign(facts, { mood: { type: "boolean", scopes: ["workload"] } })),
    "INVALID_RULEBOOK",
    /mood/,
  ],
  [
    "a criterion of an unknown task",
    () => withRules(({ roles }) => Object.assign(roles[0].lookFor[0], { tasks: ["juggling"] })),
    "INVALID_RULEBOOK",
    /juggling/,
  ],
  ["no card", () => ({ rateCard: null }), "INVALID_RATE_CARD", /object, got null/],
  [
    "a negative price",
    () => withCard(({ roles }) => Object.assign(roles.copywriter.freelancer.hourly, { low: -1 })),
    "INVALID_RATE_CARD",
    /roles\.copywriter\.freelancer\.hourly\.low/,
  ],
  [
    "a price that is no number",
    () => withCard(({ roles }) => Object.assign(roles.copywriter.freelancer.hourly, { median: Number.NaN })),
    "INVALID_RATE_CARD",
    /hourly\.median.*NaN/,
  ],
  [
    "a range upside down",
    () => withCard(({ roles }) => Object.assign(roles.copywriter.freelancer.hourly, { low: 1e6 })),
    "INVALID_RATE_CARD",
    /low <= median/,
  ],
  [
    "a role without prices",
    () => withCard(({ roles }) => delete roles.copywriter),
    "INVALID_RATE_CARD",
    /roles\.copywriter/,
  ],
  [
    "a currency by name",
    () => withCard((card) => Object.assign(card, { currency: "euro" })),
    "INVALID_RATE_CARD",
    /ISO 4217/,
  ],
];

describe("bad options are refused when the advisor is made, and by recommend alike", () => {
  test.for(CASES)("%s", ([, options, code, message]) => {
    const error = thrownBy(() => createAdvisor(options() as never));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(refusal(GOOD, options()).code).toBe(code);
  });
});

test("options that cannot be read are refused", () => {
  const throwing = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new RangeError("boom");
      },
    },
  );
  expect(thrownBy(() => createAdvisor(throwing)).code).toBe("INVALID_OPTIONS");
  const getter = {
    get rulebook(): never {
      throw new RangeError("boom");
    },
  };
  expect(thrownBy(() => createAdvisor(getter)).code).toBe("INVALID_OPTIONS");
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(thrownBy(() => createAdvisor({ rulebook: proxy as never })).code).toBe("INVALID_RULEBOOK");
});

test("the shipped rulebook and card, copied and given, advise as they did", () => {
  const copies = {
    rulebook: structuredClone(rulebook) as Rulebook,
    rateCard: structuredClone(rateCard) as RateCard,
    locale: "en",
  };
  expect(recommend(GOOD, copies)).toEqual(recommend(GOOD));
});

test("a role that the prices do not know is refused, not stumbled over", () => {
  const options = withRules(({ roles }) =>
    roles.push({
      ...structuredClone(roles[0]),
      id: "juggler",
      tasks: [{ ...structuredClone(roles[0].tasks[0]), id: "juggling" }],
    }),
  );
  const store = { ...GOOD, tasks: ["juggling"] } as unknown as StoreProfile;
  expect(thrownBy(() => createAdvisor(options).recommend(store))).toBeInstanceOf(AdvisorError);
});

/** Break one random part of a copy: take it out, or put something else in its place. */
function broken<T extends object>(value: T, seed: number): T {
  const random = randomFrom(seed);
  const copy = structuredClone(value) as Loose;
  let at = copy;
  for (;;) {
    const keys = Object.keys(at);
    const key = keys[Math.floor(random() * keys.length)]!;
    if (typeof at[key] === "object" && Object.keys(at[key]).length > 0 && random() < 0.85) {
      at = at[key];
      continue;
    }
    const others = [undefined, null, 0, 1, -1, "hire", "x", "", true, [], {}, Number.NaN, 1e300, at[keys[0]!]];
    if (random() < 0.3) delete at[key];
    else at[key] = structuredClone(others[Math.floor(random() * others.length)]);
    return copy;
  }
}

const EVERYTHING = (["starter", "small", "medium", "large"] as const).map((size): StoreProfile => {
  return {
    size,
    monthlyBudget: 5000,
    tasks: tasks().map(({ id }) => id),
    team: { canSupervise: false, developers: 3 },
  };
});

test.for([
  ["rulebook", rulebook],
  ["rateCard", rateCard],
] as const)(
  "a %s that is broken anywhere is refused, or works: nothing else is ever thrown",
  { timeout: 60_000 },
  ([option, value]) => {
    const escapes = new Map<string, number>();
    for (let seed = 0; seed < 300; seed++) {
      const options = { [option]: broken(value, seed) };
      try {
        const advisor = createAdvisor(options);
        for (const store of EVERYTHING) advisor.recommend(store);
      } catch (error) {
        if (!(error instanceof AdvisorError)) escapes.set(String(error), seed);
      }
    }
    expect(Object.fromEntries(escapes)).toEqual({});
  },
);
