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
  const shown = role.lookFor
    .map((definition, place) => ({ definition, place, weight: weightOf(definition, tasks, size, settings) }))
    .filter(({ definition }) => !definition.engagements || definition.engagements.includes(engagement))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, settings.criteriaShown);
  shown.sort((a, b) => NEEDS.indexOf(a.definition.need) - NEEDS.indexOf(b.definition.need));
  const ids = idsOf(role);
  return shown.map(({ definition, place }) => criterionOf(definition, ids[place]!));
}

function weightOf(definition: CriterionDefinition, tasks: string[], size: SizeClass, settings: Settings): number {
  const forTask = definition.tasks?.some((task) => tasks.includes(task)) ? settings.criterionTaskBonus : 0;
  const forSize = definition.sizes?.includes(size) ? settings.criterionSizeBonus : 0;
  return definition.weight + forTask + forSize;
}

/** All criteria of a role as callers see them. */
export function criteriaOf(role: RoleDefinition): Criterion[] {
  const ids = idsOf(role);
  return role.lookFor.map((definition, place) => criterionOf(definition, ids[place]!));
}

function criterionOf({ text, need, topic, sources }: CriterionDefinition, id: string): Criterion {
  return { id, text, need, topic, sources: [...sources] };
}

const known = new WeakMap<RoleDefinition, string[]>();

/** Ids of a role's criteria, which number those of one topic; kept with the (immutable) role. */
function idsOf(role: RoleDefinition): string[] {
  const ids = known.get(role) ?? numbered(role);
  known.set(role, ids);
  return ids;
}

function numbered({ id, lookFor }: RoleDefinition): string[] {
  const seen = new Map<string, number>();
  return lookFor.map(({ topic }) => {
    const nth = (seen.get(topic) ?? 0) + 1;
    seen.set(topic, nth);
    return `${id}-${topic}-${nth}`;
  });
}
