import type { Criterion, Engagement } from "../types/advice.js";
import type { SizeClass } from "../types/profile.js";
import type { CriterionDefinition, Settings } from "../types/rulebook.js";
import type { Workload } from "../workload/workload.js";

const NEEDS: Criterion["need"][] = ["must", "plus", "ask"];

/** What matters most in a candidate for these tasks, this size and this engagement: musts first, then by weight. */
export function criteriaFor(
  { role, needs }: Workload,
  engagement: Engagement,
  size: SizeClass,
  settings: Settings,
): Criterion[] {
  const tasks = needs.map(({ task }) => task.id);
  const weighted = role.lookFor
    .filter(({ engagements }) => !engagements || engagements.includes(engagement))
    .map((criterion) => ({ criterion, weight: weightOf(criterion, tasks, size, settings) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, settings.criteriaShown);
  return NEEDS.flatMap((need) => weighted.filter(({ criterion }) => criterion.need === need)).map(({ criterion }) =>
    criterionOf(criterion),
  );
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
