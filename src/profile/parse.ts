import type * as z from "zod/mini";
import { isNonEmpty } from "../errors.js";
import type { TaskId } from "../generated/ids.js";
import { readAs } from "../input/issues.js";
import { snapshotOf } from "../input/snapshot.js";
import { failed, ok, type Result } from "../result.js";
import type { SizeClass, StoreProfile, TaskNeed } from "../types/profile.js";
import type { Rulebook } from "../types/rulebook.js";
import type { Catalogue } from "./schema.js";
import { sizeFrom } from "./size.js";
import type { Need, Store } from "./store.js";

const DEEPEST_PROFILE = 4;
const MOST_FIELDS = 1000;
/** More than it has. */
const MOST_FIELDS_OF_TASK = 20;

/** Parse an unknown value as a store profile, or what is made of its copy. */
export function parseStore(
  input: unknown,
  schema: z.ZodMiniType<StoreProfile, StoreProfile>,
  rulebook: Rulebook,
  catalogue: Catalogue,
  completed = (copy: unknown) => copy,
): Result<Store> {
  const snapshot = snapshotOf(input, {
    depth: DEEPEST_PROFILE,
    entriesAt: ([field, inner]) =>
      field === "tasks" ? catalogue.tasks.size : inner === "roles" ? catalogue.roles.length : MOST_FIELDS,
    total: MOST_FIELDS + MOST_FIELDS_OF_TASK * catalogue.tasks.size + catalogue.roles.length,
  });
  const { data, issues } = readAs({ ...snapshot, value: completed(snapshot.value) }, schema);
  return isNonEmpty(issues)
    ? failed("INVALID_STORE_PROFILE", issues)
    : ok(storeOf(data as StoreProfile, rulebook, catalogue));
}

/** Fill in the defaults of a valid profile. */
export function storeOf(profile: StoreProfile, rulebook: Rulebook, catalogue: Catalogue): Store {
  const { size, team = {} } = profile;
  const sized = typeof size === "string" ? { size, sizeFrom: undefined } : sizeFrom(size, rulebook);
  const needs = profile.tasks.map((task, index) => needOf(task, index, sized.size, catalogue));
  return {
    profile,
    size: sized.size,
    sizeFrom: sized.sizeFrom,
    // Minus zero is a zero too, and JSON knows no other.
    monthlyBudget: profile.monthlyBudget || 0,
    needs: needs.sort((a, b) => catalogue.order.get(a.task)! - catalogue.order.get(b.task)!),
    currency: profile.currency,
    country: profile.country,
    filledRoles: new Set(team.roles),
    developers: team.developers,
    canSupervise: team.canSupervise ?? true,
    teamGiven: team,
  };
}

/** One task with every default filled in. */
export function needOf(entry: string | TaskNeed, index: number, size: SizeClass, { tasks }: Catalogue): Need {
  const need: Partial<TaskNeed> = typeof entry === "string" ? { task: entry as TaskId } : entry;
  const task = tasks.get(need.task!)!;
  return {
    index,
    task,
    hoursPerMonth: need.hoursPerMonth ?? task.usual.hoursPerMonth[size],
    duration: need.duration ?? task.usual.duration,
    months: need.months ?? 1,
    gap: need.gap ?? task.usual.gap,
    coverage: need.coverage ?? "flexible",
    backup: need.backup ?? false,
    onSite: need.onSite ?? false,
    core: need.core,
    scope: need.scope ?? "defined",
    disciplines: need.disciplines ?? 1,
    startWithinWeeks: need.startWithinWeeks,
    given: need,
  };
}
