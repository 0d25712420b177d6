import { expect, test } from "vitest";
import { reportOf, toText } from "../src/report.js";
import { examples, onOneLine, rareAdvice, rareChanges } from "./support/reports.js";

const advice = rareAdvice();

/** What a report of the advice tells of some changes, on one line. */
function told(changes: ReturnType<typeof rareChanges>): string {
  const { sections, ...report } = reportOf(advice, { changes });
  const now = sections.filter(({ id }) => id === "now");
  const cards = now.flatMap((section) => section.sections.slice(0, 1)).flatMap((card) => card.sections);
  return onOneLine(toText({ ...report, sections: cards.filter(({ id }) => id === "now-1-change") }));
}

test("each kind of change is told in a sentence with the number that decides", () => {
  const sentences = rareChanges(advice).map((change) => told([change]).replace(/^.*=== /, ""));
  const title = sentences[0]!.match(/What would change this -+ /)?.[0] ?? "nothing";
  expect(sentences.map((sentence) => sentence.replace(title, "").replace(/[“”]/g, ""))).toMatchInlineSnapshot(`
    [
      "- With a budget of EUR 5,000 a month: an agency. ",
      "- With 1 hour a month for Process orders: not enough work yet, so it would wait. ",
      "- With 40 hours a month for Process orders: an agency. ",
      "- If nobody can brief and steer outsiders: an agency. ",
      "- If somebody can brief and steer outsiders: an agency. ",
      "- If nobody can describe beforehand what to deliver for Process orders: an agency. ",
      "- If somebody can describe beforehand what to deliver for Process orders: an agency. ",
      "- If Process orders must start within 1 week: an agency. ",
      "- If Process orders must start within 2 weeks: an agency. ",
      "- If Process orders has no date to start: an agency. ",
      "",
    ]
  `);
});

test("three are told, the smallest first, and only what an owner can change", () => {
  const [first, second, third, fourth] = rareChanges(advice);
  const text = told([first!, { ...second!, actionable: false }, third!, fourth!, ...rareChanges(advice).slice(4)]);
  expect(text.match(/ - | • |\* /g)?.length ?? 0).toBe(3);
  expect(text).toContain("5,000");
  expect(text).not.toContain("1 hour ");
});

test("without changes nothing is told of them; with those of a store, most work tells how far it is from another answer", () => {
  for (const { advice: own, changes } of examples) {
    expect(toText(own)).not.toContain("What would change this");
    const cards = own.recommendations.length + own.notYet.length;
    const told = toText(own, { changes }).split("What would change this").length - 1;
    expect(told).toBeGreaterThanOrEqual(Math.ceil(cards / 2));
    expect(told).toBeLessThanOrEqual(cards);
  }
});
