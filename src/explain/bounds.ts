import type { Decided } from "../plan/decided.js";
import { type Compiled, OF_PRICES } from "../rulebook/compile.js";
import type { CompiledRule, Facts } from "../rules/ruleSet.js";
import type { Engagement, Outcome } from "../types/advice.js";
import type { Settings } from "../types/rulebook.js";
import { type Field, nameOf } from "./fields.js";
import { type Changing, rulesThat } from "./live.js";
import type { Trial } from "./trial.js";

/** What is looked for: other outcomes of some tasks. */
export interface Wanted {
  /** Of the tasks in the profile. */
  places: number[];
  isNew: (place: number, to: Outcome) => boolean;
  /** Every fact that fields of these tasks may change. */
  facts: Changing;
}

/** Facts that only the store tells; and those that stay with a task's role. */
const OF_STORE = ["size", "canSupervise", "developers"];
const OF_ROLE = ["role", "roleFilled"];

/** Fields by which a task may come to other work; and those by which it may come to another role. */
const PARTING = ["duration", "months", "coverage", "onSite"];
const HANDING = ["hoursPerMonth", "gap"];

/** Every fact that fields of a workload's tasks may change. */
export function factsOfTasks({ workload }: Decided, { deciding }: Compiled): Changing {
  const staying = workload.needs.some(({ task }) => task.alsoBy.length > 0) ? OF_STORE : [...OF_STORE, ...OF_ROLE];
  const facts = deciding.columns.map(({ fact }) => fact).filter((fact) => !staying.includes(fact));
  return Object.fromEntries(facts.map((fact) => [fact, []]));
}

/** Whether a field may bring what is wanted, of a number on the way to an end: sure only where it says no. */
export function mayBring(
  field: Field,
  to: number | undefined,
  trial: Trial,
  wanted: Wanted,
  compiled: Compiled,
): boolean {
  const { decided, groups } = trial.offers;
  return [...decided.map(({ group }) => group), ...groups].some((group) =>
    group.some((part) => {
      const places = part.workload.needs.map(({ index }) => index).filter((place) => wanted.places.includes(place));
      if (places.length === 0) return false;
      const outcomes = outcomesWithin(part, changedBy(field, to, trial, part, wanted), compiled);
      return outcomes.some((outcome) => places.some((place) => wanted.isNew(place, outcome)));
    }),
  );
}

/** The facts of a workload that a field of a task changes. */
function changedBy(
  field: Field,
  to: number | undefined,
  { store }: Trial,
  { facts }: Decided,
  wanted: Wanted,
): Changing {
  const name = nameOf(field);
  const task = store.needs.find(({ index }) => index === field.path[1])?.task;
  if (PARTING.includes(name) || (HANDING.includes(name) && task!.alsoBy.length > 0)) return wanted.facts;
  if (name === "startWithinWeeks") return { urgency: [] };
  if (name !== "hoursPerMonth") return { [name]: [] };
  const change = to === undefined ? undefined : to - field.number!.from;
  const between = (hours: number) => (change === undefined ? [] : [hours, hours + change].sort((a, b) => a - b));
  return {
    ...Object.fromEntries(OF_PRICES.map((fact) => [fact, []])),
    hoursPerMonth: between(facts.hoursPerMonth),
    ownHours: between(facts.ownHours),
    urgency: [],
  };
}

/** What can become of a workload at all while some facts of it change, whatever money there is; perhaps less. */
export function outcomesWithin({ facts }: Decided, changing: Changing, compiled: Compiled): Outcome[] {
  const { kinds, engagements, settings } = compiled.rulebook;
  const { may, must } = rulesThat(compiled.deciding, facts as Facts, changing);
  const due = kinds.findIndex((kind) => defers(must, kind));
  const waits: Outcome[] = kinds.filter((kind, i) => (due < 0 || i <= due) && defers(may, kind));
  if (due >= 0) return waits;
  const served = engagements.filter((one) => isSaidEnough(may, must, one, settings, true));
  const isSurelyServed = engagements.some((one) => isSaidEnough(may, must, one, settings, false));
  return [...waits, ...served, "budget-too-small", ...(isSurelyServed ? [] : ["no-option" as const])];
}

function defers(rules: CompiledRule[], kind: Outcome): boolean {
  return rules.some(({ event }) => event.type === "defers" && event.params.kind === kind);
}

/** Whether rules at best, or else at worst, make an engagement acceptable. */
function isSaidEnough(
  may: CompiledRule[],
  must: CompiledRule[],
  engagement: Engagement,
  { acceptanceFloor }: Settings,
  atBest: boolean,
): boolean {
  let strength = 0;
  for (const rule of may) {
    if (rule.speaksOf !== engagement) continue;
    const isSure = must.includes(rule);
    if (rule.event.type === "rules-out" && (isSure || !atBest)) return false;
    if (isSure || rule.points > 0 === atBest) strength += rule.points;
  }
  return strength >= acceptanceFloor;
}
