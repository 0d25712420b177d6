import type { Text } from "../../types/report.js";
import type { Values, Wording } from "./wording.js";

/** Writes numbers, money, lists, dates and countries as people of one language do. */
export interface Figures {
  money(amount: number): string;
  /** From the one amount to the other. */
  range(low: number, high: number): Text;
  /** For a message: the range, and whether there is one. */
  spread(cost: { low: number; high: number }): Values;
  number(value: number): string;
  /** Months, or weeks where they are less than one. */
  term(months: number): Text;
  and(items: Text[]): Text;
  or(items: Text[]): Text;
  /** Items side by side, such as titles. */
  row(items: Text[]): Text;
  date(day: string): string;
  country(code: string): string;
  currency: string;
}

/** Figures in the language of a wording and the currency of an advice. */
export function figuresIn({ tag, say }: Wording, currency: string): Figures {
  // The code and not the sign: the advice's own sentences have it.
  const amounts = new Intl.NumberFormat(tag, {
    style: "currency",
    currency,
    currencyDisplay: "code",
    maximumFractionDigits: 0,
  });
  const numbers = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const money = (amount: number) => amounts.format(Math.round(amount) + 0);
  const range = (low: number, high: number) =>
    rangeText(amounts, low, high) ?? say("range", { low: money(low), high: money(high) });
  const list = (type: "conjunction" | "disjunction" | "unit") => {
    const lists = new Intl.ListFormat(tag, { type, style: type === "unit" ? "short" : "long" });
    return (items: Text[]) => listed(lists, items);
  };
  return {
    money,
    range,
    spread: ({ low, high }) =>
      money(low) === money(high) ? { spread: "no", range: "" } : { spread: "yes", range: range(low, high) },
    number: (value) => numbers.format(value),
    term: (months) =>
      months < 1 ? say("weeks", { count: Math.round((months * WEEKS_A_YEAR) / 12) }) : say("months", { count: months }),
    and: list("conjunction"),
    or: list("disjunction"),
    row: list("unit"),
    date: (day) => dateText(tag, day),
    country: (code) => countryName(tag, code),
    currency: currencyName(tag, currency),
  };
}

const WEEKS_A_YEAR = 52;

/** Ranges are younger than the language that this is written in. */
interface Ranging extends Intl.NumberFormat {
  formatRange?: (low: number, high: number) => string;
}

function rangeText(amounts: Ranging, low: number, high: number): Text | undefined {
  if (!amounts.formatRange || low > high) return undefined;
  return [{ text: amounts.formatRange(Math.round(low) + 0, Math.round(high) + 0) }];
}

function listed(lists: Intl.ListFormat, items: Text[]): Text {
  const places = items.map((_, place) => String(place));
  return lists
    .formatToParts(places)
    .flatMap(({ type, value }) => (type === "element" ? items[Number(value)]! : [{ text: value }]));
}

function dateText(tag: string, day: string): string {
  const date = /^\d{4}-\d\d-\d\d$/.test(day) ? new Date(`${day}T00:00:00Z`) : undefined;
  if (!date || Number.isNaN(date.getTime())) return day;
  return new Intl.DateTimeFormat(tag, { dateStyle: "long", timeZone: "UTC" }).format(date);
}

function countryName(tag: string, code: string): string {
  return /^[A-Z]{2}$/.test(code) ? new Intl.DisplayNames(tag, { type: "region" }).of(code)! : code;
}

/** What people call an amount of it: euros. */
function currencyName(tag: string, currency: string): string {
  const named = new Intl.NumberFormat(tag, { style: "currency", currency, currencyDisplay: "name" });
  return named.formatToParts(MANY).find(({ type }) => type === "currency")!.value;
}

const MANY = 1000;
