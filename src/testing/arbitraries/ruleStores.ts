import { authoringOf } from "../../rulebook/authoring.js";
import { FACTS_OF_SCOPE } from "../../rules/factNames.js";
import { lanesOf } from "../../rules/lanes.js";
import { SCOPE_OF_EVENT } from "../../rules/scopes.js";
import type { StoreProfile, TaskNeed, Team } from "../../types/profile.js";
import type { Constant, FactScope, Rule } from "../../types/rulebook.js";
import { mayHold, toldOf } from "../../verify/candidatesWorkload.js";
import type { Cell } from "../../verify/cells.js";
import { groundOf } from "../../verify/ground.js";
import { AMPLE_BUDGET, numberRead, profilesOf } from "../../verify/profiles.js";
import { axesOf, Space } from "../../verify/space.js";
import { ROOM } from "../../verify/workloads.js";
import type { Bound } from "./bound.js";
import type { List } from "./lists.js";
import { pickOf, type Random, samplerOf, valueIn } from "./sampler.js";

/** Makes a store in which a rule may fire, perhaps with other tasks beside its own. */
export type Maker = (rule: Rule, company: List, random: Random) => StoreProfile;

/** Draws facts in which a rule may fire. */
type FactsMaker = (random: Random) => Record<string, Constant>;

/** Prepare the making of stores for the rules of a rulebook. */
export function makersOf(bound: Bound): Maker {
  const ground = groundOf(bound.compiled);
  const known = new Map<Rule, FactsMaker>();
  const factsFor = (rule: Rule): FactsMaker => {
    const scope = SCOPE_OF_EVENT[rule.event.type];
    const made =
      known.get(rule) ??
      (OF_WORKLOADS.includes(scope)
        ? factsIn(
            ground.space,
            ground.space.and(toldOf(rule, ground), mayHold(lanesOf(rule.conditions), ground)),
            bound,
          )
        : plainFacts(rule, scope, bound));
    known.set(rule, made);
    return made;
  };
  return (rule, company, random) => {
    const facts = factsFor(rule)(random);
    const made = OF_WORKLOADS.includes(SCOPE_OF_EVENT[rule.event.type])
      ? workloadStore(facts, random, bound)
      : plainStore(facts, rule, company, bound);
    return inCompany(made, company, random, bound);
  };
}

const OF_WORKLOADS: readonly FactScope[] = ["workload", "outcome", "plan"];

/** Draws facts from the cells of a region; no facts at all where it is empty. */
function factsIn(space: Space, region: number, bound: Bound): FactsMaker {
  const sampler = samplerOf(space, region);
  const { facts } = authoringOf(bound.rulebook);
  const valuesOf = (cell: Cell, random: Random) =>
    space.axes.map(({ fact, bands }, level) => [
      fact,
      valueIn(bands[cell[level]!]!, facts[fact]?.whole === true, random),
    ]);
  return (random) => (sampler ? Object.fromEntries(valuesOf(sampler(random), random)) : {});
}

/** Facts of a task, or of a store, in which a rule may fire. */
function plainFacts(rule: Rule, scope: FactScope, bound: Bound): FactsMaker {
  const { rulebook } = bound;
  const facts = FACTS_OF_SCOPE[scope].filter((fact) => rulebook.facts[fact]?.scopes.includes(scope));
  const cuts = { facts, conditions: [rule.conditions], linked: [] };
  const space = new Space(axesOf(cuts, { rulebook, authoring: authoringOf(rulebook) }), ROOM);
  return factsIn(space, mayHold(lanesOf(rule.conditions), { space }), bound);
}

function workloadStore(facts: Record<string, Constant>, random: Random, { rulebook }: Bound): StoreProfile {
  return pickOf(profilesOf(facts, rulebook), random);
}

/** A store with the size and team of some facts, and with their task or with others than those of a suggested role. */
function plainStore(facts: Record<string, Constant>, rule: Rule, company: List, bound: Bound): StoreProfile {
  const { task, size = "small", canSupervise, developers, ...need } = facts;
  const count = numberRead("developers", developers, bound.rulebook);
  const team: Team = {
    ...(canSupervise === false && { canSupervise }),
    ...(count !== undefined && { developers: count }),
  };
  const own = task === undefined ? withoutRole(rule, company, bound) : [{ task, ...need } as unknown as TaskNeed];
  return {
    size: size as "small",
    monthlyBudget: AMPLE_BUDGET,
    tasks: own,
    ...(Object.keys(team).length > 0 && { team }),
  };
}

/** The tasks of a store but those of the role that a rule suggests. */
function withoutRole({ event }: Rule, tasks: List, { rulebook }: Bound): List {
  const suggested = event.type === "suggests" ? event.params.role : "";
  const own = rulebook.roles.find(({ id }) => id === suggested)?.tasks ?? [];
  return tasks.filter((entry) => !own.some(({ id }) => id === idOf(entry)));
}

const ALONE = 0.6;

/** A store somewhere, as often as not with other tasks beside its own. */
function inCompany(made: StoreProfile, company: List, random: Random, { places }: Bound): StoreProfile {
  const place = pickOf(places, random);
  if (random() < ALONE) return { ...made, ...place };
  const own = made.tasks.map(idOf);
  const others = company.filter((entry) => !own.includes(idOf(entry)));
  return { ...made, ...place, tasks: [...made.tasks, ...others] };
}

function idOf(entry: StoreProfile["tasks"][number]): string {
  return typeof entry === "string" ? entry : entry.task;
}
