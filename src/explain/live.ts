import { bandIn, type Column } from "../rules/column.js";
import { type CompiledRule, type Facts, type RuleSet, rulesOf } from "../rules/ruleSet.js";

/** A bit set over the lanes of a rule set. */
type Lanes = Int32Array;

/** The lanes that still hold whatever facts that are not fixed become. */
export function liveLanes({ columns, bits }: RuleSet, isFixed: (column: Column) => boolean, facts: Facts): Lanes {
  const live = new Int32Array(bits.length).fill(-1);
  for (const column of columns) {
    if (!isFixed(column)) continue;
    const mask = column.masks[bandIn(column, facts[column.fact]!)]!;
    for (let word = 0; word < live.length; word++) live[word]! &= mask[word]!;
  }
  return live;
}

/** Between which values each fact may change; any, if there are none. What is not named stays. */
export type Changing = Readonly<Record<string, readonly number[]>>;

/** The rules that may fire, and those of them that must, while some facts change. */
export function rulesThat(set: RuleSet, facts: Facts, changing: Changing): Record<"may" | "must", CompiledRule[]> {
  const may = new Int32Array(set.bits.length).fill(-1);
  const must = may.slice();
  for (const column of set.columns) {
    const [low, high] = bandsWithin(column, changing[column.fact] ?? [facts[column.fact]!]);
    for (let word = 0; word < may.length; word++) {
      let [some, all] = [0, -1];
      for (let band = low; band <= high; band++) {
        some |= column.masks[band]![word]!;
        all &= column.masks[band]![word]!;
      }
      may[word]! &= some;
      must[word]! &= all;
    }
  }
  return { may: rulesOf(set, may), must: rulesOf(set, must) };
}

/** The bands of the first value and of the last; of all, if there are none. */
function bandsWithin(column: Column, values: readonly Facts[string][]): [low: number, high: number] {
  if (values.length === 0) return [0, column.masks.length - 1];
  return [bandIn(column, values[0]!), bandIn(column, values[values.length - 1]!)];
}

/** Whether rules tell two values of a fact apart, whatever else there is. */
export function tellsApart({ columns }: RuleSet, fact: string, value: Facts[string], other: Facts[string]): boolean {
  const column = columns.find((one) => one.fact === fact);
  if (!column) return false;
  const [mask, twin] = [value, other].map((one) => column.masks[bandIn(column, one)]!);
  return mask!.some((word, i) => word !== twin![i]);
}

function sameFor(live: Lanes, mask: Int32Array, other: Int32Array): boolean {
  return live.every((lanes, word) => ((mask[word]! ^ other[word]!) & lanes) === 0);
}

/**
 * Whether rules say the same of all facts between two: of every number that differs, each band from the one to the other
 * allows the same of those lanes that the rest leaves.
 */
export function saysTheSame(set: RuleSet, facts: Facts, others: Facts): boolean {
  const differs = ({ fact }: Column) => facts[fact] !== others[fact];
  const differing = set.columns.filter(differs);
  if (differing.length === 0) return true;
  const live = liveLanes(set, (column) => !differs(column), facts);
  return differing.every((column) => {
    const ends = [bandIn(column, facts[column.fact]!), bandIn(column, others[column.fact]!)];
    const [low, high] = ends.sort((a, b) => a - b) as [number, number];
    if (!column.cuts) return low === high;
    return column.masks.slice(low + 1, high + 1).every((mask) => sameFor(live, mask, column.masks[low]!));
  });
}

/** Where a number passes a limit of rules that can still fire: on it, or just above it. */
export interface Limit {
  at: number;
  above: boolean;
}

/** The limits that a number can pass while some others may change with it. */
export function limitsOf(set: RuleSet, facts: Facts, fact: string, changing: readonly string[]): Limit[] {
  const column = set.columns.find((other) => other.fact === fact);
  if (!column?.cuts) return [];
  const live = liveLanes(set, (other) => !changing.includes(other.fact), facts);
  const { cuts, masks } = column;
  return masks.slice(1).flatMap((mask, i) => {
    // Bands go below, on, between, on, …: the odd ones lie on a cut.
    return sameFor(live, masks[i]!, mask) ? [] : [{ at: cuts[i >> 1]!, above: i % 2 === 1 }];
  });
}
