import { type Priced, type Prices, priced, ratio } from "../../src/money/price.js";
import { shippedCards } from "../../src/shipped/shipped.js";
import type { Engagement } from "../../src/types/advice.js";
import type { Duration } from "../../src/types/profile.js";
import type { Constant, RoleDefinition } from "../../src/types/rulebook.js";
import type { Outcome } from "../../src/types/verify.js";
import type { Diagram } from "../../src/verify/diagrams.js";
import { Interned } from "../../src/verify/interned.js";
import { type Judgement, type Judging, judged, UNREACHED } from "../../src/verify/judging.js";
import { PLAIN } from "../../src/verify/plain.js";
import { cellOf, type Known, type Space } from "../../src/verify/space.js";
import { workloadJudging, workloadSpace } from "../../src/verify/workloads.js";

/** What rules and the default prices make of every workload. */
export interface Outlook {
  known: Known;
  space: Space;
  judging: Judging;
  /** By cell, the number of its outcomes. */
  codes: Diagram;
  outcomes: Interned<readonly Outcome[]>;
  /** By engagement, the cells in which it suits well enough to be planned. */
  accepted: Record<Engagement, Diagram>;
  prices: Prices;
}

/** Facts of one workload. */
export type CellFacts = Record<string, Constant>;

export function outlookOf(known: Known): Outlook {
  const space = workloadSpace([known]);
  const judging = workloadJudging(known, space);
  const outcomes = new Interned<readonly Outcome[]>(String);
  const codes = judged(judging, (judgement) => outcomes.numberOf(outcomesIn(judgement)));
  return {
    known,
    space,
    judging,
    codes,
    outcomes,
    accepted: acceptedBy(judging),
    prices: { card: shippedCards()[0]!, level: undefined, origins: new Map() },
  };
}

function acceptedBy(judging: Judging): Outlook["accepted"] {
  const by = (engagement: Engagement) => {
    const suits = judged(judging, ({ verdicts }) => (verdicts.some((one) => isAccepted(one, engagement)) ? 1 : 0));
    return judging.space.diagrams.map(suits, (value) => (value === 1 ? 1 : 0));
  };
  return { hire: by("hire"), freelancer: by("freelancer"), agency: by("agency") };
}

function isAccepted({ engagement, suits }: Judgement["verdicts"][number], asked: Engagement): boolean {
  return engagement === asked && (suits === "best" || suits === "less");
}

/** What becomes of a workload; several engagements where they suit equally well. */
function outcomesIn({ deferred, verdicts }: Judgement): Outcome[] {
  if (deferred) return [deferred];
  const best = verdicts.filter(({ suits }) => suits === "best").map(({ engagement }) => engagement);
  return best.length > 0 ? best : ["no-option"];
}

/** What becomes of a workload at any prices of its bands; nothing where no store has it. */
export function outcomesAt({ space, codes, outcomes }: Outlook, facts: CellFacts): readonly Outcome[] {
  const code = valueAt(space, codes, facts);
  return code === UNREACHED ? [] : outcomes.valueOf(code);
}

/** What a diagram gives for some facts. */
export function valueAt(space: Space, diagram: Diagram, facts: CellFacts): number {
  const leaf = cellOf(space, facts).reduce((at, place, level) => space.diagrams.at(at, level, place), diagram);
  return space.diagrams.valueOf(leaf);
}

/** The plain work of a role: what profiles leave out, and what its tasks usually lack, at the default prices. */
export function plainFacts(
  outlook: Outlook,
  role: RoleDefinition,
  size: string,
  duration: Duration,
  hours: number,
): CellFacts {
  const costs = costsOf(outlook, role, duration, hours);
  return {
    ...PLAIN,
    role: role.id,
    size,
    duration,
    hoursPerMonth: hours,
    ownHours: hours,
    gap: usualGap(role),
    core: role.core,
    hireToFreelancer: ratio(costs.hire.monthly, costs.freelancer.monthly),
    agencyToFreelancer: ratio(costs.agency.monthly, costs.freelancer.monthly),
  };
}

/** The default prices of a role's work that is done alone. */
export function costsOf({ prices }: Outlook, role: RoleDefinition, duration: Duration, hoursPerMonth: number): Priced {
  const work = { role, hoursPerMonth, duration, months: 1 };
  return priced(work, [work], prices);
}

/** What is missing for most of a role's tasks; of equals, for the first. */
export function usualGap({ tasks }: RoleDefinition): string {
  const gaps = tasks.map(({ usual }) => usual.gap);
  const count = (gap: string) => gaps.filter((other) => other === gap).length;
  return gaps.reduce((a, b) => (count(b) > count(a) ? b : a));
}

/** The one outcome: of engagements that suit equally well the one that costs less, then the lighter commitment. */
export function settledOutcome(outlook: Outlook, facts: CellFacts): Outcome | undefined {
  const found = outcomesAt(outlook, facts);
  if (found.length < 2) return found[0];
  const { rulebook } = outlook.known;
  const role = rulebook.roles.find(({ id }) => id === facts.role)!;
  const costs = costsOf(outlook, role, facts.duration as Duration, facts.hoursPerMonth as number);
  const cost = (outcome: Outcome) => costs[outcome as Engagement].monthly;
  return found.reduce((a, b) => (cost(b) < cost(a) ? b : a));
}
