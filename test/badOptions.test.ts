import { describe, expect, test } from "vitest";
import { AdvisorError, type AdvisorErrorCode, createAdvisor, recommend, type StoreProfile } from "../src/index.js";
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
