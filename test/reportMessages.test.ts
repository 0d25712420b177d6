import fc from "fast-check";
import { expect, test, vi } from "vitest";
import { readJson } from "../scripts/knowledge.js";
import { recommend } from "../src/index.js";
import { argumentsOf } from "../src/report/write/untranslated.js";
import { jobBriefs, type Locale, reportOf, toText, untranslated } from "../src/report.js";
import { stores } from "./support/arbitraries.js";
import { emptyAdvice, examples, onOneLine, rareAdvice, rareChanges, rareReasons } from "./support/reports.js";

/** What each message was given, by its text. */
const given = vi.hoisted(() => new Map<string, Set<string>>());

vi.mock("intl-messageformat", async (original) => {
  const { IntlMessageFormat } = await original<typeof import("intl-messageformat")>();
  class Watched extends IntlMessageFormat {
    constructor(...[text, ...rest]: ConstructorParameters<typeof IntlMessageFormat>) {
      super(text, ...rest);
      const { formatToParts } = this;
      this.formatToParts = ((values: object) => {
        given.set(String(text), new Set([...(given.get(String(text)) ?? []), ...Object.keys(values)]));
        return formatToParts.call(this, values as never);
      }) as never;
    }
  }
  return { IntlMessageFormat: Watched };
});

const { messages } = readJson("rules/report.json") as { messages: Record<string, string> };

/** A language that lacks everything: a report in it lists each text that it says. */
const NOTHING: Locale = { tag: "tlh", translations: {} };

let known: Set<string> | undefined;

/** Every message that reports and briefs of some stores say; found once. */
function said(): Set<string> {
  known ??= messagesSaid();
  return known;
}

function messagesSaid(): Set<string> {
  const advices = [...examples.map(({ advice }) => advice), rareAdvice(), emptyAdvice(), ...drawn()];
  const changes = rareChanges(rareAdvice()).map((change) => ({ locale: NOTHING, changes: [change] }));
  const options = [{ locale: NOTHING }, { locale: NOTHING, store: "Tea" }];
  const places = advices.flatMap((advice) =>
    options.flatMap((option) => [
      ...reportOf(advice, option).untranslated,
      ...jobBriefs(advice, option).flatMap(({ document }) => document.untranslated),
    ]),
  );
  const sufficient = rareReasons(rareAdvice()).map((reason) => ({ locale: NOTHING, sufficient: [reason] }));
  for (const option of [...changes, ...sufficient]) places.push(...reportOf(rareAdvice(), option).untranslated);
  return new Set(places.filter((place) => place.startsWith("report/")).map((place) => place.slice("report/".length)));
}

function drawn() {
  return fc.sample(stores, { numRuns: 40, seed: 5 }).map((store) => recommend(store));
}

test("every message is said, and every one that is said exists", () => {
  expect([...said()].sort()).toEqual(Object.keys(messages).sort());
});

test("every message is given what it asks for, and nothing else", () => {
  said();
  const wrong = Object.entries(messages).filter(
    ([, text]) => [...argumentsOf(text)].sort().join() !== [...(given.get(text) ?? [])].sort().join(),
  );
  expect(wrong.map(([key, text]) => [key, ...argumentsOf(text), "given", ...(given.get(text) ?? [])])).toEqual([]);
});

test("every message reads well at its ends: no space, and nothing left open", () => {
  for (const [key, text] of Object.entries(messages)) {
    expect(text, key).toBe(text.trim());
    expect(text, key).not.toMatch(/ {2}|\.\.|['"]/);
    expect(() => argumentsOf(text), key).not.toThrow();
  }
});

test("an argument that is missing, a message that is broken, and one that nobody says would be seen", () => {
  expect([...argumentsOf("{a} {b, plural, one {{c} #} other {{d, select, yes {{e}} other {}}}}")].sort()).toEqual([
    "a",
    "b",
    "c",
    "d",
    "e",
  ]);
  expect(() => argumentsOf("{a")).toThrow();
  expect(said()).not.toContain("title.nobody.says");
});

test("a range is told in words where Intl has none, or where it stands upside down", () => {
  expect(onOneLine(toText(rareAdvice()))).toContain("usually EUR 9 to EUR 2");
});

test("a language that has nothing lacks every text; English lacks none", () => {
  const all = untranslated(NOTHING);
  expect(all).toEqual(expect.arrayContaining(Object.keys(messages).map((key) => `report/${key}`)));
  expect(all).toEqual(
    expect.arrayContaining(["role/copywriter/title", "task/blog-posts/summary", "fact/engagement/hire"]),
  );
  expect(reportOf(rareAdvice()).untranslated).toEqual([]);
});
