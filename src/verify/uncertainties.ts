import type { Rule } from "../types/rulebook.js";
import { adviceOn } from "./advising.js";
import type { Proofs } from "./certificate.js";
import type { Checked } from "./checked.js";
import { groundOf } from "./ground.js";
import { type Judgement, judged } from "./judging.js";
import { mentionsOf } from "./mentions.js";
import { looseServing } from "./reach.js";
import { atBudgets, storesShowing } from "./showing.js";
import { storesIn } from "./stores.js";
import { aloneIn } from "./watching.js";

/** What the proofs leave open, told rather than passed over. */
export function uncertainties(checked: Checked): Proofs {
  const loose = looseServing(checked.known.rulebook).map(
    ({ name }) =>
      `where "${name}" leaves a role no task: it tests a task's own hours or gap, so every cell counts as reached`,
  );
  const unsure = unsureRules(checked).map(
    ({ name }) =>
      `whether "${name}" ever fires: only shared work or the ranges of prices could make it, and no store was found`,
  );
  return { findings: [], properties: [], notProven: [...loose, ...unsure] };
}

/**
 * Rules about what was chosen that fire only where it is not certain that stores come: in shared work, or where the
 * range of prices may change the choice. A store that shows such a rule settles it.
 */
function unsureRules(checked: Checked): Rule[] {
  const { compiled, fields } = checked;
  const { space, reach, surely, rules } = fields.outcome;
  const unsure = rules.filter(({ conditions }) => {
    const region = space.region(conditions);
    return space.and(region, reach) !== space.none && space.and(region, surely) === space.none;
  });
  const open = unsure.filter((rule) => !shownByCloseCalls(rule, checked));
  if (open.length === 0) return [];
  const ground = groundOf(compiled);
  return open.filter((rule) => storesShowing(rule, ground).next().done === true);
}

const MOST_CLOSE_CALLS = 60;

/** Whether a rule shows where engagements are nearly alike, at the budgets that may matter: there prices change the most. */
function shownByCloseCalls(rule: Rule, { judging, compiled }: Checked): boolean {
  const { space } = judging;
  const near = judged(judging, ({ verdicts }) => (isNear(verdicts) ? 1 : 0));
  const region = space.and(
    aloneIn(space),
    space.diagrams.map(near, (value) => (value === 1 ? 1 : 0)),
  );
  for (const { store, rateCard } of storesIn(space, region, compiled, MOST_CLOSE_CALLS)) {
    const advice = adviceOn({ store, rateCard }, compiled);
    if (!advice) continue;
    const budgeted = [{ store, rateCard, advice }, ...atBudgets({ store, rateCard, advice }, { compiled })];
    if (budgeted.some((shown) => mentionsOf(shown.advice, rule.name).length > 0)) return true;
  }
  return false;
}

/** Whether the best engagement leads another by a point at most. */
function isNear(verdicts: Judgement["verdicts"]): boolean {
  const [best, next] = verdicts
    .flatMap(({ suits, strength }) => (suits === "not" ? [] : [strength]))
    .sort((a, b) => b - a);
  return best !== undefined && next !== undefined && best - next <= 1;
}
