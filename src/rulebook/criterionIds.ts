import type { RoleDefinition } from "../types/rulebook.js";

const known = new WeakMap<RoleDefinition, string[]>();

/** Ids of a role's criteria, which number those of one topic; kept with the (immutable) role. */
export function criterionIds(role: RoleDefinition): string[] {
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
