import { IntlMessageFormat } from "intl-messageformat";
import type { Locale } from "../../types/locale.js";
import type { Text } from "../../types/report.js";
import type { English } from "./english.js";

/** What fills a message: words, a count that decides its form, or a text of several pieces. */
export type Values = Record<string, string | number | Text>;

/** Says texts in one language, as far as they are translated. */
export interface Wording {
  /** Language of the report, and of what it says unless a piece says otherwise. */
  lang: string;
  /** Tag for numbers, lists and dates. */
  tag: string;
  /** A message of the report, filled in. */
  say(message: string, values?: Values): Text;
  /** What a role, a task or a value is called, by its place in a translation; nothing for one that is unknown. */
  name(place: string): Text | undefined;
  /** The places of texts that were said in English because no fresh translation will do. */
  untranslated(): string[];
}

const ENGLISH = "en";

/** English numbers and dates are British, as the texts are. */
const BRITISH = "en-GB";

/** Say texts in a language; where it lacks a fresh translation, in English, and remember that. */
export function wordingIn(locale: Locale, english: English): Wording {
  const lang = locale.tag;
  const tag = lang === ENGLISH ? BRITISH : lang;
  const isEnglish = tag.startsWith("en-");
  const missing = new Set<string>();
  const filled = filler();
  const inEnglish = (place: string, say: (text: string, tag: string, lang?: string) => Text) => {
    if (isEnglish) return say(english[place]!, tag);
    missing.add(place);
    return say(english[place]!, BRITISH, ENGLISH);
  };
  const said = (place: string, say: (text: string, tag: string, lang?: string) => Text) => {
    const text = freshIn(locale, place, english[place]);
    return (text === undefined ? undefined : attempted(() => say(text, tag))) ?? inEnglish(place, say);
  };
  return {
    lang,
    tag,
    say: (message, values = {}) => said(`report/${message}`, (text, tag, lang) => filled(text, tag, values, lang)),
    name: (place) => (Object.hasOwn(english, place) ? said(place, (text, _, lang) => [words(text, lang)]) : undefined),
    untranslated: () => [...missing].sort(),
  };
}

/** A translation that was made from the English text as it is now. */
export function freshIn({ translations }: Locale, place: string, english: string | undefined): string | undefined {
  const { en, text } = Object.hasOwn(translations, place) ? translations[place]! : {};
  return en === english ? text : undefined;
}

/** Nothing of a translation that is no message, or asks for what is not given. */
function attempted(say: () => Text): Text | undefined {
  try {
    return say();
  } catch {
    return undefined;
  }
}

/** Fills messages, each parsed once; tags in them are words, so that nothing in a text is markup. */
function filler(): (text: string, tag: string, values: Values, lang: string | undefined) => Text {
  const formats = new Map<string, IntlMessageFormat>();
  return (text, tag, values, lang) => {
    const at = `${tag} ${text}`;
    const format = formats.get(at) ?? new IntlMessageFormat(text, tag, undefined, { ignoreTag: true });
    formats.set(at, format);
    const parts = format.formatToParts<Text>(rounded(values));
    return parts.flatMap(({ value }): Text => (typeof value === "string" ? [words(value, lang)] : value));
  };
}

function words(text: string, lang: string | undefined): Text[number] {
  return lang === undefined ? { text } : { text, lang };
}

/** People read no more than two decimals. */
function rounded(values: Values): Values {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "number" ? Math.round(value * 100) / 100 : value,
  ]);
  return Object.fromEntries(entries);
}
