import { Engine } from "json-rules-engine";
import { pricesFor } from "../src/money/card.js";
import { needsOf } from "../src/plan/decided.js";
import { parseStore } from "../src/profile/parse.js";
import { shippedCards, shippedCompiled } from "../src/shipped/shipped.js";
import type { StoreProfile } from "../src/types/profile.js";

/** A store with three tasks. */
export const THREE_TASKS: StoreProfile = {
  size: "small",
  monthlyBudget: 2000,
  tasks: ["daily-admin", { task: "store-imagery", hoursPerMonth: 24 }, "search-ads"],
};

/** Microseconds that json-rules-engine took for `engineRun` when the ceilings of speed were set. */
const AT_FIRST = 480;

const compiled = shippedCompiled();
export const facts = factsOfFirstWorkload();
const engine = new Engine();
for (const { name, conditions, event } of compiled.deciding.rules) engine.addRule({ name, conditions, event });

/** Decide one workload by json-rules-engine: what other speeds are compared with, since machines differ and are busy. */
export async function engineRun(): Promise<void> {
  await engine.run(facts);
}

/** How much slower a machine is than the one on which the ceilings were set, from what `engineRun` takes there; at least 1. */
export function slowness(microseconds: number): number {
  return Math.max(1, microseconds / AT_FIRST);
}

function factsOfFirstWorkload() {
  const parsed = parseStore(THREE_TASKS, compiled.schema, compiled.rulebook, compiled.catalogue);
  if (!parsed.success) throw new Error("the store is not valid");
  const prices = pricesFor(parsed.data, undefined, shippedCards());
  if (!prices.success) throw new Error("the store has no prices");
  return needsOf(parsed.data, prices.data, compiled).decided[0]!.facts;
}
