import { factsIn, holds } from "../rules/lanes.js";
import { compileRules, type Facts, firing } from "../rules/ruleSet.js";
import type { Condition, Constant, Rule } from "../types/rulebook.js";
import type { Proofs } from "./certificate.js";
import { axesOf, type Known } from "./space.js";

const MOST_CELLS = 200_000;

/** Compare, on every cell of every rule's own facts, the bands and masks that advise with a plain reading of its conditions. */
export function agreement(known: Known): Proofs {
  const compared = known.rulebook.rules.map((rule) => ({ rule, cells: cellsOf(rule, known) }));
  const tooLarge = compared.filter(({ cells }) => !cells);
  const broken = compared.filter(({ rule, cells }) => cells && !agreesOn(cells, rule, known));
  const cells = compared.reduce((sum, one) => sum + (one.cells?.length ?? 0), 0);
  return {
    findings: [],
    properties: [
      {
        name: "rules fire as their conditions read",
        cells,
        method: "every cell of every rule compared",
        broken: broken.map(({ rule }) => rule.name),
      },
    ],
    notProven: tooLarge.map(
      ({ rule }) => `that "${rule.name}" fires as its conditions read: more than ${MOST_CELLS} cells`,
    ),
  };
}

function agreesOn(cells: Facts[], rule: Rule, { rulebook }: Known): boolean {
  const set = compileRules([rule], rulebook.facts);
  return cells.every((facts) => firing(set, facts).length > 0 === reads(rule.conditions, facts));
}

/** Whether conditions hold, read as they stand. */
function reads(condition: Condition, facts: Facts): boolean {
  if ("not" in condition) return !reads(condition.not, facts);
  if ("all" in condition) return condition.all.every((inner) => reads(inner, facts));
  if ("any" in condition) return condition.any.some((inner) => reads(inner, facts));
  return holds(condition, facts[condition.fact]!);
}

/** A value of each band of each fact that a rule tests, in every combination; nothing if those are too many. */
function cellsOf({ conditions }: Rule, known: Known): Facts[] | undefined {
  const axes = axesOf({ facts: factsIn(conditions), conditions: [conditions], linked: [] }, known);
  const size = axes.reduce((product, { bands }) => product * bands.length, 1);
  if (size > MOST_CELLS) return undefined;
  return axes.reduce<Record<string, Constant>[]>(
    (cells, { fact, bands }) => cells.flatMap((cell) => bands.map(({ sample }) => ({ ...cell, [fact]: sample }))),
    [{}],
  );
}
