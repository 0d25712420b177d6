import type { RoleId } from "../generated/ids.js";
import type { Engagement } from "./advice.js";

/** What one fact must be: one of some values, or within a range of numbers. */
export interface SufficientCondition {
  /** Name of a fact of the rulebook. */
  fact: string;
  values?: (string | boolean)[];
  /** Ends of a range; an end that is missing is open. */
  least?: number;
  above?: number;
  most?: number;
  below?: number;
}

/** The fewest facts of a recommendation that force it, whatever everything else is. */
export interface SufficientReason {
  /** Of the recommendation. */
  id: string;
  role: RoleId;
  engagement: Engagement;
  /** `best`: rules say that no other engagement suits better. `acceptable`: they only let it be; the budget, or what is shared, decides. */
  forces: "best" | "acceptable";
  /** False only where a rulebook of your own is too intricate to find the fewest: all facts are named then. */
  smallest: boolean;
  /** All of them together are enough; of the smallest set none can be left out. None if nothing at all could change it. */
  conditions: SufficientCondition[];
}
