import { describe, expect, test } from "vitest";
import { readJson } from "../scripts/knowledge.js";
import { recommend } from "../src/index.js";
import { jobBriefs, type Locale, reportOf, toHtml, toMarkdown, toText, untranslated } from "../src/report.js";
import { examples, onOneLine } from "./support/reports.js";

const english = readJson("src/generated/report.json") as Record<string, string>;

/** Every text in a language that is easy to tell. */
const LOUD = Object.fromEntries(Object.entries(english).map(([place, en]) => [place, { en, text: `¡${en}` }]));

const advice = recommend({ size: "small", monthlyBudget: 2000, tasks: ["daily-admin", "logo-design"], country: "ES" });
const spanish = (translations: Locale["translations"]): Locale => ({ tag: "es", translations });
const one = (place: string, text: string, en = english[place]!) => spanish({ [place]: { en, text } });

describe("a translation is used", () => {
  test("where it is of the English as it is now, with the language's own figures", () => {
    const locale = one("report/summary.title", "En pocas palabras");
    const text = toText(advice, { locale });
    expect(text).toContain("\nEn pocas palabras\n");
    expect(text).toMatch(/EUR 2.?\d{3}|\d+ EUR/);
    expect(reportOf(advice, { locale }).untranslated).not.toContain("report/summary.title");
    expect(untranslated(locale)).not.toContain("report/summary.title");
  });

  test("with plural forms of its own", () => {
    const text = "{count, plural, one {# semana} other {# semanas}}";
    expect(onOneLine(toText(advice, { locale: one("report/weeks", text) }))).toContain("notice is usually 2 semanas");
  });

  test("for roles, tasks and values", () => {
    const text = onOneLine(toText(advice, { locale: one("role/graphic-designer/title", "Diseñadora {gráfica}") }));
    expect(text).toContain("Diseñadora {gráfica}");
  });

  test("for all that a report says, which then is whole in its language", () => {
    const locale = spanish(LOUD);
    for (const { advice: own } of examples) {
      expect(reportOf(own, { locale }).untranslated).toEqual([]);
      const [before, after] = toHtml(own, { locale }).split('<section id="sources"');
      expect(before).not.toContain('lang="en"');
      expect(before).toContain("¡");
      // Titles are names, and stay what they are.
      expect(after).toContain('<span lang="en">');
    }
  });
});

describe("a translation that will not do falls back to English, and that shows", () => {
  const place = "report/summary.title";
  test.each([
    ["missing", spanish({})],
    ["older than the English", one(place, "En pocas palabras", "In brief")],
    ["no message", one(place, "En {pocas")],
    ["one that asks for what is not given", one(place, "En {few} palabras")],
    ["one of a plural without a number", one(place, "{few, plural, other {#}}")],
  ])("%s", (_, locale) => {
    expect(untranslated(locale)).toContain(place);
    expect(reportOf(advice, { locale }).untranslated).toContain(place);
    expect(toHtml(advice, { locale })).toContain('<h2 id="summary_title"><span lang="en">In short</span></h2>');
    for (const text of [toText(advice, { locale }), toMarkdown(advice, { locale })]) {
      const [, listed] = text.split(/Not translated yet/);
      expect(listed).toContain("In short");
    }
  });

  test("within a sentence, only what is English is marked", () => {
    const html = toHtml(advice, { locale: one("report/engage.title", "{role}, {engagement}") });
    expect(html).toContain('<span lang="en">Graphic designer</span>, <span lang="en">a freelancer</span></h3>');
    const mixed = toHtml(advice, { locale: one("role/graphic-designer/title", "Diseñadora") });
    expect(mixed).toContain('Diseñadora<span lang="en">: </span><span lang="en">a freelancer</span></h3>');
  });

  test("in briefs too", () => {
    const [brief] = jobBriefs(advice, { locale: one("report/brief.purpose", "Para qué") });
    expect(brief!.lang).toBe("es");
    expect(toHtml(brief!)).toContain('<html lang="es">');
    expect(toText(brief!)).toContain("\nPara qué\n");
    expect(brief!.document.untranslated).toContain("report/brief.tasks");
  });
});

test("English needs no translation and marks none, whichever English", () => {
  for (const tag of ["en", "en-US", "en-gb"]) {
    const locale = { tag, translations: {} };
    expect(reportOf(advice, { locale }).untranslated).toEqual([]);
    expect(toHtml(advice, { locale })).not.toContain("Not translated yet");
  }
  expect(toHtml(advice, { locale: { tag: "en-gb", translations: {} } })).toContain('<html lang="en-GB">');
  expect(onOneLine(toText(advice, { locale: { tag: "en-US", translations: {} } }))).toContain("November 21, 2026");
  expect(onOneLine(toText(advice))).toContain("21 November 2026");
});

test("places of languages are no names of prototypes", () => {
  const translations = JSON.parse('{ "__proto__": { "en": "In short", "text": "x" } }');
  expect(untranslated(spanish(translations))).toContain("report/summary.title");
});
