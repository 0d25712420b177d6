import type { Engagement } from "../../src/types/advice.js";
import type { RoleDefinition, Rule } from "../../src/types/rulebook.js";
import type { Outcome } from "../../src/types/verify.js";
import { pointsFor } from "../../src/verify/scores.js";
import { outcomeText } from "./effect.js";
import { bullets, link } from "./markdown.js";
import { type CellFacts, type Outlook, plainFacts, settledOutcome, valueAt } from "./outlook.js";
import { piecesOf } from "./pieces.js";
import { DURATIONS } from "./plainTable.js";

/** Rules that fire where plain work has an outcome, each outcome with those that lead to it. */
export function behindText(outlook: Outlook, role: RoleDefinition): string {
  const fired = firedByOutcome(outlook, role);
  return bullets(
    [...fired].map(([outcome, rules]) => `${outcomeText(outcome)}: ${partsText(outcome, [...rules], outlook)}`),
  );
}

function firedByOutcome(outlook: Outlook, role: RoleDefinition): Map<Outcome, Set<Rule>> {
  const fired = new Map<Outcome, Set<Rule>>();
  for (const facts of plainWork(outlook, role)) {
    const outcome = settledOutcome(outlook, facts);
    if (!outcome) continue;
    const rules = fired.get(outcome) ?? new Set();
    fired.set(outcome, rules);
    for (const { rule, region } of outlook.judging.placed) if (valueAt(outlook.space, region, facts)) rules.add(rule);
  }
  return fired;
}

function* plainWork(outlook: Outlook, role: RoleDefinition): Generator<CellFacts> {
  for (const duration of DURATIONS) {
    for (const { id } of outlook.known.rulebook.sizes.classes) {
      for (const { sample } of piecesOf(outlook, role)) yield plainFacts(outlook, role, id, duration, sample);
    }
  }
}

function partsText(outcome: Outcome, rules: Rule[], { known }: Outlook): string {
  const deferring = rules.filter(({ event }) => event.type === "defers" && event.params.kind === outcome);
  if (deferring.length > 0) return linksTo(deferring);
  const { engagements } = known.rulebook;
  const others = engagements.filter((engagement) => engagement !== outcome);
  const parts = [
    ["for it ", rules.filter((rule) => pointsFor(rule, outcome as Engagement) > 0)],
    ...others.map((other) => [`against ${other} `, rules.filter((rule) => pointsFor(rule, other) < 0)] as const),
    ["against it all the same ", rules.filter((rule) => pointsFor(rule, outcome as Engagement) < 0)],
  ] as const;
  return parts.flatMap(([text, some]) => (some.length > 0 ? `${text}${linksTo(some)}` : [])).join("; ");
}

/** Rules by name, each leading to its explanation. */
export function linksTo(rules: Rule[]): string {
  return rules.map(({ name }) => link(name, `../rules.md#${name}`)).join(", ");
}
