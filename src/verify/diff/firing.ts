import { factsIn } from "../../rules/lanes.js";
import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { axesOf, Space } from "../space.js";
import { ROOM } from "../workloads.js";
import type { Joint } from "./joint.js";

/** Where a rule fires under one rulebook only, or could be told of at all, among the cells of workloads. */
export interface Firing {
  /** Under one of the two. */
  changed: Diagram;
  /** Under either. */
  ever: Diagram;
}

/** Compare where two versions of a rule fire; one of them may be missing. Facts that workloads do not tell may be anything. */
export function firingOf(before: Rule | undefined, after: Rule | undefined, joint: Joint): Firing {
  const wide = widenedSpace(before, after, joint);
  const regionOf = (rule: Rule | undefined) => (rule ? wide.region(rule.conditions) : wide.none);
  const [old, now] = [regionOf(before), regionOf(after)];
  const changed = wide.or(wide.without(old, now), wide.without(now, old));
  return { changed: reached(wide, changed, joint), ever: reached(wide, wide.or(old, now), joint) };
}

/** The space of workloads with the other facts that a rule tests as its last axes. */
function widenedSpace(before: Rule | undefined, after: Rule | undefined, { space, a, b }: Joint): Space {
  const conditions = [before, after].flatMap((rule) => (rule ? [rule.conditions] : []));
  const facts = [...new Set(conditions.flatMap(factsIn))].filter((fact) => space.placeOf(fact) < 0);
  const known = { ...b, rulebook: { ...b.rulebook, facts: { ...a.rulebook.facts, ...b.rulebook.facts } } };
  return new Space([...space.axes, ...axesOf({ facts, conditions, linked: [] }, known)], ROOM);
}

/** The cells of workloads that stores reach under either rulebook and that have a cell of a region of the wider space. */
function reached(wide: Space, region: Diagram, { space, judgedBy }: Joint): Diagram {
  const projected = projection(wide, region, space);
  return space.and(projected, space.or(judgedBy.a.reach, judgedBy.b.reach));
}

function projection(wide: Space, region: Diagram, space: Space): Diagram {
  const memo = new Map<Diagram, Diagram>();
  const go = (at: Diagram): Diagram => {
    const level = wide.diagrams.levelOf(at);
    if (level >= space.axes.length) return at === wide.none ? space.none : space.all;
    const known = memo.get(at);
    if (known !== undefined) return known;
    const made = space.diagrams.branch(level, wide.diagrams.childrenOf(at).map(go));
    memo.set(at, made);
    return made;
  };
  return go(region);
}
