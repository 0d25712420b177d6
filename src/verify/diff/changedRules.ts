import { SCOPE_OF_EVENT } from "../../rules/scopes.js";
import type { Rule, Rulebook } from "../../types/rulebook.js";
import type { Priced } from "../advising.js";
import { toldOf } from "../candidatesWorkload.js";
import type { Diagram } from "../diagrams.js";
import { groundIn } from "../ground.js";
import { witnessOfEdit } from "../mutants/mutationOf.js";
import { storesFor } from "../showing.js";
import { type Change, isSame } from "./change.js";
import { plainStoresOf } from "./corpus.js";
import { firingOf } from "./firing.js";
import type { Joint } from "./joint.js";

const ASPECTS: Record<Rule["event"]["type"], string> = {
  supports: "reasons",
  opposes: "reasons",
  "rules-out": "reasons",
  defers: "reasons",
  serves: "serving",
  close: "confidence",
  plan: "money reasons",
  warns: "precautions",
  suggests: "suggestions",
};

/** Rules that were added, dropped, changed or put in another order. */
export function changedRules(a: Rulebook, b: Rulebook): Change[] {
  const [old, now] = [byName(a), byName(b)];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const changed = names.filter((name) => !isSame(old.get(name), now.get(name)));
  const changes = changed.map((name) => ruleChange(name, old.get(name), now.get(name), a));
  const kept = names.filter((name) => old.has(name) && now.has(name));
  const order = b.rules.filter(({ name }) => old.has(name)).map(({ name }) => name);
  return isSame(kept, order) ? changes : [...changes, orderChange(a, b)];
}

function byName({ rules }: Rulebook): Map<string, Rule> {
  return new Map(rules.map((rule) => [rule.name, rule]));
}

function ruleChange(name: string, before: Rule | undefined, after: Rule | undefined, a: Rulebook): Change {
  const { event } = (after ?? before)!;
  const others = a.rules.filter((rule) => rule.name !== name);
  const rules =
    before && after ? a.rules.map((rule) => (rule.name === name ? after : rule)) : after ? [...others, after] : others;
  const [strengthOnly, what] = whatOf(before, after);
  return {
    aspect: strengthOnly ? "strengths" : ASPECTS[event.type],
    text: `rule ${name}: ${what}`,
    role: undefined,
    alone: { ...a, rules },
    candidates: (joint) => storesOfRule(before, after, joint),
    ...(isOfWorkloads(after ?? before!) && { region: (joint: Joint) => regionOf(before, after, joint) }),
  };
}

function isOfWorkloads({ event }: Rule): boolean {
  return ["workload", "outcome"].includes(SCOPE_OF_EVENT[event.type]);
}

/** What of a rule differs, and whether that is its strength alone. */
function whatOf(before: Rule | undefined, after: Rule | undefined): [boolean, string] {
  if (!before) return [false, "is new"];
  if (!after) return [false, "is gone"];
  const parts = (["conditions", "event", "reason", "sources"] as const).filter(
    (part) => !isSame(before[part], after[part]),
  );
  const strengthless = ({ event }: Rule) => ({ ...event, params: { ...event.params, strength: 0 } });
  const strengthOnly = isSame(parts, ["event"]) && isSame(strengthless(before), strengthless(after));
  return [strengthOnly, strengthOnly ? "its strength changes" : `its ${parts.join(", ")} change`];
}

/** The cells where a change of a rule can be told: where it fires otherwise, or wherever it fires if it says otherwise. */
function regionOf(before: Rule | undefined, after: Rule | undefined, joint: Joint): Diagram {
  const { space, judgedBy } = joint;
  const { changed, ever } = firingOf(before, after, joint);
  const saysSame = before && after && isSame({ ...before, conditions: 0 }, { ...after, conditions: 0 });
  const told = [
    before && toldOf(before, { space, judging: judgedBy.a }),
    after && toldOf(after, { space, judging: judgedBy.b }),
  ];
  return space.and(saysSame ? changed : ever, space.any(told.flatMap((region) => region ?? [])));
}

/** How many likely stores are tried before one is worked out from the edit. */
const LIKELY = 300;

/** Stores that may show a change of a rule: likely ones, then one that is worked out from the edit, then all others. */
function* storesOfRule(before: Rule | undefined, after: Rule | undefined, joint: Joint): Generator<Priced> {
  const likely = likelyStores(before, after, joint);
  for (let i = 0; i < LIKELY; i++) {
    const { value, done } = likely.next();
    if (done) break;
    yield value;
  }
  const witness = before && witnessOfEdit(before, after, joint.a, joint.a.compiled);
  if (witness) yield { store: witness.store, rateCard: witness.options?.rateCard };
  yield* likely;
}

function* likelyStores(before: Rule | undefined, after: Rule | undefined, joint: Joint): Generator<Priced> {
  const { judgedBy, a, b } = joint;
  const sides = [
    { rule: before, ground: groundIn(judgedBy.a, a.compiled) },
    { rule: after, ground: groundIn(judgedBy.b, b.compiled) },
  ];
  const { changed } = firingOf(before, after, joint);
  for (const within of [changed, joint.space.all]) {
    for (const { rule, ground } of sides)
      if (rule && within !== joint.space.none) yield* storesFor(rule, ground, within);
  }
}

function orderChange(a: Rulebook, b: Rulebook): Change {
  const places = new Map(b.rules.map(({ name }, place) => [name, place]));
  const rules = [...a.rules].sort((one, other) => (places.get(one.name) ?? 0) - (places.get(other.name) ?? 0));
  return {
    aspect: "order of rules",
    text: "rules stand in another order",
    alone: { ...a, rules },
    candidates: ({ a: side }) => plainStoresOf(side.compiled),
  };
}
