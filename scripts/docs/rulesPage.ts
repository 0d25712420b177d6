import { factsIn } from "../../src/rules/lanes.js";
import type { Rulebook } from "../../src/types/rulebook.js";
import { conditionText } from "../../src/verify/conditionText.js";
import type { Known } from "../../src/verify/space.js";
import { effectText, engagementText, kindText } from "./effect.js";
import { anchor, bullets, capitalised, GENERATED, link, page, slugOf, table } from "./markdown.js";
import { rolesNamedBy } from "./named.js";
import type { FileRule, Notes, QuestionFile } from "./notes.js";

/** The page with every rule in words. */
export function rulesPage(known: Known, notes: Notes): string {
  return page([
    GENERATED,
    "# The rules in words",
    introduction(known.rulebook, notes),
    "## Questions",
    bullets(notes.questions.map(({ question }) => link(question, `#${slugOf(question)}`))),
    ...notes.questions.flatMap((file) => [`## ${file.question}`, ruleTable(file, known, notes)]),
    "## Which rules name a role",
    roleIndex(known.rulebook),
    "## Which rules test a fact",
    factIndex(known.rulebook, notes),
  ]);
}

function introduction(rulebook: Rulebook, { settings, engagements, kinds }: Notes): string {
  const inWords = rulebook.engagements.map((engagement) => engagementText(engagement, rulebook));
  return [
    "A rule fires where its conditions hold. Of work that rules defer, nobody is engaged yet; " +
      `if they give several kinds, the first of ${rulebook.kinds.map((kind) => `“${kindText(kind)}”`).join(", ")} names it. ` +
      `(${kinds.meaning} ${kinds.sources.join(", ")})`,
    "Of all other work, what speaks for an engagement is added up, less what speaks against it. One that a rule rules out " +
      `is never taken, nor one whose strengths add up to less than ${rulebook.settings.acceptanceFloor}. ` +
      `(${settings.acceptanceFloor!.meaning} ${settings.acceptanceFloor!.sources.join(", ")}) Of those left the strongest suits best; ` +
      "of equals the one that costs less, then the lighter commitment: " +
      `${inWords.join(", ")}. (${engagements.meaning} ${engagements.sources.join(", ")})`,
    "Everything below is read from `rules/`; what it comes to for each role is in " +
      `${rulebook.roles.map(({ id, label }) => link(label, `roles/${id}.md`)).join(", ")}.`,
  ].join("\n\n");
}

function ruleTable({ path, rules }: QuestionFile, known: Known, notes: Notes): string {
  const rows = rules.map((rule) => [
    `${anchor(rule.name)}\`${rule.name}\``,
    capitalised(conditionText(rule.conditions, known)),
    effectText(rule.event, known.rulebook),
    rule.reason,
    sourcesText(rule, notes),
  ]);
  return `From \`rules/${path}\`.\n\n${table(["Rule", "When", "It", "What people read", "Sources"], rows)}`;
}

function sourcesText({ sources }: FileRule, notes: Notes): string {
  return sources
    .map(({ id, supports }) => {
      const { title, link: to } = notes.sources[id]!;
      return `${to ? link(id, to) : id} *${title}*: ${supports}`;
    })
    .join("<br>");
}

/** A rule's name, leading to where it is explained. */
function ruleLink(name: string, from = ""): string {
  return link(name, `${from}#${name}`);
}

function roleIndex(rulebook: Rulebook): string {
  const rows = rulebook.roles.map(({ id, title }) => [
    link(title, `roles/${id}.md`),
    rulebook.rules
      .filter((rule) => rolesNamedBy(rule).includes(id))
      .map(({ name }) => ruleLink(name))
      .join(", "),
  ]);
  return `Rules that name no role hold for all of them.\n\n${table(["Role", "Rules"], rows)}`;
}

function factIndex(rulebook: Rulebook, { facts }: Notes): string {
  const rows = Object.keys(rulebook.facts).map((fact) => [
    `\`${fact}\``,
    facts[fact]!.meaning,
    rulebook.rules
      .filter(({ conditions }) => factsIn(conditions).includes(fact))
      .map(({ name }) => ruleLink(name))
      .join(", "),
  ]);
  return table(["Fact", "What it means", "Rules"], rows);
}
