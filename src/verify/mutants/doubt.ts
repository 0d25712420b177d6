import type { Diagram } from "../diagrams.js";

/** Where an edit may change the advice; it changes none if this is nowhere. */
export interface Doubt {
  /** Regions in which stores may show it, the likeliest first; none of them need be. Worked out when they are asked for. */
  shown: readonly (() => Diagram)[];
  /** Whether it may change the advice elsewhere, too. */
  elsewhere: boolean;
}

/** No store gets other advice. */
export const NOWHERE: Doubt = { shown: [], elsewhere: false };

/** Only stores of some regions can get other advice. */
export function within(...regions: Diagram[]): Doubt {
  return { shown: regions.map((region) => () => region), elsewhere: false };
}
