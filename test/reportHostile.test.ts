import fc from "fast-check";
import { micromark } from "micromark";
import { gfm, gfmHtml } from "micromark-extension-gfm";
import { afterEach, describe, expect, test } from "vitest";
import type { Advice, AdvisorErrorCode } from "../src/index.js";
import { jobBriefs, reportOf, toHtml, toMarkdown, toText, untranslated } from "../src/report.js";
import { rulebook } from "../src/rules.js";
import { sources as shipped } from "../src/sources.js";
import { HOSTILE, hostileInputIn } from "../src/testing/hostile/hostileInput.js";
import { expectPristine, outcomeOf } from "./support/hostile.js";
import { thrownBy } from "./support/refusals.js";
import { emptyAdvice, examples, FORMATS, onOneLine, rareAdvice, rareReasons } from "./support/reports.js";

const SEED = 20_261_128;
const OPTIONS: AdvisorErrorCode[] = ["INVALID_OPTIONS", "INVALID_RULEBOOK"];
const { advice } = examples[0]!;
const report = reportOf(advice);
const briefs = jobBriefs(advice);
const alone = { ...advice, recommendations: advice.recommendations.slice(0, 1) };
const locale = { tag: "es", translations: { "report/yes": { en: "yes", text: "sí" } } };
const sources = { own: { title: "Own", kind: "practitioner", year: 2026, link: "https://example.org" } };

afterEach(expectPristine);

/** What can be given anything, with valid values to graft into. */
const CALLS: [name: string, call: (value: unknown) => unknown, valid: unknown][] = [
  ["toText", (given) => toText(given as Advice), advice],
  ["toMarkdown of a report", (given) => toMarkdown(given as Advice), report],
  ["toHtml of a brief", (given) => toHtml(given as Advice), briefs[0]],
  ["toHtml of a report", (given) => toHtml(given as Advice), report],
  ["jobBriefs", (given) => jobBriefs(given as Advice), advice],
  ["options", (given) => toText(emptyAdvice(), given as never), { locale, sources, store: "Tea", width: 60, rulebook }],
  ["reasons", (given) => toText(alone, { sufficient: given as never }), rareReasons(alone)],
  ["options of reportOf", (given) => reportOf(emptyAdvice(), given as never), { locale, sources, store: "Tea" }],
  ["a locale", (given) => untranslated(given as never), locale],
];

describe.each(CALLS)("%s", (_, call, valid) => {
  test("refuses every hostile value, or answers", () => {
    for (const [name, make] of HOSTILE) outcomeOf(() => call(make()), OPTIONS, name);
  });

  test("refuses or answers with one amid valid ones", () => {
    const values = hostileInputIn(fc.constant(valid));
    const property = fc.property(values, (value) => {
      outcomeOf(() => call(value), OPTIONS);
    });
    fc.assert(property, { numRuns: 10, seed: SEED });
  });
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["a text", "advice"],
  ["a list", [advice]],
  ["an empty object", {}],
  ["half an advice", { ...advice, basis: undefined }],
  ["a currency that is none", { ...advice, currency: "euro" }],
  ["an amount that is none", { ...advice, monthlyCost: Number.NaN }],
  ["another kind of document", { ...report, kind: "letter" }],
  ["a brief without a document", { ...briefs[0], document: undefined }],
  ["a link that runs code", withSource({ link: "javascript:alert(1)" })],
  ["a link that breaks out", withSource({ link: 'https://example.org/"onclick="x' })],
  ["an id that breaks out", { ...report, sections: [{ id: '"><script>', title: [], blocks: [], sections: [] }] }],
  ["an id that is there twice", { ...report, sections: [report.sections[0], report.sections[0]] }],
  ["a language that breaks out", { ...report, lang: 'en"><script>' }],
  ["a text that is too long", { ...advice, size: { ...advice.size, text: "x".repeat(10_001) } }],
])("%s is no advice", (_, given) => {
  expect(thrownBy(() => toHtml(given as Advice)).code).toBe("INVALID_OPTIONS");
});

function withSource(change: object): object {
  const source = { number: 1, ids: [], text: [], ...change };
  return {
    ...report,
    sections: [{ id: "own", title: [], blocks: [{ kind: "sources", sources: [source] }], sections: [] }],
  };
}

test.each([
  ["a text", "en", ""],
  ["a tag for a language", { locale: "es" }, "locale"],
  ["no tag", { locale: { tag: "", translations: {} } }, "locale.tag"],
  ["a tag that is none", { locale: { tag: "es-x-", translations: {} } }, "locale.tag"],
  ["a tag that Intl refuses", { locale: { tag: "es-es-es", translations: {} } }, "locale.tag"],
  [
    "a translation without its English",
    { locale: { tag: "es", translations: { a: { text: "x" } } } },
    "locale.translations.a.en",
  ],
  ["a misspelt option", { lcoale: locale }, "lcoale"],
  ["a narrow text", { width: 39 }, "width"],
  ["a source without a title", { sources: { own: { kind: "article", year: 2026 } } }, "sources.own.title"],
  [
    "a link of a source that runs code",
    { sources: { own: { ...sources.own, link: "javascript:x" } } },
    "sources.own.link",
  ],
])("%s is no option", (_, options, path) => {
  const error = thrownBy(() => toText(advice, options as never));
  expect(error.code).toBe("INVALID_OPTIONS");
  expect(error.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});

test("a rulebook that nobody checked is refused as everywhere", () => {
  expect(thrownBy(() => toText(advice, { rulebook: structuredClone(rulebook) })).code).toBe("INVALID_RULEBOOK");
});

test("options and advice are read once, and unknown options never", () => {
  let readings = 0;
  const once = (value: unknown) => ({ enumerable: true, get: () => (readings++ === 0 ? value : "other") });
  toText(advice, Object.defineProperty({}, "store", once("Tea")));
  expect(readings).toBe(1);
  readings = 0;
  toText(Object.defineProperty({ ...advice }, "currency", once("EUR")) as Advice);
  expect(readings).toBe(1);
});

/** An advice in which a text stands wherever callers' texts can. */
function saying(text: string): Advice {
  const spoilt = JSON.parse(JSON.stringify(rareAdvice()), (key, value) =>
    key === "text" || key === "why" ? text : value,
  );
  spoilt.recommendations[0].role = text;
  spoilt.recommendations[0].tasks = [text];
  spoilt.recommendations[0].reasons[0].sources = [text];
  spoilt.basis.rateCard = { id: text, asOf: text, country: text };
  return spoilt;
}

const HOSTILE_TEXTS = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  `" onclick='x' & &amp; &lt;`,
  "# no heading",
  "- no list",
  "1. no list",
  "+ no list",
  "=== no heading",
  "| no | table |",
  "`no code` *no* _no_ ~~no~~ **no**",
  "[no](javascript:alert(1)) ![no](x)",
  "<https://no.example> https://no.example www.no.example no@no.example",
  "$no$ :no: #1 @nobody",
  "{no} {no, plural, other {#}} '{' <b>",
  "\\ \\\\ \\* \\<",
  "---",
  "[x]: https://no.example",
];

/** What is no markup where it begins a paragraph of its own. */
const HARMLESS = ["=== no heading", "| no | table |", "$no$ :no: #1 @nobody"];

/** Elements that reports have, and no others. */
const ELEMENTS = [
  ...["article", "body", "dd", "dl", "dt", "h1", "h2", "h3", "h4", "head", "header", "html", "input", "label", "li"],
  ...["main", "meta", "ol", "p", "section", "span", "strong", "style", "table", "tbody", "td", "th", "thead", "title"],
  ...["tr", "ul", "caption", "a", "!doctype"],
];

/** Elements of a page that are not ours, and links that lead elsewhere than to a source. */
function foreignIn(page: string): string[] {
  const names = [...page.matchAll(/<([a-z0-9!-]+)/gi)].map(([, name]) => name!.toLowerCase());
  const links = [...page.matchAll(/href="([^"]*)"/g)].map(([, link]) => link!.replaceAll("&amp;", "&"));
  const known = new Set(Object.values(shipped).map(({ link }) => link));
  return [
    ...names.filter((name) => !ELEMENTS.includes(name)),
    ...links.filter((link) => !known.has(link) && !/^#source_\d+$/.test(link)),
  ];
}

/** Markdown as GitHub shows it. */
function shownOf(markdown: string): string {
  const page = micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });
  return page.replace(/<ol start="\d+">/g, "<ol>");
}

test.each(HOSTILE_TEXTS)("a text is only ever words: %s", (text) => {
  const spoilt = saying(text);
  const subjects = [spoilt, reportOf(spoilt, { store: text }), ...jobBriefs(spoilt, { store: text }).slice(0, 2)];
  for (const subject of subjects) {
    expect(onOneLine(toText(subject))).toContain(text);
    const pages = [toHtml(subject), shownOf(toMarkdown(subject))];
    for (const page of pages) {
      expect(foreignIn(page)).toEqual([]);
      expect(onOneLine(FORMATS.html.words(page))).toContain(text);
    }
    // No list, heading, table or code has come out of a text.
    expect(parts(pages[1]!)).toEqual(parts(shownOf(toMarkdown(plain(subject)))));
  }
});

/** The same with harmless words. */
function plain(subject: object): Advice {
  return JSON.parse(JSON.stringify(subject), (_, value) =>
    HOSTILE_TEXTS.some((text) => String(value).includes(text)) && typeof value === "string" ? "words" : value,
  );
}

/** How many there are of each element. */
function parts(page: string): Record<string, number> {
  const found: Record<string, number> = {};
  for (const [, name] of page.matchAll(/<([a-z0-9]+)/g)) found[name!] = (found[name!] ?? 0) + 1;
  return found;
}

test("a text that is not escaped would be seen", () => {
  const begun = (text: string) => shownOf(toMarkdown(advice).replace("Advised as", () => `\n\n${text}\n\n`));
  const expected = JSON.stringify(parts(begun("words")));
  const seen = HOSTILE_TEXTS.filter((text) => {
    const page = begun(text);
    const isShown = onOneLine(FORMATS.html.words(page)).includes(text);
    return !isShown || JSON.stringify(parts(page)) !== expected || foreignIn(page).length > 0;
  });
  expect(HOSTILE_TEXTS.filter((text) => !seen.includes(text))).toEqual(HARMLESS);
});

test("texts stay on one line, whole, and leave the direction of others alone", () => {
  const spoilt = saying(
    "one\r\n\r\n# two\u2028three\u0000\u0007 \u202eevil\u202c \u2067x\u2069 \ud800 half \udc00 \u200fend",
  );
  for (const { render, words } of Object.values(FORMATS)) {
    const text = render(spoilt);
    expect(text.replaceAll("\n", "")).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Surrogate}/u);
    expect(onOneLine(words(text))).toContain("one # two three evil x \ufffd half \ufffd end");
  }
});

test("the longest advice that is read is rendered within seconds", () => {
  const [first] = advice.recommendations;
  const many = { ...advice, recommendations: Array.from({ length: 1500 }, () => first) };
  outcomeOf(() => toHtml(many as Advice), OPTIONS);
  const assumption = { path: ["x"], value: true, why: "y" };
  outcomeOf(
    () => toText({ ...advice, assumptions: Array.from({ length: 10_000 }, () => assumption) } as Advice),
    OPTIONS,
  );
  const cited = Array.from({ length: 10_000 }, (_, i) => `own-${i}`);
  const text = toText({ ...emptyAdvice(), size: { ...advice.size, sources: cited } } as Advice);
  expect(text).toContain("own-9999");
});
