import type { Compiled } from "../rulebook/compile.js";
import { nameOf } from "./fields.js";
import type { Found, Step } from "./found.js";
import { wayOf } from "./order.js";
import { reachedBy, tried } from "./reach.js";
import type { Trial } from "./trial.js";

/** Fields of which not every value was tried as the first one of a pair. */
const SOME_TRIED = ["months", "hoursPerMonth"];

/** A pair of which no number can be nearer while the other is as it is: walked in turn until neither comes nearer. */
export function nearest(pair: Found, start: Trial, compiled: Compiled): Found {
  const steps = [...pair.steps];
  if (!SOME_TRIED.includes(nameOf(steps[0]!.field))) return pair;
  for (let turn = 1, same = 0; same < 2; turn = 1 - turn, same++) {
    const [one, other] = [steps[turn]!, steps[1 - turn]!];
    const value = nearestBeside(other, one, pair, start, compiled);
    if (value !== one.value) same = 0;
    steps[turn] = { ...one, value };
  }
  return { ...pair, steps };
}

/** The first value of a step in its direction that brings the outcome beside the other step. */
function nearestBeside(
  other: Step,
  { field, value }: Step,
  { to, places }: Found,
  start: Trial,
  compiled: Compiled,
): unknown {
  const isMore = wayOf(field, value) > 0;
  const end = isMore ? field.number?.most : field.number?.least;
  const ways = reachedBy(field, tried(start, other.field, other.value, compiled), compiled, (limit) => limit === end);
  const first = ways
    .flat()
    .find((reached) => wayOf(field, reached.value) > 0 === isMore && reached.outcomes[places[0]!] === to);
  return first ? first.value : value;
}
