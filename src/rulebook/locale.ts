import * as z from "zod/mini";
import { matching } from "../input/checked.js";
import { type Read, readAs } from "../input/issues.js";
import { fieldsIn, snapshotOf } from "../input/snapshot.js";
import type { Locale } from "../types/locale.js";
import type { Rulebook } from "../types/rulebook.js";

const MOST_TEXTS = 20_000;

const text = matching(/^[\s\S]{1,2000}$/, "up to 2,000 characters");
const translation = z.strictObject({ en: text, text });

/** Read the locale among an advisor's options; one that is named is the rulebook's own. There is none for English. */
export function readLocale({ locale, rulebook }: Record<string, unknown>): Read<Locale> {
  if (locale === undefined || locale === "en") return { data: undefined, issues: [] };
  const named = typeof locale === "string";
  // What this getter throws is told like all else that cannot be read.
  const given = {
    get locale() {
      return named ? { tag: locale, translations: (rulebook as Rulebook).translations![locale] } : locale;
    },
  };
  const snapshot = snapshotOf(given, { depth: 4, entriesAt: () => MOST_TEXTS, total: 3 * MOST_TEXTS });
  const keys = Object.keys(fieldsIn(fieldsIn(fieldsIn(snapshot.value).locale).translations));
  const translations = z.strictObject(Object.fromEntries(keys.map((key) => [key, translation])));
  const { data, issues } = readAs(snapshot, z.strictObject({ locale: z.strictObject({ tag: text, translations }) }));
  if (data || !named) return { data: data?.locale, issues };
  const message = `is not here: import it from "store-staffing-advisor/locales/${locale}"`;
  return { data: undefined, issues: [{ path: ["locale"], message }] };
}
