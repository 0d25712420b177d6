import { IntlMessageFormat } from "intl-messageformat";
import questions from "../../generated/questions.json" with { type: "json" };
import type { Locale } from "../../types/locale.js";
import { englishOf } from "./english.js";
import { freshIn } from "./wording.js";

/** Places of the shipped texts of reports and questions of which a language has no translation that will do. */
export function untranslatedIn(locale: Locale): string[] {
  const entries = Object.entries({ ...englishOf(undefined), ...questions });
  return entries.filter(([place, english]) => !willDo(place, english, locale)).map(([place]) => place);
}

/** Whether a translation is of the English as it is now and, for a message, asks for nothing else. */
function willDo(place: string, english: string, locale: Locale): boolean {
  const text = freshIn(locale, place, english);
  if (text === undefined || !place.startsWith("report/")) return text !== undefined;
  try {
    const given = argumentsOf(english);
    return [...argumentsOf(text)].every((name) => given.has(name));
  } catch {
    return false;
  }
}

/** An element of a parsed message, as far as it names what it asks for. */
interface Element {
  type: number;
  value?: unknown;
  options?: Record<string, { value: Element[] }>;
}

/** Types of elements that ask for nothing: words, and the sign for the number of a plural. */
const [LITERAL, POUND] = [0, 7];

/** Names of what a message asks for. @throws SyntaxError if it is no message */
export function argumentsOf(message: string): Set<string> {
  const names = (elements: Element[]): string[] =>
    elements.flatMap(({ type, value, options = {} }) => {
      const own = type === LITERAL || type === POUND ? [] : [String(value)];
      return [...own, ...Object.values(options).flatMap((option) => names(option.value))];
    });
  return new Set(names(new IntlMessageFormat(message, "en", undefined, { ignoreTag: true }).getAst() as Element[]));
}
