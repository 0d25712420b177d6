import { readdirSync } from "node:fs";
import fc from "fast-check";
import { storeProfile } from "store-staffing-advisor/testing";
import { describe, expect, test } from "vitest";
import { readJson, root } from "../scripts/knowledge.js";
import { createAdvisor, type Locale, recommend, type StoreProfile } from "../src/index.js";
import { es } from "../src/locales/es.js";
import { untranslated } from "../src/report.js";
import { englishTexts } from "../src/rulebook/englishTexts.js";
import { authoringOf, extendRulebook, parseRulebook, rulebook } from "../src/rules.js";
import { files } from "./support/knowledge.js";
import { thrownBy } from "./support/refusals.js";
import { textsIn, wordless } from "./support/texts.js";

const english = englishTexts(rulebook);
const spanish = createAdvisor({ locale: es });
const stores = readdirSync(`${root}examples/stores`).map((file) => ({
  name: file.replace(".json", ""),
  store: readJson(`examples/stores/${file}`) as StoreProfile,
}));
const STORE: StoreProfile = { size: "small", monthlyBudget: 1234.5, tasks: ["search-ads", "daily-admin"] };

/** A locale of one's own with another text for some keys. */
function localeWith(write: (english: string, key: string) => string | undefined): Locale {
  const written = [...english].map(([key, en]) => [key, { en, text: write(en, key) }] as const);
  const kept = written.filter((entry): entry is readonly [string, { en: string; text: string }] => !!entry[1].text);
  return { tag: "xx", translations: Object.fromEntries(kept) };
}

/** What reports say besides, by key. */
const ofReports = {
  ...(readJson("src/generated/report.json") as Record<string, string>),
  ...(readJson("src/generated/questions.json") as Record<string, string>),
};

describe("Spanish", () => {
  test("has every text that people read, from the English as it reads", () => {
    const all = new Map([...english, ...Object.entries(ofReports)]);
    expect(Object.keys(es.translations).sort()).toEqual([...all.keys()].sort());
    for (const [key, { en }] of Object.entries(es.translations)) expect(en, key).toBe(all.get(key));
    expect(untranslated(es)).toEqual([]);
  });

  test("is carried by a rulebook that is parsed with it, and by what extends that, outside of their content", () => {
    const parsed = parseRulebook(files);
    for (const each of [parsed, extendRulebook(parsed, { settings: { criteriaShown: 1 } })]) {
      expect(each.translations!.es).toEqual(es.translations);
      expect(Object.keys(each)).not.toContain("translations");
      expect(authoringOf(each).translations.es).toEqual(es.translations);
      expect(recommend(STORE, { rulebook: each, locale: "es" }).size).toEqual(spanish.recommend(STORE).size);
    }
  });

  test("does not weigh on the shipped rulebook", () => {
    expect(rulebook.translations).toBeUndefined();
    expect(authoringOf(rulebook).translations).toEqual({});
    expect(thrownBy(() => recommend(STORE, { rulebook, locale: "es" })).message).toContain("locales/es");
  });

  test("is frozen", () => {
    expect(
      Object.isFrozen(es) && Object.isFrozen(es.translations) && Object.isFrozen(es.translations["text/and"]),
    ).toBe(true);
  });

  test("changes the words of an advice and nothing else, and leaves none in English", () => {
    const plain = createAdvisor();
    fc.assert(
      fc.property(storeProfile(), (store) => {
        const [told, translated] = [plain.recommend(store), spanish.recommend(store)];
        expect(wordless(translated)).toEqual(wordless(told));
        const texts = textsIn(translated);
        for (const [place, text] of textsIn(told)) expect(texts.get(place), place).not.toBe(text);
      }),
      { numRuns: 200 },
    );
  });

  test("names roles and tasks", () => {
    const { roles, tasks } = createAdvisor();
    for (const [told, translated] of [
      [roles(), spanish.roles()],
      [tasks(), spanish.tasks()],
    ]) {
      expect(wordless(translated)).toEqual(wordless(told));
      const texts = textsIn(translated);
      for (const [place, text] of textsIn(told)) expect(texts.get(place), place).not.toBe(text);
    }
  });

  test.for(stores)("$name reads as kept", async ({ name, store }) => {
    const told = [...textsIn(spanish.recommend(store)).values()];
    await expect(`${[...new Set(told)].join("\n")}\n`).toMatchFileSnapshot(`snapshots/es/${name}.txt`);
  });
});

describe("every word that people read goes through the locale", () => {
  const around = createAdvisor({ locale: localeWith((text) => `⟦${text}⟧`) });

  test("in advice", () => {
    for (const { store } of stores) {
      for (const [place, text] of textsIn(around.recommend(store))) expect(text, place).toMatch(/^⟦.*⟧$/);
    }
  });

  test("in roles and tasks", () => {
    for (const [place, text] of textsIn([around.roles(), around.tasks()])) expect(text, place).toMatch(/^⟦.*⟧$/);
  });

  test("and money, numbers and lists too", () => {
    const signs: Record<string, string> = { "text/thousands": "'", "text/decimal": ",", "text/and": " & " };
    const { monthlyBudget: _, ...rest } = STORE;
    const own = localeWith((text, key) => signs[key] ?? (key === "text/money" ? "{amount} {currency}" : text));
    const { roadmap } = recommend({ ...rest, monthlyBudget: 12_345 }, { locale: own });
    expect(roadmap[0]!.text).toMatch(/ a month, with \d+'\d{3} EUR a month to spare/);
    const tasks = [{ task: "search-ads", hoursPerMonth: 6.25 }] as const;
    const [first] = recommend({ ...STORE, tasks: [...tasks] }, { locale: own }).recommendations;
    expect(first!.reasons.map(({ text }) => text).join()).toContain("6,25 hours a month");
  });
});

describe("what a locale lacks stays English and is named", () => {
  test("a missing and a stale text", () => {
    const { "role/paid-ads-manager/title": _, "rule/a-few-hours-a-week": __, ...translations } = es.translations;
    const stale = { en: "It once read so.", text: "Antes decía así." };
    const advisor = createAdvisor({
      locale: { tag: "es", translations: { ...translations, "text/assumed.backup": stale } },
    });
    const { untranslated, recommendations, assumptions } = advisor.recommend(STORE);
    expect(untranslated).toEqual(["rule/a-few-hours-a-week", "text/assumed.backup"]);
    expect(recommendations[0]!.reasons[0].text).toBe("12 hours a month suits a freelancer, paid for no more.");
    expect(assumptions.map(({ why }) => why)).toContain("Nothing says that a stand-in is needed.");
    expect(advisor.roles().map(({ title }) => title)).toContain("Paid ads manager");
    expect(advisor.recommend({ ...STORE, tasks: [] }).untranslated).toBeUndefined();
  });

  test("everything, of a locale without texts; what it names is what is used", () => {
    const advice = recommend(STORE, { locale: { tag: "xx", translations: {} } });
    const { untranslated, ...rest } = advice;
    expect(rest).toEqual(recommend(STORE));
    const all = localeWith((text, key) => (untranslated!.includes(key) ? text : undefined));
    expect(recommend(STORE, { locale: all }).untranslated).toBeUndefined();
    for (const key of untranslated!) {
      const { [key]: _, ...others } = all.translations;
      expect(recommend(STORE, { locale: { tag: "xx", translations: others } }).untranslated).toEqual([key]);
    }
  });

  test("nothing in English", () => {
    for (const options of [undefined, {}, { locale: "en" }, { rulebook, locale: "en" }]) {
      expect(recommend(STORE, options)).not.toHaveProperty("untranslated");
    }
  });

  test("what a newer rulebook may have is ignored", () => {
    const translations = { ...es.translations, "rule/of-tomorrow": { en: "Tomorrow.", text: "Mañana." } };
    expect(recommend(STORE, { locale: { tag: "es", translations } })).toEqual(spanish.recommend(STORE));
  });
});

describe("a locale that is none is refused", () => {
  const translations = { a: { en: "a", text: "b" } };
  const BAD: [string, unknown, RegExp][] = [
    ["a tag that no rulebook carries", "tlh", /import it from "store-staffing-advisor\/locales\/tlh"/],
    ["a tag that every object has", "constructor", /locales\/constructor"/],
    ["the prototype's tag", "__proto__", /locales\/__proto__"/],
    ["a number", 5, /locale: expected an object, got 5/],
    ["a list", [], /locale: expected an object, got an array/],
    ["a locale without texts", { tag: "xx" }, /locale\.translations: expected/],
    ["a locale without a tag", { translations }, /locale\.tag/],
    ["a field too many", { tag: "xx", translations, more: 1 }, /locale\.more: is not a field here/],
    ["an empty text", { tag: "xx", translations: { a: { en: "a", text: "" } } }, /translations\.a\.text/],
    ["too many texts", { tag: "xx", translations: Object.fromEntries(Array(60_001).entries()) }, /60000/],
    ["a bare text", { tag: "xx", translations: { a: "b" } }, /translations\.a: expected an object/],
  ];

  test.for(BAD)("%s", ([, locale, message]) => {
    const error = thrownBy(() => createAdvisor({ rulebook, locale: locale as Locale }));
    expect(error.code).toBe("INVALID_OPTIONS");
    expect(error.message).toMatch(message);
  });

  test("with all that is wrong at once", () => {
    const locale = { tag: 5, translations: { a: { en: 1, text: "b" }, c: { en: "c" } } };
    const { issues } = thrownBy(() => createAdvisor({ locale, lacale: "en" } as never));
    expect(issues.map(({ path }) => path.join("."))).toEqual([
      "lacale",
      "locale.tag",
      "locale.translations.a.en",
      "locale.translations.c.text",
    ]);
  });

  test("the shipped tag without a rulebook that carries it", () => {
    const { message } = thrownBy(() => createAdvisor({ locale: "es" }));
    expect(message).toMatch(/import it from "store-staffing-advisor\/locales\/es"/);
  });
});
