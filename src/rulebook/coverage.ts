import type { Issue } from "../errors.js";
import { compileRules, type Facts, firing } from "../rules/ruleSet.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { Rulebook } from "../types/rulebook.js";

/** Situations of money for which an advice needs a reason and no plan rule gives one. */
export function planIssues({ rules, facts, engagements }: Rulebook): Issue[] {
  const planning = compileRules(
    rules.filter(({ event }) => SCOPE_OF_EVENT[event.type] === "plan"),
    facts,
  );
  const silent = situations(engagements).filter((situation) => firing(planning, situation).length === 0);
  return silent.slice(0, 1).map((situation) => ({
    path: ["rules"],
    message: `no plan rule gives a reason where ${JSON.stringify(situation)}, nor in ${silent.length - 1} other situations`,
  }));
}

/** Every choice that a plan can make, and every way in which it can leave work out. */
function situations(engagements: string[]): Facts[] {
  const chosen = ["tight", "yes"].map((fitsAlone) => ({ served: true, chosen: true, fitsAlone, fitsBeside: true }));
  const leftOut = ["no", "tight", "yes"].flatMap((fitsAlone) =>
    [true, false].map((fitsBeside) => ({ served: false, chosen: false, fitsAlone, fitsBeside })),
  );
  return [...chosen, ...leftOut].flatMap((money) =>
    engagements.flatMap((engagement) => ["best", "less"].map((suits) => ({ engagement, suits, ...money }))),
  );
}
