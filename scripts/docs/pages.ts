import { authoringOf } from "../../src/rulebook/authoring.js";
import type { RulebookFiles } from "../../src/rulebook/files.js";
import type { Rulebook } from "../../src/types/rulebook.js";
import { notesIn } from "./notes.js";
import { outlookOf } from "./outlook.js";
import { rolePage } from "./rolePage.js";
import { rulesPage } from "./rulesPage.js";

/** Pages for people who do not read JSON, by path. */
export function pagesOf(rulebook: Rulebook, files: RulebookFiles): Record<string, string> {
  const known = { rulebook, authoring: authoringOf(rulebook) };
  const outlook = outlookOf(known);
  return {
    "docs/rules.md": rulesPage(known, notesIn(files)),
    ...Object.fromEntries(rulebook.roles.map((role) => [`docs/roles/${role.id}.md`, rolePage(outlook, role)])),
  };
}
