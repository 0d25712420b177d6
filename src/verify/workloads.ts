import { factsIn } from "../rules/lanes.js";
import type { Authoring } from "../types/authoring.js";
import type { Condition, Rulebook } from "../types/rulebook.js";
import { decidingRules, type Judging, judgingOf } from "./judging.js";
import { excluded, unreachable } from "./reach.js";
import { axesOf, type Known, Space } from "./space.js";

/** Nodes that the proofs of one rulebook may take: about a gigabyte. */
export const ROOM = 8_000_000;

/** What is known of the workloads that one or two rulebooks decide; other conditions may cut their facts as well. */
export function workloadSpace(known: readonly Known[], room = ROOM, others: readonly Condition[] = []): Space {
  const first = known[0]!;
  const facts = [...new Set(known.flatMap(({ rulebook }) => workloadFactsOf(rulebook)))];
  const conditions = [...known.flatMap(conditionsOf), ...others];
  const linked = known.flatMap(({ authoring }) => linkedIn(authoring));
  return new Space(axesOf({ facts, conditions, linked: [...linked, PART_OF_WHOLE] }, first), room);
}

const PART_OF_WHOLE = ["ownHours", "hoursPerMonth"] as const;
/** Facts that rules test together with many others come first: what is asked early need not be remembered for long. */
function workloadFactsOf(rulebook: Rulebook): string[] {
  const { facts } = rulebook;
  const own = Object.keys(facts).filter((fact) => facts[fact]!.scopes.includes("workload"));
  const tested = decidingRules(rulebook).map(({ conditions }) => factsIn(conditions));
  const company = (fact: string) => new Set(tested.filter((some) => some.includes(fact)).flat()).size;
  return own.sort((a, b) => company(b) - company(a));
}

function conditionsOf({ rulebook, authoring }: Known): Condition[] {
  const promised = authoring.contracts.flatMap(({ when }) => when ?? []);
  const never = authoring.constraints.flatMap((constraint) =>
    "never" in constraint ? constraint.never : (constraint.when ?? []),
  );
  return [...decidingRules(rulebook).map(({ conditions }) => conditions), ...promised, ...never];
}

function linkedIn({ constraints }: Authoring): [string, string][] {
  return constraints.flatMap((constraint) =>
    "never" in constraint ? [] : ["same" in constraint ? constraint.same : constraint.atMost],
  );
}

/** Everything that the rules of a rulebook say of the workloads that stores have. */
export function workloadJudging(known: Known, space = workloadSpace([known])): Judging {
  const { rulebook, authoring } = known;
  const never = authoring.constraints.map((constraint) => excluded(space, constraint));
  const reach = space.not(space.or(unreachable(space, rulebook), space.any(never)));
  return judgingOf(space, rulebook, reach);
}
