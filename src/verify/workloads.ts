import { factsIn } from "../rules/lanes.js";
import type { Authoring } from "../types/authoring.js";
import type { Condition, Rulebook } from "../types/rulebook.js";
import { OutOfRoom } from "./diagrams.js";
import { decidingRules, type Judging, judgingOf } from "./judging.js";
import { excluded, unreachable } from "./reach.js";
import { type Axis, axesOf, type Cuts, type Known, Space } from "./space.js";

/** Nodes that the proofs of one rulebook may take: about a gigabyte. */
export const ROOM = 8_000_000;

/** Facts and conditions that a space takes in besides those that decide workloads. */
interface Besides {
  facts?: readonly string[];
  conditions?: readonly Condition[];
  linked?: Cuts["linked"];
}

/** The cells of the workloads that one or more rulebooks decide. */
export function workloadSpace(known: readonly Known[], besides: Besides = {}, room = ROOM): Space {
  const conditions = [...known.flatMap(conditionsOf), ...(besides.conditions ?? [])];
  const facts = [...new Set(known.flatMap(({ rulebook }) => workloadFactsOf(rulebook)))];
  const has = (fact: string) => facts.includes(fact);
  const tested = new Set([
    ...conditions.flatMap(factsIn),
    ...known.flatMap(({ authoring }) => authoring.contracts.flatMap(({ raising }) => raising)),
  ]);
  const linked = [PART_OF_WHOLE, ...known.flatMap(({ authoring }) => linkedIn(authoring))];
  const cuts = {
    facts: [...facts, ...(besides.facts ?? [])],
    conditions: has("rolesTogether") ? [...conditions, SHARED] : conditions,
    // A number that nothing tests needs no bands.
    linked: [...linked.filter((pair) => pair.every((fact) => tested.has(fact))), ...(besides.linked ?? [])],
  };
  const axes = axesOf(cuts, known[0]!);
  return new Space(isSimple(axes, known) ? axes : widestLast(axes, facts.length), room);
}

/** Nodes of a probe: a rulebook whose rules are about something takes a fraction of them. */
const PROBE = 60_000;

/** Whether the strengths of engagements stay small functions with the most entangled facts first. */
function isSimple(axes: readonly Axis[], known: readonly Known[]): boolean {
  const probe = new Space(axes, PROBE);
  try {
    for (const { rulebook } of known) judgingOf(probe, rulebook, probe.all);
    return true;
  } catch (error) {
    if (error instanceof OutOfRoom) return false;
    throw error;
  }
}

/** Where anything depends on anything, diagrams are smallest with the facts of the most bands asked last. */
function widestLast(axes: readonly Axis[], own: number): Axis[] {
  const sorted = axes.slice(0, own).sort((a, b) => a.bands.length - b.bands.length);
  return [...sorted, ...axes.slice(own)];
}

/** What is alone and what is shared are always told apart. */
const SHARED: Condition = { fact: "rolesTogether", operator: "greaterThanInclusive", value: 2 };

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
