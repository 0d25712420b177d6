import fc from "fast-check";
import type { Advisor } from "../../advisor.js";
import type { Advice } from "../../types/advice.js";
import type { StoreProfile } from "../../types/profile.js";
import { storesFor } from "../arbitraries/storesFor.js";
import { Breach } from "./breach.js";
import { brokenLaw } from "./message.js";

/** A property over stores, as fast-check takes it. */
export type LawProperty = fc.IProperty<[StoreProfile]> | fc.IAsyncProperty<[StoreProfile]>;

/** Something that is true of every valid store, as a property over any advisor. */
export interface Law {
  /** The number in the list of promises, and a few words. */
  name: string;
  /** What is true, in one sentence. */
  statement: string;
  /** The law for one advisor, over stores that fit its rulebook and prices unless others are given. */
  property(advisor: Advisor, stores?: fc.Arbitrary<StoreProfile>): LawProperty;
}

/** What a law is made of. */
export interface LawDefinition {
  name: string;
  statement: string;
  /**
   * Throw if the law does not hold for a store; what is thrown is told with the store. `mustEqual` and `must` say what differs.
   * Not thorough: what takes long is tried on a few cases only.
   */
  check(store: StoreProfile, advisor: Advisor, thorough: boolean): void | Promise<void>;
}

/** A law that can be checked on one store as well. */
export interface CheckedLaw extends Law {
  /** Throw, with the stores and what differed in words, if the law does not hold for one store. */
  check(store: StoreProfile, advisor: Advisor, thorough?: boolean): Promise<void>;
}

/** Make a law of a check: with it, failures of your own laws read like those of these. */
export function lawOf({ name, statement, check }: LawDefinition): CheckedLaw {
  const law: CheckedLaw = {
    name,
    statement,
    async check(store, advisor, thorough = true) {
      try {
        await check(store, advisor, thorough);
      } catch (error) {
        throw brokenLaw(law, store, error instanceof Breach ? error : new Breach([`it threw ${String(error)}`]));
      }
    },
    property: (advisor, stores = storesFor(advisor)) => fc.asyncProperty(stores, (store) => law.check(store, advisor)),
  };
  return law;
}

/** By workload id, the engagement or the kind of not yet, in the order of the ids. */
export function outcomesOf({ recommendations, notYet }: Advice): Record<string, string> {
  const served = recommendations.map(({ id, engagement }) => [id, engagement] as const);
  return Object.fromEntries([...served, ...notYet.map(({ id, kind }) => [id, kind] as const)].sort(byFirst));
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
