import { HtmlValidate, type Report as Validation } from "html-validate";
import { describe, expect, test } from "vitest";
import { recommend } from "../src/index.js";
import { es } from "../src/locales/es.js";
import { jobBriefs, reportOf, toHtml, toMarkdown, toText } from "../src/report.js";
import { emptyAdvice, examples, rareAdvice } from "./support/reports.js";

const checker = new HtmlValidate({
  extends: ["html-validate:recommended", "html-validate:a11y"],
  rules: {
    // Written as browsers and people read it.
    "doctype-style": ["error", { style: "lowercase" }],
    "long-title": "off",
    "heading-level": "error",
    "input-missing-label": "error",
    "no-missing-references": "error",
    "no-inline-style": "error",
    "require-sri": "error",
    "void-style": "error",
  },
});

/** What is wrong with a page, in the validator's words. */
function wrongWith(page: string): string[] {
  const { results }: Validation = checker.validateStringSync(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId} (line ${line}): ${message}`),
  );
}

/** Pages are long: of two stores they are kept, the smallest and the largest. */
const PAGES = ["hobby-soap-maker", "international-retailer"];

describe.each(examples)("$name", ({ name, store, advice, changes }) => {
  test("reads as kept, as text, Markdown and HTML", async () => {
    await expect(toText(advice, { changes })).toMatchFileSnapshot(`snapshots/reports/${name}.txt`);
    await expect(toMarkdown(advice, { changes })).toMatchFileSnapshot(`snapshots/reports/${name}.md`);
    if (PAGES.includes(name)) {
      await expect(toHtml(advice, { changes })).toMatchFileSnapshot(`snapshots/reports/${name}.html`);
    }
  });

  test("reads as kept in Spanish, all of it", async () => {
    const report = reportOf(recommend(store, { locale: es }), { locale: es, changes });
    expect(report.untranslated).toEqual([]);
    await expect(toText(report)).toMatchFileSnapshot(`snapshots/reports/es/${name}.txt`);
    expect(wrongWith(toHtml(report))).toEqual([]);
  });

  test("its job briefs read as kept", async () => {
    const briefs = jobBriefs(advice).map((brief) => toText(brief));
    await expect(briefs.join("\n\n")).toMatchFileSnapshot(`snapshots/reports/${name}.briefs.txt`);
  });

  test("is valid and accessible HTML, and so are its briefs", () => {
    for (const page of [toHtml(advice, { changes }), ...jobBriefs(advice).map((brief) => toHtml(brief))])
      expect(wrongWith(page)).toEqual([]);
  });
});

test("what is rare, untranslated or empty is valid and accessible too", () => {
  const locale = { tag: "es", translations: {} };
  for (const advice of [rareAdvice(), emptyAdvice()]) {
    expect(wrongWith(toHtml(advice, { locale, store: 'Tea & "Co" <b>' }))).toEqual([]);
  }
});

describe("the validator notices", () => {
  const page = toHtml(examples[0]!.advice);
  test.each([
    ["a page without its language", (html: string) => html.replace(/<html lang="en">/, "<html>")],
    ["a box without a label", (html: string) => html.replace(/<label>(<input type="checkbox">)(.*?)<\/label>/, "$1$2")],
    ["a heading that is skipped", (html: string) => html.replace(/<h3(.*?)<\/h3>/, "<h5$1</h5>")],
    ["two first headings", (html: string) => html.replace("<main>", "<main><h1>Again</h1>")],
    ["a sign that is not escaped", (html: string) => html.replace("<li>", "<li>Tea & <Co ")],
    ["an id that is there twice", (html: string) => html.replace("<main>", '<main id="summary">')],
    ["a list with something else in it", (html: string) => html.replace("<ul>", "<ul><p>No</p>")],
    ["an image without words", (html: string) => html.replace("<main>", '<main><img src="x">')],
  ])("%s", (_, spoil) => {
    expect(spoil(page)).not.toBe(page);
    expect(wrongWith(spoil(page))).not.toEqual([]);
  });
});

test("a page has one first heading, landmarks, table headers with a scope, and boxes to tick", () => {
  for (const { advice } of examples) {
    const page = toHtml(advice);
    expect(page.match(/<h1>/g)).toHaveLength(1);
    expect(page.match(/<(header|main)>/g)).toEqual(["<header>", "<main>"]);
    expect(page.match(/<th(?! scope="(col|row)">)[ >]/g)).toBeNull();
    expect(page.match(/<th scope="col">/g)?.length).toBe(3);
    expect(page.match(/<input/g)).toHaveLength(page.match(/<label><input type="checkbox">/g)!.length);
  }
});

test("a page needs nothing else: no script, no file, no network, no style of an element", () => {
  for (const { advice } of examples) {
    const page = toHtml(advice);
    expect(page).not.toMatch(/<(script|link|img|iframe|object|embed|base|form)\b| (src|style|on\w+)=|@import|url\(/);
    const names = new Set([...page.matchAll(/ ([a-z-]+)="/g)].map(([, name]) => name));
    expect([...names].filter((name) => !ATTRIBUTES.includes(name!))).toEqual([]);
  }
});

const ATTRIBUTES = [
  "lang",
  "charset",
  "name",
  "content",
  "id",
  "class",
  "aria-labelledby",
  "scope",
  "type",
  "href",
  "value",
];

/** Relative luminance of a colour of three or six digits, by WCAG 2. */
function luminance(colour: string): number {
  const digits =
    colour.length === 4 ? [...colour.slice(1)].map((digit) => digit + digit) : colour.slice(1).match(/../g)!;
  const [red, green, blue] = digits.map((pair) => {
    const share = Number.parseInt(pair, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

test("words stand out from the paper, in the light, in the dark and in print", () => {
  const looks = [...toHtml(emptyAdvice()).matchAll(/:root\{([^}]*)\}/g)].map(([, look]) =>
    Object.fromEntries([...look!.matchAll(/--(\w+):(#\w+)/g)].map(([, name, colour]) => [name, luminance(colour!)])),
  );
  expect(looks).toHaveLength(3);
  for (const { ink, paper, card, link } of looks as Record<string, number>[]) {
    for (const front of [ink!, link!]) {
      for (const back of [paper!, card!]) {
        const [light, dark] = [Math.max(front, back), Math.min(front, back)];
        expect((light + 0.05) / (dark + 0.05)).toBeGreaterThan(7);
      }
    }
  }
});
