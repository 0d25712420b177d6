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

/** Stores of a region that are tried in many ways, and those that are tried as they are. */
const TRIED_HARD = 8;
const TRIED = 60;

/** The first, and so the plainest, store that an edited rulebook advises differently. */
export function witnessOf(ground: Ground, { shown }: Doubt, edited: Compiled): Trial | undefined {
  const regions = shown.filter((region) => region !== ground.space.none);
  const shows = (trial: Trial) => isAdvisedDifferently(trial, ground.compiled, edited);
  for (const trial of trialsOf(ground, regions)) if (shows(trial)) return trial;
  return undefined;
}

/** Stores to try, by the point of the way at which the rule is decided. */
function* trialsOf(ground: Ground, regions: readonly Diagram[]): Generator<Trial> {
  const { space, compiled, rule } = ground;
  switch (scopeOf(rule)) {
    case "task":
      for (const region of regions) yield* storesWithTask(space, region);
      return;
    case "store":
      for (const region of regions) yield* storesWithOutsiders(space, region, compiled, suggestedBy(rule));
      return;
    case "plan":
      yield* triedHard(plainStores(compiled), compiled);
      return;
    default:
      yield* ofWorkloads(ground, regions);
  }
}

function suggestedBy({ event }: Rule): string {
  return event.type === "suggests" ? event.params.role : "";
}

/** First the plainest stores of each region as they are, then in more and more ways, then more of them. */
function* ofWorkloads({ space, compiled }: Ground, regions: readonly Diagram[]): Generator<Trial> {
  const found: Found[] = [];
  for (const region of regions) {
    for (const store of firstOf(storesIn(space, region, compiled), TRIED_HARD)) {
      yield store;
      found.push(store);
    }
  }
  yield* triedHard(found, compiled);
  for (const region of regions) yield* firstOf(storesIn(space, region, compiled), TRIED);
}

function* triedHard(stores: Iterable<Found>, compiled: Compiled): Generator<Trial> {
  const found = [...stores];
  for (const one of found) yield* atBudgets(one, compiled);
  for (const one of found) yield* inCompany(one, compiled);
  for (const one of found) yield* besideRivals(one, compiled);
}

function* firstOf<T>(items: Iterable<T>, most: number): Generator<T> {
  let count = 0;
  for (const item of items) {
    if (count++ >= most) return;
    yield item;
  }
}
