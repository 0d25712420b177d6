import type { Diagram } from "../diagrams.js";

/** Where an edit may change the advice; it changes none if this is nowhere. */
export interface Doubt {
  /** Regions in which stores may show it, the likeliest first; none of them need be. */
  shown: Diagram[];
  /** Whether it may change the advice elsewhere, too. */
  rest: boolean;
}

/** No store gets other advice. */
export const NOWHERE: Doubt = { shown: [], rest: false };
