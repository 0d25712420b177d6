import { mkdirSync, writeFileSync } from "node:fs";
import { authoringOf, parseRulebook } from "../src/rules.js";
import { knowledgeFiles } from "./knowledge.js";
import { RELEASES, type Release } from "./releases.js";

/** Keeps the rulebook in `rules/` as the one that was released under its version. */
const rulebook = parseRulebook(knowledgeFiles());
const release: Release = { rulebook, authoring: authoringOf(rulebook) };
mkdirSync(RELEASES, { recursive: true });
writeFileSync(`${RELEASES}/${rulebook.version}.json`, `${JSON.stringify(release)}\n`);
console.info(`kept as ${rulebook.version}`);
