import type { RoleId, TaskId } from "../generated/ids.js";

/** Size class of a store; the thresholds behind it are data of the rulebook. */
export type SizeClass = "starter" | "small" | "medium" | "large";

/** Measures that tell the size of a store. At least one; revenue decides before orders, orders before headcount. */
export interface StoreMeasures {
  /** Orders in a usual month, 0 to 1e12. */
  ordersPerMonth?: number | undefined;
  /** Sales of the last twelve months in the rate card's currency, 0 to 1e12. */
  annualRevenue?: number | undefined;
  /** People at work in the store, the owner included, 0 to 1e12. */
  headcount?: number | undefined;
}

/** `ongoing` work goes on; a `one-off` ends after some months. */
export type Duration = "ongoing" | "one-off";

/** Why the owner cannot do a task: `skill` (does not know how), `time` (has no time), or `both`. */
export type Gap = "skill" | "time" | "both";

/** When somebody must be there: at hours of their own, at the store's office hours, or day and night. */
export type Coverage = "flexible" | "office-hours" | "around-the-clock";

/** Whether what to deliver can be written down beforehand (`defined`) or not (`open`). */
export type Scope = "defined" | "open";

/** One task that the owner must delegate, with what is known of it. Every absent field has a documented default. */
export interface TaskNeed {
  /** Id of the task; see `tasks()`. */
  task: TaskId;
  /** Contract hours a month, above 0 and up to 10,000; for a one-off in each of its months. Default: usual for task and size. */
  hoursPerMonth?: number | undefined;
  /** Default: the task's usual. */
  duration?: Duration | undefined;
  /** One-off only: over how many months it spreads, a whole number from 1 to 1,200. Default: 1. */
  months?: number | undefined;
  /** Default: the task's usual. */
  gap?: Gap | undefined;
  /** Default: `flexible`. */
  coverage?: Coverage | undefined;
  /** The work must go on when the person is away. Default: false. */
  backup?: boolean | undefined;
  /** On your premises, at your hours. Default: false. */
  onSite?: boolean | undefined;
  /** Sets your store apart from others. Default: the role's. */
  core?: boolean | undefined;
  /** Default: `defined`. */
  scope?: Scope | undefined;
  /** Different skills that must work together, a whole number from 1 to 1,000. Default: 1. */
  disciplines?: number | undefined;
  /** Weeks until the work must start, 0 to 10,000. Default: no hurry. */
  startWithinWeeks?: number | undefined;
}

/** The team already at work. */
export interface Team {
  /** Roles already filled. Default: none. */
  roles?: RoleId[] | undefined;
  /** Developers at work for the store, a whole number from 0 to 1e9. Default: unknown. */
  developers?: number | undefined;
  /** Somebody is able to brief and steer outside people. Default: true. */
  canSupervise?: boolean | undefined;
}

/** What the caller knows of a store: its size, what it can spend on people, and which tasks must be delegated. */
export interface StoreProfile {
  /** A size class, or measures that tell it. */
  size: SizeClass | StoreMeasures;
  /** Money for people a month for these `tasks`, 0 to 1e12; without ad spend, tools, stock or the team already there. */
  monthlyBudget: number;
  /** Tasks to delegate, each at most once; a bare id takes all defaults; may be empty. */
  tasks: (TaskId | TaskNeed)[];
  /** ISO 4217 code of the budget's currency, such as `EUR`. Default: the rate card's. */
  currency?: string | undefined;
  /** ISO 3166-1 alpha-2 code, such as `GR`; chooses the price level. Default: the card's average. */
  country?: string | undefined;
  /** Default: nobody but an owner who can steer outsiders. */
  team?: Team | undefined;
}

/**
 * What is known of a store so far: a missing field is unknown, not left to its default; `null` says that an optional field
 * is left out for good.
 *
 * `tasks`, where it is given, is complete; a bare id settles its defaults, an object leaves its absent fields unknown.
 */
export interface PartialStoreProfile {
  size?: StoreProfile["size"] | undefined;
  monthlyBudget?: number | undefined;
  tasks?: (TaskId | PartialTaskNeed)[] | undefined;
  currency?: string | null | undefined;
  country?: string | null | undefined;
  team?: OrNull<Team> | null | undefined;
}

/** What is known of a task so far. */
export type PartialTaskNeed = Pick<TaskNeed, "task"> & OrNull<Omit<TaskNeed, "task">>;

type OrNull<T> = { [K in keyof T]?: T[K] | null };
