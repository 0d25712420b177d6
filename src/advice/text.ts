import type { Compiled } from "../rulebook/compile.js";
import { filled, type Words } from "../text/template.js";
import type { Constant } from "../types/rulebook.js";

/** A number as people write it: whole thousands grouped, at most two decimals. */
export function numberText(value: number, thousands: string): string {
  const rounded = Number.isInteger(value) ? value : Math.round(value * 100) / 100;
  if (Math.abs(rounded) < 1000) return String(rounded);
  const written = String(Math.abs(rounded));
  if (written.includes("e")) return String(rounded);
  const [whole = "", decimals] = written.split(".");
  const grouped = groupedDigits(whole, thousands);
  return (rounded < 0 ? "-" : "") + grouped + (decimals === undefined ? "" : `.${decimals}`);
}

function groupedDigits(digits: string, thousands: string): string {
  if (digits.length <= 3) return digits;
  return groupedDigits(digits.slice(0, -3), thousands) + thousands + digits.slice(-3);
}

/** An amount in whole units of its currency. */
export function moneyText(amount: number, currency: string, compiled: Compiled): string {
  const written = numberText(Math.round(amount), compiled.rulebook.texts.thousands!);
  return said("money", compiled, (name) => (name === "currency" ? currency : written));
}

/** A fact's value as it stands within a sentence. */
export function factText(fact: string, value: Constant, { rulebook: { facts, texts }, labels }: Compiled): string {
  if (typeof value === "number") return numberText(value, texts.thousands!);
  if (typeof value === "boolean") return texts[value ? "yes" : "no"]!;
  const definition = facts[fact];
  return (definition?.type === "enum" ? definition.values[value] : labels.get(value)) ?? value;
}

/** Items as people list them. */
export function listText(items: string[], { rulebook: { texts } }: Compiled): string {
  const [last, ...others] = [...items].reverse();
  return others.length === 0 ? (last ?? "") : others.reverse().join(texts.comma) + texts.and + last;
}

/** One of the sentences that no rule owns. */
export function said(text: string, { templates }: Compiled, words: Words): string {
  return filled(templates.get(text)!, words);
}
