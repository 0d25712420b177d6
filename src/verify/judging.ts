import { rank, type Suitability } from "../rules/decide.js";
import type { Engagement, NotYetKind } from "../types/advice.js";
import type { Rule, Rulebook } from "../types/rulebook.js";
import type { Diagram } from "./diagrams.js";
import { Interned } from "./interned.js";
import { deferralOf, OUT, type Placed, scoreOf } from "./scores.js";
import type { Space } from "./space.js";

/** What rules say of the workloads of every cell. */
export interface Judging {
  space: Space;
  rulebook: Rulebook;
  /** The cells that stores reach. */
  reach: Diagram;
  placed: readonly Placed[];
  /** By engagement of the rulebook's order: its strength. */
  scores: readonly Diagram[];
  /** Place of the kind that defers the work, or the number of kinds. */
  deferral: Diagram;
}

/** What the rules make of a workload. */
export interface Judgement {
  deferred: NotYetKind | undefined;
  /** By engagement of the rulebook's order; empty for what is deferred. */
  verdicts: readonly { engagement: Engagement; strength: number; suits: Suitability }[];
}

const DECIDING = ["supports", "opposes", "rules-out", "defers"];

/** The rules that decide workloads. */
export function decidingRules({ rules }: Rulebook): Rule[] {
  return rules.filter(({ event }) => DECIDING.includes(event.type));
}

/** Work out for every cell what the rules say of it. */
export function judgingOf(space: Space, rulebook: Rulebook, reach: Diagram): Judging {
  const placed = decidingRules(rulebook).map((rule) => ({ rule, region: space.region(rule.conditions) }));
  return {
    space,
    rulebook,
    reach,
    placed,
    scores: rulebook.engagements.map((engagement) => scoreOf(space, placed, engagement)),
    deferral: deferralOf(space, placed, rulebook.kinds),
  };
}

/** Code of a cell that no store reaches. */
export const UNREACHED = -1;

/** By cell: `UNREACHED`, the place of the kind that defers the work, or the number of kinds where it is due. */
function dueness({ space, reach, deferral }: Judging): Diagram {
  return space.diagrams.combine(reach, deferral, (reached, kind) => (reached ? kind : UNREACHED));
}

/** By cell some number that is made of what the rules say there; `UNREACHED` where no store is. */
export function judged(judging: Judging, numberOf: (judgement: Judgement) => number): Diagram {
  const { rulebook, scores } = judging;
  const { diagrams } = judging.space;
  const states = new Interned<readonly number[]>(String);
  const closed = (state: readonly number[]) => state[0]! < rulebook.kinds.length;
  let at = diagrams.map(dueness(judging), (due) => states.numberOf([due]));
  for (const score of scores) {
    at = diagrams.combine(
      at,
      score,
      (state, strength) => {
        const before = states.valueOf(state);
        return closed(before) ? state : states.numberOf([...before, strength]);
      },
      (state) =>
        diagrams.levelOf(state) === diagrams.depth && closed(states.valueOf(diagrams.valueOf(state)))
          ? state
          : undefined,
    );
  }
  return diagrams.map(at, (state) => {
    const [due, ...strengths] = states.valueOf(state);
    return due === UNREACHED ? UNREACHED : numberOf(judgementOf(due!, strengths, rulebook));
  });
}

/** What the rules make of a workload, from the place of its kind and the strengths of engagements. */
function judgementOf(due: number, strengths: readonly number[], rulebook: Rulebook): Judgement {
  const { engagements, kinds, settings } = rulebook;
  if (due < kinds.length) return { deferred: kinds[due]!, verdicts: [] };
  const verdicts = engagements.map((engagement, i) => {
    const strength = strengths[i]!;
    return { engagement, strength, suits: (strength === OUT ? "not" : "best") as Suitability };
  });
  rank(verdicts, settings.acceptanceFloor);
  return { deferred: undefined, verdicts };
}
