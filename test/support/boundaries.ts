import { readJson } from "../../scripts/knowledge.js";
import type { Advice, NotYet, Reason, Recommendation, StoreProfile, Suggestion } from "../../src/index.js";

/** A store on which rules turn: some single edit of a rule changes its advice and that of no store before it. */
export interface Boundary {
  /** Rules whose edits it shows. */
  rules: string[];
  store: StoreProfile;
}

export const BOUNDARIES = "test/data/boundaries.json";

/** The stores on record. */
export function boundaries(): Boundary[] {
  return readJson(BOUNDARIES) as Boundary[];
}

const SIGNS: Record<Reason["effect"], string> = {
  supports: "+",
  opposes: "-",
  "rules-out": "!",
  defers: "",
  plan: "",
  suggests: "",
};

/** What an advice rests on: which rules speak for and against what, in their order. */
export function detailsOf(advice: Advice): string[] {
  return [
    ...advice.recommendations.flatMap(ofRecommendation),
    ...advice.notYet.flatMap(ofNotYet),
    ...advice.alsoConsider.map(ofSuggestion),
    ...advice.roadmap.slice(1).map(({ text }) => `  then: ${text}`),
  ];
}

function ofRecommendation(entry: Recommendation): string[] {
  const { engagement, cost, confidence, sharedWith, alternatives, closeBecause, precautions } = entry;
  return [
    `  ${head(entry)}: ${engagement} ${Math.round(cost.monthly)} ${confidence}`,
    ...line("shared with", sharedWith),
    ...line("reasons", names(entry.reasons)),
    ...line("reservations", names(entry.reservations)),
    ...alternatives.flatMap((other) => line(`${other.engagement}, ${other.verdict}`, names(other.reasons))),
    ...line(
      "close",
      closeBecause.map(({ rule }) => rule),
    ),
    ...line(
      "precautions",
      precautions.map(({ id, when }) => `${id} (${when})`),
    ),
    ...takenOver(entry),
  ];
}

function ofNotYet(entry: NotYet): string[] {
  const { kind, budgetNeeded, reasons } = entry;
  const needed = budgetNeeded === undefined ? "" : ` (from ${budgetNeeded})`;
  return [`  ${head(entry)}: not yet, ${kind}${needed}`, ...line("reasons", names(reasons)), ...takenOver(entry)];
}

function ofSuggestion({ role, reasons, typicalCost }: Suggestion): string {
  return `  consider ${role}, ${Math.round(typicalCost!.monthly)}: ${names(reasons).join(", ")}`;
}

function head({ role, hoursPerMonth }: Recommendation | NotYet): string {
  return `${role}, ${Math.round(hoursPerMonth * 10) / 10} h`;
}

function takenOver({ takenOver: tasks }: Recommendation | NotYet): string[] {
  return line(
    "taken over",
    tasks.map(({ task, rule }) => `${task} (${rule})`),
  );
}

function names(reasons: Reason[]): string[] {
  return reasons.map(({ rule, effect, engagement }) => {
    const of = effect === "rules-out" || effect === "opposes" || effect === "supports" ? `${engagement} ` : "";
    return `${SIGNS[effect]}${of && `(${of.trim()}) `}${rule}`;
  });
}

function line(name: string, items: string[]): string[] {
  return items.length > 0 ? [`    ${name}: ${items.join(", ")}`] : [];
}
