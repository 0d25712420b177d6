import type { Contract } from "../../types/authoring.js";
import type { Rule } from "../../types/rulebook.js";
import type { Finding } from "../../types/verify.js";
import { boxesOf } from "../boxes.js";
import { type Checked, rulesIn } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import { restricted, stepsOf } from "../raising.js";
import { pointsFor } from "../scores.js";
import { boxText } from "../words.js";
import { everywhere } from "./regional.js";

/**
 * Reasons that can be cited and point the wrong way: a rule that speaks for an engagement only as long as a fact is low,
 * where the rulebook promises that a rise of it never speaks against that engagement (or the reverse), and a plan rule
 * that speaks alike of what was chosen and of what was not.
 */
export function misleadingReasons(checked: Checked): Finding[] {
  const { contracts } = checked.known.authoring;
  const promised = contracts.filter(({ claim }) => claim === "never-weaker" || claim === "never-stronger");
  return [...promised.flatMap((contract) => against(contract, checked)), ...planReasons(checked)];
}

function against(contract: Contract, checked: Checked): Finding[] {
  const { placed, space } = checked.judging;
  const speaking = placed.filter(
    ({ rule }) => rule.event.type !== "rules-out" && pointsFor(rule, contract.engagement!) !== 0,
  );
  const where = contract.when ? space.and(space.region(contract.when), checked.judging.reach) : checked.judging.reach;
  return speaking.flatMap(({ rule, region }) => {
    const gains = pointsFor(rule, contract.engagement!) > 0 === (contract.claim === "never-weaker");
    const { starts, stops } = turnsOf(space.and(region, where), where, contract, checked);
    const wrong = gains ? stops && !starts : starts && !stops;
    return wrong ? [pointsAway(rule, contract)] : [];
  });
}

/** Whether a rule starts or stops firing anywhere when a fact rises. */
function turnsOf(region: Diagram, where: Diagram, contract: Contract, { judging: { space } }: Checked) {
  let starts = false;
  let stops = false;
  for (const { axes, from, to } of stepsOf(space, contract)) {
    const both = space.and(restricted(space, where, axes, from), restricted(space, where, axes, to));
    const before = space.and(restricted(space, region, axes, from), both);
    const after = space.and(restricted(space, region, axes, to), both);
    starts ||= space.without(after, before) !== space.none;
    stops ||= space.without(before, after) !== space.none;
    if (starts && stops) break;
  }
  return { starts, stops };
}

function pointsAway({ name, event }: Rule, contract: Contract): Finding {
  return everywhere({
    id: `misleading-reason/${name}/${contract.name}`,
    kind: "misleading-reason",
    severity: "warning",
    rules: [name],
    message: `"${name}" ${event.type} ${contract.engagement} against the direction that "${contract.name}" promises for ${contract.raising[0]}`,
  });
}

/** Plan rules that fire for what was chosen and for what was not. */
function planReasons(checked: Checked): Finding[] {
  const { space, reach } = checked.fields.plan;
  if (space.placeOf("chosen") < 0) return [];
  const chosen = space.where("chosen", ({ values }) => values!.every((value) => value === true));
  return rulesIn("plan", checked.known.rulebook).flatMap(({ name, conditions }) => {
    const region = space.and(space.region(conditions), reach);
    const both = space.and(region, chosen) !== space.none && space.without(region, chosen) !== space.none;
    if (!both) return [];
    const { box } = boxesOf(space, region, reach, 1).boxes[0]!;
    const where = boxText(space, box, checked.known);
    return [
      everywhere({
        id: `misleading-reason/${name}`,
        kind: "misleading-reason",
        severity: "warning",
        rules: [name],
        message: `"${name}" says the same of an engagement that was chosen and of one that was not: ${where}`,
      }),
    ];
  });
}
