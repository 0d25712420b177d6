import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import { factsIn, holds } from "../rules/lanes.js";
import type { FactNotes, RuleExample } from "../types/authoring.js";
import type { Condition } from "../types/rulebook.js";
import { constantIssues } from "./comparisons.js";
import { quoted } from "./names.js";
import type { Path } from "./parts.js";
import { withinLimits } from "./satisfiable.js";
import type { Vocabulary } from "./vocabulary.js";

/** Everything that is wrong with a rule's well-shaped examples; without its condition, their values alone. */
export function exampleIssues(
  examples: RuleExample[],
  condition: Condition | undefined,
  path: Path,
  vocabulary: Vocabulary,
): Issue[] {
  const ofValues = examples.flatMap(({ facts }, i) => valueIssues(facts, [...path, i, "facts"], vocabulary));
  if (!condition) return ofValues;
  return [
    ...ofValues,
    ...oneSided(examples, path),
    ...examples.flatMap((example, i) => outcomeIssues(example, condition, [...path, i])),
  ];
}

function valueIssues(facts: RuleExample["facts"], path: Path, vocabulary: Vocabulary): Issue[] {
  return Object.entries(facts).flatMap(([fact, value]) => {
    const definition = vocabulary.definitions.get(fact);
    if (!definition) return [];
    const wrong = constantIssues(fact, definition, value, [...path, fact], vocabulary);
    return wrong.length > 0 ? wrong : limitIssues(fact, value, [...path, fact], vocabulary.notes[fact]);
  });
}

function limitIssues(fact: string, value: unknown, path: Path, notes: Partial<FactNotes> = {}): Issue[] {
  if (typeof value !== "number" || withinLimits(value, notes)) return [];
  const { above, atLeast, whole } = notes;
  const limits = [
    whole ? "whole" : undefined,
    above === undefined ? undefined : `above ${above}`,
    atLeast === undefined ? undefined : `at least ${atLeast}`,
  ];
  const wanted = limits.filter((limit) => limit !== undefined).join(" and ");
  return [{ path, message: `the fact "${fact}" is always ${wanted}, never ${value}` }];
}

function oneSided(examples: RuleExample[], path: Path): Issue[] {
  const fires = new Set(examples.map((example) => example.fires));
  if (fires.size !== 1) return [];
  const [all, none] = fires.has(true) ? ["true", "false"] : ["false", "true"];
  return [{ path, message: `all say "fires": ${all}; one with "fires": ${none} is needed` }];
}

/** Whether an example has exactly the facts that are tested, and fires as it says. */
function outcomeIssues({ facts, fires }: RuleExample, condition: Condition, path: Path): Issue[] {
  const tested = factsIn(condition);
  const missing = tested.filter((fact) => !Object.hasOwn(facts, fact));
  const strange = Object.keys(facts).filter((fact) => !tested.includes(fact));
  if (missing.length + strange.length > 0) {
    return [
      ...missing.map((fact) => ({
        path: [...path, "facts"],
        message: `lacks ${quoted(fact)}, which the conditions test`,
      })),
      ...strange.map((fact) => ({
        path: [...path, "facts", fact],
        message: `is no fact that the conditions test${suggestion(fact, missing)}`,
      })),
    ];
  }
  const holdsOn = conditionHolds(condition, facts);
  const message = `says ${fires}, but on these facts the rule ${holdsOn ? "fires" : "does not fire"}`;
  return holdsOn === fires ? [] : [{ path: [...path, "fires"], message }];
}

function conditionHolds(condition: Condition, facts: RuleExample["facts"]): boolean {
  if ("not" in condition) return !conditionHolds(condition.not, facts);
  if ("all" in condition) return condition.all.every((inner) => conditionHolds(inner, facts));
  if ("any" in condition) return condition.any.some((inner) => conditionHolds(inner, facts));
  return holds(condition, facts[condition.fact]!);
}
