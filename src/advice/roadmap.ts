import type { RoleId, TaskId } from "../generated/ids.js";
import type { Decided } from "../plan/decided.js";
import type { Edit } from "../profile/edit.js";
import type { Store } from "../profile/store.js";
import { type Outlook, type Step, stepsFrom, unserved } from "../roadmap/roadmap.js";
import type { Compiled } from "../rulebook/compile.js";
import type { RoadmapEntry, RoadmapStep } from "../types/advice.js";
import type { Constant } from "../types/rulebook.js";
import { whyNotYet } from "./notYet.js";
import type { Situation } from "./situation.js";
import { factText, listText, moneyText, rolesText, said } from "./text.js";

/** The way from now on, step by step. */
export function roadmapOf(situation: Situation): RoadmapStep[] {
  const { store, plan, decided, groups } = situation;
  const steps = stepsFrom({ store, plan, needs: { decided, groups } }, situation);
  const entries = steps.map(({ outlook }) => entriesOf(outlook));
  return steps.map((step, i) => {
    const words =
      i === 0
        ? firstStep(entries[0]!, situation)
        : laterStep(step, steps[i - 1]!, entries[i - 1]!, entries[i]!, situation);
    const { text, adds, changes, drops } = words;
    return {
      step: i + 1,
      trigger: step.edits.map(({ field, value }) => ({ field: [...field], value })),
      text,
      adds,
      changes,
      drops,
      monthlyCost: step.outlook.plan.monthlyCost,
      outOfReach: i === steps.length - 1 ? outOfReach(step.outlook, situation) : [],
    };
  });
}

/** What a step says and brings. */
type Words = Pick<RoadmapStep, "text" | "adds" | "changes" | "drops">;

function firstStep(adds: RoadmapEntry[], { budget, prices, compiled, plan }: Situation): Words {
  const money = (amount: number) => moneyText(amount, prices.card.currency, compiled);
  const text = said(adds.length > 0 ? "roadmap.now" : "roadmap.nobody", compiled, {
    count: () => String(adds.length),
    cost: () => money(plan.monthlyCost),
    left: () => money(budget - plan.monthlyCost),
  });
  return { text, adds, changes: [], drops: [] };
}

function laterStep(
  { edits, outlook }: Step,
  before: Step,
  was: RoadmapEntry[],
  is: RoadmapEntry[],
  situation: Situation,
): Words {
  const { compiled, prices } = situation;
  const pairs = is.map((to) => ({ from: was.find(({ id }) => id === to.id) ?? was.find(sharesTask(to)), to }));
  const adds = pairs.flatMap(({ from, to }) => (from ? [] : [to]));
  const changed = pairs.flatMap(({ from, to }) => (from && !isSame(from, to) ? [{ from, to }] : []));
  const since = edits.filter((edit) => !before.edits.includes(edit) && changes(edit, before.outlook.store));
  const text = said("roadmap.step", compiled, {
    when: () =>
      listText(
        since.map((edit) => whenText(edit, situation)),
        compiled,
      ),
    who: () =>
      listText(
        [
          ...adds.map((entry) => whoText("roadmap.who", entry, compiled)),
          ...changed.map(({ to }) => whoText("roadmap.change", to, compiled)),
        ],
        compiled,
      ),
    cost: () => moneyText(outlook.plan.monthlyCost, prices.card.currency, compiled),
  });
  const drops = was.filter((entry) => !pairs.some(({ from }) => from === entry));
  return { text, adds, changes: changed, drops };
}

function whoText(text: string, { role, engagement, sharedWith }: RoadmapEntry, compiled: Compiled): string {
  const words = {
    role: () => factText("role", role, compiled),
    engagement: () => factText("engagement", engagement, compiled),
    roles: () => rolesText(sharedWith, compiled),
  };
  if (sharedWith.length === 0) return said(text, compiled, words);
  return said(text, compiled, { ...words, engagement: () => said("roadmap.shared", compiled, words) });
}

function sharesTask({ tasks }: RoadmapEntry): (entry: RoadmapEntry) => boolean {
  return (entry) => entry.tasks.some((task) => tasks.includes(task));
}

function isSame(one: RoadmapEntry, other: RoadmapEntry): boolean {
  return (
    one.id === other.id &&
    one.engagement === other.engagement &&
    one.tasks.join() === other.tasks.join() &&
    one.sharedWith.join() === other.sharedWith.join()
  );
}

function entriesOf({ plan }: Outlook): RoadmapEntry[] {
  return plan.picks.flatMap((pick) => {
    if (!pick) return [];
    const { one, engagement } = pick;
    const sharedWith = one.group.filter((other) => other !== one).map((other) => other.workload.role.id as RoleId);
    const { id, role, tasks } = named(one);
    return [{ id, role, tasks, engagement, sharedWith }];
  });
}

function named({ workload: { id, role, needs } }: Decided) {
  return { id, role: role.id as RoleId, tasks: needs.map(({ task }) => task.id as TaskId) };
}

/** What no edit serves, as it stands after the last step. */
function outOfReach(outlook: Outlook, situation: Situation): RoadmapStep["outOfReach"] {
  const { store, plan, needs } = outlook;
  const left = unserved(outlook);
  if (left.length === 0) return [];
  const then = { ...situation, ...needs, store, plan, budget: store.monthlyBudget };
  return left.map((one) => ({ ...named(one), ...whyNotYet(one, then) }));
}

/** Hours may be written down only to stay as they are. */
function changes({ field: [, index, name], value }: Edit, { needs }: Store): boolean {
  return name !== "hoursPerMonth" || needs.every((need) => need.index !== index || need.hoursPerMonth !== value);
}

function whenText({ field, value }: Edit, { compiled, prices, store }: Situation): string {
  const name = String(field.at(-1));
  const money = ["monthlyBudget", "annualRevenue"].includes(name);
  return said(`when.${name}`, compiled, {
    value: () =>
      money
        ? moneyText(value as number, prices.card.currency, compiled)
        : factText(Array.isArray(value) ? "role" : name, [value].flat().at(-1) as Constant, compiled),
    task: () => factText("task", store.needs.find(({ index }) => index === field[1])!.task.id, compiled),
  });
}
