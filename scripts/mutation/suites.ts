import { advise } from "../../src/advise.js";
import type { Advice, StoreProfile } from "../../src/index.js";
import { pricesFor } from "../../src/money/card.js";
import { needsOf } from "../../src/plan/decided.js";
import { parseStore } from "../../src/profile/parse.js";
import type { Compiled } from "../../src/rulebook/compile.js";
import type { Facts } from "../../src/rules/ruleSet.js";
import { shippedCards } from "../../src/shipped/shipped.js";
import { detailsOf } from "../../test/support/boundaries.js";
import { linesOf, neighboursOf, scenarios } from "../../test/support/scenarios.js";

/** A store whose advice is on record, and how much of it. */
export interface Recorded {
  store: StoreProfile;
  linesOf: (advice: Advice) => string[];
  /** What is recorded under the rulebook as it is. */
  lines: string;
  /** What deciding rules were asked of: every workload, alone and within what it could share. */
  asked: Facts[];
}

/** The scenarios and their neighbours, with the lines that their test records. */
export function scenarioStores(compiled: Compiled): Recorded[] {
  const stores = scenarios.flatMap(({ store }) => neighboursOf(store).map(([, neighbour]) => neighbour));
  return stores.map((store) => recorded(store, linesOf, compiled));
}

/** A store with everything that the test of boundaries records. */
export function boundaryStore(store: StoreProfile, compiled: Compiled): Recorded {
  return recorded(store, detailsOf, compiled);
}

function recorded(store: StoreProfile, of: Recorded["linesOf"], compiled: Compiled): Recorded {
  return { store, linesOf: of, lines: linesUnder(store, of, compiled), asked: askedOf(store, compiled) };
}

/** What a test records of a store under some rulebook. */
function linesUnder(store: StoreProfile, of: Recorded["linesOf"], compiled: Compiled): string {
  const advice = advise(store, { compiled, card: undefined, shippedCards: shippedCards() });
  return advice.success ? of(advice.data).join("\n") : advice.code;
}

/** Whether what a test records of a store is not what it was. */
export function isNoticed({ store, linesOf: of, lines }: Recorded, compiled: Compiled): boolean {
  return linesUnder(store, of, compiled) !== lines;
}

function askedOf(store: StoreProfile, compiled: Compiled): Facts[] {
  const parsed = parseStore(store, compiled.schema, compiled.rulebook, compiled.catalogue);
  if (!parsed.success) return [];
  const prices = pricesFor(parsed.data, undefined, shippedCards());
  if (!prices.success) return [];
  const { decided, groups } = needsOf(parsed.data, prices.data, compiled);
  return [...decided, ...groups.flat()].map(({ facts }) => facts as Facts);
}
