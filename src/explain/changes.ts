import type { Compiled } from "../rulebook/compile.js";
import type { Outcome } from "../types/advice.js";
import type { Change } from "../types/explain.js";
import { type Field, fieldsOf } from "./fields.js";
import { changeOf, type Found, sizeOf } from "./found.js";
import { pairsOf } from "./pairs.js";
import { type Reached, reachedBy } from "./reach.js";
import { outcomesOf, picksOf, type Trial } from "./trial.js";

/** Every smallest change of one field that changes what becomes of some tasks, and of two if asked for; the smallest first. */
export function changesOf(start: Trial, compiled: Compiled, withPairs: boolean): Change[] {
  const now = outcomesOf(start, picksOf(start, compiled));
  const found = fieldsOf(start, compiled).flatMap((field) =>
    reachedBy(field, start, compiled).flatMap((way) => firstsOn(field, way, now)),
  );
  if (withPairs) found.push(...pairsOf(start, now, found, compiled));
  return found
    .map((one) => ({ change: changeOf(one, now, start, compiled), size: sizeOf(one.steps, compiled) }))
    .sort((a, b) => a.size - b.size)
    .map(({ change }) => change);
}

/** Each other outcome of each task where it comes first; tasks that change alike at one value together. */
function firstsOn(field: Field, way: Reached[], now: Outcome[]): Found[] {
  const firsts: Found[] = [];
  const met = new Set<string>();
  for (const { value, outcomes } of way) {
    const here: Found[] = [];
    outcomes.forEach((to, place) => {
      const from = now[place]!;
      if (to === from || met.has(`${place} ${to}`)) return;
      met.add(`${place} ${to}`);
      const same = here.find((first) => now[first.places[0]!] === from && first.to === to);
      if (same) same.places.push(place);
      else here.push({ steps: [{ field, value }], to, places: [place] });
    });
    firsts.push(...here);
  }
  return firsts;
}
