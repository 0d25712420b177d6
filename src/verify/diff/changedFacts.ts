import type { TaskNeed } from "../../types/profile.js";
import type { Bands, FactDefinition, Rulebook } from "../../types/rulebook.js";
import type { Priced } from "../advising.js";
import { type Change, isSame, keysOf } from "./change.js";
import { plainStoresOf, storeOf, tried } from "./corpus.js";
import type { Joint } from "./joint.js";

/** Words and bands of facts that differ; where rules may test a fact, and what its bands cite, decides no advice. */
export function changedFacts(a: Rulebook, b: Rulebook): Change[] {
  return keysOf(a.facts, b.facts).flatMap((name) => {
    const [before, after] = [a.facts[name], b.facts[name]];
    if (!before || !after) return [];
    const change = (what: string, part: object): Change => ({
      aspect: "facts",
      text: `fact ${name}: its ${what} change`,
      alone: { ...a, facts: { ...a.facts, [name]: { ...before, ...part } as FactDefinition } },
      candidates: (joint) => storesOfFact(name, joint),
    });
    return [
      ...(isSame(wordsOf(before), wordsOf(after)) ? [] : [change("words", { values: wordsOf(after) })]),
      ...(isSame(limitsOf(before), limitsOf(after)) ? [] : [change("bands", { bands: bandsOf(after) })]),
    ];
  });
}

function wordsOf(fact: FactDefinition): Record<string, string> | undefined {
  return fact.type === "enum" ? fact.values : undefined;
}

function bandsOf(fact: FactDefinition | undefined): Bands | undefined {
  return fact?.type === "enum" ? fact.bands : undefined;
}

function limitsOf(fact: FactDefinition): unknown {
  const bands = bandsOf(fact);
  return bands && { ...bands, sources: 0 };
}

function* storesOfFact(name: string, joint: Joint): Generator<Priced> {
  const { a, b } = joint;
  const below = [a, b].flatMap(({ rulebook }) => bandsOf(rulebook.facts[name])?.below ?? []);
  const numbers = [...new Set(below.flatMap(({ limit }) => [limit, Math.max(0, Math.ceil(limit) - 1)]))];
  for (const { tasks } of a.rulebook.roles) {
    for (const number of numbers) {
      const id = tasks[0]!.id as TaskNeed["task"];
      const soon = { task: id, hoursPerMonth: 150, duration: "ongoing", startWithinWeeks: number } as const;
      for (const size of ["medium", "large", "small"] as const) {
        yield* tried(storeOf(size, [soon]), a.compiled, false);
        yield* tried({ ...storeOf(size, [{ task: id }]), team: { developers: number } }, a.compiled, false);
      }
    }
  }
  for (const { compiled } of [a, b]) yield* plainStoresOf(compiled);
  yield* withEveryDate(joint);
}

/** Work of every role to begin at any time. */
function* withEveryDate({ a }: Joint): Generator<Priced> {
  for (const startWithinWeeks of [0, 4, 8, 20]) {
    for (const { tasks } of a.rulebook.roles) {
      for (const hoursPerMonth of [12, 60, 150]) {
        const need = { task: tasks[0]!.id as TaskNeed["task"], hoursPerMonth, startWithinWeeks };
        yield* tried(storeOf("medium", [need]), a.compiled, true);
      }
    }
  }
}
