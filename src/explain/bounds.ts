import { type Priced, priced } from "../money/price.js";
import type { Decided } from "../plan/decided.js";
import { type Compiled, OF_PRICES } from "../rulebook/compile.js";
import type { Facts } from "../rules/ruleSet.js";
import type { Engagement, Outcome } from "../types/advice.js";
import { type Field, nameOf } from "./fields.js";
import { type Changing, rulesThat } from "./live.js";
import { saidBy } from "./said.js";
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
  const { offers, store } = trial;
  const budget = nameOf(field) === "monthlyBudget" ? Number.POSITIVE_INFINITY : store.monthlyBudget;
  const parts = [...offers.decided.flatMap(({ group }) => group), ...offers.groups.flat()].map((part) => ({
    part,
    places: part.workload.needs.map(({ index }) => index).filter((place) => wanted.places.includes(place)),
  }));
  const concerned = parts.filter(({ places }) => places.length > 0);
  return piecesTo(field, to, trial, compiled).some((piece) =>
    concerned.some(({ part, places }) =>
      outcomesWithin(part, boundsOf(part, field, piece, trial, wanted), budget, compiled).some((outcome) =>
        places.some((place) => wanted.isNew(place, outcome)),
      ),
    ),
  );
}

/** The way of a number to an end, cut at the stops of hours. */
function piecesTo(field: Field, to: number | undefined, trial: Trial, compiled: Compiled): number[][] {
  if (to === undefined || nameOf(field) !== "hoursPerMonth") return [[]];
  const { from, stopsOf } = field.number!;
  const [low, high] = from < to ? [from, to] : [to, from];
  const stops = stopsOf(trial, compiled).map(({ before }) => before);
  const ends = [...new Set(stops.filter((end) => end >= low && end < high)), high].sort((a, b) => a - b);
  return ends.map((end, i) => [i === 0 ? low : ends[i - 1]! + 1, end]);
}

/** What becomes otherwise of a workload: facts, and what it costs at either end; nothing where that is not known. */
interface Bounds {
  facts: Changing;
  costs: Priced[];
}

function boundsOf(part: Decided, field: Field, between: readonly number[], trial: Trial, wanted: Wanted): Bounds {
  const name = nameOf(field);
  const task = trial.store.needs.find(({ index }) => index === field.path[1])?.task;
  if (PARTING.includes(name) || (HANDING.includes(name) && task!.alsoBy.length > 0))
    return { facts: wanted.facts, costs: [] };
  if (name === "hoursPerMonth") return withHours(part, field, between, trial);
  return { facts: { [name === "startWithinWeeks" ? "urgency" : name]: [] }, costs: [part.costs] };
}

/** Bounds while the hours of a task lie between some; beside stops of these prices run straight. */
function withHours(part: Decided, { path, number }: Field, between: readonly number[], { prices }: Trial): Bounds {
  const { facts, workload, group } = part;
  const changes = between.map((hours) => hours - number!.from);
  const costsWith = (change: number) => {
    const own = { ...workload, hoursPerMonth: workload.hoursPerMonth + change };
    const works = group.map((other) => (other === part ? own : other.workload));
    return priced(own, works, prices);
  };
  return {
    facts: {
      ...Object.fromEntries(OF_PRICES.map((fact) => [fact, []])),
      hoursPerMonth: changes.map((change) => facts.hoursPerMonth + change),
      ownHours: changes.map((change) => facts.ownHours + change),
      urgency: [],
    },
    costs: workload.needs.some(({ index }) => index === path[1]) ? changes.map(costsWith) : [],
  };
}

/** What can become of a workload at all within bounds and a budget; perhaps less. */
export function outcomesWithin(part: Decided, { facts, costs }: Bounds, budget: number, compiled: Compiled): Outcome[] {
  const floor = compiled.rulebook.settings.acceptanceFloor;
  const { may, must } = rulesThat(compiled.deciding, part.facts as Facts, facts);
  const { waits, isDue, suits } = saidBy(may, must, compiled.rulebook);
  if (isDue) return waits;
  const sure = suits.filter(({ least }) => least >= floor);
  const costsLess = (one: Engagement, other: Engagement) =>
    costs.length > 0 && costs.every((cost) => cost[one].monthly < cost[other].monthly);
  const served = suits.filter(({ engagement, most }) => {
    const isTooDear = costs.length > 0 && costs.every((cost) => cost[engagement].monthly > budget);
    if (most < floor || isTooDear) return false;
    // Alone, what suits no better and costs more is never taken; within a group it may be.
    return (
      part.group.length > 1 || !sure.some((other) => other.least >= most && costsLess(other.engagement, engagement))
    );
  });
  const waitsForNobody: Outcome[] = sure.length > 0 ? [] : ["no-option"];
  return [...waits, ...served.map(({ engagement }) => engagement), "budget-too-small", ...waitsForNobody];
}
