import type { Criterion } from "../types/advice.js";
import type { SizeClass } from "../types/profile.js";
import type { CriterionDefinition, Settings } from "../types/rulebook.js";
import type { Workload } from "../workload/workload.js";

/** What to look for, most important first for these tasks and this size. */
export function criteriaFor({ role, needs }: Workload, size: SizeClass, settings: Settings): Criterion[] {
  const tasks = needs.map(({ task }) => task.id);
  const weighted = role.lookFor.map((criterion) => ({ criterion, weight: weightOf(criterion, tasks, size, settings) }));
  weighted.sort((a, b) => b.weight - a.weight);
  return weighted.slice(0, settings.criteriaShown).map(({ criterion }) => criterionOf(criterion));
}

function weightOf(criterion: CriterionDefinition, tasks: string[], size: SizeClass, settings: Settings): number {
  const forTask = criterion.tasks?.some((task) => tasks.includes(task)) ? settings.criterionTaskBonus : 0;
  const forSize = criterion.sizes?.includes(size) ? settings.criterionSizeBonus : 0;
  return criterion.weight + forTask + forSize;
}

/** A criterion as callers see it. */
export function criterionOf({ id, text, need, topic, sources }: CriterionDefinition): Criterion {
  return { id, text, need, topic, sources: [...sources] };
}
