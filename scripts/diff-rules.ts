import { parseArgs } from "node:util";
import { type Difference, diffRulebooks, parseRulebook } from "../src/rules.js";
import { knowledgeFiles } from "./knowledge.js";
import { lastRelease, readRelease } from "./releases.js";

/** Says what advice changes between the last released rulebook, or another, and the rules as they stand. */
const { values } = parseArgs({
  options: { base: { type: "string" }, rules: { type: "string" }, most: { type: "string", default: "20" } },
});
const base = readRelease(values.base ?? lastRelease());
const now = parseRulebook(knowledgeFiles(values.rules));
const differences = diffRulebooks(base, now);

console.info(`from ${base.version} to ${now.version}: ${differences.length} differences`);
for (const aspect of new Set(differences.map((difference) => difference.aspect))) {
  const some = differences.filter((difference) => difference.aspect === aspect);
  console.info(`\n${aspect}`);
  for (const difference of some.slice(0, Number(values.most))) console.info(lineOf(difference));
  const more = some.length - Number(values.most);
  if (more > 0) console.info(`  and ${more} more`);
}

function lineOf({ text, cells, example, options }: Difference): string {
  const prices = options ? " at prices of its own" : "";
  return `- ${text} (${cells.toLocaleString("en")} cells)\n  such as ${JSON.stringify(example)}${prices}`;
}
