import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { parseRulebook, proveRulebook } from "../src/rules.js";
import { knowledgeFiles, root } from "./knowledge.js";

/** Proves the rulebook in `rules/` and writes its certificate; with `--check`, says whether the one that is there is fresh. */
const CERTIFICATE = `${root}certificate.json`;

const { values } = parseArgs({ options: { check: { type: "boolean", default: false } } });
const started = performance.now();
const { findings, certificate } = await proveRulebook(parseRulebook(knowledgeFiles()));
const text = `${JSON.stringify(certificate, null, 2)}\n`;

for (const { name, cells, method } of certificate.properties) {
  console.info(`proven: ${name}${cells > 0 ? ` (${cells.toLocaleString("en")} cells)` : ""}, by ${method}`);
}
for (const open of certificate.notProven) console.info(`not proven: ${open}`);
for (const { id, waivedBy } of findings) if (waivedBy) console.info(`waived: ${id}: ${waivedBy}`);
console.info(`in ${((performance.now() - started) / 1000).toFixed(1)} s, ${megabytes()} MB`);

const wrong = findings.filter(({ waivedBy }) => waivedBy === undefined);
for (const { severity, id, message } of wrong) console.error(`${severity}: ${id}: ${message}`);
if (wrong.length > 0 || certificate.notProven.length > 0) process.exitCode = 1;
if (!values.check) writeFileSync(CERTIFICATE, text);
else if (!existsSync(CERTIFICATE) || readFileSync(CERTIFICATE, "utf8") !== text) {
  console.error("certificate.json is stale: run npm run prove");
  process.exitCode = 1;
}

function megabytes(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024);
}
