import { existsSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { compiled } from "../src/rulebook/compile.js";
import { hashOf } from "../src/rulebook/hash.js";
import { parseRulebook, type Rule } from "../src/rules.js";
import { BOUNDARIES } from "../test/support/boundaries.js";
import { knowledgeFiles, readJson, root } from "./knowledge.js";
import { covering } from "./mutation/cover.js";
import type { Examples } from "./mutation/killers.js";
import { type Fate, type Scored, scored, suitesOf } from "./mutation/score.js";

const SURVIVORS = "test/data/survivors.json";
const PROGRESS_MS = 10_000;

const { values } = parseArgs({ options: { rules: { type: "string" }, write: { type: "boolean" } } });
const started = performance.now();
const files = knowledgeFiles(values.rules);
const rulebook = parseRulebook(files);
const base = compiled(rulebook, hashOf(rulebook));
/** Survivors that are meant to be, each with the reason; those of another rulebook are all told. */
const excused =
  values.rules || !existsSync(`${root}${SURVIVORS}`) ? {} : (readJson(SURVIVORS) as Record<string, string>);

function examplesIn(): Examples {
  const listed = Object.values(files).flatMap((file) => (file as { rules?: Rule[] }).rules ?? []);
  return Object.fromEntries(
    listed.map((rule) => [rule.name, (rule as Rule & { examples: Examples[string] }).examples]),
  );
}

/** The tests of the project are about its own rules; another rulebook has its examples only. */
function suites() {
  const examples = examplesIn();
  if (values.rules) return { examples, scenarios: [], boundaries: [] };
  const all = suitesOf(examples, base);
  return values.write ? { ...all, boundaries: [] } : all;
}

function scoredAll(): Scored[] {
  const found: Scored[] = [];
  let told = started;
  for (const one of scored(rulebook, suites(), base)) {
    found.push(one);
    if (performance.now() - told < PROGRESS_MS) continue;
    told = performance.now();
    console.info(`${found.length} edits after ${seconds()} s, now at ${one.mutant.rule}`);
  }
  return found;
}

function seconds(): number {
  return Math.round((performance.now() - started) / 1000);
}

function report(all: Scored[]): void {
  const count = (fate: Fate) => all.filter((one) => one.fate === fate).length;
  const killed = (["refusal", "example", "scenario", "boundary"] as const).map((by) => `${by} ${count(by)}`);
  const survivors = all.filter(({ fate }) => fate === "survives");
  console.info(`\n${all.length} single edits of ${rulebook.rules.length} rules in ${seconds()} s`);
  console.info(`  equivalent, proven: ${count("equivalent")}`);
  console.info(`  killed by ${killed.join(", by ")}`);
  console.info(`  surviving: ${survivors.length}, undecided: ${count("undecided")}`);
  for (const { mutant, witness, fate } of [...survivors, ...all.filter((one) => one.fate === "undecided")]) {
    console.info(`  ${fate}: ${mutant.id}: ${mutant.text}${excused[mutant.id] ? ` (${excused[mutant.id]})` : ""}`);
    if (witness) console.info(`    ${JSON.stringify(witness.store)}${witness.options ? " at prices of its own" : ""}`);
  }
}

/** Survivors without an excuse, and excuses without a survivor. */
function complaints(all: Scored[]): string[] {
  const alive = all.filter(({ fate }) => fate === "survives" || fate === "undecided").map(({ mutant }) => mutant.id);
  return [
    ...alive.filter((id) => !Object.hasOwn(excused, id)).map((id) => `nothing notices ${id}`),
    ...Object.keys(excused)
      .filter((id) => !alive.includes(id))
      .map((id) => `${SURVIVORS} need not list ${id}`),
  ];
}

const all = scoredAll();
if (values.write) {
  const chosen = covering(
    all.filter(({ fate }) => fate === "survives"),
    base,
  );
  writeFileSync(`${root}${BOUNDARIES}`, `${JSON.stringify(chosen, null, 2)}\n`);
  console.info(`${chosen.length} stores written to ${BOUNDARIES}; now npm run format and npm test -- -u`);
}
report(all);
if (!values.rules && !values.write) {
  const wrong = complaints(all);
  for (const complaint of wrong) console.error(complaint);
  process.exitCode = wrong.length > 0 ? 1 : 0;
}
