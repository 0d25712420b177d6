import { AdvisorError } from "../../src/errors.js";
import { extendRulebook, type RulebookPatch } from "../../src/rules.js";
import type { Rulebook } from "../../src/types/rulebook.js";
import type { Texts } from "./texts.js";

interface FileRule {
  name: string;
  conditions: unknown;
  event: unknown;
  reason: unknown;
  sources: { id: string }[];
}

/**
 * A rulebook with the rules as they stand in texts that are refused, such as for an example that no longer fits; nothing
 * if the rules themselves are at fault.
 */
export function provisional(start: Rulebook, texts: Texts): Rulebook | undefined {
  try {
    return extendRulebook(start, { rules: changesOf(start, rulesIn(texts)) } as RulebookPatch);
  } catch (error) {
    // Half-written texts are no JSON, or no rules.
    if (error instanceof AdvisorError || error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

function rulesIn(texts: Texts): FileRule[] {
  return Object.values(texts).flatMap((text) => JSON.parse(text).rules ?? []);
}

function changesOf(start: Rulebook, rules: FileRule[]): Record<string, unknown> {
  const gone = start.rules
    .filter(({ name }) => !rules.some((rule) => rule.name === name))
    .map(({ name }) => [name, null]);
  const kept = rules.map(({ name, conditions, event, reason, sources }) => [
    name,
    { conditions, event, reason, sources: sources.map(({ id }) => id) },
  ]);
  return Object.fromEntries([...gone, ...kept]);
}
