import { factsIn } from "../../rules/lanes.js";
import type { Engagement } from "../../types/advice.js";
import type { Finding } from "../../types/verify.js";
import { type Checked, rulesIn } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import { judgedWhere } from "../outcomes.js";
import { aloneIn } from "../watching.js";
import { inBoxes } from "./regional.js";

/**
 * Strong support for two engagements alike, so that nothing but their price decides, and no rule that calls such an
 * answer close.
 */
export function priceTies(checked: Checked): Finding[] {
  const { space, rulebook, reach } = checked.judging;
  const pairs = rulebook.engagements.flatMap((one, i) =>
    rulebook.engagements.slice(i + 1).map((other) => [one, other] as const),
  );
  return pairs.flatMap(([one, other]) => {
    const tied = space.and(aloneIn(space), tiedIn(one, other, checked));
    const told = space.and(closeFor(one, other, checked), closeFor(other, one, checked));
    const about = {
      id: `contradiction/${one}-or-${other}`,
      kind: "contradiction" as const,
      severity: "error" as const,
      rules: [],
      message: (where: string) =>
        `${one} and ${other} are supported alike and strongly, nothing but price decides, and no rule calls it close: ${where}`,
    };
    return inBoxes(space, space.without(tied, told), reach, about, checked);
  });
}

/** Where two engagements suit best with the same, strong support. */
function tiedIn(one: Engagement, other: Engagement, { judging, outcomes, known }: Checked): Diagram {
  const { space, rulebook, scores } = judging;
  const strong = known.authoring.strongSupport;
  const [left, right] = [one, other].map((engagement) => scores[rulebook.engagements.indexOf(engagement)]!);
  const alike = space.diagrams.combine(left!, right!, (a, b) => (a === b && a >= strong ? 1 : 0));
  const best = judgedWhere(outcomes, ({ verdicts }) =>
    verdicts.some(({ engagement, suits }) => engagement === one && suits === "best"),
  );
  return space.and(alike, best);
}

/** Where some rule surely calls the choice close, whatever the money. */
function closeFor(engagement: Engagement, rival: Engagement, { judging, known }: Checked): Diagram {
  const { space } = judging;
  const given = { engagement, rival, lead: 0, suits: "best", served: true, chosen: true };
  const close = rulesIn("outcome", known.rulebook).filter(({ event }) => event.type === "close");
  const tellable = close.filter(({ conditions }) =>
    factsIn(conditions).every((fact) => fact in given || space.placeOf(fact) >= 0),
  );
  return space.any(tellable.map(({ conditions }) => space.region(conditions, given)));
}
