import { parseArgs } from "node:util";
import { recommend } from "../src/advisor.js";
import { pricesFor } from "../src/money/card.js";
import { needsOf } from "../src/plan/decided.js";
import { planOf } from "../src/plan/plan.js";
import { parseStore } from "../src/profile/parse.js";
import { shippedCards, shippedCompiled } from "../src/shipped/shipped.js";
import type { StoreProfile } from "../src/types/profile.js";
import { bigStores } from "./bigStores.js";
import { engineRun, slowness } from "./reference.js";

/** Milliseconds that planning may take on a machine with two cores. */
const CEILINGS = { plan: { median: 2, worst: 20 } };

const TASKS = 49;
/** What else runs on the machine only ever adds: of several measurements the least is nearest the truth. */
const ATTEMPTS = 3;

const { values } = parseArgs({
  options: { runs: { type: "string", default: "2000" }, seed: { type: "string", default: "1" } },
});
const compiled = shippedCompiled();

for (const store of bigStores(200, TASKS, 0)) recommend(store);
const planned: number[] = [];
const advised: number[] = [];
const engineRuns: number[] = [];
for (const store of bigStores(Number(values.runs), TASKS, Number(values.seed))) {
  planned.push(least(() => plan(store)));
  advised.push(least(() => recommend(store)));
  const start = performance.now();
  await engineRun();
  engineRuns.push(performance.now() - start);
}
const slower = slowness(sorted(engineRuns)[Math.floor(engineRuns.length / 2)]! * 1000);
report(`plan a store with ${TASKS} tasks`, planned, CEILINGS.plan);
report(`advise it, roadmap included`, advised);

/** Parse, price, group, decide and plan. */
function plan(store: StoreProfile): void {
  const parsed = parseStore(store, compiled.schema, compiled.rulebook, compiled.catalogue);
  if (!parsed.success) throw new Error("the store is not valid");
  const prices = pricesFor(parsed.data, undefined, shippedCards());
  if (!prices.success) throw new Error("the store has no prices");
  planOf(needsOf(parsed.data, prices.data, compiled), store.monthlyBudget, compiled.rulebook);
}

function least(run: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const start = performance.now();
    run();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

function report(what: string, times: number[], ceiling?: { median: number; worst: number }): void {
  const rising = sorted(times);
  const median = rising[Math.floor(rising.length / 2)]!;
  const worst = rising[rising.length - 1]!;
  console.log(`${what}: ${median.toFixed(2)} ms (median), ${worst.toFixed(2)} ms (worst of ${rising.length})`);
  if (ceiling && (median > ceiling.median * slower || worst > ceiling.worst * slower)) {
    const most = [ceiling.median, ceiling.worst].map((value) => `${(value * slower).toFixed(2)} ms`).join(" and ");
    console.error(`too slow: at most ${most} on a machine ${slower.toFixed(2)} times as slow as that of the ceilings`);
    process.exitCode = 1;
  }
}

function sorted(times: number[]): number[] {
  return [...times].sort((a, b) => a - b);
}
