import { authoringOf } from "../rulebook/authoring.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Engagement } from "../types/advice.js";
import type { Diagram } from "./diagrams.js";
import { type Helper, helpersOf } from "./helpers.js";
import { type Judging, judged } from "./judging.js";
import type { Known, Space } from "./space.js";
import { ROOM, workloadJudging, workloadSpace } from "./workloads.js";

/** What stores are looked for in: every cell of the workloads of a rulebook. */
export interface Ground {
  compiled: Compiled;
  space: Space;
  judging: Judging;
  /** By engagement, the cells whose work it suits best; worked out when first asked for. */
  bestIn(): ReadonlyMap<Engagement, Diagram>;
  /** Tasks that can stand beside others; tried when first asked for. */
  helpers(): readonly Helper[];
}

/** Prepare the search for stores of a rulebook: its cells are cut by all of its rules. */
export function groundOf(compiled: Compiled, room = ROOM): Ground {
  const { rulebook, source } = compiled;
  const known: Known = { rulebook, authoring: authoringOf(source) };
  const conditions = rulebook.rules.map((rule) => rule.conditions);
  return groundIn(workloadJudging(known, workloadSpace([known], { conditions }, room)), compiled);
}

/** The same where its cells are judged already. */
export function groundIn(judging: Judging, compiled: Compiled): Ground {
  return {
    compiled,
    space: judging.space,
    judging,
    bestIn: once(() => bestOf(judging)),
    helpers: once(() => helpersOf(compiled)),
  };
}

function once<T>(work: () => T): () => T {
  let done: { value: T } | undefined;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

function bestOf(judging: Judging): Map<Engagement, Diagram> {
  const { space, rulebook } = judging;
  const best = judged(judging, ({ verdicts }) =>
    verdicts.reduce((bits, { suits }, i) => bits | (suits === "best" ? 1 << i : 0), 0),
  );
  return new Map(
    rulebook.engagements.map((engagement, i) => [
      engagement,
      space.diagrams.map(best, (bits) => (bits > 0 && bits & (1 << i) ? 1 : 0)),
    ]),
  );
}
