import type { Coverage, Duration, Gap, Scope, SizeClass, StoreProfile, TaskNeed, Team } from "../types/profile.js";
import type { Measure, TaskDefinition } from "../types/rulebook.js";

/** One task of a store with every default filled in but `core`, which the serving role decides. */
export interface Need {
  /** Place in the profile's `tasks`. */
  index: number;
  task: TaskDefinition;
  hoursPerMonth: number;
  duration: Duration;
  /** 1 for ongoing work. */
  months: number;
  gap: Gap;
  coverage: Coverage;
  backup: boolean;
  onSite: boolean;
  core: boolean | undefined;
  scope: Scope;
  disciplines: number;
  startWithinWeeks: number | undefined;
  /** What the profile gave of it. */
  given: Readonly<Partial<TaskNeed>>;
}

/** A parsed store profile. */
export interface Store {
  /** What was parsed. */
  profile: Readonly<StoreProfile>;
  size: SizeClass;
  /** Which measure told the size, and its value; absent if the class itself was given. */
  sizeFrom: { measure: Measure; value: number } | undefined;
  monthlyBudget: number;
  /** In the order of the catalogue, so that the order of the profile changes nothing. */
  needs: Need[];
  currency: string | undefined;
  country: string | undefined;
  filledRoles: ReadonlySet<string>;
  developers: number | undefined;
  canSupervise: boolean;
  /** What the profile gave of the team. */
  teamGiven: Readonly<Team>;
}
