import { parseArgs } from "node:util";
import fc from "fast-check";
import { createAdvisor, type StoreProfile } from "../src/index.js";
import { storesFor } from "../src/testing/arbitraries/storesFor.js";
import { adviceOf, type CheckedLaw, outcomesOf } from "../src/testing/laws/law.js";
import { laws as general, roadmapLaws } from "../src/testing/laws/laws.js";
import { count, keep, newSession, type Session, stoppedSession } from "./fuzz/session.js";

/** Stores drawn at once: each such block has a seed of its own, so that it can be drawn again alone. */
const BLOCK = 500;
const PROGRESS_MS = 10_000;
/** Of all outcomes the least share that each must have, or the stores are no test of it. */
const LEAST_SHARE = 0.015;

/** By the number of a law, on one in how many stores it is tried; on every store if it is not listed. */
const ONE_IN: Record<string, number> = { 7: 10, 9: 100, 10: 100, 11: 100, 14: 100 };
/** The same for laws whose check takes long, by name. */
const SELDOM: Record<string, number> = { "7 reasons are true of json-rules-engine": 100 };

const { values } = parseArgs({
  options: {
    runs: { type: "string" },
    seed: { type: "string" },
    resume: { type: "boolean" },
    store: { type: "string" },
  },
});
const laws = [...general, ...roadmapLaws];
const advisor = createAdvisor();
const stores = storesFor(advisor);
const started = performance.now();
const { engagements, kinds } = advisor.rulebook;
const expected = [...engagements, ...kinds, "budget-too-small"];

function numberFrom(text: string | undefined, otherwise: number): number {
  const value = text === undefined ? otherwise : Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${text}`);
  return value;
}

function isDue({ name }: CheckedLaw, run: number): boolean {
  return run % (SELDOM[name] ?? ONE_IN[Number.parseInt(name, 10)] ?? 1) === 0;
}

/** Try every law that is due on one store. */
async function triedOn(store: StoreProfile, run: number, session: Session): Promise<boolean> {
  for (const law of laws) {
    if (!isDue(law, run)) continue;
    try {
      await law.check(store, advisor, false);
    } catch (error) {
      await report(law, store, `Store ${run} of seed ${session.seed}`, error);
      return false;
    }
    count(session.tried, law.name);
  }
  for (const outcome of Object.values(outcomesOf(adviceOf(store, advisor)))) count(session.outcomes, outcome);
  return true;
}

/** Tell of a broken law, with the smallest store that breaks it. */
async function report(law: CheckedLaw, store: StoreProfile, where: string, error: unknown): Promise<void> {
  const property = law.property(advisor, stores) as fc.IAsyncProperty<[StoreProfile]>;
  const run = await fc.check(property, { numRuns: 1, examples: [[store]], interruptAfterTimeLimit: 60_000 });
  const told = run.errorInstance ?? error;
  console.error(`\n${where}: ${JSON.stringify(store)}`);
  console.error(told instanceof Error ? told.message : told);
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

async function fuzzed(session: Session): Promise<boolean> {
  const from = session.done;
  let told = started;
  while (session.done < session.runs) {
    const first = session.done;
    const drawn = fc.sample(stores, { numRuns: Math.min(BLOCK, session.runs - first), seed: session.seed + first });
    for (const [i, store] of drawn.entries()) if (!(await triedOn(store, first + i, session))) return false;
    session.done += drawn.length;
    keep(session);
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
      await report(law, store, "The store", error);
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

process.exitCode = (await main()) ? 0 : 1;
