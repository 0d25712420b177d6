import { describe, expect, test } from "vitest";
import {
  type Advice,
  AdvisorError,
  type AdvisorErrorCode,
  createAdvisor,
  type RateCard,
  type RateCardChanges,
  recommend,
  type StoreProfile,
} from "../src/index.js";
import { extendRateCard, rateCards } from "../src/rules.js";
import { brokenAnywhere, changed, type Loose } from "./support/broken.js";
import { refusal, thrownBy } from "./support/refusals.js";

const GOOD: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin", "site-build"] };
const { rulebook, rateCard, tasks } = createAdvisor();

const withCard = (change: (copy: Loose) => unknown) => ({ rateCard: changed(rateCard, change) });
const hourly = (change: object) => withCard(({ roles }) => Object.assign(roles.copywriter.freelancer.hourly, change));

/** What is wrong, the options, the error's code, and what its message must say. */
const CASES: [string, unknown, AdvisorErrorCode, RegExp][] = [
  ["null", null, "INVALID_OPTIONS", /object/],
  ["a text", "en", "INVALID_OPTIONS", /object/],
  ["a list", [], "INVALID_OPTIONS", /object/],
  ["a function", () => ({}), "INVALID_OPTIONS", /object/],
  ["an unknown option", { ratecard: rateCard }, "INVALID_OPTIONS", /ratecard.*did you mean "rateCard"/],
  ["an unknown locale", { locale: "tlh" }, "INVALID_OPTIONS", /locale/],
  ["no locale", { locale: null }, "INVALID_OPTIONS", /locale/],
  ["two bad options", { locale: 5, lacale: "en" }, "INVALID_OPTIONS", /lacale.*locale/],
  ["no rulebook", { rulebook: null }, "INVALID_RULEBOOK", /rulebook/],
  ["an empty rulebook", { rulebook: {} }, "INVALID_RULEBOOK", /parseRulebook/],
  ["a rulebook that nobody checked", { rulebook: structuredClone(rulebook) }, "INVALID_RULEBOOK", /parseRulebook/],
  ["no card", { rateCard: null }, "INVALID_RATE_CARD", /object, got null/],
  ["a negative price", hourly({ low: -1 }), "INVALID_RATE_CARD", /roles\.copywriter\.freelancer\.hourly\.low/],
  ["a price that is no number", hourly({ median: Number.NaN }), "INVALID_RATE_CARD", /hourly\.median.*NaN/],
  ["an endless price", hourly({ high: Infinity }), "INVALID_RATE_CARD", /hourly\.high.*Infinity/],
  ["a price as text", hourly({ high: "12" }), "INVALID_RATE_CARD", /hourly\.high.*"12"/],
  ["a range upside down", hourly({ low: 1e6 }), "INVALID_RATE_CARD", /hourly.*low <= median/],
  ["a misspelt price", hourly({ medain: 5 }), "INVALID_RATE_CARD", /medain.*did you mean "median"/],
  ["a role without prices", withCard(({ roles }) => delete roles.copywriter), "INVALID_RATE_CARD", /roles\.copywriter/],
  ["changes of a card in its place", { rateCard: { extends: "eu", id: "own" } }, "INVALID_RATE_CARD", /extends.*not a/],
  [
    "a currency by name",
    withCard((card) => Object.assign(card, { currency: "euro" })),
    "INVALID_RATE_CARD",
    /ISO 4217/,
  ],
];

describe("bad options are refused when the advisor is made, and by recommend alike", () => {
  test.for(CASES)("%s", ([, options, code, message]) => {
    const error = thrownBy(() => createAdvisor(options as never));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(message);
    expect(refusal(GOOD, options).code).toBe(code);
  });
});

function boom(): never {
  throw new RangeError("boom");
}

test("options that cannot be read are refused", () => {
  expect(refusal(GOOD, new Proxy({}, { ownKeys: boom })).code).toBe("INVALID_OPTIONS");
  const getter = Object.defineProperty({}, "rulebook", { enumerable: true, get: boom });
  expect(refusal(GOOD, getter).code).toBe("INVALID_OPTIONS");
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  expect(refusal(GOOD, proxy).code).toBe("INVALID_OPTIONS");
  expect(refusal(GOOD, { rulebook: proxy }).code).toBe("INVALID_RULEBOOK");
  expect(refusal(GOOD, { rateCard: proxy }).code).toBe("INVALID_RATE_CARD");
});

test("the shipped rulebook and a copy of its card, given, advise as they did", () => {
  const given = { rulebook, rateCard: structuredClone(rateCard), locale: "en" };
  expect(recommend(GOOD, given)).toEqual(recommend(GOOD));
});

test("what an advisor was given can be changed later without touching its advice", () => {
  const own = structuredClone(rateCard) as Loose;
  const advisor = createAdvisor({ rateCard: own });
  own.roles = {};
  expect(advisor.recommend(GOOD)).toEqual(recommend(GOOD));
});

test("a rate card that is broken anywhere is refused, or works: nothing else is ever thrown", {
  timeout: 60_000,
}, () => {
  const everything: StoreProfile = { size: "large", monthlyBudget: 5000, tasks: tasks().map(({ id }) => id) };
  const escapes = new Map<string, number>();
  for (let seed = 0; seed < 500; seed++) {
    try {
      recommend(everything, { rateCard: brokenAnywhere(rateCard, seed) });
    } catch (error) {
      if (!(error instanceof AdvisorError)) escapes.set(String(error), seed);
    }
  }
  expect(Object.fromEntries(escapes)).toEqual({});
});

const { eu, us } = rateCards as { eu: RateCard; us: RateCard };
const year = 2026;
const sources = ["own-quotes"];
const RANGE = { low: 20, median: 30, high: 40, year, sources };
const LEVEL = { index: 1.5, payIndex: 1.25, onCost: 1.2, year, sources };
const ofCopywriter = (prices: unknown) => ({ id: "own", roles: { copywriter: prices } });
const ofHour = (hourly: unknown) => ofCopywriter({ freelancer: { hourly } });

/** What is wrong with changes of a card, the changes, and what the message must say. */
const BAD_CHANGES: [string, unknown, RegExp][] = [
  ["nothing", undefined, /object/],
  ["null", null, /object/],
  ["a text", "own", /object/],
  ["a list", [], /object/],
  ["a function", () => ({}), /object/],
  ["no name", {}, /id: needs a name/],
  ["no name for prices", { roles: {} }, /id: needs a name/],
  ["the name of the card", { id: "eu" }, /id: needs a name of its own.*"eu"/],
  ["an empty name", { id: "" }, /: id:/],
  ["a name that is none", { id: 5 }, /id: expected a string, got 5/],
  ["another currency", { id: "own", currency: "USD" }, /currency.*in EUR.*nothing is converted/],
  ["an unknown field", { id: "own", platfromFee: {} }, /platfromFee.*did you mean "platformFee"/],
  ["an unknown field deep inside", ofCopywriter({ freelancer: { hourli: RANGE } }), /hourli.*did you mean "hourly"/],
  ["a misspelt role", { id: "own", roles: { copywritr: { freelancer: { hourly: RANGE } } } }, /"copywriter"/],
  ["a part of a new role", { id: "own", roles: { juggler: { freelancer: { hourly: RANGE } } } }, /juggler.*not priced/],
  ["a part of a figure", ofHour({ median: 30 }), /hourly\.low.*hourly\.high.*hourly\.year.*hourly\.sources/s],
  ["a figure of nobody", ofHour({ ...RANGE, sources: [] }), /hourly\.sources/],
  ["a range upside down", ofHour({ ...RANGE, low: 35 }), /hourly.*low <= median/],
  ["a price that is no number", ofHour({ ...RANGE, high: Number.NaN }), /hourly\.high.*NaN/],
  ["a figure that is a number", ofHour(30), /hourly.*30/],
  ["a role that is nothing", { id: "own", roles: { copywriter: null } }, /roles\.copywriter.*null/],
  ["a country by name", { id: "own", countries: { Greece: LEVEL } }, /countries\.Greece/],
  ["a part of a country", { id: "own", countries: { GR: { index: 2 } } }, /countries\.GR/],
  ["two things", { currency: "USD", asOf: "soon" }, /id.*currency.*asOf/s],
];

/** An AdvisorError for changes of a card. */
function refusedChanges(changes: unknown, base: unknown): AdvisorError {
  const error = thrownBy(() => extendRateCard(base as RateCard, changes as RateCardChanges));
  expect(error.code).toBe("INVALID_RATE_CARD");
  return error;
}

describe("changes of a rate card are refused with all that is wrong", () => {
  test.for(BAD_CHANGES)("%s", ([, changes, message]) => {
    expect(refusedChanges(changes, eu).message).toMatch(message);
  });

  test.for([undefined, null, "eu", [], {}, { id: "eu" }, { ...eu, roles: 5 }, { ...eu, currency: "euro" }])(
    "a card that is none: %j",
    (base) => {
      refusedChanges({ id: "own" }, base);
    },
  );
});

/** Paths of every figure and country level of a card. */
function figuresIn(value: object, path: string[] = []): string[][] {
  if ("sources" in value) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === "object" ? figuresIn(inner, [...path, key]) : [],
  );
}

/** An object with one value, deep inside. */
function nested(path: string[], value: unknown): object {
  return path.reduceRight((inner, key) => ({ [key]: inner }), value as object);
}

function valueAt(card: object, path: string[]): Loose {
  return path.reduce((value, key) => value[key], card as Loose);
}

/** A card with another value at a path. */
function replaced(card: RateCard, path: string[], value: unknown): RateCard {
  return changed(card, (copy) => {
    valueAt(copy, path.slice(0, -1))[path.at(-1)!] = value;
  });
}

describe("changes of a rate card change what they say and nothing else", () => {
  const figures = [eu, us].flatMap((base) => figuresIn(base).map((path) => ({ base, path })));

  test("each figure alone", () => {
    expect(figures.length).toBeGreaterThan(100);
    for (const { base, path } of figures) {
      const { how: _, estimated: __, name: ___, ...old } = valueAt(base, path);
      const figure = { ...old, year: 2030, sources: ["own"] };
      const card = extendRateCard(base, { id: "own", ...nested(path, figure) });
      expect(card, path.join(".")).toEqual(replaced({ ...base, id: "own" }, path, figure));
    }
  });

  test("a new country beside those that are there", () => {
    const card = extendRateCard(eu, { id: "own", countries: { CH: LEVEL } });
    expect(card).toEqual({ ...eu, id: "own", countries: { ...eu.countries, CH: LEVEL } });
    const { basis } = recommend({ ...GOOD, country: "CH" }, { rateCard: card });
    expect(basis.rateCard).toEqual({ id: "own", asOf: eu.asOf, country: "CH" });
  });

  test("a floor and a set-up that the card has not", () => {
    const value = { value: 900, year, sources };
    const agency = { minimumProject: value, setup: RANGE };
    const card = extendRateCard(eu, { id: "own", roles: { "order-clerk": { agency } } });
    expect(card.roles["order-clerk"]!.agency).toEqual({ ...eu.roles["order-clerk"]!.agency, ...agency });
    expect({ ...card.roles, "order-clerk": undefined }).toEqual({ ...eu.roles, "order-clerk": undefined });
  });

  test("a role of one's own with all its prices", () => {
    const card = extendRateCard(eu, { id: "own", roles: { juggler: eu.roles.copywriter! } });
    expect(card.roles).toEqual({ ...eu.roles, juggler: eu.roles.copywriter });
  });

  test("a field that is undefined, or the currency again, changes nothing", () => {
    const changes = { id: "own", currency: "EUR", onCost: undefined, roles: { copywriter: undefined }, countries: {} };
    expect(extendRateCard(eu, changes)).toEqual({ ...eu, id: "own" });
  });

  test("a card of one's own can be changed again", () => {
    const first = extendRateCard(eu, ofHour(RANGE) as RateCardChanges);
    const second = extendRateCard(structuredClone(first), { id: "own-2", countries: { CH: LEVEL } });
    expect(second).toEqual({ ...first, id: "own-2", countries: { ...first.countries, CH: LEVEL } });
    expect(refusedChanges({ id: "own" }, first).message).toMatch(/"own"/);
  });

  test("neither the card nor the changes are touched, and the result is frozen", () => {
    const before = structuredClone(eu);
    const changes = ofHour(structuredClone(RANGE)) as Loose;
    const card = extendRateCard(eu, changes);
    changes.roles.copywriter.freelancer.hourly.low = 1;
    expect(card.roles.copywriter!.freelancer.hourly).toEqual(RANGE);
    expect(eu).toEqual(before);
    expect(Object.isFrozen(card.roles.copywriter!.freelancer.hourly)).toBe(true);
    expect(() => Object.assign(card.roles, { copywriter: 5 })).toThrow(TypeError);
  });

  test("advice changes with the prices of that role only", () => {
    const store: StoreProfile = { size: "small", monthlyBudget: 50_000, tasks: ["home-page-copy", "site-build"] };
    const { low, median, high } = eu.roles.copywriter!.freelancer.hourly;
    const twice = { ...RANGE, low: 2 * low, median: 2 * median, high: 2 * high };
    const rateCard = extendRateCard(eu, ofHour(twice) as RateCardChanges);
    const costOf = ({ recommendations }: Advice, role: string) =>
      recommendations.find((entry) => entry.role === role)!.cost.monthly;
    const [before, after] = [recommend(store), recommend(store, { rateCard })];
    expect(costOf(after, "copywriter")).toBe(2 * costOf(before, "copywriter"));
    expect(costOf(after, "web-developer")).toBe(costOf(before, "web-developer"));
    expect(after.basis.rateCard).toEqual({ id: "own", asOf: eu.asOf });
  });
});

describe("hostile changes of a rate card only give an AdvisorError", () => {
  const cyclic: Loose = { id: "own", roles: {} };
  cyclic.roles.copywriter = cyclic;
  const throwing = (field: string) => Object.defineProperty({ id: "own" }, field, { enumerable: true, get: boom });
  const HOSTILE: [string, unknown][] = [
    ["its own prototype", JSON.parse('{"id":"own","__proto__":{"polluted":1}}')],
    ["a prototype of the roles", JSON.parse('{"id":"own","roles":{"__proto__":{"polluted":1}}}')],
    [
      "a prototype with all prices",
      JSON.parse(`{"id":"own","roles":{"__proto__":${JSON.stringify(eu.roles.copywriter)}}}`),
    ],
    ["a prototype of a role", JSON.parse('{"id":"own","roles":{"copywriter":{"__proto__":{"polluted":1}}}}')],
    ["a prototype of a figure", ofHour(JSON.parse('{"__proto__":{"low":1,"median":2,"high":3}}'))],
    ["a constructor", { id: "own", constructor: { prototype: { polluted: 1 } } }],
    ["a role that every object has", { id: "own", roles: { toString: { freelancer: { hourly: RANGE } } } }],
    ["a country that every object has", { id: "own", countries: { valueOf: LEVEL } }],
    ["a getter that throws", throwing("roles")],
    ["a getter of the name that throws", throwing("id")],
    ["a proxy that throws", new Proxy({ id: "own" }, { ownKeys: boom })],
    ["a cycle", cyclic],
    ["a long list", { id: "own", roles: new Array(100_000).fill(RANGE) }],
    [
      "many countries",
      { id: "own", countries: Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [i, LEVEL])) },
    ],
    ["a map", new Map([["id", "own"]])],
    ["a big number", ofHour({ ...RANGE, low: 5n })],
    ["a symbol", ofHour({ ...RANGE, low: Symbol("low") })],
  ];

  test.for(HOSTILE)("%s", ([, changes]) => {
    const { message } = refusedChanges(changes, eu);
    expect(message.length).toBeLessThan(20_000);
    expect(({} as Loose).polluted).toBeUndefined();
  });

  test("a card that cannot be read", () => {
    refusedChanges({ id: "own" }, new Proxy({}, { ownKeys: boom }));
    refusedChanges({ id: "own" }, JSON.parse('{"__proto__":{"id":"eu"}}'));
  });

  test("changes that are broken anywhere are refused, or work", () => {
    const whole = { ...structuredClone(us), id: "own" };
    const escapes = new Map<string, number>();
    for (let seed = 0; seed < 300; seed++) {
      try {
        recommend(GOOD, { rateCard: extendRateCard(us, brokenAnywhere(whole, seed)) });
      } catch (error) {
        if (!(error instanceof AdvisorError)) escapes.set(String(error), seed);
      }
    }
    expect(Object.fromEntries(escapes)).toEqual({});
  });
});
