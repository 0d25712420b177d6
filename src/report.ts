import { type Complete, completeOptions } from "./report/read/options.js";
import { readAdvice, readSubject } from "./report/read/subject.js";
import { htmlOf } from "./report/render/html.js";
import { markdownOf } from "./report/render/markdown.js";
import { textOf } from "./report/render/text.js";
import { briefsFor } from "./report/write/briefs.js";
import { reportFor } from "./report/write/report.js";
import { untranslatedIn } from "./report/write/untranslated.js";
import type { Advice } from "./types/advice.js";
import type { Locale } from "./types/locale.js";
import type { JobBrief, Report, ReportOptions, TextOptions } from "./types/report.js";

export type { AdvisorErrorCode, Issue } from "./errors.js";
export { AdvisorError } from "./errors.js";
export { sufficientReasons } from "./sufficient/sufficientReasons.js";
export type * from "./types/locale.js";
export type * from "./types/report.js";
export type * from "./types/sufficient.js";

/** Write an advice as a document, for renderers of your own. @throws AdvisorError INVALID_OPTIONS, INVALID_RULEBOOK */
export function reportOf(advice: Advice, options?: ReportOptions): Report {
  return reportFor(readAdvice(advice), completeOptions(options));
}

/** Write a job brief for each recommendation of an advice. @throws AdvisorError INVALID_OPTIONS, INVALID_RULEBOOK */
export function jobBriefs(advice: Advice, options?: ReportOptions): JobBrief[] {
  return briefsFor(readAdvice(advice), completeOptions(options));
}

/** Render an advice, a job brief or a report as plain text. @throws AdvisorError INVALID_OPTIONS, INVALID_RULEBOOK */
export function toText(subject: Advice | JobBrief | Report, options?: TextOptions): string {
  return rendered(subject, options, (report, { width }) => textOf(report, width));
}

/** Render an advice, a job brief or a report as Markdown. @throws AdvisorError INVALID_OPTIONS, INVALID_RULEBOOK */
export function toMarkdown(subject: Advice | JobBrief | Report, options?: ReportOptions): string {
  return rendered(subject, options, markdownOf);
}

/** Render an advice, a job brief or a report as a whole page of HTML. @throws AdvisorError INVALID_OPTIONS, INVALID_RULEBOOK */
export function toHtml(subject: Advice | JobBrief | Report, options?: ReportOptions): string {
  return rendered(subject, options, htmlOf);
}

function rendered(subject: unknown, options: unknown, render: (report: Report, options: Complete) => string): string {
  const complete = completeOptions(options);
  const read = readSubject(subject);
  return render("report" in read ? read.report : reportFor(read.advice, complete), complete);
}

/** List the places of the texts of reports that a language lacks, or has from an older English text. @throws AdvisorError INVALID_OPTIONS */
export function untranslated(locale: Locale): string[] {
  return untranslatedIn(completeOptions({ locale }).locale);
}
