import { Engine } from "json-rules-engine";
import { compiledRulebook } from "../options.js";
import { unwrap } from "../result.js";
import type { Compiled } from "../rulebook/compile.js";
import { nextDown, nextUp } from "../rules/doubles.js";
import { comparisonsOf } from "../rules/lanes.js";
import { compileRules, type Facts, firing, type RuleSet } from "../rules/ruleSet.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { Comparison, Constant, FactScope, Rule, Rulebook } from "../types/rulebook.js";

/** What came of comparing the adviser's evaluation of rules with json-rules-engine's. */
export interface EngineProof {
  /** How many combinations of facts were compared, over all rules. */
  cells: number;
  /** Where they differ: facts on which a rule fires, or does not, in json-rules-engine but not for the adviser. Empty if proven. */
  differing: { rule: string; facts: Facts; fires: boolean }[];
  /** Names of rules that have too many combinations to compare; nothing is claimed of them. */
  tooLarge: string[];
}

const MOST_CELLS = 200_000;

/**
 * Compare the adviser's evaluation with json-rules-engine on every cell of every rule: each number at every cut and the
 * doubles just below and above, every other value of a fact that it tests. A rule decides on no other facts, so this is all.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` for a rulebook that was not parsed.
 */
export async function provenInEngine(rulebook: Rulebook): Promise<EngineProof> {
  const compiled = unwrap(compiledRulebook(rulebook));
  const proof: EngineProof = { cells: 0, differing: [], tooLarge: [] };
  for (const rule of compiled.rulebook.rules) {
    const axes = axesOf(comparisonsOf(rule.conditions), compiled.rulebook);
    const cells = axes.reduce((product, { values }) => product * values.length, 1);
    if (cells > MOST_CELLS) proof.tooLarge.push(rule.name);
    else await compare(rule, axes, compiled, proof);
  }
  return proof;
}

/** A fact with the values at which some condition on it can change. */
interface Axis {
  fact: string;
  values: Constant[];
}

/** The rule among those that are decided with it, whose facts lie elsewhere each time, and alone. */
async function compare(rule: Rule, axes: Axis[], compiled: Compiled, proof: EngineProof): Promise<void> {
  const { rulebook } = compiled;
  const together = setsOf(compiled)[SCOPE_OF_EVENT[rule.event.type]];
  const alone = compileRules([rule], rulebook.facts);
  const others = axesOf(
    together.rules.flatMap(({ conditions }) => comparisonsOf(conditions)),
    rulebook,
  );
  const engine = engineOf(rule);
  for (const cell of cellsOf(axes)) {
    const { events } = await engine.run(cell);
    const fires = events.length > 0;
    const filled = { ...cellAt(others, proof.cells), ...cell };
    proof.cells += 1;
    if (fires !== fired(alone, rule, cell)) proof.differing.push({ rule: rule.name, facts: cell, fires });
    else if (fires !== fired(together, rule, filled)) proof.differing.push({ rule: rule.name, facts: filled, fires });
  }
}

function fired(set: RuleSet, { name }: Rule, facts: Facts): boolean {
  return firing(set, facts).some((rule) => rule.name === name);
}

function setsOf({ serving, deciding, planning, watching, fitting }: Compiled): Record<FactScope, RuleSet> {
  return { task: serving, workload: deciding, plan: planning, outcome: watching, store: fitting };
}

/** An engine of json-rules-engine as it comes, with one rule. */
function engineOf({ name, conditions, event }: Rule): Engine {
  return new Engine([JSON.parse(JSON.stringify({ name, conditions, event }))], { allowUndefinedFacts: false });
}

function axesOf(comparisons: Comparison[], rulebook: Rulebook): Axis[] {
  const facts = [...new Set(comparisons.map(({ fact }) => fact))];
  return facts.map((fact) => {
    const constants = comparisons.filter((comparison) => comparison.fact === fact).flatMap(({ value }) => value);
    return { fact, values: [...new Set(valuesOf(fact, constants, rulebook))] };
  });
}

function valuesOf(fact: string, constants: Constant[], { facts, roles }: Rulebook): Constant[] {
  const definition = facts[fact]!;
  if (definition.type === "number") return (constants as number[]).flatMap((cut) => [nextDown(cut), cut, nextUp(cut)]);
  if (definition.type === "boolean") return [false, true];
  if (definition.type === "enum") return Object.keys(definition.values);
  return definition.type === "role"
    ? roles.map(({ id }) => id)
    : roles.flatMap(({ tasks }) => tasks.map(({ id }) => id));
}

/** Every combination of one value of each axis. */
function* cellsOf([first, ...rest]: Axis[]): Generator<Record<string, Constant>> {
  if (!first) return yield {};
  for (const cell of cellsOf(rest)) for (const value of first.values) yield { [first.fact]: value, ...cell };
}

/** One value of each axis, other ones from turn to turn. */
function cellAt(axes: Axis[], turn: number): Record<string, Constant> {
  return Object.fromEntries(axes.map(({ fact, values }) => [fact, values[turn % values.length]!]));
}
