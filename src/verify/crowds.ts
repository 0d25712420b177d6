import type { TaskNeed } from "../types/profile.js";
import type { Priced } from "./advising.js";
import type { Ground } from "./ground.js";
import type { Helper } from "./helpers.js";

/** How many to add, of which engagements. */
const CROWDS: { count: number; engagements: readonly string[] }[] = [
  { count: 1, engagements: ["freelancer"] },
  { count: 1, engagements: ["hire"] },
  { count: 1, engagements: ["agency"] },
  { count: 2, engagements: ["freelancer"] },
  { count: 3, engagements: ["freelancer"] },
  { count: 5, engagements: ["freelancer"] },
  { count: 5, engagements: ["agency"] },
];

/** A store with other work beside its own: the least and the most important single tasks, then more and more of them. */
export function* crowdsAround(
  { store, rateCard }: Priced,
  { helpers, compiled }: Ground,
  avoid = "",
): Generator<Priced> {
  const own = store.tasks.map((entry) => homeOf(entry, compiled.rulebook.roles));
  const rising = helpers()
    .filter(({ role }) => role !== avoid && !own.includes(role))
    .sort(byImportance);
  for (const { count, engagements } of CROWDS) {
    const fitting = ofDifferentRoles(rising.filter(({ engagement }) => engagements.includes(engagement)));
    if (fitting.length < count) continue;
    for (const some of [fitting.slice(0, count), fitting.slice(-count)]) {
      yield { store: { ...store, tasks: [...store.tasks, ...some.map(({ need }) => need)] }, rateCard };
    }
  }
}

function byImportance(a: Helper, b: Helper): number {
  return a.importance - b.importance;
}

function ofDifferentRoles(helpers: Helper[]): Helper[] {
  return helpers.filter(({ role }, i) => helpers.findIndex((other) => other.role === role) === i);
}

function homeOf(entry: string | TaskNeed, roles: readonly { id: string; tasks: { id: string }[] }[]): string {
  const id = typeof entry === "string" ? entry : entry.task;
  return roles.find(({ tasks }) => tasks.some((task) => task.id === id))?.id ?? "";
}
