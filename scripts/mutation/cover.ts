import type { StoreProfile } from "../../src/index.js";
import type { Compiled } from "../../src/rulebook/compile.js";
import type { Mutation } from "../../src/rules.js";
import type { Boundary } from "../../test/support/boundaries.js";
import { noticing } from "./killers.js";
import { boundaryStore, type Recorded } from "./suites.js";

/** A store with the edits that its record shows. */
interface Shows {
  store: StoreProfile;
  edits: Set<string>;
}

/** Few and plain stores that together show all edits that any of their witnesses shows: at each turn the one that shows most. */
export function covering(mutations: readonly Mutation[], compiled: Compiled): Boundary[] {
  const ruleOf = new Map(mutations.map(({ mutant }) => [mutant.id, mutant.rule]));
  const left = new Set(ruleOf.keys());
  const shows = showing(mutations, compiled);
  const chosen: Boundary[] = [];
  while (left.size > 0) {
    const best = shows.reduce((a, b) => (isBetter(b, a, left) ? b : a));
    const edits = [...best.edits].filter((edit) => left.has(edit));
    if (edits.length === 0) break;
    chosen.push({ rules: [...new Set(edits.map((edit) => ruleOf.get(edit)!))], store: best.store });
    for (const edit of edits) left.delete(edit);
  }
  return chosen;
}

function isBetter(one: Shows, other: Shows, left: Set<string>): boolean {
  const count = ({ edits }: Shows) => [...edits].filter((edit) => left.has(edit)).length;
  const [own, others] = [count(one), count(other)];
  return own > others || (own === others && lengthOf(one) < lengthOf(other));
}

function lengthOf({ store }: Shows): number {
  return JSON.stringify(store).length;
}

/** Every witness at shipped prices, with what it shows. */
function showing(mutations: readonly Mutation[], compiled: Compiled): Shows[] {
  const stores = new Map<string, Recorded>();
  for (const { witness } of mutations) {
    if (!witness || witness.options) continue;
    const key = JSON.stringify(witness.store);
    if (!stores.has(key)) stores.set(key, boundaryStore(witness.store, compiled));
  }
  const shows = new Map([...stores.values()].map((recorded) => [recorded, new Set<string>()]));
  for (const { mutant } of mutations) {
    for (const recorded of noticing(mutant, [...stores.values()], compiled)) shows.get(recorded)!.add(mutant.id);
  }
  return [...shows].map(([{ store }, edits]) => ({ store, edits }));
}
