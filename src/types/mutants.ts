import type { Rule } from "./rulebook.js";
import type { Witness } from "./verify.js";

/** One edit of one rule. */
export interface Mutant {
  /** Says the rule, the place of the edit and what it does; stays the same while the rule does. */
  id: string;
  rule: string;
  edit: MutantEdit;
  /** What the edit does, in one line. */
  text: string;
  /** The rule as edited; absent where it is dropped. */
  edited: Rule | undefined;
}

/** Kinds of edits. */
export type MutantEdit =
  | "threshold"
  | "value"
  | "operator"
  | "condition-dropped"
  | "condition-negated"
  | "all-or-any"
  | "engagement"
  | "effect"
  | "strength"
  | "kind"
  | "role"
  | "when"
  | "rule-dropped";

/** What becomes of the advice under a mutant. */
export interface Mutation {
  mutant: Mutant;
  /**
   * `refused`: no rulebook may have it; `equivalent`: proven that no store gets other advice; `differs`: the witness does;
   * `undecided`: neither was shown.
   */
  verdict: "refused" | "equivalent" | "differs" | "undecided";
  /** A store that gets other advice. */
  witness?: Witness;
}
