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

for (const brief of jobBriefs(advice)) {
  console.log(brief.title);
  console.log(`  ${brief.hours}`);
  for (const question of brief.questions) console.log(`  ? ${question}`);
}

function print(text: string): void {
  for (const line of text.split("\n")) if (line) console.log(line);
}
