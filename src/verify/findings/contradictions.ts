import type { Rule } from "../../types/rulebook.js";
import type { Finding } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import { isServed, judgedWhere } from "../outcomes.js";
import { type Placed, pointsFor } from "../scores.js";
import { aloneIn } from "../watching.js";
import { inBoxes } from "./regional.js";

/** Rules that support an engagement strongly where another rules it out. */
export function contradictions(checked: Checked): Finding[] {
  const { space, rulebook, placed } = checked.judging;
  const told = judgedWhere(checked.outcomes, ({ deferred }) => deferred === undefined);
  const grouped = space.or(aloneIn(space), judgedWhere(checked.outcomes, isServed));
  // Shared work that nobody may do is never told.
  const due = space.and(told, grouped);
  const strong = checked.known.authoring.strongSupport;
  return rulebook.engagements.flatMap((engagement) => {
    const outright = placed.filter(
      ({ rule }) => rule.event.type === "rules-out" && rule.event.params.engagement === engagement,
    );
    const supporting = placed.filter(({ rule }) => pointsFor(rule, engagement) >= strong);
    return outright.flatMap((out) => supporting.flatMap((one) => contradiction(out, one, due, checked)));
  });
}

function contradiction(out: Placed, supporting: Placed, due: Diagram, checked: Checked): Finding[] {
  const { space } = checked.judging;
  const region = space.and(out.region, space.and(supporting.region, due));
  if (region === space.none) return [];
  const about = {
    id: `contradiction/${out.rule.name}/${supporting.rule.name}`,
    kind: "contradiction" as const,
    severity: "error" as const,
    rules: [out.rule.name, supporting.rule.name],
    message: (where: string) => `${said(supporting.rule)}, and "${out.rule.name}" rules it out: ${where}`,
  };
  return inBoxes(space, region, due, about, checked, { most: 1 });
}

function said({ name, event }: Rule): string {
  const { engagement, strength } = event.params as { engagement: string; strength: number };
  return `"${name}" supports ${engagement} with strength ${strength}`;
}
