import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { type Mutant, mutantsOf } from "./code-mutation/run.js";
import { CORE_STEPS, STEPS } from "./code-mutation/steps.js";
import { readJson, root } from "./knowledge.js";

const SURVIVORS = "test/data/code-survivors.json";
const NOTICED = new Set<Mutant["fate"]>(["Killed", "Timeout"]);

/** A mutant that may live, and why. */
interface Excused {
  file: string;
  code: string;
  instead: string;
  why: string;
}

const { values, positionals } = parseArgs({ options: { all: { type: "boolean" } }, allowPositionals: true });
const chosen = values.all ? Object.keys(STEPS) : CORE_STEPS;
const excused = existsSync(`${root}${SURVIVORS}`) ? (readJson(SURVIVORS) as Excused[]) : [];

function isExcused(mutant: Mutant): boolean {
  return excused.some(
    ({ file, code, instead }) => file === mutant.file && code === mutant.code && instead === mutant.instead,
  );
}

function tell(name: string, mutants: Mutant[]): void {
  const alive = mutants.filter(({ fate }) => !NOTICED.has(fate));
  const unnoticed = alive.filter((one) => !isExcused(one));
  for (const mutant of unnoticed) {
    const { file, line, code, instead, fate } = mutant;
    console.info(`${fate} ${file}:${line} ${code} -> ${instead}`);
  }
  const { least } = STEPS[name]!;
  const noticed = mutants.length - alive.length;
  const share = (100 * noticed) / (noticed + unnoticed.length);
  const harmless = alive.length - unnoticed.length;
  console.info(`${name}: ${noticed} of ${mutants.length} noticed, ${harmless} change nothing: ${share.toFixed(1)} %`);
  if (share < least) process.exitCode = 1;
}

for (const name of positionals.length > 0 ? positionals : chosen) tell(name, await mutantsOf(name, STEPS[name]!));
