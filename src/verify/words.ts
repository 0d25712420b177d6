import type { Constant } from "../types/rulebook.js";
import type { Bounds } from "../types/verify.js";
import type { Band } from "./bands.js";
import type { Box } from "./boxes.js";
import type { Known, Space } from "./space.js";

/** The bounds of a box on those facts that it bounds at all. */
export function boundsOf(space: Space, box: Box): Bounds {
  return Object.fromEntries(bounded(space, box).map(({ fact, bands }) => [fact, valuesOf(bands)]));
}

/** Facts that a box bounds, with its bands of them. */
function bounded({ axes }: Space, box: Box): { fact: string; bands: Band[] }[] {
  return axes.flatMap(({ fact, bands }, level) => {
    const places = box[level]!;
    return places.length === bands.length ? [] : [{ fact, bands: places.map((place) => bands[place]!) }];
  });
}

function valuesOf(bands: Band[]): Constant[] | [number, number] {
  const first = bands[0]!;
  if (first.values) return bands.flatMap(({ values }) => values!);
  return [leastIn(first), greatestIn(bands[bands.length - 1]!)];
}

function leastIn({ low, withLow }: Band): number {
  if (low === Number.NEGATIVE_INFINITY) return -Number.MAX_VALUE;
  return withLow ? low : neighbour(low, 1);
}

function greatestIn({ high, withHigh }: Band): number {
  if (high === Number.POSITIVE_INFINITY) return Number.MAX_VALUE;
  return withHigh ? high : neighbour(high, -1);
}

/** The double next to a number, above (1) or below (-1) it. */
function neighbour(value: number, step: 1 | -1): number {
  if (value === 0) return step * Number.MIN_VALUE;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  view.setBigInt64(0, view.getBigInt64(0) + BigInt(value > 0 ? step : -step));
  return view.getFloat64(0);
}

/** A box in words, such as "ongoing, during office hours, 87 to below 130 hours a month". */
export function boxText(space: Space, box: Box, known: Known): string {
  const parts = bounded(space, box).map(({ fact, bands }) => partText(fact, bands, known));
  return parts.length > 0 ? parts.join(", ") : "everywhere";
}

function partText(fact: string, bands: Band[], known: Known): string {
  const values = bands[0]!.values ? bands.flatMap((band) => band.values!) : undefined;
  if (!values) return rangeText(bands[0]!, bands[bands.length - 1]!, unitOf(fact, known));
  return listed(values.map((value) => wordFor(fact, value, known)));
}

/** Words as people list choices. */
export function listed(words: string[]): string {
  return words.length === 1 ? words[0]! : `${words.slice(0, -1).join(", ")} or ${words[words.length - 1]}`;
}

/** What a value of a fact is called. */
export function wordFor(fact: string, value: Constant, { rulebook, authoring }: Known): string {
  const definition = rulebook.facts[fact];
  if (definition?.type === "enum") return definition.values[String(value)] ?? String(value);
  if (definition?.type === "role") return rulebook.roles.find(({ id }) => id === value)?.label ?? String(value);
  const words = authoring.facts[fact]?.words;
  if (words) return value ? words.true : words.false;
  return `${fact} ${value}`;
}

/** What a number counts. */
export function unitOf(fact: string, { authoring }: Known): string {
  return authoring.facts[fact]?.unit ?? fact;
}

type Ends = Pick<Band, "low" | "high" | "withLow" | "withHigh">;

/** Numbers from the low end of one band to the high end of another, in words. */
export function rangeText(first: Ends, last: Ends, unit: string): string {
  if (first.low === last.high) return `exactly ${first.low} ${unit}`;
  const start = startText(first);
  const end = endText(last);
  if (start && end) return `${start} to ${end} ${unit}`;
  if (start) return `${first.withLow ? "at least " : ""}${start} ${unit}`;
  return end ? `${last.withHigh ? "at most " : ""}${end} ${unit}` : `any ${unit}`;
}

function startText({ low, withLow }: Ends): string {
  if (low <= 0 && !withLow) return "";
  return `${withLow ? "" : "above "}${low}`;
}

function endText({ high, withHigh }: Ends): string {
  return Number.isFinite(high) ? `${withHigh ? "" : "below "}${high}` : "";
}
