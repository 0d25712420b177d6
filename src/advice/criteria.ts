import type { Compiled } from "../rulebook/compile.js";
import { criterionIds } from "../rulebook/criterionIds.js";
import type { Criterion, Engagement } from "../types/advice.js";
import type { SizeClass } from "../types/profile.js";
import type { CriterionDefinition, RoleDefinition, Settings } from "../types/rulebook.js";
import type { Workload } from "../workload/workload.js";
import { told } from "./text.js";

const NEEDS: Criterion["need"][] = ["must", "plus", "ask"];

/** What matters most in a candidate for these tasks, this size and this engagement: musts first, then by weight. */
export function criteriaFor(
  { role, needs }: Workload,
  engagement: Engagement,
  size: SizeClass,
  compiled: Compiled,
): Criterion[] {
  const { settings } = compiled.rulebook;
  const tasks = needs.map(({ task }) => task.id);
  const shown = role.lookFor
    .map((definition, place) => ({ definition, place, weight: weightOf(definition, tasks, size, settings) }))
    .filter(({ definition }) => !definition.engagements || definition.engagements.includes(engagement))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, settings.criteriaShown);
  shown.sort((a, b) => NEEDS.indexOf(a.definition.need) - NEEDS.indexOf(b.definition.need));
  const ids = criterionIds(role);
  return shown.map(({ definition, place }) => criterionOf(definition, ids[place]!, compiled));
}

function weightOf(definition: CriterionDefinition, tasks: string[], size: SizeClass, settings: Settings): number {
  const forTask = definition.tasks?.some((task) => tasks.includes(task)) ? settings.criterionTaskBonus : 0;
  const forSize = definition.sizes?.includes(size) ? settings.criterionSizeBonus : 0;
  return definition.weight + forTask + forSize;
}

/** All criteria of a role as callers see them. */
export function criteriaOf(role: RoleDefinition, compiled: Compiled): Criterion[] {
  const ids = criterionIds(role);
  return role.lookFor.map((definition, place) => criterionOf(definition, ids[place]!, compiled));
}

function criterionOf({ text, need, topic, sources }: CriterionDefinition, id: string, compiled: Compiled): Criterion {
  return { id, text: told("criterion", id, text, compiled), need, topic, sources: [...sources] };
}
