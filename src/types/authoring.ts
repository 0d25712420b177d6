import type { Engagement, NotYetKind } from "./advice.js";
import type { Locale } from "./locale.js";
import type { Condition, Constant } from "./rulebook.js";

/** What authors say of a rulebook besides its rules, and what proofs rest on. It decides no advice and is not hashed. */
export interface Authoring {
  facts: Record<string, FactNotes>;
  /** Strength from which support counts as strong: what it speaks for should not be ruled out unnoticed. */
  strongSupport: number;
  /** Combinations of facts that no store has. */
  constraints: Constraint[];
  /** Promises that hold whenever a fact rises. */
  contracts: Contract[];
  /** Known findings that are meant to be so. */
  waivers: Waiver[];
  /** The files of rules, each of which answers one question. */
  questions: Question[];
  /** By rule, its examples. */
  examples: Record<string, RuleExample[]>;
  /** By rule and source id, what the source supports. */
  supports: Record<string, Record<string, string>>;
  /** By id, what is told of each source. */
  sources: Record<string, SourceNotes>;
  /** Source ids that settings, orders and facts cite. */
  citedElsewhere: string[];
  /** Claims that no rule uses, each with the reason. */
  notEncoded: Record<string, string>;
  /** By language tag, the texts of a locale. */
  translations: Readonly<Record<string, Locale["translations"]>>;
  /** By rule and by role id, where it stands: the file, then the path within it. */
  places: { rules: Record<string, (string | number)[]>; roles: Record<string, (string | number)[]> };
}

/** What a fact means, and which values it can have. */
export interface FactNotes {
  meaning: string;
  /** What a number counts. */
  unit?: string | undefined;
  /** A number is always above this. */
  above?: number | undefined;
  /** A number is never below this. */
  atLeast?: number | undefined;
  /** A number is always whole. */
  whole?: boolean | undefined;
  /** What `true` and `false` are called. */
  words?: { true: string; false: string } | undefined;
}

/** Combinations of facts that no store has: those of a condition, or those that break a relation of two numbers. */
export type Constraint = { name: string; because: string } & (
  | { never: Condition }
  | { when?: Condition | undefined; atMost: [part: string, whole: string] }
  | { when?: Condition | undefined; same: [string, string] }
);

/** A promise of what does not happen when a fact rises and all others stay. */
export interface Contract {
  name: string;
  because: string;
  sources: string[];
  /** The fact that rises; those after it may rise with it. */
  raising: [string, ...string[]];
  /** Values of a named fact from low to high; a fact that is true counts as higher than one that is false. */
  order?: string[] | undefined;
  /** Where it is promised; absent for everywhere. */
  when?: Condition | undefined;
  /**
   * `never-weaker` and `never-stronger`: an engagement gains or loses no strength, and is not newly ruled out or let in;
   * `never-defers`: no work is newly deferred (for a kind, if one is given); `never-decides`: no deciding rule tests it.
   */
  claim: "never-weaker" | "never-stronger" | "never-defers" | "never-decides";
  engagement?: Engagement | undefined;
  kind?: NotYetKind | undefined;
}

/** A finding that is meant to be so. */
export interface Waiver {
  /** Id of the finding. */
  finding: string;
  reason: string;
  sources: string[];
}

/** A file of rules. */
export interface Question {
  path: string;
  question: string;
  rules: string[];
}

/** Facts on which a rule fires, or does not. */
export interface RuleExample {
  facts: Record<string, Constant>;
  fires: boolean;
}

/** What is told of a source. */
export interface SourceNotes {
  title: string;
  says: string;
}
