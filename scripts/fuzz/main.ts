import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";
import fc from "fast-check";
import Tinypool from "tinypool";
import type { StoreProfile } from "../../src/index.js";
import { advisor, laws, stores, type Tried } from "./block.js";
import { blocksLeft, keep, newSession, type Session, stoppedSession } from "./session.js";

const PROGRESS_MS = 10_000;
/** Of all outcomes the least share that each must have, or the stores are no test of it. */
const LEAST_SHARE = 0.015;

const { values } = parseArgs({
  options: {
    runs: { type: "string" },
    seed: { type: "string" },
    workers: { type: "string" },
    resume: { type: "boolean" },
    store: { type: "string" },
  },
});
const started = performance.now();
const { engagements, kinds } = advisor.rulebook;
const expected = [...engagements, ...kinds, "budget-too-small"];

function numberFrom(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${text}`);
  return value;
}

/** Tell of a broken law, with the smallest store that breaks it. */
async function report(name: string, store: StoreProfile, where: string, told: string): Promise<void> {
  const law = laws.find((one) => one.name === name)!;
  const property = law.property(advisor, stores) as fc.IAsyncProperty<[StoreProfile]>;
  const run = await fc.check(property, { numRuns: 1, examples: [[store]], interruptAfterTimeLimit: 60_000 });
  console.error(`\n${where}: ${JSON.stringify(store)}`);
  console.error(run.errorInstance instanceof Error ? run.errorInstance.message : told);
  if (run.counterexample) console.error(`Again: npm run fuzz -- --store '${JSON.stringify(run.counterexample[0])}'`);
}

function progress({ done, runs }: Session, from: number): void {
  const seconds = (performance.now() - started) / 1000;
  console.info(`${done} of ${runs} stores, ${Math.round((done - from) / seconds)} a second`);
}

/** Print how often each outcome came up; false if one came up too seldom. */
function summary({ outcomes, tried }: Session): boolean {
  const all = Object.values(outcomes).reduce((sum, some) => sum + some, 0);
  const shares = expected.map((outcome) => [outcome, (outcomes[outcome] ?? 0) / all] as const);
  for (const [outcome, share] of shares) console.info(`  ${outcome}: ${(100 * share).toFixed(2)} %`);
  for (const [law, stores] of Object.entries(tried)) console.info(`  law ${law}: ${stores} stores`);
  const rare = shares.filter(([, share]) => !(share >= LEAST_SHARE)).map(([outcome]) => outcome);
  if (rare.length > 0) console.error(`Too seldom to be tested well: ${rare.join(", ")}`);
  return rare.length === 0;
}

/** Try what is left of a run, several blocks at once; they are counted in their order, so that it can be stopped anywhere. */
async function fuzzed(session: Session): Promise<boolean> {
  const maxThreads = Math.max(1, numberFrom(values.workers, availableParallelism()));
  const pool = new Tinypool({ filename: new URL("worker.mjs", import.meta.url).href, minThreads: 1, maxThreads });
  const from = session.done;
  let told = started;
  const blocks: Promise<Tried>[] = [...blocksLeft(session)].map((block) => pool.run(block));
  for (const block of blocks) {
    const tried = await block;
    if ("broken" in tried) {
      const { law, store, run, told } = tried.broken;
      await report(law, store, `Store ${run} of seed ${session.seed}`, told);
      return false;
    }
    keep(session, tried.block, tried.counts);
    if (performance.now() - told < PROGRESS_MS) continue;
    told = performance.now();
    progress(session, from);
  }
  progress(session, from);
  return summary(session);
}

/** Try every law, thoroughly, on one store. */
async function replayed(text: string): Promise<boolean> {
  const store: StoreProfile = JSON.parse(text);
  for (const law of laws) {
    try {
      await law.check(store, advisor);
    } catch (error) {
      await report(law.name, store, "The store", String(error));
      return false;
    }
  }
  console.info(`All ${laws.length} laws hold`);
  return true;
}

async function main(): Promise<boolean> {
  if (values.store !== undefined) return replayed(values.store);
  const runs = numberFrom(values.runs, 1_000_000);
  const seed = numberFrom(values.seed, Date.now() % 2 ** 31);
  const session = values.resume ? stoppedSession() : newSession(seed, runs);
  console.info(
    `Trying ${laws.length} laws on ${session.runs} stores, seed ${session.seed}, from store ${session.done} on`,
  );
  return fuzzed(session);
}

process.exit((await main()) ? 0 : 1);
