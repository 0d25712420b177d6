import fc from "fast-check";
import type { StoreProfile } from "../../types/profile.js";
import type { Rule } from "../../types/rulebook.js";
import { budgetsFor } from "../../verify/budgets.js";
import { OutOfRoom } from "../../verify/diagrams.js";
import { mentionsOf } from "../../verify/mentions.js";
import { AMPLE_BUDGET } from "../../verify/profiles.js";
import { randomFrom } from "../laws/edits.js";
import type { Bound } from "./bound.js";
import { fewTasks, type List } from "./lists.js";
import { readable } from "./readable.js";
import { type Maker, makersOf } from "./ruleStores.js";
import { pickOf, type Random } from "./sampler.js";
import { drawnStores, taskNumbersOf } from "./storeProfile.js";
import { thresholdsOf } from "./thresholds.js";

/**
 * Valid stores by rule: each rule is as likely as any other, and of the cells in which it may fire each as any other. They
 * shrink like all others.
 */
export function perRuleOf(bound: Bound): fc.Arbitrary<StoreProfile> {
  return readable(drawnPerRule(bound), bound);
}

/** The same, not shrinking yet. */
export function drawnPerRule(bound: Bound): fc.Arbitrary<StoreProfile> {
  const { rules } = bound.rulebook;
  if (rules.length === 0) return drawnStores(bound);
  const numbers = taskNumbersOf(thresholdsOf(bound.rulebook));
  const maker = once(() => makersIn(bound));
  return fc
    .tuple(fc.constantFrom(...rules), fewTasks(bound.rulebook, numbers), fc.nat({ max: 2 ** 31 - 1 }))
    .map(([rule, company, seed]) => storeShowing(rule, company, randomFrom(seed), maker(), bound));
}

/** Where the cells of a rulebook are too many to hold, its stores are drawn without them. */
function makersIn(bound: Bound): Maker {
  try {
    return makersOf(bound);
  } catch (error) {
    if (error instanceof OutOfRoom) return (_rule, tasks) => ({ size: "small", monthlyBudget: AMPLE_BUDGET, tasks });
    throw error;
  }
}

const TRIES = 16;

/** A store whose advice tells of a rule; where none is found in a few tries, one that came close. */
function storeShowing(rule: Rule, company: List, random: Random, make: Maker, bound: Bound): StoreProfile {
  let last = make(rule, [], random);
  for (let i = 0; i < TRIES; i++) {
    const made = i === 0 ? last : make(rule, company, random);
    const asked = bound.advisor.safeRecommend(made);
    if (!asked.success) continue;
    if (mentionsOf(asked.data, rule.name).length > 0) return made;
    last = { ...made, monthlyBudget: pickOf(budgetsFor(asked.data), random) };
    const again = bound.advisor.safeRecommend(last);
    if (again.success && mentionsOf(again.data, rule.name).length > 0) return last;
  }
  return last;
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}
