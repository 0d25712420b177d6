import type { Compiled } from "../../src/rulebook/compile.js";
import type { Mutation, Rulebook } from "../../src/rules.js";
import { mutationOf } from "../../src/rules.js";
import { boundaries } from "../../test/support/boundaries.js";
import { canShowInScenarios, type Examples, failsExample, noticing } from "./killers.js";
import { boundaryStore, type Recorded, scenarioStores } from "./suites.js";

/** What of a project's tests notices an edit, or that nothing does or need. */
export type Fate = "refusal" | "example" | "scenario" | "boundary" | "equivalent" | "undecided" | "survives";

export interface Scored extends Mutation {
  fate: Fate;
}

/** What is tried on each edit, the cheapest first. */
export interface Suites {
  examples: Examples;
  scenarios: Recorded[];
  boundaries: Recorded[];
}

/** The tests of this project. */
export function suitesOf(examples: Examples, compiled: Compiled): Suites {
  return {
    examples,
    scenarios: scenarioStores(compiled),
    boundaries: boundaries().map(({ store }) => boundaryStore(store, compiled)),
  };
}

/** Score every single edit of a rulebook's rules. */
export function* scored(rulebook: Rulebook, suites: Suites, compiled: Compiled): Generator<Scored> {
  for (const mutation of mutationOf(rulebook)) yield { ...mutation, fate: fateOf(mutation, suites, compiled) };
}

function fateOf({ mutant, verdict }: Mutation, suites: Suites, compiled: Compiled): Fate {
  if (verdict === "refused") return "refusal";
  if (verdict === "equivalent") return "equivalent";
  if (failsExample(mutant, suites.examples)) return "example";
  const rule = compiled.rulebook.rules.find(({ name }) => name === mutant.rule)!;
  if (canShowInScenarios(rule) && isNoticedBy(suites.scenarios)) return "scenario";
  if (isNoticedBy(suites.boundaries)) return "boundary";
  return verdict === "undecided" ? "undecided" : "survives";

  function isNoticedBy(stores: Recorded[]): boolean {
    return !noticing(mutant, stores, compiled).next().done;
  }
}
