import type { Comparison, Condition } from "../types/rulebook.js";
import type { Band } from "./bands.js";
import type { Box } from "./boxes.js";
import type { Space } from "./space.js";

/** The condition that holds in a box, with a comparison or two for each fact that the box bounds. */
export function boxCondition({ axes }: Space, box: Box): Condition {
  const all = axes.flatMap(({ fact, bands }, level) => {
    const places = box[level]!;
    return places.length === bands.length
      ? []
      : bandsCondition(
          fact,
          places.map((place) => bands[place]!),
        );
  });
  return { all };
}

/** What holds of a fact in some bands; those of a number lie side by side. */
export function bandsCondition(fact: string, bands: Band[]): Comparison[] {
  const first = bands[0]!;
  const last = bands[bands.length - 1]!;
  if (first.values) {
    const values = bands.flatMap(({ values }) => values!);
    return [
      values.length === 1 ? { fact, operator: "equal", value: values[0]! } : { fact, operator: "in", value: values },
    ];
  }
  const ends: Comparison[] = [];
  if (first.low !== Number.NEGATIVE_INFINITY)
    ends.push({ fact, operator: first.withLow ? "greaterThanInclusive" : "greaterThan", value: first.low });
  if (last.high !== Number.POSITIVE_INFINITY)
    ends.push({ fact, operator: last.withHigh ? "lessThanInclusive" : "lessThan", value: last.high });
  return ends;
}
