import type { Compiled } from "../rulebook/compile.js";
import { filled, templateOf, type Words } from "../text/template.js";
import type { Constant } from "../types/rulebook.js";

/** A text in the language of the advice, by its key in a locale; the English one stands in where that has none of it. */
export function told(key: string, english: string, { translations, untranslated }: Compiled): string {
  const own = translations?.[key];
  if (own?.en === english) return own.text;
  untranslated?.add(key);
  return english;
}

/** A sentence with its placeholders filled in. */
export function sentence(text: string, words: Words, { templates }: Compiled): string {
  templates[text] ??= templateOf(text);
  return filled(templates[text], words);
}

/** One of the texts that no rule owns. */
function word(name: string, compiled: Compiled): string {
  return told(`text/${name}`, compiled.rulebook.texts[name]!, compiled);
}

/** The same with words for its placeholders. */
export function said(name: string, compiled: Compiled, words: Record<string, () => string>): string {
  return sentence(word(name, compiled), (placeholder) => words[placeholder]?.(), compiled);
}

/** A number as people write it: whole thousands grouped, at most two decimals. */
export function numberText(value: number, compiled: Compiled): string {
  const written = String(Number.isInteger(value) ? value : Math.round(value * 100) / 100);
  if (written.includes("e")) return written;
  return written.replace(/\B(?=(\d{3})+(\.|$))|\./g, (sign) => word(sign ? "decimal" : "thousands", compiled));
}

/** An amount in whole units of its currency. */
export function moneyText(amount: number, currency: string, compiled: Compiled): string {
  const words = { currency: () => currency, amount: () => numberText(Math.round(amount), compiled) };
  return said("money", compiled, words);
}

/** A fact's value as it stands within a sentence. */
export function factText(fact: string, value: Constant, compiled: Compiled): string {
  if (typeof value === "number") return numberText(value, compiled);
  if (typeof value === "boolean") return word(value ? "yes" : "no", compiled);
  const definition = compiled.rulebook.facts[fact];
  const known = compiled.labels.get(value);
  if (definition?.type === "enum") return told(`fact/${fact}/${value}`, definition.values[value] ?? value, compiled);
  return known ? told(...known, compiled) : value;
}

/** Items as people list them. */
export function listText(items: string[], compiled: Compiled): string {
  const others = items.slice(0, -1);
  const last = items.slice(-1).join();
  return others.length > 0 ? others.join(word("comma", compiled)) + word("and", compiled) + last : last;
}

/** Roles as people list them. */
export function rolesText(roles: Iterable<string>, compiled: Compiled): string {
  return listText(
    Array.from(roles, (role) => factText("role", role, compiled)),
    compiled,
  );
}
