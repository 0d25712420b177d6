import { compiledRulebook } from "../../options.js";
import { unwrap } from "../../result.js";
import { authoringOf } from "../../rulebook/authoring.js";
import type { Mutant } from "../../types/mutants.js";
import type { Rule, Rulebook } from "../../types/rulebook.js";
import type { Vocabulary } from "./comparisons.js";
import { conditionEdits } from "./conditions.js";
import { eventEdits } from "./events.js";

/**
 * Make every single edit of the rules of a rulebook: each threshold a step away, each operator its neighbour, each list a
 * value shorter and longer, each condition dropped, negated or with `all` for `any`, each event another, each rule gone.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` for a rulebook that was not parsed.
 */
export function mutantsOf(rulebook: Rulebook): Mutant[] {
  const { source } = unwrap(compiledRulebook(rulebook));
  const known = { rulebook: source, authoring: authoringOf(source) };
  return source.rules.flatMap((rule) => mutantsOfRule(rule, known));
}

/** Every single edit of one rule. */
export function mutantsOfRule(rule: Rule, known: Vocabulary): Mutant[] {
  return [...ofConditions(rule, known), ...ofEvent(rule, known), dropped(rule)];
}

function ofConditions(rule: Rule, known: Vocabulary): Mutant[] {
  return conditionEdits(rule.conditions, "conditions", known).map(({ edit, place, text, condition }) => ({
    id: `${rule.name}/${place}`,
    rule: rule.name,
    edit,
    text,
    edited: { ...rule, conditions: condition as Rule["conditions"] },
  }));
}

function ofEvent(rule: Rule, { rulebook }: Vocabulary): Mutant[] {
  return eventEdits(rule, rulebook).map(({ edit, which, event }) => ({
    id: `${rule.name}/${edit}/${which}`,
    rule: rule.name,
    edit,
    text: `${edit} becomes ${which}`,
    edited: { ...rule, event },
  }));
}

function dropped({ name }: Rule): Mutant {
  return { id: `${name}/dropped`, rule: name, edit: "rule-dropped", text: "the rule is dropped", edited: undefined };
}
