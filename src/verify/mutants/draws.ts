import type { Cell } from "../cells.js";
import type { Diagram } from "../diagrams.js";
import type { Space } from "../space.js";

/** Parts of a region of one combination of bands each, drawn evenly at each fact; the same ones every time. */
export function* partsDrawn(space: Space, region: Diagram, count: number): Generator<Diagram> {
  const next = numbers();
  for (let i = 0; i < count; i++) yield space.and(region, cellRegion(space, drawn(space, region, next)));
}

const MULTIPLIER = 1_664_525;
const INCREMENT = 1_013_904_223;
const MODULUS = 2 ** 32;

/** Numbers from 0 to below 1 that look random. */
function numbers(): () => number {
  let state = 1;
  return () => {
    state = (Math.imul(state, MULTIPLIER) + INCREMENT) >>> 0;
    return state / MODULUS;
  };
}

/** What follows from the rest of a store and its prices is left to them. */
const FOLLOWING = ["hireToFreelancer", "agencyToFreelancer"];

/** By axis, the place of a band; -1 for any. What the region does not ask is drawn half of the time. */
function drawn({ diagrams, axes, none }: Space, region: Diagram, next: () => number): Cell {
  let at = region;
  const oneOf = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)]!;
  return axes.map(({ fact, bands }, level) => {
    if (diagrams.levelOf(at) !== level) return next() < 0.5 || FOLLOWING.includes(fact) ? -1 : oneOf([...bands.keys()]);
    const open = diagrams.childrenOf(at).flatMap((child, place) => (child === none ? [] : [{ child, place }]));
    const { child, place } = oneOf(open);
    at = child;
    return place;
  });
}

function cellRegion(space: Space, cell: Cell): Diagram {
  return space.axes.reduce(
    (region, { fact }, level) =>
      cell[level]! < 0
        ? region
        : space.and(
            region,
            space.where(fact, (_, at) => at === cell[level]),
          ),
    space.all,
  );
}
