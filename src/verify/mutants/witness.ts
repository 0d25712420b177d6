import type { Compiled } from "../../rulebook/compile.js";
import type { Diagram } from "../diagrams.js";
import { isAdvisedDifferently, type Trial } from "./compared.js";
import type { Doubt } from "./doubt.js";
import type { Ground } from "./ground.js";
import { hardTrials, moreTrials, plainTrials } from "./search.js";

/**
 * The first, and so the plainest, store that an edited rulebook advises differently, rather one at shipped prices; or that
 * it is proven that there is none.
 */
export function witnessOf(ground: Ground, { shown, elsewhere }: Doubt, edited: Compiled): Trial | "none" | undefined {
  const shows = (trial: Trial) => isAdvisedDifferently(trial, ground.compiled, edited);
  const regions: Diagram[] = [];
  let priced: Trial | undefined;
  for (const region of regionsIn(shown, ground)) {
    regions.push(region);
    const { shipped, own } = firstIn(plainTrials(ground, region), shows);
    if (shipped) return shipped;
    priced ??= own;
  }
  if (regions.length === 0 && !elsewhere) return "none";
  const { shipped, own } = firstIn(moreTrials(ground, regions), shows);
  const found = shipped ?? priced ?? own;
  if (found) return found;
  const last = firstIn(hardTrials(ground, regions), shows);
  return last.shipped ?? last.own;
}

/** The first store at shipped prices that shows something, and the first at prices of its own. */
function firstIn(trials: Iterable<Trial>, shows: (trial: Trial) => boolean): { shipped?: Trial; own?: Trial } {
  let own: Trial | undefined;
  for (const trial of trials) {
    if ((own && trial.rateCard) || !shows(trial)) continue;
    if (!trial.rateCard) return { shipped: trial };
    own = trial;
  }
  return own ? { own } : {};
}

/** Those that have cells at all, each once. */
function* regionsIn(shown: Doubt["shown"], { space }: Ground): Generator<Diagram> {
  const seen = new Set([space.none]);
  for (const regionOf of shown) {
    const region = regionOf();
    if (!seen.has(region)) yield region;
    seen.add(region);
  }
}
