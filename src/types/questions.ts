import type { TaskId } from "../generated/ids.js";
import type { Outcome } from "./advice.js";

/** One question whose answer can still change the advice. */
export interface Question {
  /** Path of the answer in the `StoreProfile`: `["size"]`, `["team", "canSupervise"]`, `["tasks", 0, "hoursPerMonth"]`. */
  field: (string | number)[];
  /** To be put to the owner. */
  text: string;
  /** What an answer is: one of some values, true or false, a number, ids of roles, or tasks. */
  kind: "choice" | "yes-no" | "number" | "roles" | "tasks";
  /** Of a number; of money its currency. */
  unit?: string;
  /** The task that it is about; absent for what concerns the store. */
  task?: TaskId;
  /**
   * What becomes of each task by answer, all else that is not known at its default (a store with no size is taken to be
   * small, a budget to be enough). Numbers in ranges of whole ones; `null` leaves the field out; empty until tasks are known.
   */
  decides: { answer: unknown; outcomes: { task: TaskId; outcome: Outcome }[] }[];
}
