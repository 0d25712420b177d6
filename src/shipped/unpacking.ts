/** A JSON value, packed: `packing.ts` says how. */
export interface Packed {
  words: string[];
  text: string;
}

/** How a column is written. */
export enum Form {
  Cells,
  Numbers,
  Mixed,
  Picked,
  Lists,
  PickedLists,
  Maps,
  Records,
}

/** A column of values, packed. */
export type Column = string | [form: Form, ...parts: unknown[]];

/** Undo `packed`: the ids, and the value. */
export function unpacked({ words, text }: Packed): [ids: string[], value: unknown] {
  const long = words.reduceRight((short, word) => short.split(word[0]!).join(word.slice(1)), text);
  const [runs, column] = JSON.parse(long) as [Column, Column];
  const ids = (cellsOf(runs, []) as string[]).flatMap(idsOf);
  // Copied as JSON, for two reasons: values that recur are then apart, and objects are without undefined cells.
  return [ids, JSON.parse(JSON.stringify(cellsOf(column, ids)[0]))];
}

function idsOf(run: string): string[] {
  const [stem, first, last] = run.split(":") as [string, string?, string?];
  if (!first) return [stem];
  return Array.from({ length: Number(last) - Number(first) + 1 }, (_, i) => stem + (Number(first) + i));
}

function cellsOf(column: Column, ids: unknown[]): unknown[] {
  if (typeof column === "string") return stringsOf(column);
  const [form, first, ...rest] = column as [Form, string, ...Column[]];
  if (form === Form.Cells) return column.slice(1);
  const columns = rest.map((inner) => cellsOf(inner, ids));
  const [values = ids] = columns;
  const read = reader();
  if (form === Form.Numbers) return read(first);
  if (form === Form.Mixed) return read(first).map((place) => columns[place]!.shift());
  if (form === Form.Picked) return read(first).map((place) => values[place]);
  if (form === Form.Lists) return read(first).map((length) => values.splice(0, length));
  if (form === Form.PickedLists) return first.split(" ").map((list) => read(list).map((place) => values[place]));
  if (form === Form.Maps) return read(first).map((size) => mapOf(values.splice(0, size), columns[1]!.splice(0, size)));
  const keys = first.split("|");
  return values.map((_, row) => Object.fromEntries(keys.map((key, i) => [key, columns[i]![row]])));
}

function mapOf(keys: unknown[], values: unknown[]): unknown {
  return Object.fromEntries(keys.map((key, i) => [key, values[i]]));
}

/** A reader of numbers that remembers the page it is on. */
function reader(): (letters: string) => number[] {
  let page = 0;
  return (letters) =>
    [...letters].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      if (code > 96) return page * 26 + code - 97;
      page = code - 48;
      return [];
    });
}

/** The strings of a column that is written as one. */
export function stringsOf(text: string): string[] {
  const rest = text.slice(1);
  if (text[0] === ".") return stringsOf(rest).map((string) => `${string}.`);
  if (text[0] === "-") return rest.replaceAll(" ", "-").split("|");
  if (text[0] === "|") return rest.split("|").map((string) => string.slice(0, 1).toUpperCase() + string.slice(1));
  return text.split("|");
}
