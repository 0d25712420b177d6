import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { estimateOf, type Tried } from "./code-mutation/estimate.js";
import { type Mutant, mutantsOf, sampleOf } from "./code-mutation/run.js";
import { CORE_STEPS, STEPS } from "./code-mutation/steps.js";
import { readJson, root } from "./knowledge.js";

const SURVIVORS = "test/data/code-survivors.json";
const NOTICED = new Set<Mutant["fate"]>(["Killed", "Timeout"]);
/** Least share of the mutants of all steps that must be noticed, in per cent. */
const LEAST = 90;

/** A mutant that may live, and why. */
interface Excused {
  file: string;
  code: string;
  instead: string;
  why: string;
}

const { values, positionals } = parseArgs({
  options: { all: { type: "boolean" }, share: { type: "string" }, seed: { type: "string", default: "1" } },
  allowPositionals: true,
});
const chosen = values.all ? Object.keys(STEPS) : CORE_STEPS;
const excused = existsSync(`${root}${SURVIVORS}`) ? (readJson(SURVIVORS) as Excused[]) : [];

function isExcused(mutant: Mutant): boolean {
  return excused.some(
    ({ file, code, instead }) => file === mutant.file && code === mutant.code && instead === mutant.instead,
  );
}

/** Print what nothing noticed, and how many of the mutants something did. */
function tell(name: string, mutants: Mutant[]): Omit<Tried, "all"> {
  const alive = mutants.filter(({ fate }) => !NOTICED.has(fate));
  const unnoticed = alive.filter((one) => !isExcused(one));
  for (const mutant of unnoticed) {
    const { file, line, code, instead, fate } = mutant;
    console.info(`${fate} ${file}:${line} ${code} -> ${instead}`);
  }
  const noticed = mutants.length - alive.length;
  const harmless = alive.length - unnoticed.length;
  const share = (100 * noticed) / (noticed + unnoticed.length);
  console.info(`${name}: ${noticed} of ${mutants.length} noticed, ${harmless} change nothing: ${share.toFixed(1)} %`);
  return { noticed, unnoticed: unnoticed.length };
}

async function mutateWhole(names: string[]): Promise<void> {
  for (const name of names) {
    const step = STEPS[name]!;
    const { noticed, unnoticed } = tell(name, await mutantsOf(name, step));
    if (100 * noticed < step.least * (noticed + unnoticed)) process.exitCode = 1;
  }
}

/** Of each step a random share, from which the share of all that would be noticed is estimated. */
async function mutateSome(names: string[], share: number, seed: number): Promise<void> {
  const tried: Tried[] = [];
  for (const name of names) {
    const [mutants, all] = await sampleOf(STEPS[name]!, share, seed);
    tried.push({ ...tell(name, mutants), all });
  }
  const { noticed, margin, sample } = estimateOf(tried);
  const all = tried.reduce((sum, step) => sum + step.all, 0);
  console.info(
    `${sample} of ${all} mutants, seed ${seed}: ${percent(noticed)} noticed, give or take ${percent(margin)}`,
  );
  if (100 * noticed < LEAST) process.exitCode = 1;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

const names = positionals.length > 0 ? positionals : chosen;
if (values.share) await mutateSome(names, Number(values.share), Number(values.seed));
else await mutateWhole(names);
