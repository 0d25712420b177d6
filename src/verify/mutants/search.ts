import type { Compiled } from "../../rulebook/compile.js";
import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { type Found, storesIn } from "../stores.js";
import type { Trial } from "./compared.js";
import { partsDrawn } from "./draws.js";
import type { Ground } from "./ground.js";
import { scopeOf } from "./mutated.js";
import { plainStores, storesWithOutsiders, storesWithTask } from "./plainStores.js";
import { allAlike, atBudgets, besideRivals, inCompany } from "./trials.js";

/** Stores of a region that are tried, and cells for which one is looked for. */
const FEW = { stores: 4, cells: 10 };
const ONE = { stores: 1, cells: 3 };
const MANY = { stores: 40, cells: 100 };
const DRAWS = 60;

/** The plainest stores of a region, by the point of the way at which the rule is decided. */
export function* plainTrials(ground: Ground, region: Diagram): Generator<Trial> {
  const { space, compiled, rule } = ground;
  switch (scopeOf(rule)) {
    case "task":
      return yield* storesWithTask(space, region);
    case "store":
      return yield* storesWithOutsiders(space, region, compiled, suggestedBy(rule));
    case "plan":
      return;
    default:
      yield* storesOf(ground, region, FEW);
  }
}

function suggestedBy({ event }: Rule): string {
  return event.type === "suggests" ? event.params.role : "";
}

/** Stores of a region that are less plain: each fact in turn in each of its bands, then drawn ones. */
export function* moreTrials(ground: Ground, regions: readonly Diagram[]): Generator<Trial> {
  if (!isOfWorkloads(ground)) return;
  for (const region of regions) yield* inManyParts(ground, region);
  for (const region of regions) {
    for (const part of partsDrawn(ground.space, region, DRAWS)) yield* tried(ground, part);
  }
}

/** Stores in more and more ways, then more of them. */
export function* hardTrials(ground: Ground, regions: readonly Diagram[]): Generator<Trial> {
  const { compiled, rule } = ground;
  if (scopeOf(rule) === "plan") yield* inManyWays([...plainStores(compiled)], compiled);
  if (!isOfWorkloads(ground)) return;
  yield* inManyWays(
    regions.flatMap((region) => [...storesOf(ground, region, FEW)]),
    compiled,
  );
  for (const region of regions) yield* storesOf(ground, region, MANY);
}

function isOfWorkloads({ rule }: Ground): boolean {
  return scopeOf(rule) === "workload" || scopeOf(rule) === "outcome";
}

/** A store for each band of each fact: what shows may be shown only by stores that are not plain. */
function* inManyParts(ground: Ground, region: Diagram): Generator<Trial> {
  const { space } = ground;
  for (const { fact, bands } of space.axes) {
    for (const place of bands.keys()) {
      const part = space.and(
        region,
        space.where(fact, (_, at) => at === place),
      );
      if (part !== region) yield* tried(ground, part);
    }
  }
}

function* tried(ground: Ground, part: Diagram): Generator<Trial> {
  for (const found of storesOf(ground, part, ONE)) {
    yield found;
    yield* allAlike(found);
    yield* atBudgets(found, ground.compiled);
  }
}

function* inManyWays(found: readonly Found[], compiled: Compiled): Generator<Trial> {
  for (const one of found) yield* atBudgets(one, compiled);
  for (const one of found) yield* inCompany(one, compiled);
  for (const one of found) yield* besideRivals(one, compiled);
}

function* storesOf({ space, compiled }: Ground, region: Diagram, most: typeof FEW): Generator<Found> {
  let count = 0;
  for (const found of storesIn(space, region, compiled, most.cells)) {
    if (count++ >= most.stores) return;
    yield found;
  }
}
