import type { Issue } from "../errors.js";
import type { Rulebook } from "../types/rulebook.js";
import { planIssues } from "./coverage.js";
import { referenceIssues } from "./references.js";

/** Everything that is wrong with a well-shaped rulebook: first what refers to nothing, then what is left unsaid. */
export function meaningIssues(rulebook: Rulebook): Issue[] {
  const issues = referenceIssues(rulebook);
  return issues.length > 0 ? issues : planIssues(rulebook);
}
