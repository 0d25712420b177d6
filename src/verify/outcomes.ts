import type { Diagram } from "./diagrams.js";
import { Interned } from "./interned.js";
import { type Judgement, type Judging, judged, UNREACHED } from "./judging.js";
import type { Space } from "./space.js";

/** How every cell is judged, strengths aside: the kind of not yet, or how each engagement suits. */
export interface Outcomes {
  space: Space;
  at: Diagram;
  judgements: Interned<Judgement>;
}

/** Work out how every cell is judged. */
export function outcomesOf(judging: Judging): Outcomes {
  const judgements = new Interned<Judgement>(
    ({ deferred, verdicts }) => deferred ?? verdicts.map(({ suits }) => suits).join(),
  );
  return { space: judging.space, at: judged(judging, (judgement) => judgements.numberOf(judgement)), judgements };
}

/** The cells that stores reach and that are judged in some way; strengths are those of one cell among many. */
export function judgedWhere({ space, at, judgements }: Outcomes, holds: (judgement: Judgement) => boolean): Diagram {
  return space.diagrams.map(at, (number) => (number !== UNREACHED && holds(judgements.valueOf(number)) ? 1 : 0));
}

/** Whether some engagement suits the work. */
export function isServed({ deferred, verdicts }: Judgement): boolean {
  return deferred === undefined && verdicts.some(({ suits }) => suits === "best");
}

/** Whether the work is due and nobody may do it. */
export function isHole({ deferred, verdicts }: Judgement): boolean {
  return deferred === undefined && !verdicts.some(({ suits }) => suits === "best");
}
