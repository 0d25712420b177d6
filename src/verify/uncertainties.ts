import type { Rule } from "../types/rulebook.js";
import type { Proofs } from "./certificate.js";
import type { Checked } from "./checked.js";
import { groundOf } from "./ground.js";
import { looseServing } from "./reach.js";
import { storesShowing } from "./showing.js";

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
function unsureRules({ fields: { outcome }, compiled }: Checked): Rule[] {
  const { space, reach, surely, rules } = outcome;
  const unsure = rules.filter(({ conditions }) => {
    const region = space.region(conditions);
    return space.and(region, reach) !== space.none && space.and(region, surely) === space.none;
  });
  if (unsure.length === 0) return [];
  const ground = groundOf(compiled);
  return unsure.filter((rule) => storesShowing(rule, ground).next().done === true);
}
