import type { Locale } from "../types/locale.js";
import type { Rulebook } from "../types/rulebook.js";

/** Let a rulebook that is not frozen yet carry translations, outside of its content: they change no hash. */
export function carrying(rulebook: Rulebook, translations: Record<string, Locale["translations"]>): Rulebook {
  // Without a prototype, so that a tag such as `constructor` names nothing.
  const value = Object.freeze(Object.assign(Object.create(null), translations));
  return Object.defineProperty(rulebook, "translations", { value });
}
