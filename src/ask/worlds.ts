import { type Axis, steps, strides, waysIn } from "./axes.js";
import type { Path } from "./partial.js";
import type { World } from "./world.js";

/** What is said of some workloads, by their places, in two worlds that are filled in alike. */
interface Said {
  one: [place: number, said: number][];
  other: [place: number, said: number][];
}

/** Whether two worlds differ in what becomes of a task, filled in alike; taken to be so if there are more than some ways to do that. */
export function worldsDiffer(one: World, other: World, most: number): boolean {
  if (one === other) return false;
  const axesOf = (tasks: number[]) => blocksOf(one, tasks).flatMap((place) => one.blocks[place]!.axes);
  const parts = connected([one, other].flatMap(({ blocks }) => blocks.map(({ tasks }) => tasks)));
  if (rolesOf(one) !== rolesOf(other) || parts.some((tasks) => waysIn(axesOf(tasks)) > most)) return true;
  const said = parts.map((tasks) => {
    const axes = axesOf(tasks);
    return distinct(
      Array.from({ length: waysIn(axes) }, (_, way) => ({
        one: saidIn(one, tasks, axes, way),
        other: saidIn(other, tasks, axes, way),
      })),
    );
  });
  return differ(one, other, said);
}

/** Whether a field of how a task is done decides what becomes of a task. */
export function decidesWithin(world: World, path: Path): boolean {
  const said = world.blocks.map(({ axes, kindOf }, place) => {
    const at = (way: number): [number, number] => [place, world.saidOf[place]![kindOf[way]!]!];
    if (!axes.some((axis) => axis.path === path)) {
      return distinct(kindOf.map((_, way) => ({ one: [at(way)], other: [at(way)] })));
    }
    const moved = steps(axes, path).map(([one, other]): Said => ({ one: [at(one)], other: [at(other)] }));
    return distinct(moved).filter(({ one, other }) => one.join() !== other.join());
  });
  return differ(world, world, said);
}

/** The role of each task, by its place in the profile. */
function rolesOf({ blocks }: World): string {
  const roles: string[] = [];
  for (const { role, tasks } of blocks) for (const index of tasks) roles[index] = role;
  return roles.join();
}

/** The places of the blocks of some tasks. */
function blocksOf({ blocks }: World, tasks: number[]): number[] {
  return [...blocks.keys()].filter((place) => tasks.includes(blocks[place]!.tasks[0]!));
}

/** Sets of tasks that have a task in common, as one. */
function connected(sets: number[][]): number[][] {
  return sets.reduce<number[][]>((parts, set) => {
    const touching = parts.filter((part) => part.some((task) => set.includes(task)));
    const others = parts.filter((part) => !touching.includes(part));
    return [...others, [...new Set([...touching.flat(), ...set])]];
  }, []);
}

/** What is said of some tasks in one of the ways in which all that is open of them may be filled in. */
function saidIn(world: World, tasks: number[], axes: Axis[], way: number): [number, number][] {
  const all = strides(axes);
  return blocksOf(world, tasks).map((place) => {
    const { axes: own, kindOf } = world.blocks[place]!;
    const ownStrides = strides(own);
    const ownWay = own.reduce((sum, { path, values }, i) => {
      const stride = all[axes.findIndex((axis) => axis.path === path)]!;
      return sum + (Math.floor(way / stride) % values.length) * ownStrides[i]!;
    }, 0);
    return [place, world.saidOf[place]![kindOf[ownWay]!]!];
  });
}

function distinct(all: Said[]): Said[] {
  return [...new Map(all.map((said) => [`${said.one}/${said.other}`, said])).values()];
}

/** Whether two worlds differ in what becomes of a task where of each part one of some things is said. */
function differ(one: World, other: World, parts: Said[][]): boolean {
  const [said, otherSaid]: [number[], number[]] = [[], []];
  const search = (at: number): boolean => {
    const part = parts[at];
    if (!part) return one.outcome(said) !== other.outcome(otherSaid);
    return part.some((choice) => {
      for (const [place, which] of choice.one) said[place] = which;
      for (const [place, which] of choice.other) otherSaid[place] = which;
      return search(at + 1);
    });
  };
  return search(0);
}
