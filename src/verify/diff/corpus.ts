import type { Compiled } from "../../rulebook/compile.js";
import type { SizeClass, StoreProfile, TaskNeed } from "../../types/profile.js";
import type { RoleDefinition } from "../../types/rulebook.js";
import { adviceOn, type Priced } from "../advising.js";
import { budgetsFor } from "../budgets.js";
import { pricedPlain } from "../helpers.js";
import { AMPLE_BUDGET } from "../profiles.js";

const SIZES: SizeClass[] = ["small", "medium", "large", "starter"];

/** What to ask of a task: nothing, then work that gets different answers. */
const NEEDS: Omit<TaskNeed, "task">[] = [
  {},
  { hoursPerMonth: 12, duration: "ongoing" },
  { hoursPerMonth: 60, duration: "ongoing", coverage: "office-hours", onSite: true },
  { hoursPerMonth: 150, duration: "ongoing", coverage: "office-hours" },
  { hoursPerMonth: 30, duration: "one-off", months: 2 },
  { hoursPerMonth: 30, duration: "ongoing", disciplines: 3, backup: true, gap: "skill" },
  { hoursPerMonth: 3, duration: "ongoing", gap: "time" },
];

/** Stores of many kinds: every task bare and with other work, in each size, with ample money and at tight budgets. */
export function* plainStoresOf(compiled: Compiled, wanted?: (role: RoleDefinition) => boolean): Generator<Priced> {
  const roles = compiled.rulebook.roles.filter((role) => !wanted || wanted(role));
  yield* ofTasks(roles, compiled, false);
  yield* inTeams(compiled);
  yield* ofTasks(roles, compiled, true);
}

function* ofTasks(roles: RoleDefinition[], compiled: Compiled, tight: boolean): Generator<Priced> {
  for (const need of NEEDS) {
    for (const size of SIZES) {
      for (const { tasks } of roles) {
        for (const { id } of tasks)
          yield* tried(storeOf(size, [{ task: id as TaskNeed["task"], ...need }]), compiled, tight);
      }
    }
  }
}

/** A store with ample money, or at the budgets that may change its advice. */
export function* tried(store: StoreProfile, compiled: Compiled, tight: boolean): Generator<Priced> {
  const priced = pricedPlain(store, compiled);
  const advice = tight ? adviceOn(priced, compiled) : undefined;
  if (!advice) return yield priced;
  for (const monthlyBudget of budgetsFor(advice)) yield { ...priced, store: { ...store, monthlyBudget } };
}

/** A store with ample money; a task of which nothing is told is named only. */
export function storeOf(size: StoreProfile["size"], needs: TaskNeed[]): StoreProfile {
  const tasks = needs.map((need) => (Object.keys(need).length === 1 ? need.task : need));
  return { size, monthlyBudget: AMPLE_BUDGET, tasks };
}

/** Stores with a task of every role, measured sizes and different teams, with all the money, some of it and none. */
function* inTeams(compiled: Compiled): Generator<Priced> {
  const { roles } = compiled.rulebook;
  const tasks = roles.flatMap((role) => role.tasks.slice(0, 1).map(({ id }) => id as TaskNeed["task"]));
  const sizes: StoreProfile["size"][] = ["small", { annualRevenue: 50_000 }, { ordersPerMonth: 50 }, { headcount: 2 }];
  const teams: StoreProfile["team"][] = [
    {},
    { developers: 1 },
    { canSupervise: false },
    { roles: [roles[0]!.id as never] },
  ];
  for (const size of sizes) {
    for (const team of teams) {
      for (const monthlyBudget of [AMPLE_BUDGET, 3000, 500, 0]) {
        const store = { size, monthlyBudget, ...(team && { team }) };
        for (const some of [tasks, ...tasks.map((task) => [task])])
          yield pricedPlain({ ...store, tasks: some }, compiled);
      }
    }
  }
}
