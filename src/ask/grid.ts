import { type Trial, variationOf } from "../explain/trial.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { bandValue } from "../rules/bands.js";
import type { Workload } from "../workload/workload.js";
import { workloadsOf } from "../workload/workloads.js";
import { type Axis, axesOf, steps, waysIn } from "./axes.js";
import { type Block, blockOf, isInner, waysOver } from "./block.js";
import { nameOf, type Path } from "./partial.js";
import { type World, worldOf } from "./world.js";
import { decidesWithin, worldsDiffer } from "./worlds.js";

/** In how many ways what is asked of the store, or of the tasks of one workload, may be answered for all of them to be tried. */
const MOST_WAYS = 5000;
/** How many decisions may be made for that. */
const PATIENCE = 20_000;

/**
 * Whether a field that is asked for decides what becomes of a task in some way to answer all that is asked; nothing if there
 * are too many.
 */
export function gridOver(paths: Path[], base: Trial, compiled: Compiled): ((path: Path) => boolean) | undefined {
  const isOuter = (path: Path) => !isInner(path) || mayMove(path, base);
  // What is of the store comes first: to vary a task only changes what is made of the profile. How long a task lasts comes
  // last: ongoing work loses its months.
  const sorted = [...paths].sort((a, b) => rank(a) - rank(b));
  const [outer, inner] = [true, false].map((side) => {
    const some = sorted.filter((path) => isOuter(path) === side);
    return axesOf(some, base, compiled);
  });
  const worlds = outer && inner && worldsOver(outer, inner, base, compiled);
  if (!worlds) return undefined;
  return (path) =>
    isOuter(path)
      ? steps(outer, path).some(([one, other]) => worldsDiffer(worlds[one]!, worlds[other]!, MOST_WAYS))
      : [...new Set(worlds)].some((world) => decidesWithin(world, path));
}

/** Why the owner cannot do a task may decide who serves it. */
function mayMove([, index, name]: Path, { store }: Trial): boolean {
  return name === "gap" && store.needs.some((need) => need.index === index && need.task.alsoBy.length > 0);
}

function rank(path: Path): number {
  return path.length + Number(nameOf(path) === "duration");
}

/** By way to fill in what is asked but inner fields, the store that it makes; those with the same work are one. */
function worldsOver(outer: Axis[], inner: Axis[], base: Trial, compiled: Compiled): World[] | undefined {
  if (waysIn(outer) > MOST_WAYS) return undefined;
  const patience = { left: PATIENCE };
  const blocks = new Map<string, Block | undefined>();
  const worlds = new Map<string, World>();
  const all: World[] = [];
  for (const store of waysOver(outer, base.store, compiled)) {
    const workloads = workloadsOf(store, compiled);
    const key = JSON.stringify([factsOf(store, compiled), workloads.map(({ id, needs }) => [id, needs.map(needOf)])]);
    let world = worlds.get(key);
    if (!world) {
      const trial = variationOf(base, store, undefined, compiled);
      const own = trial.offers.decided.map(({ workload }) => {
        const work = JSON.stringify([workload.role.id, workload.needs.map(needOf)]);
        if (!blocks.has(work)) blocks.set(work, blockOf(workload, inner, store, MOST_WAYS, compiled));
        return blocks.get(work);
      });
      if (own.includes(undefined)) return undefined;
      world = worldOf(trial, own as Block[], patience, compiled);
      if (patience.left < 0) return undefined;
      worlds.set(key, world);
    }
    all.push(world);
  }
  return all;
}

/** What rules may know of a store beside its work. */
function factsOf({ size, canSupervise, developers, filledRoles }: Store, { bands }: Compiled) {
  return [size, canSupervise, bandValue(bands.developers, developers), [...filledRoles].sort()];
}

function needOf({ index, hoursPerMonth, gap }: Workload["needs"][number]) {
  return [index, hoursPerMonth, gap];
}
