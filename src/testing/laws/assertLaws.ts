import fc from "fast-check";
import type { Advisor } from "../../advisor.js";
import type { StoreProfile } from "../../types/profile.js";
import type { Law } from "./law.js";
import { roadmapLaws, laws as shippedLaws } from "./laws.js";

/** How laws are tried. */
export interface AssertOptions {
  /** Stores drawn for each law. Default: fast-check's, 100 unless configured. */
  numRuns?: number;
  /** Where drawing begins: the same seed draws the same stores. Default: another one each time; a failure names it. */
  seed?: number;
  /** Which laws. Default: `laws`; add `roadmapLaws` or your own, or give yours alone. */
  laws?: readonly Law[];
  /** Stores to draw from. Default: such as fit the advisor's rulebook and prices. */
  stores?: fc.Arbitrary<StoreProfile>;
  /** Stores to try first, such as a counterexample pasted from a failure. */
  examples?: readonly StoreProfile[];
}

/**
 * Try laws on an advisor over many stores.
 *
 * Works in any test runner: the promise rejects with one `Error` that tells of every broken law, each with the smallest store
 * found, the other store where it takes two, what differed in words, and the seed.
 */
export async function assertLaws(advisor: Advisor, options: AssertOptions = {}): Promise<void> {
  const { numRuns, stores, examples = [], laws = shippedLaws } = options;
  const seed = options.seed ?? fc.readConfigureGlobal().seed ?? fc.sample(fc.integer(), 1)[0]!;
  const failures: string[] = [];
  for (const law of laws) {
    const property = law.property(advisor, stores) as fc.IAsyncProperty<[StoreProfile]>;
    const given = examples.map((store): [StoreProfile] => [store]);
    const run = await fc.check(property, { ...(numRuns !== undefined && { numRuns }), seed, examples: given });
    if (run.failed) failures.push(messageOf(law, run));
  }
  if (failures.length > 0) throw new Error(failures.join("\n\n"));
}

function messageOf(law: Law, run: fc.RunDetails<[StoreProfile]>): string {
  const { seed, numRuns, numShrinks, counterexample, errorInstance } = run;
  const [store] = counterexample ?? [];
  const told = errorInstance instanceof Error ? errorInstance.message : String(errorInstance);
  return [
    told.includes(law.statement) ? told : brief(law, store, told),
    `Seed ${seed}: store ${numRuns}, made smaller ${numShrinks} times. To try it again:`,
    `assertLaws(advisor, { ${namedAs(law)}, examples: [${fc.stringify(store)}] })`,
  ].join("\n");
}

const LISTS: Record<"laws" | "roadmapLaws", readonly Law[]> = { laws: shippedLaws, roadmapLaws };

/** How a call names a law: a caller's own is at hand where it was written. */
function namedAs(law: Law): string {
  const list = (["laws", "roadmapLaws"] as const).find((name) => LISTS[name].includes(law));
  return list ? `laws: ${list}.filter(({ name }) => name === ${JSON.stringify(law.name)})` : "laws: [it]";
}

/** For a law that does not tell of its store itself. */
function brief({ name, statement }: Law, store: StoreProfile | undefined, told: string): string {
  return `Law "${name}" does not hold: ${statement}\nThe store: ${fc.stringify(store)}\nWhat it says: ${told}`;
}
