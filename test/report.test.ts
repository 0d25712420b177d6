import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Advice, createAdvisor, recommend, roles, tasks } from "../src/index.js";
import { jobBriefs, type Report, reportOf, type Section, type Text, toText } from "../src/report.js";
import { sources } from "../src/sources.js";
import { stores } from "./support/arbitraries.js";
import { emptyAdvice, examples, FORMATS, onOneLine, rareAdvice } from "./support/reports.js";

const titles = new Map<string, string>([...roles(), ...tasks()].map(({ id, title }) => [id, title]));

/** Everything that a person must be told of an advice. */
function mustTell(advice: Advice): string[] {
  const { recommendations, notYet, alsoConsider, roadmap, assumptions, currency } = advice;
  const work = [...recommendations, ...notYet];
  const reasons = [...work, ...alsoConsider, ...roadmap.flatMap(({ outOfReach }) => outOfReach)].flatMap(
    (one) => one.reasons,
  );
  const amounts = [
    ...recommendations.map(({ cost }) => cost.monthly),
    ...notYet.map(({ budgetNeeded }) => budgetNeeded ?? 0),
  ];
  const spoken = [
    ...[advice.size, ...reasons, ...roadmap, ...work.flatMap(({ takenOver }) => takenOver)],
    ...recommendations.flatMap((one) => [...one.reservations, ...one.closeBecause, ...one.lookFor, ...one.precautions]),
  ];
  return [
    ...spoken.map(({ text }) => text),
    ...[...work, ...alsoConsider].map(({ role }) => titles.get(role)!),
    ...work.flatMap((one) => one.tasks.map((task) => titles.get(task)!)),
    ...recommendations.flatMap(({ alternatives }) => alternatives.map(({ cost }) => money(cost.monthly, currency))),
    ...amounts.filter((amount) => amount > 0).map((amount) => money(amount, currency)),
    ...assumptions.map(({ why }) => why),
    ...citedIn(advice).map((id) => sources[id]!.title),
  ];
}

function money(amount: number, currency: string): string {
  return `${currency} ${Math.round(amount).toLocaleString("en-GB")}`;
}

/** Ids of the sources of what is told; of the engagements that were not chosen, only what decided is. */
function citedIn({ recommendations, notYet, alsoConsider, size }: Advice): string[] {
  const spoken = [
    ...[...recommendations, ...notYet, ...alsoConsider].flatMap((one) => one.reasons),
    ...recommendations.flatMap((one) => [
      ...one.reservations,
      ...one.closeBecause,
      ...one.lookFor,
      ...one.precautions,
      one.cost,
    ]),
    ...alsoConsider.flatMap(({ typicalCost }) => typicalCost ?? []),
  ];
  return [...size.sources, ...spoken.flatMap((one) => one.sources ?? [])];
}

/** What an advice has and a text lacks. */
function untold(advice: Advice, text: string): string[] {
  const told = onOneLine(text);
  return [...new Set(mustTell(advice))].filter((needed) => !told.includes(onOneLine(needed)));
}

const SLIPS = /[{}]|undefined|NaN|\[object|\bnull\b/;

/** A text that tells all, without a slip of the pen. */
function expectWhole(advice: Advice, text: string): void {
  expect(untold(advice, text)).toEqual([]);
  expect(text).not.toMatch(SLIPS);
}

describe.each(Object.entries(FORMATS))("an advice as %s", (_, { render, words }) => {
  test("tells everything of it, whatever the store", () => {
    const told = fc.property(stores, (store) => {
      const advice = recommend(store);
      expectWhole(advice, words(render(advice)));
    });
    fc.assert(told, { numRuns: 60 });
  });

  test.each(examples)("tells everything of $name", ({ advice }) => expectWhole(advice, words(render(advice))));

  test("is the same from the report, and each time", () => {
    for (const { advice } of examples) {
      const report = reportOf(advice);
      expect(render(report)).toBe(render(advice));
      expect(render(JSON.parse(JSON.stringify(report)))).toBe(render(structuredClone(advice)));
    }
  });

  test("tells of nothing, and of what is rare", () => {
    expect(words(render(emptyAdvice()))).toContain("No task is given");
    expect(words(render(rareAdvice()))).not.toMatch(SLIPS);
    expect(onOneLine(words(render(rareAdvice())))).toContain("nobody-knows-this (a source that we do not know)");
  });

  test("leaving anything out would be seen", () => {
    const { advice } = examples[0]!;
    const report = reportOf(advice);
    for (const { id } of report.sections) {
      const rest = { ...report, sections: report.sections.filter((section) => section.id !== id) };
      const lacking = untold(advice, words(render(rest)));
      // These say nothing that no other section does, or that is the advice's own.
      if (!["basis"].includes(id)) expect(lacking.length, id).toBeGreaterThan(0);
    }
  });
});

test("nothing of an advice is changed", () => {
  const advice = rareAdvice();
  const before = structuredClone(advice);
  reportOf(advice);
  jobBriefs(advice);
  expect(advice).toEqual(before);
});

test("reports and briefs survive JSON and structuredClone", () => {
  for (const value of [reportOf(rareAdvice()), jobBriefs(rareAdvice())]) {
    expect(JSON.parse(JSON.stringify(value))).toEqual(value);
    expect(structuredClone(value)).toEqual(value);
  }
});

test("every number in brackets has its source, in the order in which they are cited", () => {
  const told = fc.property(stores, (store) => {
    const report = reportOf(recommend(store));
    const cited = report.sections
      .flatMap(textsOf)
      .flatMap((text) => text.flatMap((span) => ("cites" in span ? span.cites : [])));
    const entries = report.sections.flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === "sources" ? one.sources : [])),
    );
    expect(entries.map(({ number }) => number)).toEqual(entries.map((_, i) => i + 1));
    expect([...new Set(cited)].sort((a, b) => a - b)).toEqual(entries.map(({ number }) => number));
    for (const { ids, link } of entries) expect(new Set(ids.map((id) => sources[id]?.link))).toEqual(new Set([link]));
  });
  fc.assert(told, { numRuns: 30 });
});

function textsOf({ title, blocks, sections }: Section): Text[] {
  const own = blocks.flatMap((block): Text[] => {
    if (block.kind === "paragraph") return [block.text];
    if (block.kind === "list" || block.kind === "checklist") return block.items;
    if (block.kind === "pairs") return block.pairs.flatMap(({ term, text }) => [term, text]);
    return block.kind === "table"
      ? [block.caption, ...block.head, ...block.rows.flat()]
      : block.sources.map(({ text }) => text);
  });
  return [title, ...own, ...sections.flatMap(textsOf)];
}

test("what rests on our judgement alone says so, and nothing else does", () => {
  const advice = recommend({ size: "small", monthlyBudget: 900, tasks: ["logo-design"] });
  const [first] = advice.recommendations as [Advice["recommendations"][0]];
  first.reasons[0] = { ...first.reasons[0], text: "Judged alone.", sources: ["J-01", "J-02"] };
  first.reasons.push({ ...first.reasons[0], text: "Judged and read.", sources: ["J-01", "JOBS-04"] });
  first.reasons.push({ ...first.reasons[0], text: "Unfounded.", sources: [] });
  const text = onOneLine(toText(advice));
  expect(text).toMatch(/Judged alone\. \(our judgement\) \[\d+, \d+\]/);
  expect(text).toMatch(/Judged and read\. \[\d+, \d+\]/);
  expect(text).toMatch(/Unfounded\. [^([]/);
});

test("one and several are told apart", () => {
  const store = (hours: number, tasks: ("logo-design" | "daily-admin")[], months = hours) =>
    toText(
      recommend({
        size: "small",
        monthlyBudget: 5000,
        tasks: tasks.map((task) => ({ task, hoursPerMonth: hours, duration: "one-off", months })),
      }),
    );
  expect(store(1, ["logo-design"])).toContain("1 hour a month, for 1 month,");
  expect(store(2, ["logo-design"])).toContain("2 hours a month, for 2 months,");
  expect(store(1.5, ["logo-design"], 1)).toContain("1.5 hours a month, for 1 month,");
  expect(store(30, ["logo-design"], 1)).toContain("Fill one role now,");
  expect(store(30, ["logo-design", "daily-admin"], 1)).toContain("Fill 2 roles now,");
  expect(toText(emptyAdvice())).toContain("Engage nobody now.");
});

test("sources of one's own are told, and a rulebook's own titles are used", async () => {
  const { extendRulebook, rulebook } = await import("../src/rules.js");
  const mine = extendRulebook(rulebook, { roles: { copywriter: { title: "Wordsmith" } } } as never);
  const store = { size: "small", monthlyBudget: 900, tasks: ["email-sequences"] } as const;
  const advice = createAdvisor({ rulebook: mine }).recommend({ ...store, tasks: [...store.tasks] });
  advice.recommendations[0]!.cost.sources = ["own-quotes"];
  const own = {
    "own-quotes": { title: "Three quotes", kind: "practitioner", year: 2026, link: "https://example.org/a?b=c" },
  } as const;
  const text = toText(advice, { rulebook: mine, sources: own, store: "Tea & Co", width: 400 });
  expect(text).toContain("Wordsmith: a freelancer");
  expect(text).toContain("Three quotes (practice or opinion, 2026).");
  expect(text).toContain("https://example.org/a?b=c");
  expect(text).toMatch(/^Who to engage for Tea & Co\n/);
  expect(toText(advice)).toContain("own-quotes (a source that we do not know)");
});

test("lines keep to their columns, unless a word is longer", () => {
  for (const width of [40, 60, 80, 120]) {
    for (const { advice } of examples) {
      const long = toText(advice, { width })
        .split("\n")
        .filter((line) => line.length > width);
      expect(long.filter((line) => line.trim().includes(" ") && !line.includes("http"))).toEqual([]);
    }
  }
});

test("a job brief holds what it takes to look for somebody", () => {
  for (const { advice } of examples) {
    const briefs = jobBriefs(advice, { store: "Tea" });
    expect(briefs.map(({ id }) => id)).toEqual(advice.recommendations.map(({ id }) => id));
    for (const [i, brief] of briefs.entries()) {
      const one = advice.recommendations[i]!;
      expect(brief.title).toContain(titles.get(one.role));
      expect(brief.tasks.map(({ id, title }) => [id, title])).toEqual(one.tasks.map((id) => [id, titles.get(id)]));
      const due = one.lookFor.map(({ text }) => text).concat(one.precautions.map(({ text }) => text));
      for (const { render, words } of Object.values(FORMATS)) {
        const text = onOneLine(words(render(brief)));
        expect(due.filter((needed) => !text.includes(onOneLine(needed)))).toEqual([]);
        expect(text).not.toMatch(SLIPS);
        expect(text).toContain(brief.purpose);
        for (const said of [...brief.questions, ...brief.terms]) expect(text).toContain(onOneLine(said));
      }
    }
  }
});

test("what a caller adds to a report is rendered with it", () => {
  const report: Report = reportOf(emptyAdvice());
  report.sections.push({ id: "own", title: [{ text: "Ours" }], blocks: [], sections: [] });
  for (const { render, words } of Object.values(FORMATS)) expect(words(render(report))).toContain("Ours");
});
