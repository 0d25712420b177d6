import type { Advice, Advisor, StoreProfile } from "../../src/index.js";
import { reasonsIn, sourcesIn } from "../../src/testing/laws/lawsOfReasons.js";

/** What a reader of an advice sees of the rulebook. */
export interface Seen {
  rules: Set<string>;
  sources: Set<string>;
}

export const nothingSeen = (): Seen => ({ rules: new Set(), sources: new Set() });

/** Add the rules and sources that show in a store's advice. */
export function look(store: StoreProfile, advisor: Advisor, seen: Seen): void {
  const advice = advisor.recommend(store);
  for (const name of rulesShownIn(advice)) seen.rules.add(name);
  for (const name of servingRulesOf(advice, advisor)) seen.rules.add(name);
  for (const id of sourcesIn(advice)) seen.sources.add(id);
}

function rulesShownIn(advice: Advice): string[] {
  const watched = advice.recommendations.flatMap(({ closeBecause, precautions }) => [
    ...closeBecause.map(({ rule }) => rule),
    ...precautions.map(({ id }) => id),
  ]);
  return [...reasonsIn(advice).map(({ rule }) => rule), ...watched];
}

/** Rules that give a task to another role show by the role that serves it. */
function servingRulesOf({ recommendations, notYet }: Advice, { rulebook, tasks }: Advisor): string[] {
  const home = new Map(tasks().map(({ id, role }) => [id, role]));
  return [...recommendations, ...notYet].flatMap(({ role, tasks: served }) =>
    rulebook.rules.flatMap(({ name, event }) =>
      event.type === "serves" && event.params.role === role && served.some((task) => home.get(task) !== role)
        ? [name]
        : [],
    ),
  );
}
