import { shippedCards } from "../shipped/shipped.js";
import type { RateCard, RoleRates } from "../types/rates.js";
import type { Rulebook } from "../types/rulebook.js";
import type { SomeFacts } from "./profiles.js";

const HOURLY = 20;
const OWN = { year: 2026, sources: ["P-ASSUMED"], estimated: true } as const;

/** A card by which, but for a nudge, an employee and an agency cost some times as much as a freelancer, for work of some hours. */
export function cardWith(facts: SomeFacts, rulebook: Rulebook, nudge = 1): RateCard {
  const card = shippedCards()[0]!;
  const hours = Number(facts.hoursPerMonth ?? 60);
  const perHour = HOURLY * (1 + card.platformFee.value);
  const posts = Math.max(hours / card.fullTimeHoursPerMonth.value, card.smallestPost.value);
  const freelancer = perHour * hours;
  const hire = (Number(facts.hireToFreelancer ?? 1.2) * nudge * freelancer * 12) / (card.onCost.value * posts);
  const agency = Number(facts.agencyToFreelancer ?? 1.5) * nudge * perHour;
  const rates: RoleRates = {
    employee: { annualGross: { low: hire, median: hire, high: hire, ...OWN, sources: [...OWN.sources] } },
    freelancer: { hourly: { low: HOURLY, median: HOURLY, high: HOURLY, ...OWN, sources: [...OWN.sources] } },
    agency: {
      hourly: { low: agency, median: agency, high: agency, ...OWN, sources: [...OWN.sources] },
      minimumMonthly: { value: 0, ...OWN, sources: [...OWN.sources] },
    },
  };
  return { ...card, id: "made-for-this-store", roles: Object.fromEntries(rulebook.roles.map(({ id }) => [id, rates])) };
}
