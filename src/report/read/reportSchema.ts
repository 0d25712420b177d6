import * as z from "zod/mini";
import { checked, matching } from "../../input/checked.js";
import type { Report, Section, SourceEntry, Text } from "../../types/report.js";

/** A language tag, as `Intl` and HTML take it. */
export const tag = matching(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/, "a language tag");

/** A link that means the same wherever it stands. */
export const link = matching(/^https?:\/\/[!#-;=?-[\]_a-z~]+$/, "a link");

const id = matching(/^[a-z][a-z0-9-]{0,99}$/, "an id of small letters, digits and hyphens");

const text: z.ZodMiniType<Text> = z.array(
  z.union([
    z.strictObject({ text: z.string(), lang: z.optional(tag), strong: z.optional(z.boolean()) }),
    z.strictObject({ cites: z.array(z.int()) }),
  ]),
);

const source: z.ZodMiniType<SourceEntry> = z.strictObject({
  number: z.int(),
  ids: z.array(z.string()),
  text,
  link: z.optional(link),
});

const block = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("paragraph"), text }),
  z.strictObject({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(text) }),
  z.strictObject({ kind: z.literal("checklist"), items: z.array(text) }),
  z.strictObject({ kind: z.literal("pairs"), pairs: z.array(z.strictObject({ term: text, text })) }),
  z.strictObject({ kind: z.literal("table"), caption: text, head: z.array(text), rows: z.array(z.array(text)) }),
  z.strictObject({ kind: z.literal("sources"), sources: z.array(source) }),
]);

const section: z.ZodMiniType<Section> = z.strictObject({
  id,
  title: text,
  card: z.optional(z.boolean()),
  blocks: z.array(block),
  sections: z.array(z.lazy(() => section)),
});

/** Ids of sections are places in a page: none may be there twice. */
const once = checked<Section[]>((sections) => {
  const seen = new Set<string>();
  return placed(sections, []).flatMap(({ id, path }) => {
    if (!seen.has(id)) return seen.add(id) && [];
    return [{ path: [...path, "id"], message: "is the id of another section too" }];
  });
});

function placed(sections: Section[], path: (string | number)[]): { id: string; path: (string | number)[] }[] {
  return sections.flatMap(({ id, sections: inner }, i) => [
    { id, path: [...path, i] },
    ...placed(inner, [...path, i, "sections"]),
  ]);
}

/** A report, as `reportOf` gives it or as callers put it together. */
export const reportSchema: z.ZodMiniType<Report> = z.strictObject({
  kind: z.literal("report"),
  lang: tag,
  title: text,
  sections: z.array(section).check(once),
  untranslated: z.array(z.string()),
});
