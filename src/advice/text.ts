import type { Compiled } from "../rulebook/compile.js";
import { filled, templateOf, type Words } from "../text/template.js";
import type { Constant } from "../types/rulebook.js";

/** A text in the language of the advice, by its key's two parts; the English stands in where the locale has none of it. */
export function told(kind: string, name: string, english: string, compiled: Compiled): string {
  if (!compiled.translations) return english;
  const key = `${kind}/${name}`;
  const own = compiled.translations[key];
  if (own?.en === english) return own.text;
  compiled.untranslated.add(key);
  return english;
}

/** A sentence with its placeholders filled in. */
export function sentence(text: string, words: Words, { templates }: Compiled): string {
  let template = templates.get(text);
  if (!template) {
    template = templateOf(text);
    templates.set(text, template);
  }
  return filled(template, words);
}

/** One of the texts that no rule owns. */
function word(name: string, compiled: Compiled): string {
  return told("text", name, compiled.rulebook.texts[name]!, compiled);
}

/** The same with words for its placeholders. */
export function said(name: string, compiled: Compiled, words: Record<string, () => string>): string {
  return sentence(word(name, compiled), (placeholder) => words[placeholder]?.(), compiled);
}

/** A number as people write it: whole thousands grouped, at most two decimals. */
export function numberText(value: number, compiled: Compiled): string {
  const rounded = Number.isInteger(value) ? value : Math.round(value * 100) / 100;
  // Nearly all numbers are such, and advising spends more time here than anywhere else.
  if (Number.isInteger(rounded) && Math.abs(rounded) < 1000) return String(rounded);
  let [whole = "", decimals] = String(rounded).split(".");
  // The largest are written with an exponent.
  for (let at = whole.length - 3; at > Number(value < 0) && rounded < 1e21; at -= 3) {
    whole = whole.slice(0, at) + word("thousands", compiled) + whole.slice(at);
  }
  return decimals ? whole + word("decimal", compiled) + decimals : whole;
}

/** An amount in whole units of its currency. */
export function moneyText(amount: number, currency: string, compiled: Compiled): string {
  const written = numberText(Math.round(amount), compiled);
  return sentence(word("money", compiled), (name) => (name === "currency" ? currency : written), compiled);
}

/** A fact's value as it stands within a sentence. */
export function factText(fact: string, value: Constant, compiled: Compiled): string {
  if (typeof value === "number") return numberText(value, compiled);
  if (typeof value === "boolean") return word(value ? "yes" : "no", compiled);
  const definition = compiled.rulebook.facts[fact];
  if (definition?.type === "enum") return told("fact", `${fact}/${value}`, definition.values[value] ?? value, compiled);
  const role = compiled.roles.get(value);
  if (role) return told("role", `${value}/label`, role.label, compiled);
  const task = compiled.catalogue.tasks.get(value);
  return task ? told("task", `${value}/title`, task.title, compiled) : value;
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
