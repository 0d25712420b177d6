import type { RoleId, TaskId } from "../generated/ids.js";
import type { Coverage, Duration, SizeClass } from "./profile.js";

/** How to get the work done: employ somebody, contract one independent person, or contract a firm. */
export type Engagement = "hire" | "freelancer" | "agency";

/** Why needed work is not given to anyone yet. `no-option` cannot be reached with the shipped rulebook. */
export type NotYetKind = "not-enough-work" | "automate-first" | "too-early" | "budget-too-small" | "no-option";

/** What becomes of a task: the engagement that serves it, or the kind of not yet. */
export type Outcome = Engagement | NotYetKind;

/** What a rule says of an engagement, of the moment, of the plan, or of the store. */
export type Effect = "supports" | "opposes" | "rules-out" | "defers" | "plan" | "suggests";

/** Money a month in the advice's currency, unrounded. */
export interface Cost {
  /** Expected cost a month; `low` and `high` are the ends of the usual range. */
  monthly: number;
  low: number;
  high: number;
  /** Paid once at the start (recruiting, set-up), not part of `monthly`. */
  upfront: number;
  /** Total of the first twelve months, or of a one-off's months, with `upfront`: expected, and the ends of the range. */
  firstYear?: { low: number; median: number; high: number };
  /** Hire only: months until a new person usually works at full output. */
  monthsToProductive?: number;
  /** Months of notice that are usual. */
  noticeMonths?: number;
  /** Agencies for ongoing work only: months that the contract usually lasts at least. */
  minimumTermMonths?: number;
  /** Ongoing work: hours a month from which an employee costs no more than a freelancer; absent if that never happens. */
  breakEvenHours?: number;
  /** True if one of the prices behind it was estimated rather than read from a source. */
  estimated?: boolean;
  /** Oldest year of the prices behind it. */
  year?: number;
  /** Ids of the sources of the prices. */
  sources?: string[];
}

/** A rule that fired, in words. */
export interface Reason {
  /** Name of the rule. */
  rule: string;
  effect: Effect;
  /** Which engagement the rule speaks of, if of one. */
  engagement?: Engagement;
  text: string;
  /** Every fact that the rule tests, with its value: the rule fires on these. */
  facts: Record<string, unknown>;
  /** Ids of the sources; `./sources` tells what they are. */
  sources: string[];
}

/** One of the two engagements that were not chosen. */
export interface Alternative {
  engagement: Engagement;
  /** `possible`: no rule rules it out and, swapped in with the rest unchanged, it stays within the budget. */
  verdict: "possible" | "ruled-out";
  cost: Cost;
  reasons: Reason[];
}

/** Something to look for in a candidate. */
export interface Criterion {
  id: string;
  text: string;
  /** `must`: not without it; `plus`: better with it; `ask`: a question to put to the candidate. */
  need: "must" | "plus" | "ask";
  topic: string;
  sources: string[];
}

/** Something to see to, before starting, in the contract, or while the work runs. */
export interface Precaution {
  id: string;
  text: string;
  when: "before" | "contract" | "running";
  sources: string[];
}

/** Why an answer is a close one. */
export interface CloseCall {
  rule: string;
  text: string;
  sources: string[];
}

/** What a recommendation and a not-yet entry say of their workload. */
export interface WorkloadSummary {
  /** Stable within the store; says role and workload, such as `web-developer/ongoing/flexible/remote`. */
  id: string;
  role: RoleId;
  tasks: TaskId[];
  hoursPerMonth: number;
  /** As advised on: a one-off longer than a year counts as ongoing. */
  duration: Duration;
  /** One-off only. */
  months?: number;
  coverage: Coverage;
  onSite: boolean;
  /** The role's; what the plan maximises over everything it serves. */
  importance: number;
  /** Tasks that come from another role, and why; empty where every task is at home. */
  takenOver: TakenOver[];
}

/** A task that another role than its own serves. */
export interface TakenOver {
  task: TaskId;
  /** Its home role. */
  from: RoleId;
  rule: string;
  text: string;
  sources: string[];
}

/** Engage somebody now. */
export interface Recommendation extends WorkloadSummary {
  engagement: Engagement;
  /** This workload's share. */
  cost: Cost;
  /** The other roles of its group; empty where nothing is shared. */
  sharedWith: RoleId[];
  /** `close`: sources disagree at this point, another engagement is nearly as good, or the best one does not fit the budget. */
  confidence: "clear" | "close";
  /** What makes it close; empty where it is clear. */
  closeBecause: CloseCall[];
  /** What supports the choice, rules out better ones, or lets the budget carry it. */
  reasons: [Reason, ...Reason[]];
  /** Every firing rule that speaks against the choice. */
  reservations: Reason[];
  /** Exactly the other two engagements. */
  alternatives: Alternative[];
  /** What matters most in a candidate for this store; the whole list is in `roles()`. */
  lookFor: Criterion[];
  precautions: Precaution[];
}

/** Needed, but not now. */
export interface NotYet extends WorkloadSummary {
  kind: NotYetKind;
  reasons: [Reason, ...Reason[]];
  /** Kind `budget-too-small`: the smallest whole monthly budget above the given one that recommends these tasks. */
  budgetNeeded?: number;
  /** Kind `budget-too-small`: ids of the recommendations on which the budget is spent instead. */
  servedInstead?: string[];
}

/** A role that fits the store although no task named it. Never charged. */
export interface Suggestion {
  role: RoleId;
  reasons: [Reason, ...Reason[]];
  /** What a usual amount of its work costs. */
  typicalCost?: Cost;
}

/** Somebody who joins, changes or leaves in a step of the roadmap. */
export interface RoadmapEntry {
  id: string;
  role: RoleId;
  tasks: TaskId[];
  engagement: Engagement;
  /** The other roles with which it shares an agency or a job. */
  sharedWith: RoleId[];
}

/** One step of the way; step 1 is now. */
export interface RoadmapStep {
  step: number;
  /** Profile edits, cumulative over the steps, after which this step is due. Empty for step 1. */
  trigger: { field: (string | number)[]; value: unknown }[];
  text: string;
  adds: RoadmapEntry[];
  changes: { from: RoadmapEntry; to: RoadmapEntry }[];
  drops: RoadmapEntry[];
  monthlyCost: number;
  /** In the last step: what no edit of the profile serves, and why; else empty. */
  outOfReach: { id: string; role: RoleId; tasks: TaskId[]; kind: NotYetKind; reasons: [Reason, ...Reason[]] }[];
}

/** A default that was filled in. Writing it into the profile changes nothing but this list. */
export interface Assumption {
  path: (string | number)[];
  value: unknown;
  why: string;
}

/** The answer for one store. */
export interface Advice {
  /** Engage now; together within the monthly budget; most important first. */
  recommendations: Recommendation[];
  /** Needed, but not now: why, and what it would take. */
  notYet: NotYet[];
  /** Roles that fit the store although no task named them. */
  alsoConsider: Suggestion[];
  roadmap: RoadmapStep[];
  /** Sum of the recommendations' monthly costs. */
  monthlyCost: number;
  /** What the plan leaves of the monthly budget. */
  budgetLeft: number;
  /** ISO 4217 code of every amount here. */
  currency: string;
  /** Smallest whole monthly budget that serves every task money can serve. */
  budgetForAll?: number;
  /** The size class the store was read as, and from what. */
  size: { value: SizeClass; text: string; sources: string[] };
  assumptions: Assumption[];
  /** Keys of the locale's texts that are English here: it has none, or one made from another English. Absent if there are none. */
  untranslated?: string[];
  basis: {
    /** `hash`: SHA-256, in hexadecimal, of the rulebook's canonical JSON. */
    rulebook: { version: string; hash: string };
    /** `country`: whose price level was applied; absent for the card's average. */
    rateCard: { id: string; asOf: string; country?: string };
  };
}
