import type { Issue } from "../errors.js";
import { readAs } from "../input/issues.js";
import type { Authoring } from "../types/authoring.js";
import type { Rulebook } from "../types/rulebook.js";
import { draftOfRulebook } from "./draft.js";
import { meaningIssues, wholeIssues, withRuleNames } from "./meaning.js";
import type { Raw } from "./parts.js";
import { rulebookSchema } from "./schema.js";

/** Check a rulebook that is one value, with what is said of it; each path is one in that value. */
export function checkedRulebook(value: Rulebook, authoring: Authoring): { rulebook: Rulebook; issues: Issue[] } {
  const { data, issues: misshapen } = readAs({ value, issues: [] }, rulebookSchema);
  const draft = draftOfRulebook(value as unknown as Raw, authoring, misshapen);
  const issues = withRuleNames([...misshapen, ...meaningIssues(draft)], draft.rules);
  if (!data || issues.length > 0) return { rulebook: value, issues };
  return { rulebook: data, issues: wholeIssues(data) };
}
