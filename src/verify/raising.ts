import type { Contract } from "../types/authoring.js";
import type { Constant } from "../types/rulebook.js";
import { isIn } from "./bands.js";
import type { Diagram } from "./diagrams.js";
import type { Space } from "./space.js";

/** A step of some facts from bands to higher ones, by the places of their axes. */
export interface Step {
  axes: readonly number[];
  from: readonly number[];
  to: readonly number[];
}

/**
 * The steps in which facts rise: one fact from any band to any higher one; or a fact with others that may rise with it,
 * each by no band or one, because what rises together passes every band on its way.
 */
export function stepsOf(space: Space, { raising, order }: Contract): Step[] {
  const axes = raising.map((fact) => space.placeOf(fact));
  if (axes.some((axis) => axis < 0)) return [];
  const [first, ...others] = axes.map((axis) => rising(space, axis, order));
  if (others.length === 0) return pairsOf(first!).map(([from, to]) => ({ axes, from: [from], to: [to] }));
  const starts = [first!, ...others].reduce<number[][]>(
    (all, places) => all.flatMap((some) => places.map((place) => [...some, place])),
    [[]],
  );
  return starts.flatMap((from) => smallSteps(space, axes, from));
}

/** Bands of an axis from low to high. */
function rising({ axes }: Space, axis: number, order: readonly string[] | undefined): number[] {
  const { bands } = axes[axis]!;
  if (!order) return bands.map((_, place) => place);
  const places = order.map((value) => bands.findIndex((band) => isIn(band, value as Constant)));
  return [...new Set(places)];
}

function pairsOf(places: readonly number[]): [number, number][] {
  return places.flatMap((from, i) => places.slice(i + 1).map((to): [number, number] => [from, to]));
}

/** Every way in which the first of some facts rises, within its band or to the next, and others with it or not. */
function smallSteps(space: Space, axes: readonly number[], from: readonly number[]): Step[] {
  const ends = from.reduce<number[][]>(
    (all, place) =>
      all.flatMap((some) => [
        [...some, place],
        [...some, place + 1],
      ]),
    [[]],
  );
  const possible = ends.filter(
    (to) =>
      to.some((place, i) => place !== from[i]) &&
      to.every((place, i) => place < space.axes[axes[i]!]!.bands.length) &&
      (to[0] !== from[0] || hasRoom(space, axes[0]!, from[0]!)),
  );
  return possible.map((to) => ({ axes, from, to }));
}

/** Whether a number can rise within a band. */
function hasRoom({ axes }: Space, axis: number, place: number): boolean {
  const { low, high } = axes[axis]!.bands[place]!;
  return low !== high;
}

/** What is left of a function once some axes lie in some bands. */
export function restricted(space: Space, diagram: Diagram, axes: readonly number[], bands: readonly number[]): Diagram {
  return axes.reduce((at, axis, i) => space.diagrams.restrict(at, axis, bands[i]!), diagram);
}
