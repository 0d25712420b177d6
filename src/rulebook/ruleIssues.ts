import type { Issue } from "../errors.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { RuleExample } from "../types/authoring.js";
import type { All, RuleEvent } from "../types/rulebook.js";
import { burdenOf, MOST_LANES } from "./burden.js";
import { ruleConditionIssues } from "./conditions.js";
import type { Draft } from "./draft.js";
import { exampleIssues } from "./examples.js";
import { known, quoted, repeatedAt } from "./names.js";
import type { Part } from "./parts.js";
import { numberIssues, placeholderIssues } from "./reasons.js";
import { satisfiable } from "./satisfiable.js";
import type { Vocabulary } from "./vocabulary.js";

/** A rule with what of it can be relied on. */
interface ReadRule extends Part {
  event: RuleEvent | undefined;
  /** Absent where something is wrong with them, or where they stand for too much. */
  conditions: All | undefined;
  /** What is wrong with the conditions. */
  wrong: Issue[];
}

/** Read the event and the conditions of a rule. */
export function readRule({ value, path }: Part, { sound }: Draft, vocabulary: Vocabulary): ReadRule {
  const event = sound([...path, "event"]) ? (value.event as RuleEvent) : undefined;
  const at = [...path, "conditions"];
  const wrong = ruleConditionIssues(value.conditions, at, vocabulary, event && SCOPE_OF_EVENT[event.type]);
  const whole = wrong.length === 0 && sound(at) ? (value.conditions as All) : undefined;
  const heavy = whole ? lanesIssues(whole, at) : [];
  return { value, path, event, conditions: heavy.length > 0 ? undefined : whole, wrong: [...wrong, ...heavy] };
}

/** Everything that is wrong with a rule besides its shape; what its conditions stand for only if that is light enough. */
export function ruleIssues(rule: ReadRule, draft: Draft, vocabulary: Vocabulary, light: boolean): Issue[] {
  const { value, path, event, wrong } = rule;
  const sound = (key: string) => draft.sound([...path, key]);
  const conditions = light ? rule.conditions : undefined;
  const reach = conditions ? reachIssues(conditions, [...path, "conditions"], vocabulary) : [];
  return [
    ...wrong,
    ...reach,
    ...(event ? eventIssues(event, path, vocabulary) : []),
    ...(sound("reason") ? placeholderIssues(value.reason as string, rule, vocabulary) : []),
    ...(sound("reason") ? numberIssues(value.reason as string, value, [...path, "reason"], draft.told) : []),
    ...citedTwice(rule),
    ...(value.examples !== undefined && sound("examples")
      ? exampleIssues(
          value.examples as RuleExample[],
          reach.length > 0 ? undefined : conditions,
          [...path, "examples"],
          vocabulary,
        )
      : []),
  ];
}

function lanesIssues(conditions: All, path: Part["path"]): Issue[] {
  const { lanes } = burdenOf(conditions);
  if (lanes <= MOST_LANES.ofRule) return [];
  const message = `stands for ${lanes} combinations of comparisons; ${MOST_LANES.ofRule} are the most: make it several rules`;
  return [{ path, message }];
}

function reachIssues(conditions: All, path: Part["path"], vocabulary: Vocabulary): Issue[] {
  if (satisfiable(conditions, vocabulary)) return [];
  return [{ path, message: "can never hold: no values of the facts satisfy all of it" }];
}

function eventIssues(event: RuleEvent, path: Part["path"], { roles, tasks }: Vocabulary): Issue[] {
  if (event.type !== "serves" && event.type !== "suggests") return [];
  const at = [...path, "event", "params"];
  const ofRole = known(event.params.role, roles, [...at, "role"], "role");
  return event.type === "serves" ? ofRole : [...ofRole, ...known(event.params.task, tasks, [...at, "task"], "task")];
}

function citedTwice({ value, path }: Part): Issue[] {
  const cited = Array.isArray(value.sources) ? value.sources.map((source) => source?.id) : [];
  return repeatedAt(cited).map((i) => {
    return { path: [...path, "sources", i], message: `cites ${quoted(cited[i])} a second time` };
  });
}
