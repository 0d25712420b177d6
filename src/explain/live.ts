import { bandIn, type Column } from "../rules/column.js";
import type { Facts, RuleSet } from "../rules/ruleSet.js";

/** A bit set over the lanes of a rule set. */
type Lanes = Int32Array;

/** The lanes that still hold whatever some facts become. */
function liveLanes({ columns, bits }: RuleSet, isFixed: (column: Column) => boolean, facts: Facts): Lanes {
  const live = new Int32Array(bits.length).fill(-1);
  for (const column of columns) {
    if (!isFixed(column)) continue;
    const mask = column.masks[bandIn(column, facts[column.fact]!)]!;
    for (let word = 0; word < live.length; word++) live[word]! &= mask[word]!;
  }
  return live;
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
