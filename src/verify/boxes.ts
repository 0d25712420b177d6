import type { Diagram } from "./diagrams.js";
import type { Space } from "./space.js";

/** Cells that lie in some bands of each axis: by axis, the places of its bands, rising. */
export type Box = readonly (readonly number[])[];

/** A region as boxes. */
export interface Boxes {
  /** The largest first; together they hold the region's cells and no others that are reached. */
  boxes: { box: Box; cells: number }[];
  /** Cells of the region beyond the most boxes that were asked for. */
  more: number;
}

/**
 * Write a region as few boxes, each as wide as it can be: none can take in another band without a cell of the space that
 * matters and is not in the region. Boxes may overlap; cells outside `matters` may be in any.
 */
export function boxesOf(space: Space, region: Diagram, matters: Diagram, most = 20): Boxes {
  const allowed = space.or(region, space.not(matters));
  const boxes: Boxes["boxes"] = [];
  let left = space.and(region, matters);
  while (left !== space.none && boxes.length < most) {
    const wide = widened(space, largestPath(space, left), allowed);
    const inside = space.and(boxRegion(space, wide), space.and(region, matters));
    boxes.push({ box: tightened(space, wide, inside), cells: space.count(inside) });
    left = space.without(left, inside);
  }
  return { boxes: boxes.sort((a, b) => b.cells - a.cells), more: space.count(left) };
}

/** The cells of a box. */
export function boxRegion(space: Space, box: Box): Diagram {
  const { diagrams, all, none } = space;
  let region = all;
  for (let level = box.length - 1; level >= 0; level--) {
    const places = box[level]!;
    if (places.length === diagrams.widths[level]) continue;
    const children = Array.from({ length: diagrams.widths[level]! }, (_, place) =>
      places.includes(place) ? region : none,
    );
    region = diagrams.branch(level, children);
  }
  return region;
}

/** A box of a region, found by taking at each axis the bands that lead to the most cells. */
function largestPath(space: Space, region: Diagram): number[][] {
  const { diagrams, axes } = space;
  let at = region;
  return axes.map(({ bands }, level) => {
    if (diagrams.levelOf(at) !== level) return bands.map((_, place) => place);
    const children = diagrams.childrenOf(at);
    const runs = runsOf(children, isNumeric(space, level)).filter(({ child }) => child !== space.none);
    const best = runs.reduce((a, b) => (weight(space, b) > weight(space, a) ? b : a));
    at = best.child;
    return best.places;
  });
}

interface Run {
  child: Diagram;
  places: number[];
}

function weight(space: Space, { child, places }: Run): number {
  return space.count(child) * places.length;
}

/** Bands that lead to the same, side by side where they are numbers. */
function runsOf(children: Diagram[], numeric: boolean): Run[] {
  const runs: Run[] = [];
  children.forEach((child, place) => {
    const last = runs[runs.length - 1];
    const run = numeric ? (last?.child === child ? last : undefined) : runs.find((other) => other.child === child);
    if (run) run.places.push(place);
    else runs.push({ child, places: [place] });
  });
  return runs;
}

function isNumeric(space: Space, level: number): boolean {
  return space.axes[level]!.bands[0]!.values === undefined;
}

/** The box with every band that it can take in: whole axes first, so that it says no more than it must. */
function widened(space: Space, start: number[][], allowed: Diagram): Box {
  const box = start.map((places) => [...places]);
  const fits = () => space.without(boxRegion(space, box), allowed) === space.none;
  for (let level = box.length - 1; level >= 0; level--) {
    const width = space.diagrams.widths[level]!;
    if (box[level]!.length === width) continue;
    const before = box[level]!;
    box[level] = Array.from({ length: width }, (_, place) => place);
    if (!fits()) box[level] = grown(space, level, before, box, fits);
  }
  return box;
}

function grown(space: Space, level: number, before: number[], box: number[][], fits: () => boolean): number[] {
  let places = before;
  for (const place of nextTo(space, level, before)) {
    const sides = places.includes(place - 1) || places.includes(place + 1);
    if (isNumeric(space, level) && !sides) continue;
    box[level] = [...places, place].sort((a, b) => a - b);
    if (fits()) places = box[level]!;
  }
  return places;
}

/** The box without the bands in which it has no cell that matters; an axis that it does not bound stays so. */
function tightened(space: Space, box: Box, inside: Diagram): Box {
  return box.map((places, level) => {
    if (places.length === space.diagrams.widths[level]) return places;
    const { fact } = space.axes[level]!;
    const among = (place: number) => space.where(fact, (_, band) => band === place);
    const used = places.filter((place) => space.and(inside, among(place)) !== space.none);
    // Numbers stay one range, whatever is missing within it.
    return isNumeric(space, level) ? places.filter((place) => place >= used[0]! && place <= used.at(-1)!) : used;
  });
}

/** Bands to try, the nearest first. */
function nextTo(space: Space, level: number, places: number[]): number[] {
  const width = space.diagrams.widths[level]!;
  const others = Array.from({ length: width }, (_, place) => place).filter((place) => !places.includes(place));
  const distance = (place: number) => Math.min(...places.map((own) => Math.abs(own - place)));
  return others.sort((a, b) => distance(a) - distance(b));
}
