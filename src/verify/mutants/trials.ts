import type { Compiled } from "../../rulebook/compile.js";
import type { StoreProfile, TaskNeed } from "../../types/profile.js";
import type { RoleDefinition } from "../../types/rulebook.js";
import type { Found } from "../stores.js";
import { workloadsIn } from "../stores.js";
import type { Trial } from "./compared.js";

/** A store at budgets around the cost of each engagement of its work. */
export function atBudgets({ store, rateCard, decided }: Found, { rulebook }: Compiled): Trial[] {
  const costs = rulebook.engagements.map((engagement) =>
    decided.group.reduce((sum, { costs: own }) => sum + own[engagement].monthly, 0),
  );
  return costs.flatMap((cost) =>
    around(cost).map((monthlyBudget) => ({ store: { ...store, monthlyBudget }, rateCard })),
  );
}

/** Just enough, enough with little to spare, with more, and one too little. */
function around(cost: number): number[] {
  return [...new Set([1, 1.05, 1.15, 1.5].map((times) => Math.ceil(cost * times)).concat(Math.ceil(cost) - 1))].filter(
    (budget) => budget >= 0,
  );
}

/** Hours that are worth sharing and that no store finds too many. */
const A_FEW_HOURS = 10;

/** A store in which all work is like that of its first task: what is shared is likelier to suit one engagement then. */
export function allAlike({ store, rateCard }: Found): Trial[] {
  const [first, ...others] = store.tasks as TaskNeed[];
  if (others.length === 0) return [];
  const alike = (hours: number | undefined) =>
    others.map(({ task, hoursPerMonth }) => ({ ...first, task, hoursPerMonth: hours ?? hoursPerMonth }) as TaskNeed);
  return [undefined, A_FEW_HOURS].map((hours) => ({ store: { ...store, tasks: [first!, ...alike(hours)] }, rateCard }));
}

const MOST_COMPANY = 5;

/** A store with other work beside its own, which outsiders do. */
export function inCompany({ store, rateCard }: Found, { rulebook }: Compiled): Trial[] {
  const others = strangers(store, rulebook.roles);
  const counts = Array.from({ length: Math.min(MOST_COMPANY, others.length) }, (_, i) => i + 1);
  return OUTSIDE.flatMap((need) =>
    counts.map((count) => ({ store: withTasks(store, needsFor(others.slice(0, count), need)), rateCard })),
  );
}

/** What freelancers do, and what agencies do. */
export const OUTSIDE: Partial<TaskNeed>[] = [
  { hoursPerMonth: 20, gap: "skill", duration: "ongoing" },
  // Ongoing work of one family could share one agency.
  { hoursPerMonth: 20, gap: "skill", duration: "one-off", coverage: "around-the-clock" },
];

export function needsFor(roles: readonly RoleDefinition[], need: Partial<TaskNeed>): TaskNeed[] {
  return roles.map(({ tasks }) => ({ task: tasks[0]!.id as TaskNeed["task"], ...need }));
}

export function withTasks(store: StoreProfile, tasks: TaskNeed[]): StoreProfile {
  return { ...store, tasks: [...store.tasks, ...tasks] };
}

/** Roles of families of which a store has no work. */
function strangers({ tasks }: StoreProfile, roles: readonly RoleDefinition[]): RoleDefinition[] {
  const asked = new Set(tasks.map((entry) => (typeof entry === "string" ? entry : entry.task) as string));
  const families = new Set(
    roles.filter((role) => role.tasks.some(({ id }) => asked.has(id))).map(({ family }) => family),
  );
  const seen = new Set<string>();
  const firsts = roles.filter(({ family }) => !families.has(family) && !seen.has(family) && seen.add(family));
  const rest = roles.filter((role) => !families.has(role.family) && !firsts.includes(role));
  return [...firsts, ...rest];
}

/** Work whose engagements are a few points apart: what a budget may rather spend on. */
const RIVALS: Partial<TaskNeed>[] = [60, 100, 140].flatMap((hoursPerMonth) => [
  { hoursPerMonth, duration: "ongoing", gap: "both" },
  { hoursPerMonth, duration: "ongoing", gap: "both", coverage: "office-hours" },
  { hoursPerMonth, duration: "ongoing", gap: "both", backup: true },
]);

const MOST_RIVALS = 4;

/** A store with other work beside its own, at every budget that pays some engagement of one or of each. */
export function* besideRivals({ store, rateCard }: Found, compiled: Compiled): Generator<Trial> {
  const { engagements, roles } = compiled.rulebook;
  for (const role of strangers(store, roles).slice(0, MOST_RIVALS)) {
    for (const need of RIVALS) {
      const both = withTasks(store, needsFor([role], need));
      const alone = workloadsIn(both, rateCard, compiled).filter(({ group }) => group.length === 1);
      const sums = alone.reduce<number[]>(
        (before, { costs }) => before.flatMap((sum) => [sum, ...engagements.map((one) => sum + costs[one].monthly)]),
        [0],
      );
      for (const sum of new Set(sums)) yield { store: { ...both, monthlyBudget: Math.ceil(sum) }, rateCard };
    }
  }
}
