import type { Diagram } from "./diagrams.js";
import type { Space } from "./space.js";

/** The cells that become cells of a region if some facts may be anything. */
export function forgetting(space: Space, region: Diagram, facts: readonly string[]): Diagram {
  const { diagrams } = space;
  const levels = new Set(facts.map((fact) => space.placeOf(fact)));
  const memo = new Map<Diagram, Diagram>();
  const go = (at: Diagram): Diagram => {
    const level = diagrams.levelOf(at);
    if (level === diagrams.depth) return at;
    const known = memo.get(at);
    if (known !== undefined) return known;
    const children = diagrams.childrenOf(at).map(go);
    const made = levels.has(level) ? space.any(children) : diagrams.branch(level, children);
    memo.set(at, made);
    return made;
  };
  return go(region);
}
