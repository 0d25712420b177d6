import type { Criterion, Engagement, NotYetKind, Precaution } from "./advice.js";
import type { Locale } from "./locale.js";
import type { Duration, Gap, SizeClass } from "./profile.js";

/** What a fact is compared with. */
export type Constant = string | number | boolean;

/** Comparison of one fact with constants; the operators are those of json-rules-engine. */
export interface Comparison {
  fact: string;
  operator:
    | "equal"
    | "notEqual"
    | "in"
    | "notIn"
    | "lessThan"
    | "lessThanInclusive"
    | "greaterThan"
    | "greaterThanInclusive";
  value: Constant | Constant[];
}

/** A node of a rule's conditions: exactly one of `all`, `any`, `not`, or a comparison. */
export type Condition = Comparison | All | Any | Not;
export interface All {
  all: Condition[];
}
export interface Any {
  any: Condition[];
}
export interface Not {
  not: Condition;
}

/** What a rule does when it fires. `strength` is a whole number from 1 to 9. */
export type RuleEvent =
  | { type: "supports" | "opposes"; params: { engagement: Engagement; strength: number } }
  | { type: "rules-out"; params: { engagement: Engagement } }
  | { type: "defers"; params: { kind: Exclude<NotYetKind, "budget-too-small" | "no-option"> } }
  | { type: "serves"; params: { role: string } }
  | { type: "close"; params: Record<string, never> }
  | { type: "plan"; params: Record<string, never> }
  | { type: "warns"; params: { when: Precaution["when"] } }
  | { type: "suggests"; params: { role: string; task: string; engagement: Engagement } };

/** One rule: `conditions` and `event` are verbatim json-rules-engine. */
export interface Rule {
  /** Kebab-case; names the situation; never used twice. */
  name: string;
  conditions: All | Any | Not;
  event: RuleEvent;
  /** English sentence with `{placeholders}` for facts of its own conditions, `{monthlyBudget}`, `{cost}` and `{cost.<engagement>}`. */
  reason: string;
  sources: string[];
}

/** At which point of the way a fact is known. */
export type FactScope = "task" | "workload" | "outcome" | "plan" | "store";

/** Cut points that turn an optional number of the profile into a value of an enum fact. */
export interface Bands {
  of: string;
  /** In rising order: below the limit, the value. */
  below: { limit: number; value: string }[];
  otherwise: string;
  absent: string;
  sources: string[];
}

/** Definition of a fact. */
export type FactDefinition = { scopes: FactScope[] } & (
  | { type: "task" | "role" | "boolean" | "number" }
  | { type: "enum"; values: Record<string, string>; bands?: Bands | undefined }
);

/** Definition of a task within its home role. */
export interface TaskDefinition {
  id: string;
  title: string;
  summary: string;
  alsoBy: string[];
  usual: { hoursPerMonth: Record<SizeClass, number>; duration: Duration; gap: Gap };
  sources: string[];
}

/** A criterion with what decides how much it matters for a store. */
export interface CriterionDefinition extends Omit<Criterion, "id"> {
  /** 1 to 10. */
  weight: number;
  /** Store sizes for which it matters more. */
  sizes?: SizeClass[] | undefined;
  /** Tasks for which it matters more. */
  tasks?: string[] | undefined;
  /** Engagements that it is for; absent for all. */
  engagements?: Engagement[] | undefined;
}

/** Definition of a role with its tasks. */
export interface RoleDefinition {
  id: string;
  title: string;
  label: string;
  summary: string;
  family: string;
  core: boolean;
  importance: number;
  sources: string[];
  tasks: TaskDefinition[];
  lookFor: CriterionDefinition[];
}

/** Names of the measures that tell a store's size. */
export type Measure = "annualRevenue" | "ordersPerMonth" | "headcount";

/** Upper ends of a size class, by measure. */
export interface SizeDefinition {
  id: SizeClass;
  below: { [M in Measure]?: number | undefined };
  sources: string[];
}

/** Numbers of the decision that are not part of a rule. */
export interface Settings {
  acceptanceFloor: number;
  tightFactor: number;
  longestOneOffMonths: number;
  urgencyShare: number;
  criteriaShown: number;
  criterionTaskBonus: number;
  criterionSizeBonus: number;
  /** How many steps a roadmap has at most; the last one takes in all that is left. */
  roadmapSteps: number;
}

/** How changes of a store profile compare. */
export interface Changes {
  /** By name of a field: how hard it is for a store to change it altogether, above 0. */
  efforts: Record<string, number>;
  /** Names of the fields that an owner can change. */
  actionable: string[];
}

/** Everything the adviser believes but the prices, parsed. JSON-serialisable. */
export interface Rulebook {
  version: string;
  facts: Record<string, FactDefinition>;
  sizes: { precedence: Measure[]; sources: string[]; classes: SizeDefinition[] };
  settings: Settings;
  changes: Changes;
  /** From the lightest commitment to the heaviest. */
  engagements: Engagement[];
  /** Which kind names a workload that is not yet due for several reasons: the first. */
  kinds: NotYetKind[];
  roles: RoleDefinition[];
  rules: Rule[];
  /** Sentences that no rule owns, with `{placeholders}`. */
  texts: Record<string, string>;
  /** Kind of every source id that may be cited. */
  sources: Record<string, "article" | "statistics" | "practitioner" | "judgement">;
  /**
   * Texts in other languages by tag, as locales have them. No content of the rulebook: neither hashed nor written into its
   * JSON. The shipped rulebook has none.
   */
  readonly translations?: Readonly<Record<string, Locale["translations"]>>;
}
