import type fc from "fast-check";
import { createAdvisor } from "./advisor.js";
import type { AdvisorOptions } from "./options.js";
import { taskNeedOf } from "./testing/taskNeed.js";
import type { TaskNeed } from "./types/profile.js";

export { hostileInput } from "./testing/hostileInput.js";

/** Every task need that a store profile may list: a task of the rulebook, the shipped one unless given, with any of its fields. */
export function taskNeed(options?: AdvisorOptions): fc.Arbitrary<TaskNeed> {
  return taskNeedOf(createAdvisor(options).rulebook);
}
