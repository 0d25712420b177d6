import cards from "../generated/rateCards.json" with { type: "json" };
import shipped from "../generated/rulebook.json" with { type: "json" };
import { type Compiled, compiled } from "../rulebook/compile.js";
import { deepFrozen } from "../rulebook/frozen.js";
import { markParsed } from "../rulebook/parsed.js";
import type { RateCard } from "../types/rates.js";
import type { Rulebook } from "../types/rulebook.js";
import { unpacked } from "./packing.js";

let rulebook: Rulebook | undefined;
let ready: Compiled | undefined;
let cardsReady: readonly RateCard[] | undefined;

/** The shipped rulebook, unpacked when it is first asked for. */
export function shippedRulebook(): Rulebook {
  rulebook ??= markParsed(unpacked(shipped.rulebook) as Rulebook, shipped.hash);
  return rulebook;
}

/** The same, compiled when it is first asked for. */
export function shippedCompiled(): Compiled {
  ready ??= compiled(shippedRulebook(), shipped.hash);
  return ready;
}

/** The shipped rate cards; the first is the default. */
export function shippedCards(): readonly RateCard[] {
  cardsReady ??= deepFrozen(unpacked(cards) as RateCard[]);
  return cardsReady;
}
