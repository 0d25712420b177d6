import type { Outcome } from "./advice.js";
import type { StoreProfile } from "./profile.js";
import type { RateCard } from "./rates.js";
import type { Constant } from "./rulebook.js";

export type { Outcome };

/** Bounds of some cells, by fact: the values that they have, or the least and the greatest number, both included. */
export type Bounds = Record<string, Constant[] | [low: number, high: number]>;

/** A store that shows something when it is given to `recommend`, with the options that it takes. */
export interface Witness {
  store: StoreProfile;
  /** Prices that make it so; absent where the shipped ones do. */
  options?: { rateCard: RateCard };
  /** A second store that shows the other half, where it takes two. */
  other?: Omit<Witness, "other">;
}

/** Something that is wrong, or looks wrong, with a rulebook. */
export interface Finding {
  /** Its kind, and what it is about; stays the same while the finding does. */
  id: string;
  kind: FindingKind;
  severity: "error" | "warning";
  /** Names of the rules concerned. */
  rules: string[];
  /** Where it is so; empty for everywhere. */
  box: Bounds;
  /** How many cells of the fact space that is. */
  cells: number;
  message: string;
  /** Absent where there can be none, as for a rule that never fires. */
  witness?: Witness;
  /** The reason for which the rulebook waives it. */
  waivedBy?: string;
}

/** Kinds of findings. */
export type FindingKind =
  | "hole"
  | "contradiction"
  | "never-fires"
  | "never-matters"
  | "shadowed"
  | "subsumed"
  | "duplicate"
  | "condition-without-effect"
  | "outcome-never-reached"
  | "broken-contract"
  | "wrong-constraint"
  | "undeclared-constraint"
  | "unused-fact"
  | "unused-source"
  | "unused-criterion"
  | "unused-task"
  | "missing-translation"
  | "stale-translation"
  | "translation-placeholders"
  | "misleading-reason"
  | "idle-waiver";

/** What was proven of a rulebook. */
export interface Certificate {
  /** SHA-256 of the rulebook's canonical JSON. */
  rulebook: string;
  version: string;
  /** SHA-256 of its parts' canonical JSON. */
  hashes: { rules: string; facts: string; authoring: string };
  properties: { name: string; cells: number; method: string }[];
  /** What could not be proven, and why; empty if all was. */
  notProven: string[];
}

/** Stores that two rulebooks advise differently. */
export interface Difference {
  from: Outcome;
  to: Outcome;
  role: string;
  /** What of the advice differs. */
  aspect: string;
  box: Bounds;
  cells: number;
  example: StoreProfile;
  /** Prices that make it so; absent where the shipped ones do. */
  options?: { rateCard: RateCard };
  text: string;
}
