import type { Issue } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import type { Rulebook } from "../types/rulebook.js";
import { authoredIssues } from "./authored.js";
import { burdenIssues } from "./burden.js";
import { planIssues } from "./coverage.js";
import type { Draft } from "./draft.js";
import { factIssues, missingBands, soundFacts } from "./facts.js";
import { quoted } from "./names.js";
import type { Part } from "./parts.js";
import {
  citationIssues,
  crowdedCatalogue,
  crowdedFamilies,
  misnamedRoles,
  repeatedNames,
  roleIssues,
} from "./references.js";
import { readRule, ruleIssues } from "./ruleIssues.js";
import { vocabularyOf } from "./vocabulary.js";

/** Names of the sentences that the code asks for. */
const TEXTS = [
  "money",
  "thousands",
  "decimal",
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

/** Everything that is wrong with a rulebook besides the shape of its parts; sound parts are checked whatever the others are. */
export function meaningIssues(draft: Draft): Issue[] {
  const vocabulary = vocabularyOf(draft);
  const rules = draft.rules.map((rule) => readRule(rule, draft, vocabulary));
  const burden = burdenIssues(
    rules.flatMap(({ conditions }) => conditions ?? []),
    draft,
  );
  return [
    ...missingBands(draft),
    ...soundFacts(draft).flatMap(([name, fact, path]) => factIssues(name, fact, path)),
    ...repeatedNames(draft),
    ...misnamedRoles(draft),
    ...roleIssues(draft, vocabulary),
    ...crowdedFamilies(draft),
    ...crowdedCatalogue(draft),
    ...missingTexts(draft),
    ...citationIssues(draft, vocabulary),
    ...burden,
    ...rules.flatMap((rule) => ruleIssues(rule, draft, vocabulary, burden.length === 0)),
    ...authoredIssues(draft, vocabulary),
  ];
}

/** What only a rulebook without any other fault can be asked for. */
export function wholeIssues(rulebook: Rulebook): Issue[] {
  return planIssues(rulebook);
}

/** Sentences that every advice may need. */
function missingTexts({ texts }: Draft): Issue[] {
  if (!texts) return [];
  const strange = Object.keys(texts.value).filter((name) => !TEXTS.includes(name));
  return TEXTS.filter((name) => !Object.hasOwn(texts.value, name)).map((name) => {
    const near = suggestion(name, strange).replace("did you mean", "is it");
    return { path: [...texts.path, name], message: `is missing${near}` };
  });
}

/** Begin the message of each issue within a rule with the rule's name. */
export function withRuleNames(issues: Issue[], rules: Part[]): Issue[] {
  const names = new Map(rules.map(({ value, path }) => [path.join("\n"), value.name]));
  return issues.map((issue) => {
    const inFile = issue.path.findIndex((key, i) => key === "rules" && typeof issue.path[i + 1] === "number");
    const name = inFile < 0 ? undefined : names.get(issue.path.slice(0, inFile + 2).join("\n"));
    return typeof name === "string" ? { ...issue, message: `rule ${quoted(name)}: ${issue.message}` } : issue;
  });
}
