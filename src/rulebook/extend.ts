import * as z from "zod/mini";
import type { Constraint, Contract, Waiver } from "../types/authoring.js";
import type { FactDefinition, RoleDefinition, Rule, Rulebook, Settings } from "../types/rulebook.js";
import { unnamed } from "./fileSchemas.js";
import { text } from "./schema.js";

/** What to change in a rulebook. Everything that is not named stays as it is. */
export interface RulebookPatch {
  version?: string | undefined;
  settings?: Partial<Settings> | undefined;
  facts?: Record<string, FactDefinition> | undefined;
  /** By name: fields to change of a rule that is there, a whole rule that is new, or `null` to leave one out. */
  rules?: Record<string, Partial<Omit<Rule, "name">> | null> | undefined;
  /** By id: fields to change of a role that is there, a whole role that is new, or `null` to leave one out. */
  roles?: Record<string, Partial<Omit<RoleDefinition, "id">> | null> | undefined;
  texts?: Record<string, string> | undefined;
  sources?: Rulebook["sources"] | undefined;
  /** By name: a combination of facts that no store has, as a whole, or `null` to leave one out. */
  constraints?: Record<string, Unnamed<Constraint> | null> | undefined;
  /** By name: a promise, as a whole, or `null` to leave one out. */
  contracts?: Record<string, Unnamed<Contract> | null> | undefined;
  /** By the finding's id: why it is meant to be so, or `null` to leave one out. */
  waivers?: Record<string, Omit<Waiver, "finding"> | null> | undefined;
  /** By id: claims that no rule uses, each with the reason, or `null` to leave one out. */
  notEncoded?: Record<string, string | null> | undefined;
}

type Unnamed<T> = T extends unknown ? Omit<T, "name"> : never;

function wholes<T extends z.ZodMiniType>(schema: T) {
  return z.optional(z.record(z.string(), z.nullable(schema)));
}

const parts = z.optional(z.record(z.string(), z.unknown()));

/** Shape of a patch; its parts are checked where they end up, in the patched rulebook. */
export const patchSchema = z.strictObject({
  version: z.optional(z.string()),
  settings: parts,
  facts: parts,
  rules: wholes(z.record(z.string(), z.unknown())),
  roles: wholes(z.record(z.string(), z.unknown())),
  texts: parts,
  sources: parts,
  constraints: wholes(unnamed.constraint),
  contracts: wholes(unnamed.contract),
  waivers: wholes(unnamed.waiver),
  notEncoded: wholes(text),
});

/** A rulebook with a patch applied, not yet checked. */
export function patched(base: Rulebook, patch: RulebookPatch): Rulebook {
  return {
    ...base,
    version: patch.version ?? base.version,
    settings: { ...base.settings, ...patch.settings },
    facts: { ...base.facts, ...patch.facts },
    rules: patchedList(base.rules, patch.rules, "name"),
    roles: patchedList(base.roles, patch.roles, "id"),
    texts: { ...base.texts, ...patch.texts },
    sources: { ...base.sources, ...patch.sources },
  };
}

function patchedList<K extends string, T extends Record<K, string>>(
  items: readonly T[],
  changes: Record<string, object | null> = {},
  key: K,
): T[] {
  const kept = items.filter((item) => changes[item[key]] !== null);
  const named = new Set(items.map((item) => item[key] as string));
  const added = Object.entries(changes).filter(([name, change]) => change !== null && !named.has(name));
  return [
    ...kept.map((item) => ({ ...item, ...changes[item[key]], [key]: item[key] })),
    ...added.map(([name, change]) => ({ ...change, [key]: name }) as T),
  ];
}
