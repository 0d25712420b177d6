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
  rulebook ??= markParsed(unpackedRulebook(), shipped.hash);
  return rulebook;
}

const KINDS: { [initial: string]: Rulebook["sources"][string] } = {
  a: "article",
  s: "statistics",
  p: "practitioner",
  j: "judgement",
};

function unpackedRulebook(): Rulebook {
  const { ids, kinds } = shipped;
  const sources = Object.fromEntries(ids.map((id, i) => [id, KINDS[kinds[i]!]!]));
  return { ...(unpacked(shipped.rulebook, ids) as Omit<Rulebook, "sources">), sources };
}

/** The same, compiled when it is first asked for. */
export function shippedCompiled(): Compiled {
  ready ??= compiled(shippedRulebook(), shipped.hash);
  return ready;
}

/** The shipped rate cards; the first is the default. */
export function shippedCards(): readonly RateCard[] {
  cardsReady ??= deepFrozen(unpacked(cards.cards, cards.ids) as RateCard[]);
  return cardsReady;
}
