import * as z from "zod/mini";
import { matching } from "../input/checked.js";
import { type Read, readAs } from "../input/issues.js";
import { fieldsIn, snapshotOf } from "../input/snapshot.js";
import type { Locale } from "../types/locale.js";
import type { Rulebook } from "../types/rulebook.js";

/** Each text has its key, the English and its translation. */
const MOST_ENTRIES = 3 * 20_000;

const text = matching(/./, "a text");
const translation = z.strictObject({ en: text, text });

/** Read the locale among an advisor's options; one that is named is the rulebook's own. There is none for English. */
export function readLocale({ locale, rulebook }: Record<string, unknown>): Read<{ locale: Locale }> {
  if (locale === undefined || locale === "en") return { data: undefined, issues: [] };
  const named = typeof locale === "string";
  // What this getter throws is told like all else that cannot be read.
  const given = {
    get locale() {
      return named ? { tag: locale, translations: (rulebook as Rulebook).translations![locale] } : locale;
    },
  };
  const snapshot = snapshotOf(given, { depth: 4, entriesAt: () => MOST_ENTRIES, total: MOST_ENTRIES });
  const keys = Object.keys(fieldsIn(fieldsIn(fieldsIn(snapshot.value).locale).translations));
  const translations = z.strictObject(Object.fromEntries(keys.map((key) => [key, translation])));
  const read = readAs(snapshot, z.strictObject({ locale: z.strictObject({ tag: text, translations }) }));
  if (read.data || !named) return read;
  const message = `is not here: import it from "store-staffing-advisor/locales/${locale}"`;
  return { data: undefined, issues: [{ path: ["locale"], message }] };
}
