import type { Change } from "../../types/explain.js";
import type { Section, Text } from "../../types/report.js";
import { ENGAGEMENTS } from "../read/adviceSchema.js";
import { list, section } from "./parts.js";
import type { Telling } from "./telling.js";

/** So many are told of each workload: the smallest that an owner can make. */
const TOLD = 3;

/** How far some tasks are from another answer. */
export function changeSection(
  tasks: readonly string[],
  id: string,
  changes: readonly Change[],
  telling: Telling,
): Section[] {
  // One of two steps alone would not do what is told.
  const single = changes.filter((change) => change.actionable && change.and === undefined);
  const own = single.filter((change) => change.tasks.some((task) => tasks.includes(task)));
  const told = own.flatMap((change) => changeText(change, telling)).slice(0, TOLD);
  return section(`${id}-change`, telling.say("change.title"), list(told));
}

function changeText(change: Change, telling: Telling): Text[] {
  const saying = SAYINGS[String(change.field[change.field.length - 1])];
  const text = saying?.(change.needed, { telling, to: outcomeText(change, telling), task: change.task ?? "" });
  return text ? [text] : [];
}

function outcomeText({ to }: Change, { say, fact }: Telling): Text {
  const isServed = ENGAGEMENTS.some((engagement) => engagement === to);
  const outcome = isServed ? fact("engagement", to) : say(`kind.${to}`);
  return say("change.to", { waits: isServed ? "no" : "yes", outcome });
}

interface About {
  telling: Telling;
  to: Text;
  task: string;
}

/** By name of a field: how to tell that it changes; nothing for a value that it cannot have. */
const SAYINGS: Record<string, (needed: unknown, about: About) => Text | undefined> = {
  monthlyBudget: (needed, { telling: { say, money }, to }) =>
    typeof needed === "number" ? say("change.monthlyBudget", { needed: money(needed), to }) : undefined,
  hoursPerMonth: (needed, { telling: { say, task: titleOf }, to, task }) =>
    typeof needed === "number" ? say("change.hoursPerMonth", { count: needed, task: titleOf(task), to }) : undefined,
  canSupervise: (needed, { telling: { say }, to }) =>
    say("change.canSupervise", { needed: needed === true ? "yes" : "no", to }),
  scope: (needed, { telling: { say, task: titleOf }, to, task }) =>
    say("change.scope", { needed: String(needed), task: titleOf(task), to }),
  startWithinWeeks: (needed, { telling: { say, task: titleOf }, to, task }) =>
    typeof needed === "number"
      ? say("change.startWithinWeeks", { count: needed, task: titleOf(task), to })
      : say("change.startWithinWeeks.none", { task: titleOf(task), to }),
};
