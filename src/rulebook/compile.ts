import type * as z from "zod/mini";
import { type Catalogue, catalogueOf, storeProfileSchemaOf } from "../profile/schema.js";
import { compileRules, type RuleSet } from "../rules/ruleSet.js";
import { SCOPE_OF_EVENT } from "../rules/scopes.js";
import type { Template } from "../text/template.js";
import type { Locale } from "../types/locale.js";
import type { StoreProfile } from "../types/profile.js";
import type { Bands, RoleDefinition, Rule, Rulebook, TaskDefinition } from "../types/rulebook.js";

/** A rulebook made ready: schema, catalogue, and its rules as one set for each point at which rules are decided. */
export interface Compiled {
  /** As it was parsed, frozen. */
  source: Rulebook;
  /** A copy that is not frozen: reading frozen arrays takes several times as long. */
  rulebook: Rulebook;
  hash: string;
  catalogue: Catalogue;
  schema: z.ZodMiniType<StoreProfile, StoreProfile>;
  roles: Map<string, RoleDefinition>;
  /** The home role of each task. */
  homes: Map<TaskDefinition, RoleDefinition>;
  /** How numbers of the profile become facts. */
  bands: { urgency: Bands; developers: Bands };
  /** Texts of another language, by key; absent for English. */
  translations: Locale["translations"] | undefined;
  /** Keys of texts for which there is no translation, as they are used. */
  untranslated: Set<string>;
  /** Sentences that were said, cut at their placeholders. */
  templates: Map<string, Template>;
  /** Which role serves a task. */
  serving: RuleSet;
  /** Which engagement suits a workload, or whether it waits. */
  deciding: RuleSet;
  /** Most points by which prices can change how one engagement compares with another. */
  priceSwing: number;
  /** What money makes of an engagement. */
  planning: RuleSet;
  /** What to watch in what was chosen, and how close it was. */
  watching: RuleSet;
  /** Which roles fit the store although no task named them. */
  fitting: RuleSet;
}

/** Compile a checked rulebook, to be told in English or with the translations of a locale. */
export function compiled(source: Rulebook, hash: string, translations?: Locale["translations"]): Compiled {
  const rulebook: Rulebook = JSON.parse(JSON.stringify(source));
  const catalogue = catalogueOf(rulebook);
  const setOf = (scope: string) =>
    compileRules(
      rulebook.rules.filter((rule) => scopeOf(rule) === scope),
      rulebook.facts,
    );
  const deciding = setOf("workload");
  return {
    source,
    rulebook,
    hash,
    catalogue,
    schema: storeProfileSchemaOf(catalogue),
    roles: new Map(rulebook.roles.map((role) => [role.id, role])),
    homes: new Map(rulebook.roles.flatMap((role) => role.tasks.map((task) => [task, role]))),
    bands: { urgency: bandsOf("urgency", rulebook), developers: bandsOf("developers", rulebook) },
    translations,
    untranslated: new Set(),
    templates: new Map(),
    serving: setOf("task"),
    deciding,
    priceSwing: priceSwingOf(deciding),
    planning: setOf("plan"),
    watching: setOf("outcome"),
    fitting: setOf("store"),
  };
}

/** Facts that compare prices. */
export const OF_PRICES: readonly string[] = ["hireToFreelancer", "agencyToFreelancer"];

function priceSwingOf({ rules }: RuleSet): number {
  const swings = rules
    .filter(({ tested }) => tested.some((fact) => OF_PRICES.includes(fact)))
    .map(({ points }) => (points === 0 ? Number.POSITIVE_INFINITY : Math.abs(points)));
  return swings.reduce((sum, swing) => sum + swing, 0);
}

/** The rulebook was checked to have them. */
function bandsOf(fact: string, { facts }: Rulebook): Bands {
  return (facts[fact] as { bands: Bands }).bands;
}

function scopeOf({ event }: Rule): string {
  return SCOPE_OF_EVENT[event.type];
}
