import type { SizeClass, StoreProfile, TaskNeed } from "../types/profile.js";
import type { Bands, Constant, RoleDefinition, Rulebook, TaskDefinition } from "../types/rulebook.js";
import { tasksOf } from "./reach.js";

/** Values of the facts of one workload; one that is missing may be anything. */
export type SomeFacts = Readonly<Record<string, Constant | undefined>>;

/** Far above the cost of anything, and a number that people read. */
export const AMPLE_BUDGET = 1_000_000_000;

/** Profiles with a workload of some facts, prices aside: one for each task that its role may serve. */
export function profilesOf(facts: SomeFacts, rulebook: Rulebook): StoreProfile[] {
  const roles = rulebook.roles.filter(({ id }) => facts.role === undefined || id === facts.role);
  return roles.flatMap((role) =>
    tasksOf(role, rulebook).map((task) => {
      const team = teamWith(facts, role, rulebook);
      return {
        size: (facts.size ?? "small") as SizeClass,
        monthlyBudget: AMPLE_BUDGET,
        tasks: [needWith(facts, task, role, rulebook), ...partnersOf(facts, role, rulebook)],
        ...(Object.keys(team).length > 0 && { team }),
      };
    }),
  );
}

function teamWith(facts: SomeFacts, role: RoleDefinition, rulebook: Rulebook): NonNullable<StoreProfile["team"]> {
  const developers = numberRead("developers", facts.developers, rulebook);
  return {
    ...(facts.roleFilled === true && { roles: [role.id as never] }),
    ...(developers !== undefined && { developers }),
    ...(facts.canSupervise === false && { canSupervise: false }),
  };
}

const HOURS = 60;

/** A task with the facts of its work, as far as they are not what a profile leaves out. */
function needWith(facts: SomeFacts, task: TaskDefinition, role: RoleDefinition, rulebook: Rulebook): TaskNeed {
  const hoursPerMonth = (facts.ownHours ?? facts.hoursPerMonth ?? HOURS) as number;
  const { duration, gap } = task.usual;
  const defaults: SomeFacts = { ...PROFILE_DEFAULTS, duration, gap, core: role.core };
  const told = Object.keys(defaults).filter((field) => facts[field] !== undefined && facts[field] !== defaults[field]);
  const startWithinWeeks = numberRead("urgency", facts.urgency, rulebook);
  return {
    task: task.id as TaskNeed["task"],
    hoursPerMonth,
    ...Object.fromEntries(told.map((field) => [field, facts[field]])),
    ...(startWithinWeeks !== undefined && { startWithinWeeks }),
  };
}

const PROFILE_DEFAULTS = {
  coverage: "flexible",
  backup: false,
  onSite: false,
  scope: "defined",
  disciplines: 1,
};

/** So little beside other hours that it does not add to them. */
const NEXT_TO_NOTHING = 1e-14;

/** Tasks of other roles of the family, which make up what the role itself does not do of shared work. */
function partnersOf(facts: SomeFacts, role: RoleDefinition, rulebook: Rulebook): TaskNeed[] {
  const count = Number(facts.rolesTogether ?? 1) - 1;
  const whole = Number(facts.hoursPerMonth ?? facts.ownHours ?? HOURS);
  const rest = whole - Number(facts.ownHours ?? whole);
  const hours = rest > 0 ? rest / count : NEXT_TO_NOTHING;
  const { coverage, onSite } = facts;
  const others = rulebook.roles.filter(({ family, id }) => family === role.family && id !== role.id);
  return others
    .slice(0, count)
    .map((other) =>
      needWith({ ownHours: hours, duration: "ongoing", coverage, onSite }, other.tasks[0]!, other, rulebook),
    );
}

/** A number of the profile that is read as a value of a fact; nothing for the value that no number gives. */
export function numberRead(fact: string, value: Constant | undefined, { facts }: Rulebook): number | undefined {
  const definition = facts[fact];
  const bands = definition?.type === "enum" ? (definition.bands as Bands) : undefined;
  if (value === undefined || !bands || value === bands.absent) return undefined;
  const place = bands.below.findIndex((band) => band.value === value);
  const before = place < 0 ? bands.below[bands.below.length - 1] : bands.below[place - 1];
  return Math.ceil(before?.limit ?? 0);
}
