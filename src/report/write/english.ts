import texts from "../../generated/report.json" with { type: "json" };
import type { Rulebook } from "../../types/rulebook.js";
import { namesIn } from "../names.js";

/** Every English text that a report may say, by its place in a translation. */
export type English = Readonly<Record<string, string>>;

/** The English texts, with what a rulebook of the caller's calls its roles and tasks. */
export function englishOf(rulebook: Rulebook | undefined): English {
  return rulebook ? { ...texts, ...namesIn(rulebook) } : texts;
}
