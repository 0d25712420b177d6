import type { Advice, Advisor, StoreProfile } from "../../src/index.js";

/** Something that is true of every valid store. */
export interface Law {
  /** Number in the contract, and a word. */
  name: string;
  statement: string;
  /** Throw if it is not true of a store. Not thorough: the parts that take long are tried on a few cases only. */
  check(store: StoreProfile, advisor: Advisor, thorough: boolean): void | Promise<void>;
}

/** By workload id, the engagement or the kind of not yet. */
export function outcomesOf({ recommendations, notYet }: Advice): Map<string, string> {
  const served = recommendations.map(({ id, engagement }) => [id, engagement] as const);
  return new Map([...served, ...notYet.map(({ id, kind }) => [id, kind] as const)].sort(byFirst));
}

function byFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

const known = new WeakMap<Advisor, WeakMap<StoreProfile, Advice>>();

/** A store's advice, worked out once for all laws. */
export function adviceOf(store: StoreProfile, advisor: Advisor): Advice {
  const advices = known.get(advisor) ?? new WeakMap<StoreProfile, Advice>();
  known.set(advisor, advices);
  const advice = advices.get(store) ?? advisor.recommend(store);
  advices.set(store, advice);
  return advice;
}
