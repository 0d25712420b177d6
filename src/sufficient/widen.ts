import { bandIn, type Column } from "../rules/column.js";
import type { Constant } from "../types/rulebook.js";
import { type Box, fixedAt, type Question, refuted } from "./refute.js";

/** A fact with every value that it can have, in the rulebook's order; none for a number. */
export interface Values {
  column: Column;
  values: readonly Constant[];
}

/**
 * Let the chosen facts range as far as every claim still holds, one after the other: a number first down, then up, band by
 * band; any other fact value by value.
 *
 * What could not be widened stays so when others have been: no single step further is left.
 */
export function widened(chosen: readonly number[], facts: readonly Values[], question: Question): Box {
  let box = fixedAt(question, chosen);
  for (const place of chosen) {
    for (const steps of waysOut(facts[place]!, question.point[place]!)) {
      for (const band of steps) {
        const wider = withBand(box, place, band);
        if (question.claims.some((claim) => refuted(claim, wider, question))) break;
        box = wider;
      }
    }
  }
  return box;
}

/** The bands that may be added to one, in ways of which each ends where it is barred. */
function waysOut({ column, values }: Values, own: number): number[][] {
  const bands = bandsOf(column, values);
  if (!column.cuts) return bands.filter((band) => band !== own).map((band) => [band]);
  return [bands.slice(0, own).reverse(), bands.slice(own + 1)];
}

function withBand(box: Box, place: number, band: number): Box {
  return box.map((bands, i) => (i === place ? [...bands, band].sort((a, b) => a - b) : bands));
}

/** Every band that a fact can lie in: of a number all, of anything else those of its values, in their order. */
export function bandsOf(column: Column, values: readonly Constant[]): number[] {
  if (column.cuts) return [...column.masks.keys()];
  return [...new Set(values.map((value) => bandIn(column, value)))];
}
