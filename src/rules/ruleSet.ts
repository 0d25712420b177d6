import type { Engagement } from "../types/advice.js";
import type { Constant, FactDefinition, Rule } from "../types/rulebook.js";
import { bandIn, type Column, columnOf } from "./column.js";
import { factsIn, lanesOf } from "./lanes.js";

/** Values of the facts that a rule set tests. */
export type Facts = { readonly [fact: string]: Constant };

/** A rule with what is read of it again and again. */
export interface CompiledRule extends Rule {
  /** Names of the facts that it tests. */
  tested: string[];
  /** The engagement that a deciding rule speaks of. */
  speaksOf: Engagement | undefined;
  /** Its strength, below zero where it opposes. */
  points: number;
}

/** Rules compiled into bands and masks: which of them fire is one AND of words per fact. */
export interface RuleSet {
  rules: CompiledRule[];
  columns: Column[];
  /** By lane, the index of its rule. */
  ruleOf: Uint16Array;
  /** A bit set over the lanes, used anew each time. */
  bits: Int32Array;
}

/** Compile rules, the strongest first, over the facts that they test. */
export function compileRules(rules: Rule[], facts: Record<string, FactDefinition>): RuleSet {
  const compiled = rules.map(compiledRule).sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const lanes = compiled.map(({ conditions }) => lanesOf(conditions));
  const tested = [...new Set(compiled.flatMap((rule) => rule.tested))];
  return {
    rules: compiled,
    columns: tested.map((fact) => columnOf(fact, facts[fact]!, lanes.flat())),
    ruleOf: Uint16Array.from(lanes.flatMap((own, rule) => own.map(() => rule))),
    bits: new Int32Array(Math.ceil(lanes.flat().length / 32)),
  };
}

/** One literal rather than a spread: all rules then have one shape, which makes reading them several times as fast. */
function compiledRule({ name, conditions, event, reason, sources }: Rule): CompiledRule {
  const speaksOf = event.type !== "suggests" && "engagement" in event.params ? event.params.engagement : undefined;
  const strength = "strength" in event.params ? event.params.strength : 0;
  const points = event.type === "opposes" ? -strength : strength;
  const tested = factsIn(conditions);
  return { name, conditions, event, reason, sources, tested, speaksOf, points };
}

/** The rules that fire on parsed facts, in the order of the set. */
export function firing(set: RuleSet, facts: Facts): CompiledRule[] {
  const { columns, bits } = set;
  bits.fill(-1);
  for (const column of columns) {
    const mask = column.masks[bandIn(column, facts[column.fact]!)]!;
    for (let word = 0; word < bits.length; word++) bits[word]! &= mask[word]!;
  }
  return rulesOf(set, bits);
}

/** The rules of a bit set over the lanes, in the order of the set. */
export function rulesOf({ rules, ruleOf }: RuleSet, bits: Int32Array): CompiledRule[] {
  const fired: CompiledRule[] = [];
  for (let word = 0; word < bits.length; word++) collect(bits[word]!, word << 5, rules, ruleOf, fired);
  return fired;
}

/** Append the rules of the set bits; lanes of one rule stand side by side, so a repeat is the last one. */
function collect(bits: number, base: number, rules: CompiledRule[], ruleOf: Uint16Array, fired: CompiledRule[]): void {
  let rest = bits;
  while (rest !== 0) {
    const lowest = rest & -rest;
    const lane = base + 31 - Math.clz32(lowest);
    const rule = lane < ruleOf.length ? rules[ruleOf[lane]!] : undefined;
    if (rule && rule !== fired[fired.length - 1]) fired.push(rule);
    rest ^= lowest;
  }
}
