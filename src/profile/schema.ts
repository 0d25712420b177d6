import * as z from "zod/mini";
import type { Issue } from "../errors.js";
import { atMost, between, checked, matching, positive, whole } from "../input/checked.js";
import type { StoreProfile } from "../types/profile.js";
import type { Rulebook, TaskDefinition } from "../types/rulebook.js";

/** Ids that a store profile may name, and what they mean. */
export interface Catalogue {
  roles: string[];
  tasks: Map<string, TaskDefinition>;
  /** Place of each task in the rulebook. */
  order: Map<TaskDefinition, number>;
}

export function catalogueOf({ roles }: Rulebook): Catalogue {
  const tasks = roles.flatMap((role) => role.tasks);
  return {
    roles: roles.map(({ id }) => id),
    tasks: new Map(tasks.map((task) => [task.id, task])),
    order: new Map(tasks.map((task, place) => [task, place])),
  };
}

export const MOST_MONEY = 1e12;
export const MOST_HOURS = 10_000;
export const MOST_MONTHS = 1200;
export const MOST_DISCIPLINES = 1000;
export const MOST_WEEKS = 10_000;
export const MOST_DEVELOPERS = 1e9;

/** A zod schema of store profiles. */
export type StoreProfileSchema = z.ZodMiniType<StoreProfile, StoreProfile>;

/** Schema of a store profile over the ids of a catalogue. */
export function storeProfileSchemaOf(catalogue: Catalogue): StoreProfileSchema {
  const taskId = z.enum([...catalogue.tasks.keys()]);
  const schema = z
    .strictObject({
      size: z.union([z.enum(["starter", "small", "medium", "large"]), measures()]),
      monthlyBudget: between(0, MOST_MONEY),
      tasks: z.array(z.union([taskId, taskNeed(taskId)])).check(atMost(catalogue.tasks.size)),
      currency: z.optional(matching(/^[A-Z]{3}$/, 'an ISO 4217 code such as "EUR"')),
      country: z.optional(matching(/^[A-Z]{2}$/, 'an ISO 3166-1 alpha-2 code such as "GR"')),
      team: z.optional(team(catalogue.roles)),
    })
    .check(checked(repeatedTasks, ALWAYS))
    .check(checked((store) => monthsOfOngoing(store, catalogue), ALWAYS));
  return schema as unknown as StoreProfileSchema;
}

function measures() {
  const measure = z.optional(between(0, MOST_MONEY));
  return z.strictObject({ ordersPerMonth: measure, annualRevenue: measure, headcount: measure }).check(
    checked((given) => (Object.values(given).some((value) => value !== undefined) ? [] : [NO_MEASURE]), {
      json: { minProperties: 1 },
    }),
  );
}

const NO_MEASURE = { path: [], message: "needs at least one of ordersPerMonth, annualRevenue and headcount" };

function taskNeed(taskId: z.ZodMiniType<string, string>) {
  return z.strictObject({
    task: taskId,
    hoursPerMonth: z.optional(positive(MOST_HOURS)),
    duration: z.optional(z.enum(["ongoing", "one-off"])),
    months: z.optional(whole(1, MOST_MONTHS)),
    gap: z.optional(z.enum(["skill", "time", "both"])),
    coverage: z.optional(z.enum(["flexible", "office-hours", "around-the-clock"])),
    backup: z.optional(z.boolean()),
    onSite: z.optional(z.boolean()),
    core: z.optional(z.boolean()),
    scope: z.optional(z.enum(["defined", "open"])),
    disciplines: z.optional(whole(1, MOST_DISCIPLINES)),
    startWithinWeeks: z.optional(between(0, MOST_WEEKS)),
  });
}

function team(roles: string[]) {
  return z.strictObject({
    roles: z.optional(z.array(z.enum(roles)).check(atMost(roles.length))),
    developers: z.optional(whole(0, MOST_DEVELOPERS)),
    canSupervise: z.optional(z.boolean()),
  });
}

/** Makes a check run even where others failed, so that all problems are told at once. */
const ALWAYS = { when: () => true };

/** The tasks of a value that may be anything but hostile, with their place. */
function listedTasks(store: unknown): [unknown, number][] {
  const tasks = (store as { tasks?: unknown } | null | undefined)?.tasks;
  return Array.isArray(tasks) ? tasks.map((task, i) => [task, i]) : [];
}

function idOf(task: unknown): unknown {
  return typeof task === "object" && task !== null ? (task as { task?: unknown }).task : task;
}

function repeatedTasks(store: unknown): Issue[] {
  const first = new Map<unknown, number>();
  return listedTasks(store).flatMap(([task, i]) => {
    const id = idOf(task);
    if (typeof id !== "string") return [];
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, i);
    return earlier === undefined
      ? []
      : [{ path: ["tasks", i], message: `lists "${id}" again; it stands at tasks.${earlier} already` }];
  });
}

function monthsOfOngoing(store: unknown, { tasks }: Catalogue): Issue[] {
  return listedTasks(store).flatMap(([task, i]) => {
    const { months, duration } = (typeof task === "object" && task !== null ? task : {}) as Record<string, unknown>;
    const usual = tasks.get(idOf(task) as string)?.usual.duration;
    if (months === undefined || (duration ?? usual) !== "ongoing") return [];
    return [
      { path: ["tasks", i, "months"], message: 'is for one-off work; set duration to "one-off" or leave it out' },
    ];
  });
}
