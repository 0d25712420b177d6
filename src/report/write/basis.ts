import type { Section } from "../../types/report.js";
import type { ReadAdvice } from "../read/adviceSchema.js";
import { paragraph, section } from "./parts.js";
import type { Telling } from "./telling.js";

/** Where the prices come from, how sure they are, and what the advice is not. */
export function basisSections(advice: ReadAdvice, telling: Telling): Section[] {
  const { say, currency, date, country } = telling;
  const { rulebook, rateCard } = advice.basis;
  const price = { currency, card: rateCard.id, date: date(rateCard.asOf) };
  const priced =
    rateCard.country === undefined
      ? say("basis.average", price)
      : say("basis.country", { ...price, country: country(rateCard.country) });
  const years = estimatedYears(advice);
  const estimated = years.length > 0 ? [say("basis.estimated", { year: String(Math.min(...years)) })] : [];
  const rules = say("basis.rules", { version: rulebook.version, hash: rulebook.hash.slice(0, HASH_SHOWN) });
  const texts = [priced, ...estimated, say("basis.law"), say("basis.known"), rules];
  return section("basis", say("basis.title"), texts.map(paragraph));
}

/** Enough to tell rulebooks apart. */
const HASH_SHOWN = 12;

/** Years of the estimated prices, each once. */
function estimatedYears({ recommendations, alsoConsider }: ReadAdvice): number[] {
  const costs = [
    ...recommendations.flatMap(({ cost, alternatives }) => [cost, ...alternatives.map((other) => other.cost)]),
    ...alsoConsider.map(({ typicalCost }) => typicalCost),
  ];
  return [...new Set(costs.flatMap((cost) => (cost?.estimated && cost.year ? [cost.year] : [])))];
}
