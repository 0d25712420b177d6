import listed from "./generated/sources.json" with { type: "json" };

/** Where something that the adviser says comes from. */
export interface Source {
  /** As cited in an advice. */
  id: string;
  title: string;
  /** `article`: one of the three articles; `statistics`: official figures or law; `practitioner`: usual practice or opinion; `judgement`: our own. */
  kind: "article" | "statistics" | "practitioner" | "judgement";
  /** Year of publication, or of reading where `yearIs` says so. */
  year: number;
  yearIs?: "read";
  /** Where it can be read; judgements have none. */
  link?: string;
  moreLinks?: string[];
  /** What it says, in our own words. */
  says: string;
  /** A: official; B: several sources agree; C: one or two practitioners; D: our own synthesis. */
  grade?: "A" | "B" | "C" | "D";
  /** What the publisher sells, if that could colour the finding. */
  interest?: string;
  /** How it was read, if not at its link. */
  via?: string;
}

/** Every source that an advice, a role, a task or a shipped price can cite, by its id. */
export const sources: Readonly<Record<string, Source>> = /* @__PURE__ */ Object.fromEntries(
  (listed as Source[]).map((source) => [source.id, source]),
);

/** The source with an id, or nothing if there is none. */
export function sourceOf(id: string): Source | undefined {
  return Object.hasOwn(sources, id) ? sources[id] : undefined;
}
