import { type Compiled, compiled } from "../rulebook/compile.js";
import { deepFrozen } from "../rulebook/frozen.js";
import { markParsed } from "../rulebook/parsed.js";
import type { RateCard } from "../types/rates.js";
import type { Rulebook } from "../types/rulebook.js";
import { hash, shippedKnowledge } from "./knowledge.js";

interface Knowledge {
  rulebook: Rulebook;
  cards: readonly RateCard[];
}

let knowledge: Knowledge | undefined;
let ready: Compiled | undefined;

/** The shipped rulebook, unpacked when it is first asked for. */
export function shippedRulebook(): Rulebook {
  knowledge ??= unpackedKnowledge();
  return knowledge.rulebook;
}

/** The same, compiled when it is first asked for. */
export function shippedCompiled(): Compiled {
  ready ??= compiled(shippedRulebook(), hash);
  return ready;
}

/** The shipped rate cards; the first is the default. */
export function shippedCards(): readonly RateCard[] {
  knowledge ??= unpackedKnowledge();
  return knowledge.cards;
}

function unpackedKnowledge(): Knowledge {
  const [ids, value] = shippedKnowledge();
  const { rulebook, cards, kinds } = value as Knowledge & { kinds: Rulebook["sources"][string][] };
  const sources = Object.fromEntries(kinds.map((kind, i) => [ids[i]!, kind]));
  return { rulebook: markParsed({ ...rulebook, sources }, hash), cards: deepFrozen(cards) };
}
