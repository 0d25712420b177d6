import type { CriterionDefinition, RoleDefinition, Rule, Rulebook } from "../../src/types/rulebook.js";
import { conditionText } from "../../src/verify/conditionText.js";
import type { Known } from "../../src/verify/space.js";
import { linksTo } from "./behind.js";
import { capitalised, table } from "./markdown.js";
import { mayHold, without } from "./mayHold.js";
import type { Outlook } from "./outlook.js";

/** Precautions that the work of a role can call for. */
export function watchTable({ known }: Outlook, role: RoleDefinition): string {
  const rows = rulesFor(known.rulebook, role, "warns").map((rule) => [
    rule.event.type === "warns" ? rule.event.params.when : "",
    ifText(rule, known),
    rule.reason,
    linksTo([rule]),
  ]);
  return table(["When", "If", "What to do", "Rule"], rows);
}

/** When a rule fires for the role of its page. */
function ifText({ conditions }: Rule, known: Known): string {
  return capitalised(conditionText(without(conditions, "role"), known)) || "Always";
}

/** Rules that can mark a choice for a role as close. */
export function closeTable({ known }: Outlook, role: RoleDefinition): string {
  const rows = rulesFor(known.rulebook, role, "close").map((rule) => [
    ifText(rule, known),
    rule.reason,
    linksTo([rule]),
  ]);
  return table(["If", "Why", "Rule"], rows);
}

function rulesFor({ rules }: Rulebook, { id }: RoleDefinition, type: Rule["event"]["type"]): Rule[] {
  return rules.filter(({ event, conditions }) => event.type === type && mayHold(conditions, "role", id));
}

const NEEDS = ["must", "plus", "ask"];

/** Every criterion of a role: musts first, then by weight. */
export function criteriaTable(role: RoleDefinition): string {
  const rows = [...role.lookFor]
    .sort((a, b) => NEEDS.indexOf(a.need) - NEEDS.indexOf(b.need) || b.weight - a.weight)
    .map((criterion) => [
      criterion.need,
      criterion.text,
      criterion.topic.replaceAll("-", " "),
      String(criterion.weight),
      narrowing(criterion),
      criterion.sources.join(", "),
    ]);
  return table(["Need", "What", "Topic", "Weight", "Above all for", "Sources"], rows);
}

function narrowing({ tasks = [], sizes = [], engagements }: CriterionDefinition): string {
  const more = [...tasks, ...sizes].join(", ");
  return [more, engagements && `only ${engagements.join(", ")}`].filter(Boolean).join("; ");
}

/** Rules that suggest a role although no task names it. */
export function suggestedText({ rules }: Rulebook, { id }: RoleDefinition): string {
  const suggesting = rules.filter(({ event }) => event.type === "suggests" && event.params.role === id);
  return suggesting.length > 0 ? `Suggested unasked by ${linksTo(suggesting)}.` : "";
}
