import { comparisonsOf } from "../../src/rules/lanes.js";
import type { Rule } from "../../src/types/rulebook.js";

/** Roles that a rule names, in its conditions or in what it does. */
export function rolesNamedBy({ conditions, event }: Rule): string[] {
  const tested = comparisonsOf(conditions).filter(({ fact }) => fact === "role");
  const named = tested.flatMap(({ value }) => value as string | string[]);
  return "role" in event.params ? [...named, event.params.role] : named;
}
