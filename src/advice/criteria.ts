import type { Criterion, Engagement } from "../types/advice.js";
import type { SizeClass } from "../types/profile.js";
import type { CriterionDefinition, RoleDefinition, Settings } from "../types/rulebook.js";
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
  const criteria = criteriaOf(role);
  const shown = role.lookFor
    .map((definition, place) => ({ definition, place, weight: weightOf(definition, tasks, size, settings) }))
    .filter(({ definition }) => !definition.engagements || definition.engagements.includes(engagement))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, settings.criteriaShown)
    .map(({ place }) => criteria[place]!);
  return NEEDS.flatMap((need) => shown.filter((criterion) => criterion.need === need));
}

function weightOf(definition: CriterionDefinition, tasks: string[], size: SizeClass, settings: Settings): number {
  const forTask = definition.tasks?.some((task) => tasks.includes(task)) ? settings.criterionTaskBonus : 0;
  const forSize = definition.sizes?.includes(size) ? settings.criterionSizeBonus : 0;
  return definition.weight + forTask + forSize;
}

/** All criteria of a role as callers see them; the ids number those of one topic. */
export function criteriaOf({ id: role, lookFor }: RoleDefinition): Criterion[] {
  const seen = new Map<string, number>();
  return lookFor.map(({ text, need, topic, sources }) => {
    const nth = (seen.get(topic) ?? 0) + 1;
    seen.set(topic, nth);
    return { id: `${role}-${topic}-${nth}`, text, need, topic, sources: [...sources] };
  });
}
