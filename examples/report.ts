/** A report for an owner: as a page, as text, in part, and a job brief for each person to look for. */
import { recommend } from "store-staffing-advisor";
import { jobBriefs, reportOf, toHtml, toText } from "store-staffing-advisor/report";
import store from "./stores/hobby-soap-maker.json" with { type: "json" };

const advice = recommend(store as Parameters<typeof recommend>[0]);

const page = toHtml(advice, { store: "Soap & Sage" });
console.log(page.match(/<title>.*<\/title>/)?.[0]);
// => <title>Who to engage for Soap &amp; Sage</title>

// A report is plain data: keep what you need of it, or render it in your own way.
const report = reportOf(advice);
console.log(report.sections.map(({ id }) => id).join(", "));
print(toText({ ...report, sections: report.sections.filter(({ id }) => id === "summary") }));
// => summary, now, care, waits, way, assumed, basis, sources
// => Who to engage for your store
// => ============================
// => In short
// => --------
// => Advised as a very small store for yearly sales of EUR 21,000. [1, 2]
// => Fill 2 roles now, for EUR 275 a month. EUR 25 a month of the budget is left.
// => One choice is a close call; it says why.
// => Work for 3 roles waits.
// => Role              How           Cost a month
// => ----------------  ------------  ------------
// => Web developer     a freelancer  EUR 56
// => Graphic designer  a freelancer  EUR 220
// => In all                          EUR 275

for (const brief of jobBriefs(advice)) {
  console.log(brief.title);
  console.log(`  ${brief.hours}`);
  for (const question of brief.questions) console.log(`  ? ${question}`);
}
// => Job brief: Web developer (a freelancer)
// =>   3 hours a month, ongoing, at hours of their own
// =>   ? Ask how soon they see to errors, and who stands in
// =>   ? What would you do in the first month, and how would we see that it works? (our judgement)
// =>   ? Do 3 hours a month suit you? (our judgement)
// => Job brief: Graphic designer (a freelancer)
// =>   14 hours a month, for 1 month, at hours of their own
// =>   ? Ask how many changes the price covers
// =>   ? Ask if small jobs suit them
// =>   ? Ask how they work with a developer
// =>   ? What would you do in the first month, and how would we see that it works? (our judgement)
// =>   ? Do 14 hours a month suit you? (our judgement)

function print(text: string): void {
  for (const line of text.split("\n")) if (line) console.log(line);
}
