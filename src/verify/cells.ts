import type { Constant } from "../types/rulebook.js";
import type { Diagram } from "./diagrams.js";
import { PLAIN } from "./plain.js";
import { type Axis, cellOf, type Space } from "./space.js";

/** By axis, the place of a band. */
export type Cell = readonly number[];

/** The cells of a region, plain ones first; axes that it does not ask stay plain. */
export function* cellsIn(space: Space, region: Diagram): Generator<Cell> {
  const { diagrams, axes } = space;
  const orders = axes.map(orderOf);
  function* below(at: Diagram, level: number, cell: number[]): Generator<Cell> {
    if (at === space.none) return;
    if (level === axes.length) return void (yield [...cell]);
    const asked = diagrams.levelOf(at) === level;
    for (const place of asked ? orders[level]! : orders[level]!.slice(0, 1)) {
      yield* below(diagrams.at(at, level, place), level + 1, [...cell, place]);
    }
  }
  yield* below(region, 0, []);
}

/** Places of the bands of an axis, the plainest first. */
function orderOf({ fact, bands }: Axis): number[] {
  const plain = PLAIN[fact];
  const places = bands.map((_, place) => place);
  if (plain === undefined) return places;
  const [first] = cellOf({ axes: [{ fact, bands }] }, { [fact]: plain });
  return places.sort((a, b) => Math.abs(a - first!) - Math.abs(b - first!));
}

/** Whether a region has a cell. */
export function has(space: Space, region: Diagram, cell: Cell): boolean {
  return valueAt(space, region, cell) !== 0;
}

/** What a function gives at a cell. */
export function valueAt({ diagrams }: Space, diagram: Diagram, cell: Cell): number {
  return diagrams.valueOf(cell.reduce((at, place, level) => diagrams.at(at, level, place), diagram));
}

/** A value of each fact in a cell. */
export function sampleOf({ axes }: Space, cell: Cell): Record<string, Constant> {
  return Object.fromEntries(axes.map(({ fact, bands }, level) => [fact, bands[cell[level]!]!.sample]));
}
