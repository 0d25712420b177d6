import { lanesOf } from "../rules/lanes.js";
import type { Comparison, Condition } from "../types/rulebook.js";

/** What a condition asks of one fact: all of these comparisons. */
export interface Test {
  fact: string;
  comparisons: Comparison[];
}

/** A condition without `not`, flat, with everything that it asks of one fact at one place together. */
export type Clause = Test | { every: Clause[] } | { some: Clause[] };

/** Write a condition as people would read it: no double negations, no lists within lists of the same kind. */
export function clauseOf(condition: Condition, negated = false): Clause {
  if ("not" in condition) return clauseOf(condition.not, !negated);
  if ("all" in condition) return negated ? someOf(condition.all, negated) : everyOf(condition.all, negated);
  if ("any" in condition) return negated ? everyOf(condition.any, negated) : someOf(condition.any, negated);
  return { fact: condition.fact, comparisons: negated ? lanesOf(condition, true)[0]! : [condition] };
}

function everyOf(conditions: Condition[], negated: boolean): Clause {
  const parts = conditions
    .map((condition) => clauseOf(condition, negated))
    .flatMap((part) => ("every" in part ? part.every : [part]));
  const tests = new Map<string, Test>();
  const merged = parts.filter((part) => {
    const before = "fact" in part ? tests.get(part.fact) : undefined;
    if ("fact" in part && before) before.comparisons.push(...part.comparisons);
    if ("fact" in part && !before) tests.set(part.fact, part);
    return !before;
  });
  return merged.length === 1 ? merged[0]! : { every: merged };
}

function someOf(conditions: Condition[], negated: boolean): Clause {
  const parts = conditions
    .map((condition) => clauseOf(condition, negated))
    .flatMap((part) => ("some" in part ? part.some : [part]));
  return parts.length === 1 ? parts[0]! : { some: parts };
}
