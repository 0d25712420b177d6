import type { Compiled } from "../../rulebook/compile.js";
import type { Rule } from "../../types/rulebook.js";
import type { Diagram } from "../diagrams.js";
import { type Found, storesIn } from "../stores.js";
import { isAdvisedDifferently, type Trial } from "./compared.js";
import type { Doubt } from "./doubt.js";
import type { Ground } from "./ground.js";
import { scopeOf } from "./mutated.js";
import { plainStores, storesWithOutsiders, storesWithTask } from "./plainStores.js";
import { atBudgets, besideRivals, inCompany } from "./trials.js";

/** Stores of a region that are tried, and cells for which one is looked for. */
const FEW = { stores: 4, cells: 10 };
const ONE = { stores: 1, cells: 3 };
const MANY = { stores: 40, cells: 100 };

/** The first, and so the plainest, store that an edited rulebook advises differently; or that it is proven there is none. */
export function witnessOf(ground: Ground, { shown, elsewhere }: Doubt, edited: Compiled): Trial | "none" | undefined {
  const shows = (trial: Trial) => isAdvisedDifferently(trial, ground.compiled, edited);
  const regions: Diagram[] = [];
  for (const region of regionsIn(shown, ground)) {
    regions.push(region);
    for (const trial of plainTrials(ground, region)) if (shows(trial)) return trial;
  }
  if (regions.length === 0 && !elsewhere) return "none";
  for (const trial of hardTrials(ground, regions)) if (shows(trial)) return trial;
  return undefined;
}

/** Those that have cells at all, each once. */
function* regionsIn(shown: Doubt["shown"], { space }: Ground): Generator<Diagram> {
  const seen = new Set([space.none]);
  for (const regionOf of shown) {
    const region = regionOf();
    if (!seen.has(region)) yield region;
    seen.add(region);
  }
}

/** The plainest stores of a region, by the point of the way at which the rule is decided. */
function* plainTrials(ground: Ground, region: Diagram): Generator<Trial> {
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

/** Stores in more and more ways, then more of them. */
function* hardTrials(ground: Ground, regions: readonly Diagram[]): Generator<Trial> {
  const { compiled, rule } = ground;
  const scope = scopeOf(rule);
  if (scope === "plan") yield* inManyWays([...plainStores(compiled)], compiled);
  if (scope !== "workload" && scope !== "outcome") return;
  const plain = regions.flatMap((region) => [...storesOf(ground, region, FEW)]);
  for (const region of regions) yield* inManyParts(ground, region);
  yield* inManyWays(plain, compiled);
  for (const region of regions) yield* storesOf(ground, region, MANY);
}

/** A store for each band of each fact, at some budgets: what shows may be shown only by stores that are not plain. */
function* inManyParts(ground: Ground, region: Diagram): Generator<Trial> {
  const { space, compiled } = ground;
  for (const { fact, bands } of space.axes) {
    for (const place of bands.keys()) {
      const part = space.and(
        region,
        space.where(fact, (_, at) => at === place),
      );
      if (part === region) continue;
      for (const found of storesOf(ground, part, ONE)) {
        yield found;
        yield* atBudgets(found, compiled);
      }
    }
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
