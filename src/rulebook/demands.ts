import { holds, type Lane } from "../rules/lanes.js";
import type { Comparison, Constant } from "../types/rulebook.js";

/** All that some comparisons ask of one fact, put together so that each value is asked once, not once a comparison. */
export interface Demands {
  /** The only values that are left; absent where nothing was named. */
  only: ReadonlySet<Constant> | undefined;
  never: ReadonlySet<Constant>;
  /** Of each order, the comparison that leaves the least. */
  bounds: readonly Comparison[];
}

/** What the comparisons of a lane ask of each fact. */
export function demandsOf(lane: Lane): Map<string, Demands> {
  const byFact = new Map<string, Comparison[]>();
  for (const comparison of lane) {
    const own = byFact.get(comparison.fact);
    if (own) own.push(comparison);
    else byFact.set(comparison.fact, [comparison]);
  }
  return new Map([...byFact].map(([fact, own]) => [fact, together(own)]));
}

function together(comparisons: Comparison[]): Demands {
  const having = (...operators: string[]) => comparisons.filter(({ operator }) => operators.includes(operator));
  const lists = having("equal", "in").map(valuesIn);
  const only = lists.length > 0 ? new Set(lists.reduce(inBoth)) : undefined;
  const never = new Set(having("notEqual", "notIn").flatMap(valuesIn));
  const bounds = ["lessThan", "lessThanInclusive", "greaterThan", "greaterThanInclusive"].flatMap((operator) => {
    const own = having(operator);
    return own.length > 0 ? [own.reduce(tighter)] : [];
  });
  return { only, never, bounds };
}

function valuesIn({ value }: Comparison): Constant[] {
  return Array.isArray(value) ? value : [value];
}

function inBoth(left: Constant[], right: Constant[]): Constant[] {
  const kept = new Set(left);
  return right.filter((value) => kept.has(value));
}

/** Of two comparisons of the same order, the one whose constant the other still holds for, or would if it held for itself. */
function tighter(a: Comparison, b: Comparison): Comparison {
  const less = a.operator.startsWith("less");
  return less === (a.value as number) < (b.value as number) ? a : b;
}

/** Whether a value meets demands. */
export function meets(value: Constant, { only, never, bounds }: Demands): boolean {
  return (!only || only.has(value)) && !never.has(value) && bounds.every((bound) => holds(bound, value));
}
