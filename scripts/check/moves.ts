import { createAdvisor } from "../../src/index.js";
import type { Advice } from "../../src/types/advice.js";
import type { Rulebook } from "../../src/types/rulebook.js";

/** Stores by name. */
export type Stores = Record<string, unknown>;

/** By store and role, what becomes of the role's work. */
export type Outcomes = Map<string, Map<string, string>>;

/** What a rulebook advises some stores, at the shipped prices. */
export function outcomesOf(rulebook: Rulebook, stores: Stores): Outcomes {
  const { safeRecommend } = createAdvisor({ rulebook });
  return new Map(
    Object.entries(stores).map(([name, store]) => {
      const advice = safeRecommend(store);
      return [name, advice.success ? byRole(advice.data) : new Map([["", `refused: ${advice.error.message}`]])];
    }),
  );
}

function byRole({ recommendations, notYet }: Advice): Map<string, string> {
  const told = [
    ...recommendations.map(({ role, engagement, sharedWith }) => ({
      role,
      outcome: sharedWith.length > 0 ? `${engagement} shared with ${sharedWith.join(", ")}` : engagement,
    })),
    ...notYet.map(({ role, kind }) => ({ role, outcome: kind })),
  ];
  const roles = [...new Set(told.map(({ role }) => role))].sort();
  return new Map(roles.map((role) => [role, outcomesFor(role, told)]));
}

function outcomesFor(role: string, told: { role: string; outcome: string }[]): string {
  return told
    .flatMap((one) => (one.role === role ? one.outcome : []))
    .sort()
    .join(" + ");
}

/** A line for each store and role of which the outcome differs. */
export function movesBetween(before: Outcomes, after: Outcomes): string[] {
  return [...after].flatMap(([store, roles]) => {
    const old = before.get(store) ?? new Map<string, string>();
    const all = [...new Set([...old.keys(), ...roles.keys()])].sort();
    return all
      .filter((role) => old.get(role) !== roles.get(role))
      .map(
        (role) =>
          `${[store, role].filter(Boolean).join(" ")}: ${old.get(role) ?? "nobody"} → ${roles.get(role) ?? "nobody"}`,
      );
  });
}
