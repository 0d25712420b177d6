import { bandIn, type Column } from "../rules/column.js";
import type { SufficientCondition } from "../types/sufficient.js";
import type { Values } from "./widen.js";

/** What a fact must be to lie in some bands: of a number a range, else some values. */
export function conditionOf({ column, values }: Values, bands: readonly number[]): SufficientCondition {
  const { fact, cuts } = column;
  if (!cuts)
    return { fact, values: values.filter((value) => bands.includes(bandIn(column, value))) as (string | boolean)[] };
  return { fact, ...lowerEnd(cuts, bands[0]!), ...upperEnd(cuts, bands[bands.length - 1]!) };
}

/** Bands of numbers go below, on, between, on, …: the odd ones lie on a cut. */
function lowerEnd(cuts: NonNullable<Column["cuts"]>, band: number): Pick<SufficientCondition, "least" | "above"> {
  if (band % 2 === 1) return { least: cuts[band >> 1]! };
  return band === 0 ? {} : { above: cuts[(band >> 1) - 1]! };
}

function upperEnd(cuts: NonNullable<Column["cuts"]>, band: number): Pick<SufficientCondition, "most" | "below"> {
  if (band % 2 === 1) return { most: cuts[band >> 1]! };
  return band === 2 * cuts.length ? {} : { below: cuts[band >> 1]! };
}
