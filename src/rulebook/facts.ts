import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import { FACTS_OF_SCOPE } from "../rules/factNames.js";
import type { FactDefinition } from "../types/rulebook.js";
import type { Draft } from "./draft.js";
import { known, quoted } from "./names.js";
import type { Path } from "./parts.js";

/** Names of all facts that the code works out. */
export const MADE_FACTS = [...new Set(Object.values(FACTS_OF_SCOPE).flat())];

/** Facts that the code reads from numbers of the profile, with nothing to read them by. */
export function missingBands({ facts, sound }: Draft): Issue[] {
  if (!facts) return [];
  const misspelt = Object.keys(facts.value).some((name) => !MADE_FACTS.includes(name));
  const wanted = ["urgency", "developers"].filter((name) => !misspelt || Object.hasOwn(facts.value, name));
  return wanted.flatMap((name) => {
    const path = [...facts.path, name];
    const definition = facts.value[name] as Partial<FactDefinition & { type: "enum" }> | undefined;
    if (!sound(path) || (definition?.type === "enum" && definition.bands !== undefined)) return [];
    return [{ path, message: "must be an enum with bands" }];
  });
}

/** The well-shaped facts, each with its place. */
export function soundFacts({ facts, sound }: Draft): [name: string, fact: FactDefinition, path: Path][] {
  if (!facts) return [];
  const sane = Object.keys(facts.value).filter((name) => sound([...facts.path, name]));
  return sane.map((name) => [name, facts.value[name] as FactDefinition, [...facts.path, name]]);
}

/** Whether nothing works a fact out, or not at the point where it is said to be; bands of no value of the fact. */
export function factIssues(name: string, fact: FactDefinition, path: Path): Issue[] {
  return [...unmade(name, fact, path), ...bandIssues(fact, path)];
}

function unmade(fact: string, { scopes }: FactDefinition, path: Path): Issue[] {
  if (!MADE_FACTS.includes(fact)) {
    return [{ path, message: `nothing works out a fact ${quoted(fact)}${suggestion(fact, MADE_FACTS)}` }];
  }
  const never = scopes.filter((scope) => !FACTS_OF_SCOPE[scope].includes(fact));
  return never.map((scope) => ({ path: [...path, "scopes"], message: `nothing works this fact out for "${scope}"` }));
}

function bandIssues(definition: FactDefinition, path: Path): Issue[] {
  if (definition.type !== "enum" || !definition.bands) return [];
  const { below, otherwise, absent } = definition.bands;
  const named: [string, Path][] = [
    ...below.map(({ value }, i): [string, Path] => [value, ["below", i, "value"]]),
    [otherwise, ["otherwise"]],
    [absent, ["absent"]],
  ];
  const values = Object.keys(definition.values);
  return named.flatMap(([value, at]) => known(value, values, [...path, "bands", ...at], "value of the fact"));
}
