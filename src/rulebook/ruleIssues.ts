import type { Issue } from "../errors.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { RuleExample } from "../types/authoring.js";
import type { All, RuleEvent } from "../types/rulebook.js";
import { ruleConditionIssues } from "./conditions.js";
import type { Draft } from "./draft.js";
import { exampleIssues } from "./examples.js";
import { known } from "./names.js";
import type { Part } from "./parts.js";
import { numberIssues, placeholderIssues } from "./reasons.js";
import { laneCount, MOST_LANES, satisfiable } from "./satisfiable.js";
import type { Vocabulary } from "./vocabulary.js";

/** Everything that is wrong with a rule besides its shape. */
export function ruleIssues(rule: Part, draft: Draft, vocabulary: Vocabulary): Issue[] {
  const { value, path } = rule;
  const sound = (key: string) => draft.sound([...path, key]);
  const event = sound("event") ? (value.event as RuleEvent) : undefined;
  const at = [...path, "conditions"];
  const wrong = ruleConditionIssues(value.conditions, at, vocabulary, event && SCOPE_OF_EVENT[event.type]);
  const conditions = wrong.length === 0 && sound("conditions") ? (value.conditions as All) : undefined;
  const reach = conditions ? reachIssues(conditions, at, vocabulary) : [];
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

function reachIssues(conditions: All, path: Part["path"], vocabulary: Vocabulary): Issue[] {
  const lanes = laneCount(conditions);
  if (lanes > MOST_LANES.ofRule) {
    const message = `stands for ${lanes} combinations of comparisons; ${MOST_LANES.ofRule} are the most: make it several rules`;
    return [{ path, message }];
  }
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
  return cited.flatMap((id, i) =>
    typeof id === "string" && cited.indexOf(id) < i
      ? [{ path: [...path, "sources", i], message: `cites "${id}" a second time` }]
      : [],
  );
}
