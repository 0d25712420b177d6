import type { Compiled } from "../rulebook/compile.js";
import type { FactScope } from "../types/rulebook.js";
import { type Checked, type Field, rulesIn } from "./checked.js";
import type { Diagram } from "./diagrams.js";
import type { Judging } from "./judging.js";
import { axesOf, type Known, Space } from "./space.js";
import { watchingField } from "./watching.js";
import { ROOM } from "./workloads.js";

/** The fields of all rules of a rulebook, of which the first is that of its workloads. */
export function fieldsOf(known: Known, judging: Judging, compiled: Compiled): Checked["fields"] {
  return {
    workload: { space: judging.space, reach: judging.reach, rules: rulesIn("workload", known.rulebook) },
    task: fieldOf("task", known, ({ all }) => all),
    plan: fieldOf("plan", known, planReach),
    store: fieldOf("store", known, storeReach),
    outcome: watchingField(known, compiled),
  };
}

function fieldOf(scope: FactScope, known: Known, reachOf: (space: Space) => Diagram): Field {
  const rules = rulesIn(scope, known.rulebook);
  const { facts } = known.rulebook;
  const own = Object.keys(facts).filter((fact) => facts[fact]!.scopes.includes(scope));
  const conditions = rules.map(({ conditions: tested }) => tested);
  const space = new Space(
    axesOf({ facts: own, conditions, linked: scope === "store" ? [OUTSIDERS] : [] }, known),
    ROOM,
  );
  return { space, reach: reachOf(space), rules };
}

const OUTSIDERS = ["parallelFreelancers", "parallelOutsiders"] as const;

/** What a plan takes is served, suits well enough, and is paid for. */
function planReach(space: Space): Diagram {
  const is = (fact: string, ...values: unknown[]) =>
    space.placeOf(fact) < 0
      ? space.none
      : space.where(fact, (band) => band.values!.every((value) => values.includes(value)));
  const wrong = [is("served", false), is("suits", "badly", "not"), is("fitsAlone", "no"), is("fitsBeside", false)];
  return space.without(space.all, space.and(is("chosen", true), space.any(wrong)));
}

/** Freelancers are outsiders too. */
function storeReach(space: Space): Diagram {
  const [freelancers, outsiders] = OUTSIDERS;
  if (space.placeOf(freelancers) < 0 || space.placeOf(outsiders) < 0) return space.all;
  return space.related(freelancers, outsiders, (some, all) => some <= all);
}
