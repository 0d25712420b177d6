import type { Finding } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import type { Diagram } from "../diagrams.js";
import type { Judgement } from "../judging.js";
import { isServed, judgedWhere } from "../outcomes.js";
import { aloneIn } from "../watching.js";
import { everywhere } from "./regional.js";

/** Engagements and kinds of not yet that no store is advised, and roles that are never engaged. */
export function unreachedOutcomes(checked: Checked): Finding[] {
  const { engagements, kinds } = checked.known.rulebook;
  const idle = (engagement: string) =>
    !occurs(checked, ({ verdicts }) => verdicts.some((own) => own.engagement === engagement && own.suits === "best"));
  return [
    ...engagements.filter(idle).map((id) => unreached(id, `no work is suited best by the engagement "${id}"`)),
    ...kinds
      .filter((kind) => !occurs(checked, ({ deferred }) => deferred === kind))
      .map((id) => unreached(id, `no work waits for the kind "${id}"`)),
    ...idleRoles(checked).map((id) => unreached(id, `no store is advised to engage the role "${id}"`)),
  ];
}

/** Roles for which work that is alone is never given to anyone. */
export function idleRoles(checked: Checked): string[] {
  const served = alone(checked, isServed);
  return checked.known.rulebook.roles.flatMap(({ id }) => {
    const { space } = checked.judging;
    const own = space.placeOf("role") < 0 ? space.all : space.where("role", ({ values }) => values!.includes(id));
    return space.and(own, served) === space.none ? [id] : [];
  });
}

function occurs(checked: Checked, holds: (judgement: Judgement) => boolean): boolean {
  return alone(checked, holds) !== checked.judging.space.none;
}

function alone({ outcomes, judging: { space } }: Checked, holds: (judgement: Judgement) => boolean): Diagram {
  return space.and(aloneIn(space), judgedWhere(outcomes, holds));
}

function unreached(subject: string, message: string): Finding {
  const id = `outcome-never-reached/${subject}`;
  return everywhere({ id, kind: "outcome-never-reached", severity: "error", rules: [], message });
}
