import fc from "fast-check";
import { createAdvisor, type StoreProfile } from "../../src/index.js";
import { storesFor } from "../../src/testing/arbitraries/storesFor.js";
import { adviceOf, type CheckedLaw, outcomesOf } from "../../src/testing/laws/law.js";
import { laws as general, roadmapLaws } from "../../src/testing/laws/laws.js";
import { type Block, type Counts, count } from "./session.js";

/** By the number of a law, on one in how many stores it is tried; on every store if it is not listed. */
const ONE_IN: Record<string, number> = { 7: 10, 9: 100, 10: 100, 11: 100, 14: 100 };
/** The same for laws whose check takes long, by name. */
const SELDOM: Record<string, number> = { "7 reasons are true of json-rules-engine": 100 };

/** What became of a block: counts, or the first store that breaks a law. */
export type Tried = { block: Block; counts: Counts } | { block: Block; broken: Broken };

/** A store that breaks a law. */
interface Broken {
  law: string;
  store: StoreProfile;
  /** The store's number in the run. */
  run: number;
  told: string;
}

export const advisor = createAdvisor();
export const stores = storesFor(advisor);
export const laws = [...general, ...roadmapLaws];

/** Draw a block's stores and try every law that is due on each. */
export async function triedBlock(block: Block): Promise<Tried> {
  const { seed, first, size } = block;
  const counts: Counts = { outcomes: {}, tried: {} };
  for (const [i, store] of fc.sample(stores, { numRuns: size, seed }).entries()) {
    const broken = await triedOn(store, first + i, counts);
    if (broken) return { block, broken };
  }
  return { block, counts };
}

async function triedOn(store: StoreProfile, run: number, { outcomes, tried }: Counts): Promise<Broken | undefined> {
  for (const law of laws) {
    if (!isDue(law, run)) continue;
    try {
      await law.check(store, advisor, false);
    } catch (error) {
      return { law: law.name, store, run, told: error instanceof Error ? error.message : String(error) };
    }
    count(tried, law.name);
  }
  for (const outcome of Object.values(outcomesOf(adviceOf(store, advisor)))) count(outcomes, outcome);
  return undefined;
}

function isDue({ name }: CheckedLaw, run: number): boolean {
  return run % (SELDOM[name] ?? ONE_IN[Number.parseInt(name, 10)] ?? 1) === 0;
}
