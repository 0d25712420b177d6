import type { Issue } from "../errors.js";
import { comparisonsOf } from "../rules/lanes.js";
import type { All, Condition, Constant } from "../types/rulebook.js";
import type { Draft } from "./draft.js";
import { quoted } from "./names.js";

/** How many conjunctions a rule may stand for, and all rules together: evaluation keeps a bit for each, and proofs much more. */
export const MOST_LANES = { ofRule: 4096, ofRulebook: 8192 };
/** Constants in all of these, and different ones of one fact: evaluation keeps the bits for each. */
const MOST_CONSTANTS = { inLanes: 65_536, ofFact: 1000 };

/** What a condition stands for. */
interface Burden {
  /** Conjunctions of comparisons. */
  lanes: number;
  /** Constants in all of them. */
  constants: number;
}

/** Count what a condition stands for without writing it out. */
export function burdenOf(condition: Condition, negated = false): Burden {
  if ("not" in condition) return burdenOf(condition.not, !negated);
  if (!("all" in condition) && !("any" in condition)) {
    return { lanes: 1, constants: Array.isArray(condition.value) ? condition.value.length : 1 };
  }
  const parts = ("all" in condition ? condition.all : condition.any).map((inner) => burdenOf(inner, negated));
  return parts.reduce("all" in condition === negated ? side : crossed);
}

function side(a: Burden, b: Burden): Burden {
  return { lanes: a.lanes + b.lanes, constants: a.constants + b.constants };
}

function crossed(a: Burden, b: Burden): Burden {
  return { lanes: a.lanes * b.lanes, constants: a.constants * b.lanes + b.constants * a.lanes };
}

/** What is too much of all rules together, each of which is sound and not too much alone. */
export function burdenIssues(rules: readonly All[], { facts }: Draft): Issue[] {
  const { lanes, constants } = rules.map((rule) => burdenOf(rule)).reduce(side, { lanes: 0, constants: 0 });
  const { ofRulebook } = MOST_LANES;
  const { inLanes, ofFact } = MOST_CONSTANTS;
  return [
    ...tooMuch(lanes, ofRulebook, ["rules"], (n) => `stand for ${n} combinations of comparisons`),
    ...tooMuch(constants, inLanes, ["rules"], (n) => `compare with ${n} constants in all combinations of comparisons`),
    ...[...constantsByFact(rules)].flatMap(([fact, { size }]) => {
      const says = (n: number) => `the fact ${quoted(fact)} is compared with ${n} different constants`;
      return tooMuch(size, ofFact, [...(facts?.path ?? []), fact], says);
    }),
  ];
}

function tooMuch(count: number, most: number, path: Issue["path"], says: (count: number) => string): Issue[] {
  return count > most ? [{ path, message: `${says(count)}; ${most} are the most` }] : [];
}

function constantsByFact(rules: readonly All[]): Map<string, Set<Constant>> {
  const byFact = new Map<string, Set<Constant>>();
  for (const { fact, value } of rules.flatMap(comparisonsOf)) {
    const constants = byFact.get(fact) ?? new Set();
    byFact.set(fact, constants);
    for (const constant of Array.isArray(value) ? value : [value]) constants.add(constant);
  }
  return byFact;
}
