import fc from "fast-check";
import { test } from "vitest";
import { createAdvisor, type StoreProfile } from "../../src/index.js";
import { laws, roadmapLaws } from "../../src/testing/laws/laws.js";
import { stores } from "../../test/support/arbitraries.js";
import { closeCalls, ranges } from "../../test/support/lawsOfCloseCalls.js";

const advisor = createAdvisor();
/** Drawn within a test: what runs outside of tests cannot be told apart by the tests that run it. */
let drawn: StoreProfile[] | undefined;

test.for([...laws, ...roadmapLaws, closeCalls, ranges])("law $name holds for a few stores", async (law) => {
  drawn ??= fc.sample(stores, { numRuns: 25, seed: 7 });
  for (const store of drawn) await law.check(store, advisor, false);
});
