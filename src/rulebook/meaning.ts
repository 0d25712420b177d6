import type { Issue } from "../errors.js";
import type { Rulebook } from "../types/rulebook.js";
import { planIssues } from "./coverage.js";
import { referenceIssues } from "./references.js";

/** Names of the sentences that the code asks for. */
const TEXTS = [
  "money",
  "thousands",
  "yes",
  "no",
  "size.given",
  "size.annualRevenue",
  "size.ordersPerMonth",
  "size.headcount",
  "assumed.currency",
  "assumed.canSupervise",
  "assumed.roles",
  "assumed.hoursPerMonth",
  "assumed.duration",
  "assumed.months",
  "assumed.gap",
  "assumed.coverage",
  "assumed.backup",
  "assumed.onSite",
  "assumed.core",
  "assumed.scope",
  "assumed.disciplines",
  "roadmap.now",
  "roadmap.nobody",
  "roadmap.step",
  "roadmap.who",
  "roadmap.change",
  "roadmap.shared",
  "comma",
  "and",
  "when.monthlyBudget",
  "when.hoursPerMonth",
  "when.size",
  "when.annualRevenue",
  "when.ordersPerMonth",
  "when.headcount",
  "when.developers",
  "when.canSupervise",
  "when.roles",
];

/** Everything that is wrong with a well-shaped rulebook: first what refers to nothing, then what is left unsaid. */
export function meaningIssues(rulebook: Rulebook): Issue[] {
  const issues = [...referenceIssues(rulebook), ...crowdedFamilies(rulebook), ...missingTexts(rulebook)];
  return issues.length > 0 ? issues : planIssues(rulebook);
}

/** Every set of roles of one family can share a job or an agency: with more of them, plans would take too long. */
const MOST_OF_A_FAMILY = 6;

function crowdedFamilies({ roles }: Rulebook): Issue[] {
  return roles.flatMap(({ family }, i) => {
    const nth = roles.slice(0, i + 1).filter((role) => role.family === family).length;
    const message = `is role ${nth} of the family "${family}"; ${MOST_OF_A_FAMILY} are the most, because every set of them is weighed`;
    return nth === MOST_OF_A_FAMILY + 1 ? [{ path: ["roles", i, "family"], message }] : [];
  });
}

/** Sentences that every advice may need. */
function missingTexts({ texts }: Rulebook): Issue[] {
  return TEXTS.filter((name) => !Object.hasOwn(texts, name)).map((name) => ({
    path: ["texts", name],
    message: "is missing",
  }));
}
