import type { Prices } from "../money/price.js";
import { type Decided, type Needs, needsOf } from "../plan/decided.js";
import { firstPlanAbove, type Plan, planOf } from "../plan/plan.js";
import { type Edit, edited, withEdit } from "../profile/edit.js";
import { storeOf } from "../profile/parse.js";
import { MOST_MONEY } from "../profile/schema.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { growthAgainst } from "./growth.js";

/** A store with what it needs and the plan for it. */
export interface Outlook {
  store: Store;
  needs: Needs;
  plan: Plan;
}

/** One step of the way: what has changed in the profile since now, and what is then advised. */
export interface Step {
  edits: Edit[];
  outlook: Outlook;
}

/** Works out the steps of one store. */
interface Guide {
  prices: Prices;
  compiled: Compiled;
}

/**
 * The steps from now to everything that growth and money can serve, the most important work first.
 *
 * Each step serves one more workload and loses none: it grows where a rule still defers the work, as little as that rule
 * asks for, and takes the smallest whole budget. The last one that the rulebook allows serves all the rest. What is unserved after the last step, no edit serves.
 */
export function stepsFrom(now: Outlook, guide: Guide): Step[] {
  const steps: Step[] = [{ edits: [], outlook: now }];
  const most = guide.compiled.rulebook.settings.roadmapSteps;
  const hopeless = new Set<string>();
  while (steps.length < most) {
    const last = steps[steps.length - 1]!;
    const hopeful = unserved(last.outlook)
      .map(tasksOf)
      .filter(([first]) => !hopeless.has(first!));
    if (hopeful.length === 0) break;
    const wanted = (steps.length < most - 1 ? hopeful.slice(0, 1) : hopeful).flat();
    const kept = [...wanted, ...tasksServed(last.outlook)];
    const step = paid(wanted, kept, grown(kept, last, guide));
    if (!step) {
      for (const task of wanted) hopeless.add(task);
      continue;
    }
    steps.push(step);
    hopeless.clear();
  }
  return steps;
}

/** What an outlook does not serve. */
export function unserved({ needs, plan }: Outlook): Decided[] {
  return needs.decided.filter((_, place) => !plan.picks[place]);
}

/** A workload is known by its tasks, whatever its role becomes. */
function tasksOf({ workload }: Decided): string[] {
  return workload.needs.map(({ task }) => task.id);
}

/** A rule may ask for more than one kind of growth, and several rules may. */
const MOST_GROWTHS = 9;

/** A step with the growth after which nothing defers the work of some tasks, as far as growth helps. */
function grown(tasks: string[], { edits, outlook }: Step, { prices, compiled }: Guide): Step {
  let { store, needs } = outlook;
  let all = edits;
  for (let growths = 0; growths < MOST_GROWTHS; growths++) {
    const due = needs.decided.filter((one) => serves(one, tasks) && mustGrow(one, needs));
    const fresh = due.flatMap((one) => growthAgainst(one.decision.deferring[0]!, one, store, compiled));
    if (fresh.length === 0) break;
    all = fresh.reduce(withEdit, all);
    store = storeOf(fresh.reduce(edited, store.profile), compiled.rulebook, compiled.catalogue);
    needs = needsOf(store, prices, compiled);
  }
  if (all === edits) return { edits, outlook };
  return { edits: all, outlook: { store, needs, plan: planOf(needs, store.monthlyBudget, compiled.rulebook) } };
}

/** What is not due alone can still be due as a part of a job: then money is enough. */
function mustGrow({ workload, decision }: Decided, { groups }: Needs): boolean {
  const shared = groups.some((group) => group.some((part) => part.workload === workload));
  return decision.deferring.length > 0 && !shared;
}

function serves(one: Decided, tasks: string[]): boolean {
  return tasksOf(one).some((task) => tasks.includes(task));
}

/** A grown step with the smallest whole budget that serves what is wanted and kept, as far as money can. */
function paid(wanted: string[], kept: string[], { edits, outlook }: Step): Step | undefined {
  const { needs, plan, store } = outlook;
  const places = [...needs.decided.keys()].filter((place) => plan.picks[place] || plan.leftOut.includes(place));
  const due = places.filter((place) => serves(needs.decided[place]!, kept));
  if (!due.some((place) => serves(needs.decided[place]!, wanted))) return undefined;
  if (due.every((place) => plan.picks[place])) return { edits, outlook };
  const found = firstPlanAbove(store.monthlyBudget, plan.dearer, (picks) => due.every((place) => picks[place]));
  if (!found || found.budget > MOST_MONEY) return undefined;
  const { picks, cost, budget } = found;
  const edit = { field: ["monthlyBudget"], value: budget };
  return {
    edits: withEdit(edits, edit),
    outlook: {
      needs,
      store: { ...store, profile: edited(store.profile, edit), monthlyBudget: budget },
      plan: { ...plan, picks, monthlyCost: cost, leftOut: places.filter((place) => !picks[place]) },
    },
  };
}

function tasksServed({ plan }: Outlook): string[] {
  return plan.picks.flatMap((pick) => (pick ? tasksOf(pick.one) : []));
}
