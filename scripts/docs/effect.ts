import type { Engagement } from "../../src/types/advice.js";
import type { Rulebook, RuleEvent } from "../../src/types/rulebook.js";
import type { Outcome } from "../../src/types/verify.js";

/** What a rule does, in words. */
export function effectText(event: RuleEvent, rulebook: Rulebook): string {
  switch (event.type) {
    case "supports":
      return `speaks for ${engagementText(event.params.engagement, rulebook)}, strength ${event.params.strength}`;
    case "opposes":
      return `speaks against ${engagementText(event.params.engagement, rulebook)}, strength ${event.params.strength}`;
    case "rules-out":
      return `rules out ${engagementText(event.params.engagement, rulebook)}`;
    case "defers":
      return `waits: ${kindText(event.params.kind)}`;
    case "serves":
      return `gives the task to the ${labelOf(event.params.role, rulebook)}`;
    case "suggests":
      return `suggests the ${labelOf(event.params.role, rulebook)}, as ${engagementText(event.params.engagement, rulebook)}`;
    default:
      return OTHERS[event.type](event);
  }
}

const WHEN = { before: "before the start", contract: "in the contract", running: "while the work runs" };

const OTHERS = {
  warns: (event: RuleEvent) => (event.type === "warns" ? `warns: ${WHEN[event.params.when]}` : ""),
  close: () => "marks the choice as close",
  plan: () => "says what the money decided",
};

/** An engagement as the rulebook calls it. */
export function engagementText(engagement: Engagement, { facts }: Rulebook): string {
  const definition = facts.engagement;
  return definition?.type === "enum" ? (definition.values[engagement] ?? engagement) : engagement;
}

/** A kind of not yet in words. */
export function kindText(kind: string): string {
  return kind.replaceAll("-", " ");
}

/** What a role is called within a sentence. */
function labelOf(role: string, { roles }: Rulebook): string {
  return roles.find(({ id }) => id === role)?.label ?? role;
}

/** What is advised, in a word or a few. */
export function outcomeText(outcome: Outcome): string {
  return ENGAGEMENTS.includes(outcome) ? `**${outcome}**` : `wait: ${kindText(outcome)}`;
}

const ENGAGEMENTS: readonly Outcome[] = ["hire", "freelancer", "agency"];
