import type { Rule } from "../../types/rulebook.js";
import type { Finding } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import type { Judgement, Judging } from "../judging.js";
import { judgedWhere } from "../outcomes.js";
import { OUT, type Placed, pointsFor } from "../scores.js";
import { everywhere, shownIn } from "./regional.js";

/**
 * Rules that fire and change nothing: without them every store would be judged alike, to the points by which one
 * engagement leads another. Where the kind of another rule always comes first, the rule is shadowed.
 */
export function idleRules(checked: Checked): Finding[] {
  const { space, reach, placed } = checked.judging;
  const stage = stageOf(checked);
  return placed.flatMap((one) => {
    const region = space.and(one.region, reach);
    if (region === space.none) return [];
    if (one.rule.event.type === "defers" && namedIn(region, one.rule, checked) === space.none)
      return [idle("shadowed", one.rule, region, checked)];
    return mattersIn(region, one, stage, checked) === space.none
      ? [idle("never-matters", one.rule, region, checked)]
      : [];
  });
}

const SAID = {
  shadowed: "fires only where another kind of not yet comes first",
  "never-matters": "fires, and no store would be judged otherwise without it",
};

function idle(kind: keyof typeof SAID, { name }: Rule, region: Diagram, checked: Checked): Finding {
  const { space } = checked.judging;
  const witness = shownIn(space, region, checked);
  const message = `"${name}" ${SAID[kind]}`;
  const found = everywhere({ id: `${kind}/${name}`, kind, severity: "warning", rules: [name], message });
  return { ...found, cells: space.count(region), ...(witness && { witness }) };
}

/** The cells of a region whose work waits for a rule's kind. */
function namedIn(region: Diagram, { event }: Rule, { judging: { space, deferral, rulebook } }: Checked): Diagram {
  const place = event.type === "defers" ? rulebook.kinds.indexOf(event.params.kind) : -1;
  return space.and(
    region,
    space.diagrams.map(deferral, (kind) => (kind === place ? 1 : 0)),
  );
}

/** Regions that the question of every rule needs. */
interface Stage {
  /** Work that nothing defers. */
  due: Diagram;
  /** By engagement of the rulebook's order: where it is compared with another that may be planned. */
  compared: Diagram[];
}

function stageOf({ outcomes, known: { rulebook } }: Checked): Stage {
  const planned = ({ verdicts }: Judgement) => verdicts.filter(({ suits }) => suits === "best" || suits === "less");
  return {
    due: judgedWhere(outcomes, ({ deferred }) => deferred === undefined),
    compared: rulebook.engagements.map((engagement) =>
      judgedWhere(outcomes, (judgement) => {
        const some = planned(judgement);
        return some.length > 1 && some.some((own) => own.engagement === engagement);
      }),
    ),
  };
}

/** The cells of a region that would be judged otherwise without a rule. */
function mattersIn(region: Diagram, one: Placed, stage: Stage, checked: Checked): Diagram {
  const { space, placed } = checked.judging;
  const { event } = one.rule;
  if (event.type === "supports" || event.type === "opposes") return weighedIn(region, one, stage, checked.judging);
  const alike = placed.filter(({ rule }) => rule !== one.rule && JSON.stringify(rule.event) === JSON.stringify(event));
  const alone = space.without(region, space.any(alike.map((other) => other.region)));
  return event.type === "defers" ? namedIn(alone, one.rule, checked) : space.and(alone, stage.due);
}

/**
 * The cells in which the strength of an engagement counts: where it is compared with another that may be planned, and
 * where the rule lifts it above the acceptance floor or pushes it below.
 */
function weighedIn(region: Diagram, { rule }: Placed, { due, compared }: Stage, judging: Judging): Diagram {
  const { space, rulebook, scores } = judging;
  const place = rulebook.engagements.findIndex((engagement) => pointsFor(rule, engagement) !== 0);
  const points = pointsFor(rule, rulebook.engagements[place]!);
  const counted = space.and(space.and(region, due), compared[place]!);
  if (counted !== space.none) return counted;
  const floor = rulebook.settings.acceptanceFloor;
  const flips = space.diagrams.map(scores[place]!, (strength) =>
    strength !== OUT && strength >= floor !== strength - points >= floor ? 1 : 0,
  );
  return space.and(space.and(region, due), flips);
}
