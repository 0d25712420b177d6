import { outcomesOf, picksOf, type Trial } from "../explain/trial.js";
import { type Decided, waysOf } from "../plan/decided.js";
import type { Store } from "../profile/store.js";
import type { Compiled } from "../rulebook/compile.js";
import { type Decision, decide } from "../rules/decide.js";
import type { Block } from "./block.js";
import type { Patience } from "./differ.js";
import { NO_LIMIT } from "./limits.js";
import { remembered } from "./remembered.js";
import { type Money, verdictBy } from "./verdict.js";

/** What rules say of a workload, alone and in each group that could be formed. */
type Said = Map<Decided, Decision>;

/** A store of which only it is open how tasks are done, and what becomes of them. */
export interface World {
  blocks: Block[];
  /** By workload and kind, which of all that rules may say of it they say. */
  saidOf: number[][];
  /** What becomes of the tasks, by what is said of each workload. */
  outcome: (said: number[]) => string;
}

/** How many decisions a plan is worth. */
const PLAN = 4;

/** Decide a store in every way in which its blocks, one for each workload, may be filled in. */
export function worldOf(trial: Trial, blocks: Block[], patience: Patience, compiled: Compiled): World {
  const { decided, groups } = trial.offers;
  const everything = decided.map(({ group, place }, i) => {
    const parts = [...group, ...groups.flat().filter((part) => part.place === place)];
    patience.left -= parts.length * blocks[i]!.kinds.length;
    return blocks[i]!.kinds.map((inner) => saidOf(parts, inner, compiled));
  });
  const formed = groups.filter((group) => mayForm(group, everything));
  const all = everything.map((said, i) => {
    const isShared = formed.some((group) => group.some(({ place }) => place === decided[i]!.place));
    return distinct(said, [...decided[i]!.group, ...formed.flat()], moneyFor(isShared, trial.store));
  });
  patience.left -= all.reduce((plans, { items }) => plans * items.length, PLAN);
  const planned = outcomesIn(
    { ...trial, offers: { decided, groups: formed } },
    all.map(({ items }) => items),
    compiled,
  );
  return { blocks, saidOf: all.map(({ placeOf }) => placeOf), outcome: remembered(planned) };
}

function saidOf(parts: Decided[], inner: Block["kinds"][number], { deciding, rulebook }: Compiled): Said {
  return new Map(parts.map((part) => [part, decide(deciding, rulebook, { ...part.facts, ...inner })]));
}

/** Whether some engagement may suit every part of a group. */
function mayForm(group: Decided[], everything: Said[][]): boolean {
  const accepted = group.map((part) =>
    everything[part.place]!.flatMap((said) => waysOf([{ ...part, decision: said.get(part)! }])),
  );
  return accepted[0]!.some((engagement) => accepted.every((others) => others.includes(engagement)));
}

/** All that plans tell apart of some parts, each once, and by place in the list given which of them it is. */
function distinct(list: Said[], parts: Decided[], money: Money): { items: Said[]; placeOf: number[] } {
  const places = new Map<string, number>();
  const items: Said[] = [];
  const placeOf = list.map((said) => {
    const own = [...said].filter(([part]) => parts.includes(part));
    const key = JSON.stringify(own.map(([{ costs }, decision]) => verdictBy(decision, costs, money)));
    const place = places.get(key) ?? items.push(said) - 1;
    places.set(key, place);
    return place;
  });
  return { items, placeOf };
}

/** Other work may take what of the budget a workload needs; one in a group may share an engagement. */
function moneyFor(isJoined: boolean, { monthlyBudget }: Store): Money {
  return { budget: monthlyBudget, left: 0, limit: NO_LIMIT, isJoined };
}

/** Who serves each task, and how, by place in the profile, for what is said of each workload. */
function outcomesIn(like: Trial, all: Said[][], compiled: Compiled): (said: number[]) => string {
  const { store, prices, offers } = like;
  const roles: string[] = [];
  for (const { workload } of offers.decided) for (const { index } of workload.needs) roles[index] = workload.role.id;
  const partsOf = [...offers.decided.map(({ group }) => group), ...offers.groups].map((parts) => {
    const swapped = remembered((said: number[]) => {
      const group: Decided[] = [];
      parts.forEach((part, i) => {
        group.push({ ...part, group, decision: all[part.place]![said[i]!]!.get(part)! });
      });
      return group;
    });
    return (said: number[]) => swapped(parts.map(({ place }) => said[place]!));
  });
  let last: Trial | undefined;
  return (said) => {
    const parts = partsOf.map((swapped) => swapped(said));
    const decided = parts.slice(0, offers.decided.length).map(([alone]) => alone!);
    const groups = parts.slice(offers.decided.length);
    // The clusters that stay as they were are known.
    const trial: Trial = { store, prices, offers: { decided, groups }, like: last };
    const outcomes = outcomesOf(trial, picksOf(trial, compiled));
    trial.like = undefined;
    last = trial;
    return `${roles} ${outcomes}`;
  };
}
