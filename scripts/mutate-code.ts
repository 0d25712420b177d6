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
  for (const mutant of alive.filter((one) => !isExcused(one))) {
    const { file, line, code, instead, fate } = mutant;
    console.info(`${fate} ${file}:${line} ${code} -> ${instead}`);
  }
  const { least } = STEPS[name]!;
  const share = (100 * (mutants.length - alive.length)) / mutants.length;
  console.info(`${name}: ${mutants.length - alive.length} of ${mutants.length} noticed, ${share.toFixed(1)} %`);
  if (share < least) process.exitCode = 1;
}

for (const name of positionals.length > 0 ? positionals : chosen) tell(name, await mutantsOf(name, STEPS[name]!));
