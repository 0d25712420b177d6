import cards from "./generated/rateCards.json" with { type: "json" };
import shipped from "./generated/rulebook.json" with { type: "json" };
import { type Compiled, compiled } from "./rulebook/compile.js";
import { deepFrozen } from "./rulebook/frozen.js";
import type { RateCard } from "./types/rates.js";
import type { Rulebook } from "./types/rulebook.js";

let ready: Compiled | undefined;

/** The shipped rulebook, compiled when it is first asked for. */
export function shippedRulebook(): Compiled {
  ready ??= compiled(deepFrozen(shipped.rulebook as unknown as Rulebook), shipped.hash);
  return ready;
}

/** The shipped rate cards; the first is the default. */
export function shippedCards(): readonly RateCard[] {
  return deepFrozen(cards as unknown as RateCard[]);
}
