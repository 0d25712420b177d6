import { expect, test } from "vitest";
import { es } from "../src/locales/es.js";
import { reportOf, type SufficientReason, toText } from "../src/report.js";
import { thrownBy } from "./support/refusals.js";
import { examples, onOneLine, rareAdvice, rareReasons } from "./support/reports.js";

const advice = rareAdvice();

/** What a report of the advice tells of some reasons, on one line. */
function told(sufficient: SufficientReason[]): string {
  const { sections, ...report } = reportOf(advice, { sufficient });
  const cards = sections.filter(({ id }) => id === "now").flatMap((section) => section.sections[0]!.sections);
  return onOneLine(toText({ ...report, sections: cards.filter(({ id }) => id === "now-1-enough") }));
}

test("each kind of reason is told in few words, and nothing of one that cannot be told whole", () => {
  const title = told(rareReasons(advice).slice(0, 1)).match(/^.*What alone decides it -+ /)![0];
  const lines = rareReasons(advice).map((reason) => told([reason]).replace(title, "").trim());
  expect(lines).toMatchInlineSnapshot(`
    [
      "Whatever changes, an employee suits best.",
      "Whatever else changes, an employee stays possible as long as this holds, and the budget, or what is shared, decides the rest: - it sets your store apart",
      "Whatever changes, an employee stays possible. The budget, or what is shared, decides the rest.",
      "Whatever else changes, an employee suits best as long as this holds: - for the role Copywriter - ongoing or one-off",
      "Whatever else changes, an employee suits best as long as this holds: - for any role but Order clerk",
      "Whatever else changes, an employee suits best as long as this holds: - a small or large store",
      "Whatever else changes, an employee suits best as long as this holds: - you lack skill and time",
      "Whatever else changes, an employee suits best as long as this holds: - around the clock",
      "Whatever else changes, an employee suits best as long as this holds: - what to deliver is open",
      "Whatever else changes, an employee suits best as long as this holds: - to start within days or within weeks",
      "Whatever else changes, an employee suits best as long as this holds: - five or more developers",
      "Whatever else changes, an employee suits best as long as this holds: - on your premises",
      "Whatever else changes, an employee suits best as long as this holds: - not tied to your premises",
      "Whatever else changes, an employee suits best as long as this holds: - a stand-in is needed",
      "Whatever else changes, an employee suits best as long as this holds: - no stand-in is needed",
      "Whatever else changes, an employee suits best as long as this holds: - it sets your store apart",
      "Whatever else changes, an employee suits best as long as this holds: - it does not set your store apart",
      "Whatever else changes, an employee suits best as long as this holds: - somebody can brief and steer outsiders",
      "Whatever else changes, an employee suits best as long as this holds: - nobody can brief and steer outsiders",
      "Whatever else changes, an employee suits best as long as this holds: - the team has this role",
      "Whatever else changes, an employee suits best as long as this holds: - nobody has this role",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: at least 1.5",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: above 40",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: at most 40",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: below 87",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: 40",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: 40 to 173",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: 40 to below 87",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: above 40, to 87",
      "Whatever else changes, an employee suits best as long as this holds: - hours a month: above 40, below 87",
      "Whatever else changes, an employee suits best as long as this holds: - its own hours a month: at least 2",
      "Whatever else changes, an employee suits best as long as this holds: - an employee costs at least 2 times a freelancer",
      "Whatever else changes, an employee suits best as long as this holds: - an agency costs at least 2 times a freelancer",
      "Whatever else changes, an employee suits best as long as this holds: - nothing is shared",
      "Whatever else changes, an employee suits best as long as this holds: - nothing is shared",
      "Whatever else changes, an employee suits best as long as this holds: - roles together: at least 2",
      "Whatever else changes, an employee suits best as long as this holds: - roles together: below 3",
      "Whatever else changes, an employee suits best as long as this holds: - one skill is enough",
      "Whatever else changes, an employee suits best as long as this holds: - one skill is enough",
      "Whatever else changes, an employee suits best as long as this holds: - skills that must work together: at least 2",
      "Whatever else changes, an employee suits best as long as this holds: - skills that must work together: below 3",
      "Who to engage for your store ============================",
      "Who to engage for your store ============================",
    ]
  `);
});

test("without reasons nothing is told of them; with those of a store, each recommendation tells its own", () => {
  for (const { advice: own, sufficient } of examples) {
    expect(toText(own)).not.toContain("What alone decides it");
    expect(toText(own, { sufficient }).split("What alone decides it").length - 1).toBe(own.recommendations.length);
    expect(reportOf(own, { sufficient, locale: es }).untranslated).toEqual([]);
  }
});

test("a reason of another answer is not told", () => {
  const [, reason] = rareReasons(advice) as [SufficientReason, SufficientReason];
  const other = reason.engagement === "hire" ? "agency" : "hire";
  expect(told([{ ...reason, engagement: other }])).not.toContain("What alone decides it");
  expect(told([{ ...reason, id: "another" }])).not.toContain("What alone decides it");
});

test.each([
  ["no list", {}, "sufficient"],
  ["an answer that is none", [{ ...rareReasons(advice)[0], engagement: "robot" }], "sufficient.0.engagement"],
  [
    "no values at all",
    [{ ...rareReasons(advice)[0], conditions: [{ fact: "core", values: [] }] }],
    "sufficient.0.conditions.0.values",
  ],
  [
    "an end that is no number",
    [{ ...rareReasons(advice)[0], conditions: [{ fact: "core", least: "1" }] }],
    "sufficient.0.conditions.0.least",
  ],
])("%s is no list of reasons", (_, sufficient, path) => {
  const error = thrownBy(() => toText(advice, { sufficient: sufficient as never }));
  expect(error.code).toBe("INVALID_OPTIONS");
  expect(error.issues.map((issue) => issue.path.join("."))).toEqual([path]);
});
