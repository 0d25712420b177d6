import type { Compiled } from "../rulebook/compile.js";
import type { Outcome } from "../types/advice.js";
import { factsOfTasks, mayBring, outcomesWithin, type Wanted } from "./bounds.js";
import { type Field, ofBudget, ofTask } from "./fields.js";
import { type Found, type Step, sizeOf } from "./found.js";
import { nearest } from "./nearest.js";
import { firstValues, isWalkedAfter, wayOf } from "./order.js";
import { type Reached, reachedBy, tried } from "./reach.js";
import type { Trial } from "./trial.js";

/** The smallest pairs for each other outcome of tasks that no single change brings, both of what concerns one workload. */
export function pairsOf(start: Trial, now: Outcome[], singles: Found[], compiled: Compiled): Found[] {
  const brought = new Set(singles.flatMap(({ to, places }) => places.map((place) => `${place} ${to}`)));
  return start.offers.decided.flatMap((one) => {
    const facts = factsOfTasks(one, compiled);
    const possible = outcomesWithin(one, { facts, costs: [] }, 0, compiled);
    const places = one.workload.needs.map(({ index }) => index);
    const isNew = (place: number, to: Outcome) =>
      to !== now[place] && possible.includes(to) && !brought.has(`${place} ${to}`);
    if (!places.some((place) => possible.some((to) => isNew(place, to)))) return [];
    const found = smallest(start, { places, isNew, facts }, compiled);
    return together(
      found.map((pair) => nearest(pair, start, compiled)),
      now,
    );
  });
}

/** The smallest pair for each pair of fields, and of directions of numbers, that brings something; of equals the nearest. */
function smallest(start: Trial, wanted: Wanted, compiled: Compiled): Found[] {
  const best = new Map<string, { sizes: [number, number]; pair: Found }>();
  for (const [steps, { outcomes }] of tries(start, wanted, compiled)) {
    for (const place of wanted.places) {
      const to = outcomes[place]!;
      if (!wanted.isNew(place, to)) continue;
      const key = [place, to, ...steps.map(keyOf).sort()].join();
      const sizes: [number, number] = [sizeOf(steps, compiled), distanceOf(steps)];
      const known = best.get(key)?.sizes;
      const isSmaller = !known || sizes[0] < known[0] || (sizes[0] === known[0] && sizes[1] < known[1]);
      if (isSmaller) best.set(key, { sizes, pair: { steps, to, places: [place] } });
    }
  }
  return [...best.values()].map(({ pair }) => pair);
}

/** How far numbers go, where all changes of a number count as large: of what is absent, or nothing. */
function distanceOf(steps: Step[]): number {
  return steps.reduce((sum, { field, value }) => sum + Math.abs(wayOf(field, value)), 0);
}

function keyOf({ field, value }: Step): string {
  return `${field.path} ${Math.sign(wayOf(field, value)) || value}`;
}

/** Every pair that may be the smallest: each value of a first field, and all that a second one reaches beside it. */
function* tries(start: Trial, wanted: Wanted, compiled: Compiled): Generator<[Step[], Reached]> {
  for (const first of fieldsOfAll(start, wanted, compiled)) {
    for (const value of firstValues(first, start, compiled)) {
      const trial = tried(start, first, value, compiled);
      for (const field of fieldsOfAll(trial, wanted, compiled)) {
        if (!isWalkedAfter(field, first, value)) continue;
        for (const reached of reachedWithin(field, trial, wanted, compiled))
          yield [
            [
              { field: first, value },
              { field, value: reached.value },
            ],
            reached,
          ];
      }
    }
  }
}

/** What a field reaches, as far as it may bring what is wanted. */
function reachedWithin(field: Field, trial: Trial, wanted: Wanted, compiled: Compiled): Reached[] {
  const mayOn = (to?: number) => mayBring(field, to, trial, wanted, compiled);
  return field.number || mayOn() ? reachedBy(field, trial, compiled, mayOn).flat() : [];
}

/** The fields of some tasks, and the budget. */
function fieldsOfAll(trial: Trial, { places }: Wanted, compiled: Compiled): Field[] {
  const needs = trial.store.needs.filter(({ index }) => places.includes(index));
  return [...needs.flatMap((need) => ofTask(need, trial, compiled)), ofBudget(trial.store)];
}

/** Pairs with the tasks together that change alike by the same two steps. */
function together(pairs: Found[], now: Outcome[]): Found[] {
  const byKey = new Map<string, Found>();
  for (const pair of pairs) {
    const [place] = pair.places as [number];
    const key = [now[place], pair.to, ...pair.steps.map(({ field, value }) => `${field.path} ${value}`)].join();
    const same = byKey.get(key);
    if (same) same.places.push(place);
    else byKey.set(key, pair);
  }
  return [...byKey.values()];
}
