import type { Report, Section, Text } from "../../types/report.js";
import type { ReadAdvice } from "../read/adviceSchema.js";
import type { Complete } from "../read/options.js";
import { assumedSections } from "./assumed.js";
import { basisSections } from "./basis.js";
import { careSections } from "./care.js";
import { engageSections } from "./engage.js";
import { list, paragraph, section } from "./parts.js";
import { summarySections } from "./summary.js";
import { type Telling, tellingOf } from "./telling.js";
import { waitsSections } from "./waits.js";
import { waySections } from "./way.js";

/** Write the report of an advice. */
export function reportFor(advice: ReadAdvice, options: Complete): Report {
  const telling = tellingOf(options, advice.currency);
  const { say, store } = telling;
  const title = store === undefined ? say("title") : say("title.store", { store });
  const sections = [
    ...summarySections(advice, telling),
    ...engageSections(advice.recommendations, options, telling),
    ...careSections(advice.recommendations, telling),
    ...waitsSections(advice, options.changes, telling),
    ...waySections(advice, telling),
    ...assumedSections(advice, telling),
    ...basisSections(advice, telling),
    ...sourcesSections(telling),
  ];
  return finished(title, sections, telling);
}

/** A report of what was written, which ends by telling what of it is not translated. */
export function finished(title: Text, sections: Section[], { lang, say, english, untranslated }: Telling): Report {
  const heading = untranslated().length > 0 ? say("untranslated.title") : [];
  const places = untranslated();
  const left = places.map((place) => english(place));
  return {
    kind: "report",
    lang,
    title,
    sections: [...sections, ...section("untranslated", heading, list(left))],
    untranslated: places,
  };
}

function sourcesSections({ say, entries }: Telling): Section[] {
  const sources = entries();
  if (sources.length === 0) return [];
  return section("sources", say("sources.title"), [paragraph(say("sources.intro")), { kind: "sources", sources }]);
}
