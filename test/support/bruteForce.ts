import type { Engagement } from "../../src/index.js";
import type { Decided, Needs } from "../../src/plan/decided.js";

/** From the lightest commitment to the heaviest. */
export const ENGAGEMENTS: readonly Engagement[] = ["freelancer", "agency", "hire"];

/** What serving some of the work is judged by. */
export interface Marks {
  importance: number;
  regret: number;
  cost: number;
  commitment: number;
}

/** The marks of things taken together, added up in their order. */
export function together(taken: readonly Marks[]): Marks {
  const of = (mark: keyof Marks) => taken.reduce((sum, one) => sum + one[mark], 0);
  return { importance: of("importance"), regret: of("regret"), cost: of("cost"), commitment: of("commitment") };
}

/** The best marks that a budget can pay for, found by looking at all of them. */
export function bestOf(all: readonly Marks[], budget: number): Marks {
  const within = all.filter(({ cost }) => cost <= budget);
  return within.reduce((best, marks) => (compared(marks, best) < 0 ? marks : best));
}

function compared(a: Marks, b: Marks): number {
  return b.importance - a.importance || a.regret - b.regret || a.cost - b.cost || a.commitment - b.commitment;
}

/** The marks of every way to take at most one option of each list, or exactly one. */
export function everyTaking(lists: readonly Marks[][], exactly = false): Marks[] {
  const ways = lists.reduce<Marks[][]>(
    (before, options) =>
      before.flatMap((way) => [...(exactly ? [] : [way]), ...options.map((option) => [...way, option])]),
    [[]],
  );
  return ways.map(together);
}

/** What is taken for each workload by its place; nothing where it is not served. */
type Taken = readonly ({ one: Decided; engagement: Engagement } | undefined)[];

/** The marks of every plan: every workload not served, alone, or within one group, by all that may be planned. */
export function everyPlan(needs: Needs): Marks[] {
  return everyTaken(needs, new Map()).map((taken) => marksOf(taken, needs));
}

/** Everything that can be taken where some workloads are settled, by their place, served or not. */
function everyTaken(needs: Needs, settled: ReadonlyMap<number, Taken[number]>): Taken[] {
  const first = needs.decided.find(({ place }) => !settled.has(place));
  if (!first) return [needs.decided.map(({ place }) => settled.get(place))];
  const open = offersOf(needs).filter(
    (parts) => parts.some(({ place }) => place === first.place) && !parts.some(({ place }) => settled.has(place)),
  );
  const served = open.flatMap((parts) =>
    plannable(parts).flatMap((engagement) => {
      const taken = parts.map((one) => [one.place, { one, engagement }] as const);
      return everyTaken(needs, new Map([...settled, ...taken]));
    }),
  );
  return [...everyTaken(needs, new Map([...settled, [first.place, undefined]])), ...served];
}

/** Every workload alone, and every group. */
export function offersOf({ decided, groups }: Needs): Decided[][] {
  return [...decided.map((one) => [one]), ...groups];
}

/** The engagements that may be planned for all parts. */
export function plannable(parts: Decided[]): Engagement[] {
  return ENGAGEMENTS.filter((engagement) => parts.every((part) => mayBe(part, engagement)));
}

/** Whether an engagement of a workload may be planned, were it alone. */
export function mayBe({ decision }: Decided, engagement: Engagement): boolean {
  const { suits } = decision.verdicts.find((verdict) => verdict.engagement === engagement)!;
  return decision.deferred === undefined && (suits === "best" || suits === "less");
}

function strength({ decision }: Decided, engagement: Engagement): number {
  return decision.verdicts.find((verdict) => verdict.engagement === engagement)!.strength;
}

/** What is taken, judged, with the costs added up in the order of the workloads. */
export function marksOf(taken: Taken, needs: Needs): Marks {
  return together(
    taken.flatMap((pick) => {
      if (!pick) return [];
      const { one, engagement } = pick;
      return {
        importance: one.workload.role.importance,
        regret: strongest(one, needs) - strength(one, engagement),
        cost: one.costs[engagement].monthly,
        commitment: ENGAGEMENTS.indexOf(engagement),
      };
    }),
  );
}

/** The highest strength of all that may be planned for a workload, alone or within any group. */
function strongest({ place }: Decided, needs: Needs): number {
  const strengths = offersOf(needs).flatMap((parts) => {
    const own = parts.find((part) => part.place === place);
    return own ? plannable(parts).map((engagement) => strength(own, engagement)) : [];
  });
  return Math.max(...strengths);
}
