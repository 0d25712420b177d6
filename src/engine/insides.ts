import { type Almanac, Engine, type EngineOptions, type RuleProperties } from "json-rules-engine";

/** What an engine asks of a rule. */
export interface Evaluable {
  name: string;
  evaluate(almanac: Almanac): Promise<unknown>;
}

/** What an engine of json-rules-engine 7 has besides its declared members: each run uses these of the engine it is called on. */
interface Insides {
  rules: Evaluable[];
  status: string;
  /** Evaluate the rules of one priority, then record and emit what came of each. */
  evaluateRules(rules: Evaluable[], almanac: Almanac): Promise<unknown>;
  emitAsync(...words: unknown[]): Promise<unknown>;
}

/** The value of `status` while rules are evaluated, and afterwards. */
export const RUNNING = "RUNNING";
export const FINISHED = "FINISHED";

/** json-rules-engine's `Engine` itself, with its insides declared. */
export const OpenEngine = Engine as unknown as new (
  rules: RuleProperties[],
  options: EngineOptions,
) => Engine & Insides;
