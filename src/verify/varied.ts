import type { Diagram } from "./diagrams.js";
import type { Space } from "./space.js";

/** A region, its parts with one band of one fact, then its parts with one band of each of two facts. */
export function* variedParts(space: Space, region: Diagram): Generator<Diagram> {
  if (region === space.none) return;
  yield region;
  const slices = slicesOf(space);
  const parts = slices
    .map((slice) => space.and(region, slice))
    .filter((part) => part !== space.none && part !== region);
  yield* parts;
  for (const part of parts) {
    for (const slice of slices) {
      const both = space.and(part, slice);
      if (both !== space.none && both !== part) yield both;
    }
  }
}

/** The cells of each band of each fact. */
function slicesOf(space: Space): Diagram[] {
  return space.axes.flatMap(({ fact, bands }) =>
    bands.map((_, own) => space.where(fact, (_band, place) => place === own)),
  );
}
