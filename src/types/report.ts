import type { Source } from "../sources.js";
import type { Engagement } from "./advice.js";
import type { Change } from "./explain.js";
import type { Locale } from "./locale.js";
import type { Rulebook } from "./rulebook.js";
import type { SufficientReason } from "./sufficient.js";

/** A piece of a text: words, or the numbers of the sources that stand behind what was said. */
export type Span = Words | Cites;

/** Words in one language. */
export interface Words {
  text: string;
  /** Language tag, where it is not the report's: a text that nobody has translated. */
  lang?: string | undefined;
  strong?: boolean | undefined;
}

/** Numbers in the list of sources. */
export interface Cites {
  cites: number[];
}

/** What is said in one place, piece after piece. */
export type Text = Span[];

/** A part of a section. */
export type Block =
  | { kind: "paragraph"; text: Text }
  | { kind: "list"; ordered: boolean; items: Text[] }
  | { kind: "checklist"; items: Text[] }
  | { kind: "pairs"; pairs: { term: Text; text: Text }[] }
  /** The first cell of each row heads it. */
  | { kind: "table"; caption: Text; head: Text[]; rows: Text[][] }
  | { kind: "sources"; sources: SourceEntry[] };

/** One numbered source. */
export interface SourceEntry {
  number: number;
  /** Every id that stands for it in the advice. */
  ids: string[];
  text: Text;
  link?: string | undefined;
}

/** A titled part of a report, with parts of its own. */
export interface Section {
  /** Unique in the report: small letters, digits and hyphens. */
  id: string;
  title: Text;
  /** Kept on one page of paper where it fits. */
  card?: boolean | undefined;
  blocks: Block[];
  sections: Section[];
}

/** An advice, or a job brief, as a document: every sentence is in it, every look is left to who renders it. */
export interface Report {
  kind: "report";
  /** Language tag of its texts, unless a piece says otherwise. */
  lang: string;
  title: Text;
  sections: Section[];
  /** Places of the texts that it had to leave in English. */
  untranslated: string[];
}

/** What an owner needs to look for one person or firm. */
export interface JobBrief {
  kind: "brief";
  /** Of the recommendation. */
  id: string;
  role: string;
  engagement: Engagement;
  lang: string;
  title: string;
  purpose: string;
  tasks: { id: string; title: string; summary: string }[];
  hoursPerMonth: number;
  /** Hours, how long, when and where. */
  hours: string;
  lookFor: { id: string; need: "must" | "plus"; text: string }[];
  /** What to ask a candidate. */
  questions: string[];
  /** What to agree on, in writing. */
  terms: string[];
  /** What to see to before the start, and while the work runs. */
  before: string[];
  running: string[];
  /** All of it as a document, which the renderers take. */
  document: Report;
}

/** What a report can be given. */
export interface ReportOptions {
  /** A language. Default: English. */
  locale?: Locale | undefined;
  /** The rulebook of the advice, if it is not the shipped one: its titles of roles and tasks are used. */
  rulebook?: Rulebook | undefined;
  /** Sources of your own, by id, beside those of `./sources`. */
  sources?: Readonly<Record<string, Pick<Source, "title" | "kind" | "year" | "link">>> | undefined;
  /** Name of the store, for the title. */
  store?: string | undefined;
  /** What `whatWouldChange` says of the store: with it, each recommendation tells how far it is from another answer. */
  changes?: readonly Change[] | undefined;
  /** What `sufficientReasons` says of the store: with it, each recommendation tells what alone decides it. */
  sufficient?: readonly SufficientReason[] | undefined;
}

/** What a plain text can be given besides. */
export interface TextOptions extends ReportOptions {
  /** Columns, 40 to 400. Default: 80. */
  width?: number | undefined;
}
