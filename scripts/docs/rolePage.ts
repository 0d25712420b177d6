import type { RoleDefinition } from "../../src/types/rulebook.js";
import { behindText } from "./behind.js";
import { changesOf } from "./changes.js";
import { changesTable } from "./changesText.js";
import { kindText } from "./effect.js";
import { bullets, GENERATED, link, page, table } from "./markdown.js";
import { type Outlook, usualGap } from "./outlook.js";
import { plainTable } from "./plainTable.js";
import { closeTable, criteriaTable, suggestedText, watchTable } from "./roleTables.js";
import { pricesText, sharedText } from "./sharedWork.js";

/** The page of a role: what is advised when, and what changes it. */
export function rolePage(outlook: Outlook, role: RoleDefinition): string {
  const { rulebook } = outlook.known;
  return page([
    GENERATED,
    `# ${role.title}`,
    `${role.summary}. Family: ${role.family}. Sources: ${role.sources.join(", ")}. All rules in words: ${link("rules", "../rules.md")}.`,
    "## Tasks",
    tasksTable(role, rulebook.roles),
    "## What is advised",
    plainText(outlook, role),
    "Work that goes on:",
    plainTable(outlook, role, "ongoing"),
    "A one-off:",
    plainTable(outlook, role, "one-off"),
    "## The rules behind it",
    behindText(outlook, role),
    "## What changes it",
    "One thing changed, all else as above. What no row names stays as it is.",
    changesTable(outlook, changesOf(outlook, role)),
    "## Shared work",
    SHARED,
    sharedText(outlook, role),
    `Told for plain work at usual prices: ${pricesText(outlook)}.`,
    "## What to watch",
    watchTable(outlook, role),
    "## Where the choice is close",
    closeTable(outlook, role),
    "## What to look for",
    criteriaTable(role),
    suggestedText(rulebook, role),
  ]);
}

const SHARED =
  "Ongoing work of one family, at the same hours and place, may share a job or an agency. These are the places where the " +
  "rules let this role's part take part; every other part must be let too, and the whole must suit better than each alone.";

function tasksTable({ tasks }: RoleDefinition, roles: RoleDefinition[]): string {
  const sizes = Object.keys(tasks[0]!.usual.hoursPerMonth);
  const rows = tasks.map(({ id, title, summary, usual, alsoBy }) => [
    `${title} (\`${id}\`)`,
    summary,
    ...Object.values(usual.hoursPerMonth).map(String),
    usual.duration,
    usual.gap,
    alsoBy.map((role) => link(roles.find(({ id }) => id === role)!.label, `${role}.md`)).join(", "),
  ]);
  return table(["Task", "What it is", ...sizes.map((size) => `Hours, ${size}`), "Usually", "Missing", "Also by"], rows);
}

/** The work that the tables tell of. */
function plainText({ known, prices }: Outlook, role: RoleDefinition): string {
  const gap = known.rulebook.facts.gap;
  const lacking = usualGap(role);
  return [
    `The plain case, with ample budget, alone, at the prices of the card \`${prices.card.id}\`:`,
    bullets([
      `what is missing is ${gap?.type === "enum" ? gap.values[lacking] : lacking}; the work ${role.core ? "sets" : "does not set"} the store apart;`,
      "hours of their own, not on the premises, no stand-in, one discipline, well defined, no date, somebody can steer, nobody has the role yet.",
    ]),
    `Waiting is for: ${known.rulebook.kinds.map(kindText).join(", ")}.`,
  ].join("\n\n");
}
