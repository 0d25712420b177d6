import { type Source, sources } from "../../sources.js";
import type { SourceEntry, Text } from "../../types/report.js";
import type { Spoken } from "../read/adviceSchema.js";
import type { Complete } from "../read/options.js";
import type { Wording } from "./wording.js";

/** What a report tells of a source. */
type Known = Pick<Source, "title" | "kind" | "year" | "link"> & Partial<Source>;

/** Numbers sources in the order in which they are cited. */
export interface Citations {
  /** What was said, marked if it rests on our judgement alone, with the numbers of its sources. */
  cited(spoken: Spoken): Text;
  /** Numbers of sources. */
  numbers(ids: readonly string[]): Text;
  /** What was said without the numbers. */
  uncited(spoken: Spoken): Text;
  entries(): SourceEntry[];
}

interface Numbered {
  number: number;
  ids: Set<string>;
  known: Known | undefined;
}

/** Number sources that a caller has, or that are shipped; those that are one publication share a number. */
export function citationsOf(own: Complete["sources"], wording: Wording): Citations {
  const listed = new Map<string, Numbered>();
  const find = (id: string): Known | undefined =>
    Object.hasOwn(own, id) ? own[id] : Object.hasOwn(sources, id) ? sources[id] : undefined;
  const numberOf = (id: string): number => {
    const known = find(id);
    const key = known ? publication(known) : id;
    const entry = listed.get(key) ?? { number: listed.size + 1, ids: new Set(), known };
    listed.set(key, entry);
    entry.ids.add(id);
    return entry.number;
  };
  const numbers = (ids: readonly string[]): Text => {
    const found = [...new Set(ids.map(numberOf))].sort((a, b) => a - b);
    return found.length > 0 ? [{ cites: found }] : [];
  };
  const uncited = ({ text, sources: ids }: Spoken): Text => {
    const judged = ids.length > 0 && ids.every((id) => find(id)?.kind === "judgement");
    return judged ? wording.say("judged", { text }) : [{ text }];
  };
  return {
    cited: (spoken) => [...uncited(spoken), ...numbers(spoken.sources)],
    numbers,
    uncited,
    entries: () => [...listed.values()].map((entry) => entryOf(entry, wording)),
  };
}

function publication({ title, kind, year, link, says }: Known): string {
  return JSON.stringify([title, kind, year, link, kind === "judgement" && says]);
}

/** Titles are names, and what a judgement says is not translated. */
const SHIPPED_IN = "en";

function entryOf({ number, ids: cited, known }: Numbered, { say }: Wording): SourceEntry {
  const ids = [...cited];
  if (!known) return { number, ids, text: say("source.unknown", { id: ids[0]! }) };
  const { title, kind, year, yearIs, link, says } = known;
  const foreign = (text: string): Text => [says === undefined ? { text } : { text, lang: SHIPPED_IN }];
  const text =
    kind === "judgement" && says !== undefined
      ? say("source.judgement", { title: foreign(title), says: foreign(says) })
      : say("source.entry", {
          title: foreign(title),
          kind,
          year: String(year),
          read: yearIs === "read" ? "yes" : "no",
        });
  return link === undefined ? { number, ids, text } : { number, ids, text, link };
}
