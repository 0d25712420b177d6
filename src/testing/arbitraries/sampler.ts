import { nextDown, nextUp } from "../../rules/doubles.js";
import type { Constant } from "../../types/rulebook.js";
import type { Band } from "../../verify/bands.js";
import type { Cell } from "../../verify/cells.js";
import type { Diagram } from "../../verify/diagrams.js";
import type { Space } from "../../verify/space.js";

/** Random numbers in [0, 1). */
export type Random = () => number;

/** Draws cells of a region, each as likely as any other. */
export function samplerOf(space: Space, region: Diagram): ((random: Random) => Cell) | undefined {
  const { diagrams, axes } = space;
  const counts = new Map<Diagram, number>();
  const count = (at: Diagram, level: number): number => {
    if (at === space.none) return 0;
    const to = diagrams.levelOf(at);
    const skipped = axes.slice(level, to).reduce((product, { bands }) => product * bands.length, 1);
    if (to === diagrams.depth) return skipped;
    const below = counts.get(at) ?? diagrams.childrenOf(at).reduce((sum, child) => sum + count(child, to + 1), 0);
    counts.set(at, below);
    return skipped * below;
  };
  if (count(region, 0) === 0) return undefined;
  return (random) => {
    const cell: number[] = [];
    let at = region;
    for (const [level, { bands }] of axes.entries()) {
      const weights = bands.map((_, place) => count(diagrams.at(at, level, place), level + 1));
      const place = weighted(weights, random());
      cell.push(place);
      at = diagrams.at(at, level, place);
    }
    return cell;
  };
}

/** A place, drawn by weight. */
function weighted(weights: readonly number[], share: number): number {
  let left = share * weights.reduce((sum, weight) => sum + weight, 0);
  let last = 0;
  for (const [place, weight] of weights.entries()) {
    if (weight === 0) continue;
    last = place;
    left -= weight;
    if (left < 0) return place;
  }
  return last;
}

const FARTHEST = 1e6;

/** A value in a band: its plain one, or one at either end. */
export function valueIn(
  { values, low, high, withLow, withHigh, sample }: Band,
  whole: boolean,
  random: Random,
): Constant {
  if (values) return pickOf(values, random);
  const ends = whole ? [] : [withLow ? low : nextUp(low), withHigh ? high : nextDown(high)];
  return pickOf([sample, sample, ...ends.filter((end) => end > 0 && end < FARTHEST)], random);
}

/** One of some things. */
export function pickOf<T>(things: readonly T[], random: Random): T {
  return things[Math.floor(random() * things.length)]!;
}
