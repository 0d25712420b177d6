import type { Engine, RuleProperties, RunOptions } from "json-rules-engine";
import { AdvisorError, type Issue, isNonEmpty } from "../errors.js";
import { suggestion } from "../input/nearest.js";
import { LEFT_OUT, snapshotOf } from "../input/snapshot.js";
import { compiledRulebook } from "../options.js";
import { unwrap } from "../result.js";
import { factsIn } from "../rules/lanes.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { FactScope, Rule, Rulebook } from "../types/rulebook.js";
import { OrderlyEngine, type RulebookEngineResult } from "./orderlyEngine.js";

/**
 * A json-rules-engine `Engine` with the rules of a rulebook, for an app that has rules and facts of its own.
 *
 * Runs may overlap. Rules are announced by falling priority, the rulebook's (all of priority 1) before the app's of the
 * same priority, each in the order in which they were added; results, events and handlers all keep that order.
 */
export interface RulebookEngine extends Engine {
  /** Run all rules; those of the rulebook that test a fact without a value are named in `undecided`, the app's reject the run. */
  run(facts?: Record<string, unknown>, options?: RunOptions): Promise<RulebookEngineResult>;
}

/** What an engine can be given. */
export interface RulebookEngineOptions {
  /**
   * Only rules that are decided at these points of the way. Default: all; but facts of one point also make rules of
   * another fire, such as a task's hours those of a workload.
   */
  scopes?: FactScope[] | undefined;
}

/**
 * Put the rules of a rulebook into an engine of json-rules-engine: name, conditions and event as they stand.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` for one that was not parsed, `INVALID_OPTIONS` for an unknown option or scope.
 */
export function toEngine(rulebook: Rulebook, options: RulebookEngineOptions = {}): RulebookEngine {
  const given = snapshotOf(options, { depth: 2, entriesAt: () => MOST_GIVEN, total: 2 * MOST_GIVEN });
  const issues = [...given.issues, ...issuesOf(given.value)];
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_OPTIONS", issues);
  const { source } = unwrap(compiledRulebook(rulebook));
  const { scopes = SCOPES } = given.value as RulebookEngineOptions;
  const rules = source.rules.filter(({ event }) => scopes.includes(SCOPE_OF_EVENT[event.type]));
  const tested = new Map(rules.map(({ name, conditions }) => [name, factsIn(conditions)]));
  return new OrderlyEngine(rules.map(copyOf), (name) => tested.get(name)!);
}

/** json-rules-engine hands out events as they are, and writes into some conditions. */
function copyOf({ name, conditions, event }: Rule): RuleProperties {
  return JSON.parse(JSON.stringify({ name, conditions, event }));
}

const SCOPES = [...new Set(Object.values(SCOPE_OF_EVENT))];

const MOST_GIVEN = 100;

function issuesOf(options: unknown): Issue[] {
  if (options === LEFT_OUT) return [];
  if (typeof options !== "object" || options === null)
    return [{ path: [], message: "expected an object with options" }];
  const unknown = Object.keys(options).filter((name) => name !== "scopes");
  const { scopes = [] } = options as { scopes?: unknown };
  const issues: Issue[] = unknown.map((name) => ({
    path: [name],
    message: `is not an option${suggestion(name, ["scopes"])}`,
  }));
  if (scopes === LEFT_OUT) return issues;
  if (!Array.isArray(scopes)) return [...issues, { path: ["scopes"], message: "expected an array of scopes" }];
  return issues.concat(
    scopes.flatMap((scope, i) =>
      SCOPES.includes(scope) ? [] : [{ path: ["scopes", i], message: `expected one of ${SCOPES.join(", ")}` }],
    ),
  );
}
