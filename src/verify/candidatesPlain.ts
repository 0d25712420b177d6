import { authoringOf } from "../rulebook/authoring.js";
import { FACTS_OF_SCOPE } from "../rules/factNames.js";
import { lanesOf } from "../rules/lanes.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { StoreProfile, TaskNeed } from "../types/profile.js";
import type { Constant, Rule, Rulebook } from "../types/rulebook.js";
import type { Priced } from "./advising.js";
import { mayHold } from "./candidatesWorkload.js";
import { cellsIn, sampleOf } from "./cells.js";
import type { Ground } from "./ground.js";
import { pricedPlain } from "./helpers.js";
import { AMPLE_BUDGET, numberRead } from "./profiles.js";
import { axesOf, Space } from "./space.js";
import { variedParts } from "./varied.js";
import { ROOM } from "./workloads.js";

const CELLS_OF_A_PART = 3;

/** Stores with one task or none in which a rule may fire that tests facts of tasks or stores. */
export function* plainStores(rule: Rule, { compiled }: Ground): Generator<Priced> {
  const { rulebook, source } = compiled;
  const facts = factsFor(rule, rulebook);
  const known = { rulebook, authoring: authoringOf(source) };
  const space = new Space(axesOf({ facts, conditions: [rule.conditions], linked: [] }, known), ROOM);
  for (const part of variedParts(space, mayHold(lanesOf(rule.conditions), { space }))) {
    let tried = 0;
    for (const cell of cellsIn(space, part)) {
      yield pricedPlain(storeWith(sampleOf(space, cell), rulebook), compiled);
      if (++tried >= CELLS_OF_A_PART) break;
    }
  }
}

/** Facts that a profile of one task decides. */
function factsFor({ event }: Rule, { facts }: Rulebook): string[] {
  const scope = SCOPE_OF_EVENT[event.type];
  const own = FACTS_OF_SCOPE[scope].filter((fact) => facts[fact]?.scopes.includes(scope));
  return own.filter((fact) => !facts[fact] || !fact.startsWith("parallel"));
}

function storeWith(facts: Record<string, Constant>, rulebook: Rulebook): StoreProfile {
  const { task, size = "small", canSupervise, developers, ...need } = facts;
  const count = numberRead("developers", developers, rulebook);
  const team = { ...(canSupervise === false && { canSupervise }), ...(count !== undefined && { developers: count }) };
  return {
    size: size as "small",
    monthlyBudget: AMPLE_BUDGET,
    tasks: task === undefined ? [] : [{ task, ...need } as unknown as TaskNeed],
    ...(Object.keys(team).length > 0 && { team }),
  };
}
