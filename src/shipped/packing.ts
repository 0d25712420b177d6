/**
 * A denser writing of JSON for the shipped knowledge: compressed, it weighs a quarter less.
 *
 * Everything is a column: the values that stand at one place in all rows. The whole is a column of one row; a column of
 * objects is a table with a column for each key. A column is written as one of:
 *
 * - `"one|two"`: strings. A mark in front says what all of them have: `-` hyphens where there are spaces, `|` a capital
 *   at the start, `.` a full stop at the end (another mark may follow it).
 * - `[Form.Numbers, letters]`: small whole numbers.
 * - `[Form.Mixed, letters, ...columns]`: values of several types, or none; each letter says which column has the next.
 * - `[Form.Picked, letters, column]`: values that recur; each letter is a place in the column of the distinct ones.
 * - `[Form.Lists, letters, column]`: lists; each letter is the length of one, the column has the items of all.
 * - `[Form.PickedLists, letters, column]`: lists of values that recur, with spaces between; without a column, of ids.
 * - `[Form.Maps, letters, keys, values]`: objects that share few keys; each letter is how many one has of both columns.
 * - `[Form.Records, "key|key", ...columns]`: objects that share keys; a cell is undefined where its object lacks the key.
 * - `[Form.Cells, ...values]`: anything else, as it is.
 *
 * A letter is a number from 0 to 25 on the page that is open. A sign before `a` turns to a page of 26 more: `0`, `1`, …
 * Ids that count up are one run: `J-:8:10` is J-8, J-9 and J-10. In the text of it all, a frequent word is one sign.
 */
import { type Column, Form, type Packed, stringsOf } from "./unpacking.js";

/** There are 49 signs for pages, from `0` to the last before `a`. */
const PAGES = 49;

/** Values recur if less than this share of them is distinct. */
const RECURRING = 0.4;

/** Places of the ids that lists may cite. */
class Ids extends Map<unknown, number> {
  /** Names of columns in the order in which they pack best; those that are not named stand at the star. */
  columns: readonly string[] = [];
}
type PlaceOf = (value: unknown) => number;

/** Pack a JSON value without `null`; its lists may cite `ids`. A word becomes a sign as long as there are unused ones. */
export function packed(value: unknown, ids: string[], words: string[], columns: readonly string[] = []): Packed {
  const places = new Ids(ids.map((id, place) => [id, place]));
  places.columns = columns;
  return shortened(JSON.stringify([stringColumn(runsOf(ids)), columnOf([value], places)]), words);
}

function runsOf(ids: string[]): string[] {
  const runs: { id: string; stem: string | undefined; first: number; last: number }[] = [];
  for (const id of ids) {
    const [, stem, digits] = /^(.*?)(0|[1-9]\d{0,8})?$/.exec(id)!;
    const run = runs.at(-1);
    if (run?.stem === stem && run?.last === Number(digits) - 1) run.last++;
    else runs.push({ id, stem, first: Number(digits), last: Number(digits) });
  }
  return runs.map(({ id, stem, first, last }) => (first < last ? `${stem}:${first}:${last}` : id));
}

function shortened(text: string, words: string[]): Packed {
  const printable = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
  const free = printable.filter((sign) => !text.includes(sign) && !"\"'`\\$".includes(sign));
  const signed = words.slice(0, free.length).map((word, i) => free[i] + word);
  return { words: signed, text: signed.reduce((long, word) => long.split(word.slice(1)).join(word[0]), text) };
}

function columnOf(values: unknown[], ids: Ids): Column {
  const types = [...new Set(values.map(typeOf))];
  if (values.every(isSmall)) return [Form.Numbers, writer()(values)];
  if (types.length > 1) return mixedColumn(values, types, ids);
  if (values.every((value) => isListOf(ids, value))) return pickedLists(values as unknown[][], (id) => ids.get(id)!);
  const recurring = recurringIn(values);
  if (recurring) {
    return [Form.Picked, writer()(values.map(recurring.placeOf)), columnOf(recurring.distinct, ids)];
  }
  if (types[0] === "list") return listColumn(values as unknown[][], ids);
  if (types[0] === "object") return objectColumn(values as Record<string, unknown>[], ids);
  return types[0] === "string" ? stringColumn(values as string[]) : [Form.Cells, ...values];
}

function typeOf(value: unknown): string {
  return Array.isArray(value) ? "list" : typeof value;
}

function isSmall(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < PAGES * 26;
}

function isListOf(ids: Ids, value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => ids.has(item));
}

function recurringIn(values: unknown[]): { distinct: unknown[]; placeOf: PlaceOf } | undefined {
  const texts = [...new Set(values.map((value) => JSON.stringify(value)))].sort();
  if (texts.length >= values.length * RECURRING) return undefined;
  return {
    distinct: texts.map((text) => JSON.parse(text)),
    placeOf: (value) => texts.indexOf(JSON.stringify(value)),
  };
}

function mixedColumn(values: unknown[], types: string[], ids: Ids): Column {
  const columns = types.map((type) =>
    type === "undefined"
      ? [Form.Cells]
      : columnOf(
          values.filter((value) => typeOf(value) === type),
          ids,
        ),
  );
  return [Form.Mixed, writer()(values.map((value) => types.indexOf(typeOf(value)))), ...columns];
}

function pickedLists(lists: unknown[][], placeOf: PlaceOf, ...column: Column[]): Column {
  const write = writer();
  return [Form.PickedLists, lists.map((list) => write(list.map(placeOf))).join(" "), ...column];
}

function listColumn(lists: unknown[][], ids: Ids): Column {
  const recurring = recurringIn(lists.flat());
  if (recurring) return pickedLists(lists, recurring.placeOf, columnOf(recurring.distinct, ids));
  return [Form.Lists, writer()(lists.map(({ length }) => length)), columnOf(lists.flat(), ids)];
}

function objectColumn(objects: Record<string, unknown>[], ids: Ids): Column {
  const keys = [...new Set(objects.flatMap((object) => Object.keys(object)))];
  const types = new Set(objects.flatMap((object) => Object.values(object).map(typeOf)));
  if (keys.length === 0) return [Form.Cells, ...objects];
  if ((keys.length > objects.length && types.size === 1) || keys.some((key) => key.includes("|"))) {
    const sizes = objects.map((object) => Object.keys(object).length);
    const parts = [
      objects.flatMap((object) => Object.keys(object)),
      objects.flatMap((object) => Object.values(object)),
    ];
    return [Form.Maps, writer()(sizes), ...parts.map((part) => columnOf(part, ids))];
  }
  const texts = (key: string) => Number(objects.some((object) => typeof object[key] === "string"));
  const place = (key: string) => ids.columns.indexOf(ids.columns.includes(key) ? key : "*");
  keys.sort((one, other) => texts(one) - texts(other) || place(one) - place(other));
  const columnAt = (key: string) =>
    columnOf(
      objects.map((object) => (Object.hasOwn(object, key) ? object[key] : undefined)),
      ids,
    );
  return [Form.Records, keys.join("|"), ...keys.map(columnAt)];
}

/** The first of the marks that is undone to the same strings. */
function stringColumn(strings: string[]): Column {
  const joined = strings.join("|");
  if (joined.endsWith(".") && strings.every((string) => string.endsWith("."))) {
    const rest = stringColumn(strings.map((string) => string.slice(0, -1)));
    if (typeof rest === "string") return `.${rest}`;
  }
  const small = strings.map((string) => `|${string.slice(0, 1).toLowerCase()}${string.slice(1)}`).join("");
  const ways = joined.includes("-") ? [`-${joined.replaceAll("-", " ")}`, small, joined] : [small, joined];
  return ways.find((way) => JSON.stringify(stringsOf(way)) === JSON.stringify(strings)) ?? [Form.Cells, ...strings];
}

/** A writer of numbers as letters that remembers the page it is on. */
function writer(): (numbers: number[]) => string {
  let page = 0;
  const lettersOf = (number: number) => {
    const letter = String.fromCharCode(97 + (number % 26));
    const turned = Math.floor(number / 26);
    if (turned >= PAGES) throw new RangeError(`${number} is too large a number to be a letter`);
    if (turned === page) return letter;
    page = turned;
    return String.fromCharCode(48 + page) + letter;
  };
  return (numbers) => numbers.map(lettersOf).join("");
}
