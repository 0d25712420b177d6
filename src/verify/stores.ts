import { pricesFor } from "../money/card.js";
import { type Decided, needsOf, offersOf } from "../plan/decided.js";
import { parseStore } from "../profile/parse.js";
import type { Compiled } from "../rulebook/compile.js";
import { shippedCards } from "../shipped/shipped.js";
import type { StoreProfile } from "../types/profile.js";
import type { RateCard } from "../types/rates.js";
import { cardWith } from "./cards.js";
import { cellsIn, has, sampleOf } from "./cells.js";
import type { Diagram } from "./diagrams.js";
import { profilesOf, type SomeFacts } from "./profiles.js";
import { cellOf, type Space } from "./space.js";

/** A store of which a workload, or a part of shared work, lies in some region, at shipped prices unless it has a card. */
export interface Found {
  store: StoreProfile;
  rateCard: RateCard | undefined;
  decided: Decided;
}

const MOST_CELLS = 200;

/** What of a store to look at. */
type Listing = (store: StoreProfile, rateCard: RateCard | undefined, compiled: Compiled) => Decided[];

/** The plainest store of which a workload lies in a region; nothing if none is found for any of its plainest cells. */
export function storeIn(space: Space, region: Diagram, compiled: Compiled, listing?: Listing): Found | undefined {
  for (const found of storesIn(space, region, compiled, MOST_CELLS, listing)) return found;
  return undefined;
}

/** Stores of which a workload lies in a region, the plainest first, at most one for a cell. */
export function* storesIn(
  space: Space,
  region: Diagram,
  compiled: Compiled,
  most = MOST_CELLS,
  listing: Listing = workloadsIn,
): Generator<Found> {
  let tried = 0;
  const fits = ({ facts }: Decided) => has(space, region, cellOf(space, facts));
  for (const cell of cellsIn(space, region)) {
    if (tried++ >= most) return;
    const found = storeWith(sampleOf(space, cell), (...at) => listing(...at).find(fits), compiled);
    if (found) yield found;
  }
}

/** Finds the work that is wanted in a store. */
type Finder = (...at: Parameters<Listing>) => Decided | undefined;

/** A store with some facts, at shipped prices if those of some country will do. */
function storeWith(facts: SomeFacts, wanted: Finder, compiled: Compiled): Found | undefined {
  const first = madeWith(facts, wanted, compiled);
  if (!first) return undefined;
  for (const country of pricedPlaces(compiled)) {
    const [found] = foundAt(country === "" ? first.store : { ...first.store, country }, undefined, wanted, compiled);
    if (found) return found;
  }
  return first;
}

/** By how much made prices are moved, because products of doubles seldom meet a ratio to the last bit. */
const NUDGES = [1, 1 + 1e-9, 1 - 1e-9];

/** A store with some facts at prices made for it. */
function madeWith(facts: SomeFacts, wanted: Finder, compiled: Compiled): Found | undefined {
  const profiles = profilesOf(facts, compiled.rulebook);
  for (const nudge of NUDGES) {
    const rateCard = cardWith(facts, compiled.rulebook, nudge);
    for (const store of profiles) for (const found of foundAt(store, rateCard, wanted, compiled)) return found;
  }
  return undefined;
}

function foundAt(store: StoreProfile, rateCard: RateCard | undefined, wanted: Finder, compiled: Compiled): Found[] {
  const decided = wanted(store, rateCard, compiled);
  return decided ? [{ store, rateCard, decided }] : [];
}

/** Countries with shipped prices, first none at all; nowhere if the shipped cards lack a role. */
function pricedPlaces({ rulebook }: Compiled): string[] {
  const cards = shippedCards();
  if (!rulebook.roles.every(({ id }) => Object.hasOwn(cards[0]!.roles, id))) return [];
  return ["", ...cards.flatMap(({ countries }) => Object.keys(countries))];
}

/** Every workload of a store alone and every part of work that rules let be shared; none if the store is not valid. */
export function workloadsIn(...at: Parameters<Listing>): Decided[] {
  return listed(needsOf, at);
}

/** The same with every part of work that could be shared, whatever the rules say of it. */
export function offeredIn(...at: Parameters<Listing>): Decided[] {
  return listed(offersOf, at);
}

function listed(needed: typeof needsOf, [store, rateCard, compiled]: Parameters<Listing>): Decided[] {
  const parsed = parseStore(store, compiled.schema, compiled.rulebook, compiled.catalogue);
  if (!parsed.success) return [];
  const prices = pricesFor(parsed.data, rateCard, shippedCards());
  if (!prices.success) return [];
  const { decided, groups } = needed(parsed.data, prices.data, compiled);
  return [...decided, ...groups.flat()];
}
