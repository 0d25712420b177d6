import { parseArgs } from "node:util";
import fc from "fast-check";
import { createAdvisor, type StoreProfile } from "../src/index.js";
import { stores } from "../test/support/arbitraries.js";
import { adviceOf, type Law, outcomesOf } from "../test/support/law.js";
import { laws, ONE_IN } from "../test/support/laws.js";

/** Stores drawn at once: each such draw has a seed of its own, so that it can be drawn again alone. */
const DRAW = 1000;
const PROGRESS_MS = 10_000;
const LEAST_SHARE = 0.02;
const OUTCOMES = ["hire", "freelancer", "agency", "budget-too-small", "not-enough-work", "automate-first", "too-early"];

const { values } = parseArgs({ options: { runs: { type: "string" }, seed: { type: "string" } } });
const runs = numberFrom(values.runs, 1_000_000);
const seed = numberFrom(values.seed, Date.now() % 2 ** 31);
const advisor = createAdvisor();
const counts = new Map(OUTCOMES.map((outcome) => [outcome, 0]));
const started = performance.now();

function numberFrom(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${text}`);
  return value;
}

/** Try every law that is due on one store. */
async function tried(store: StoreProfile, run: number): Promise<boolean> {
  for (const law of laws) {
    if (run % (ONE_IN.get(law) ?? 1) !== 0) continue;
    try {
      await law.check(store, advisor, false);
    } catch (error) {
      report(law, store, run, error);
      return false;
    }
  }
  for (const outcome of outcomesOf(adviceOf(store, advisor)).values()) {
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
  }
  return true;
}

function report({ name, statement }: Law, store: StoreProfile, run: number, error: unknown): void {
  console.error(`\nLaw ${name} does not hold: ${statement}`);
  console.error(`Run ${run} of seed ${seed}. The store:\n${JSON.stringify(store)}`);
  console.error(error instanceof Error ? error.message : error);
}

function progress(done: number): void {
  const seconds = (performance.now() - started) / 1000;
  console.info(`${done} of ${runs} stores, ${Math.round(done / seconds)} a second`);
}

/** Print how often each outcome came up; false if one came up too seldom. */
function summary(): boolean {
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shares = [...counts].map(([outcome, count]) => [outcome, count / all] as const);
  for (const [outcome, share] of shares) console.info(`  ${outcome}: ${(100 * share).toFixed(2)} %`);
  const rare = shares.filter(([, share]) => share < LEAST_SHARE).map(([outcome]) => outcome);
  if (rare.length > 0) console.error(`Too seldom to be tested well: ${rare.join(", ")}`);
  return rare.length === 0;
}

async function fuzzed(): Promise<boolean> {
  let told = started;
  for (let run = 0; run < runs; run += DRAW) {
    const drawn = fc.sample(stores, { numRuns: Math.min(DRAW, runs - run), seed: seed + run });
    for (const [i, store] of drawn.entries()) if (!(await tried(store, run + i))) return false;
    if (performance.now() - told < PROGRESS_MS) continue;
    told = performance.now();
    progress(run + drawn.length);
  }
  progress(runs);
  return summary();
}

console.info(`Trying ${laws.length} laws on ${runs} random stores, seed ${seed}`);
process.exitCode = (await fuzzed()) ? 0 : 1;
