import type { Issue } from "../errors.js";
import { hasName, known } from "./names.js";
import type { Part, Path, Raw } from "./parts.js";
import { isRaw } from "./parts.js";
import type { Vocabulary } from "./vocabulary.js";

const OF_MONEY = [
  "monthlyBudget",
  "cost",
  "cost.hire",
  "cost.freelancer",
  "cost.agency",
  "cost.low",
  "cost.high",
  "served",
];

/** Placeholders that stand for nothing; silent while the conditions name no or an unknown fact, which is the likelier slip. */
export function placeholderIssues(reason: string, { value, path }: Part, vocabulary: Vocabulary): Issue[] {
  const tested = textsUnder(value.conditions, "fact");
  if (tested.length === 0) return [];
  const { facts } = vocabulary;
  if (facts && tested.some((fact) => !hasName(facts, fact))) return [];
  const { type } = isRaw(value.event) ? value.event : {};
  const ofMoney = type === "serves" || type === "suggests" ? [] : OF_MONEY;
  const used = [...reason.matchAll(/\{([^{}]*)\}/g)].map(([, name]) => name!);
  const valid = [...new Set(tested), ...ofMoney];
  return used.flatMap((name) => known(name, valid, [...path, "reason"], "fact of its own conditions"));
}

/** Numbers that a reason takes from nowhere; silent while it is not known what a cited source says. */
export function numberIssues(
  reason: string,
  { conditions, sources }: Raw,
  path: Path,
  told: ReadonlyMap<string, string>,
): Issue[] {
  const cited = Array.isArray(sources) ? sources.filter(isRaw) : [];
  if (cited.length === 0 || cited.some(({ id }) => typeof id !== "string" || !told.has(id))) return [];
  const numbers = numbersIn(reason.replace(/\{[^}]*\}/g, ""));
  if (numbers.length === 0) return [];
  const own = new Set([...leavesUnder(conditions), ...cited.map(({ supports }) => supports)].flatMap(numbersOf));
  const said = cited.map(({ id }) => numbersTold(told, id as string));
  const unbacked = numbers.filter((number) => !own.has(number) && !said.some((some) => some.has(number)));
  return [...new Set(unbacked)].map((number) => ({
    path,
    message: `the number ${number} is none of its conditions, nor in a source that it cites or in what that supports`,
  }));
}

const TOLD = new WeakMap<ReadonlyMap<string, string>, Map<string, ReadonlySet<number>>>();

/** Numbers in what is told of a source, read once, since thousands of rules may cite it. */
function numbersTold(told: ReadonlyMap<string, string>, id: string): ReadonlySet<number> {
  const read = TOLD.get(told) ?? new Map<string, ReadonlySet<number>>();
  TOLD.set(told, read);
  const numbers = read.get(id) ?? new Set(numbersIn(told.get(id)!));
  read.set(id, numbers);
  return numbers;
}

/** Numbers written in a text, without the commas between thousands. */
function numbersIn(text: string): number[] {
  const plain = text.replace(/(\d),(?=\d{3})/g, "$1");
  return [...plain.matchAll(/\d+(\.\d+)?/g)].map(([digits]) => Number(digits));
}

function numbersOf(leaf: unknown): number[] {
  if (typeof leaf === "number") return [Math.abs(leaf)];
  return typeof leaf === "string" ? numbersIn(leaf) : [];
}

function leavesUnder(value: unknown): unknown[] {
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(leavesUnder) : [value];
}

/** Every text that stands under a key. */
function textsUnder(value: unknown, key: string): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === key && typeof inner === "string" ? [inner] : textsUnder(inner, key),
  );
}
