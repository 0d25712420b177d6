import fc from "fast-check";
import type { Advisor } from "../../advisor.js";
import type { StoreProfile } from "../../types/profile.js";
import { boundToAdvisor } from "./bound.js";
import { drawnNearBoundaries } from "./nearBoundaries.js";
import { drawnPerRule } from "./perRule.js";
import { readable } from "./readable.js";
import { drawnStores } from "./storeProfile.js";

const known = new WeakMap<Advisor, fc.Arbitrary<StoreProfile>>();

/** Stores that fit an advisor's rulebook and prices: of any kind, on its thresholds, and by its rules. */
export function storesFor(advisor: Advisor): fc.Arbitrary<StoreProfile> {
  const stores = known.get(advisor) ?? storesOf(advisor);
  known.set(advisor, stores);
  return stores;
}

function storesOf(advisor: Advisor): fc.Arbitrary<StoreProfile> {
  const bound = boundToAdvisor(advisor);
  const drawn = fc.oneof(
    { weight: 3, arbitrary: drawnStores(bound) },
    { weight: 2, arbitrary: drawnNearBoundaries(bound) },
    { weight: 1, arbitrary: drawnPerRule(bound) },
  );
  return readable(drawn, bound);
}
