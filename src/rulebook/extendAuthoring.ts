import type { Authoring } from "../types/authoring.js";
import type { Rulebook } from "../types/rulebook.js";
import type { RulebookPatch } from "./extend.js";

/** What is said of a patched rulebook: what was said of its base, as far as that is left, and what the patch says. */
export function patchedAuthoring(old: Authoring, base: Rulebook, patch: RulebookPatch): Authoring {
  const { rules = {}, roles = {} } = patch;
  const gone = (name: string) => rules[name] === null;
  return {
    ...old,
    facts: without(old.facts, (name) => isOtherFact(name, base, patch)),
    constraints: patchedList(old.constraints, patch.constraints, "name"),
    contracts: patchedList(old.contracts, patch.contracts, "name"),
    waivers: patchedList(old.waivers, patch.waivers, "finding"),
    questions: old.questions.map((question) => ({ ...question, rules: question.rules.filter((name) => !gone(name)) })),
    examples: without(old.examples, (name) => gone(name) || firesElsewhere(name, base, patch)),
    supports: without(old.supports, gone),
    notEncoded: patchedRecord(old.notEncoded, patch.notEncoded),
    places: {
      rules: without(old.places.rules, (name) => Object.hasOwn(rules, name)),
      roles: without(old.places.roles, (id) => Object.hasOwn(roles, id)),
    },
  };
}

function without<T>(record: Record<string, T>, leaves: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !leaves(key)));
}

/** A fact of another type has other limits and words. */
function isOtherFact(name: string, { facts }: Rulebook, patch: RulebookPatch): boolean {
  const changed = patch.facts?.[name];
  return changed !== undefined && changed?.type !== facts[name]?.type;
}

function firesElsewhere(name: string, { rules }: Rulebook, patch: RulebookPatch): boolean {
  const conditions = patch.rules?.[name]?.conditions;
  return conditions !== undefined && !alike(conditions, rules.find((rule) => rule.name === name)?.conditions);
}

/** Whether two plain values have the same parts. */
function alike(one: unknown, other: unknown): boolean {
  if (typeof one !== "object" || typeof other !== "object" || !one || !other) return Object.is(one, other);
  const keys = Object.keys(one);
  if (keys.length !== Object.keys(other).length || Array.isArray(one) !== Array.isArray(other)) return false;
  return keys.every((key) => Object.hasOwn(other, key) && alike(one[key as never], other[key as never]));
}

function patchedList<K extends string, T extends Record<K, string>>(
  items: readonly T[],
  changes: Record<string, object | null> = {},
  key: K,
): T[] {
  const wholes = Object.entries(changes).flatMap(([name, whole]) => (whole ? [{ ...whole, [key]: name } as T] : []));
  const byName = new Map(wholes.map((whole) => [whole[key] as string, whole]));
  const kept = items.filter((item) => changes[item[key]] !== null);
  const added = wholes.filter((whole) => !items.some((item) => item[key] === whole[key]));
  return [...kept.map((item) => byName.get(item[key]) ?? item), ...added];
}

function patchedRecord(
  old: Record<string, string>,
  changes: Record<string, string | null> = {},
): Record<string, string> {
  const merged = Object.entries({ ...old, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, string] => entry[1] !== null));
}
