import type { Compiled } from "../rulebook/compile.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { FactScope, Rule, Rulebook } from "../types/rulebook.js";
import type { Diagram } from "./diagrams.js";
import type { Judging } from "./judging.js";
import type { Outcomes } from "./outcomes.js";
import type { Known, Space } from "./space.js";

/** A rulebook with everything that its proofs stand on. */
export interface Checked {
  known: Known;
  compiled: Compiled;
  /** Of the workloads that its rules decide. */
  judging: Judging;
  outcomes: Outcomes;
  /** By the point of the way at which rules are decided: where they fire. */
  fields: Record<Exclude<FactScope, "outcome">, Field> & { outcome: WatchingField };
}

/** The rules that are decided at one point of the way, over the cells that stores reach there. */
export interface Field {
  space: Space;
  reach: Diagram;
  rules: readonly Rule[];
}

/** A field over what was chosen, with the cells that are surely reached. */
export interface WatchingField extends Field {
  /**
   * Cells of work that is alone, at prices that leave the choice as it is. Of the other cells in `reach`, which take in
   * all that shared work and the ranges of prices might make, some may not be reached.
   */
  surely: Diagram;
}

/** Rules that are decided at a point of the way. */
export function rulesIn(scope: FactScope, { rules }: Rulebook): Rule[] {
  return rules.filter(({ event }) => SCOPE_OF_EVENT[event.type] === scope);
}
