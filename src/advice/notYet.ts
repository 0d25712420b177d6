import { type Decided, waitingFor } from "../plan/decided.js";
import { moneyFacts } from "../plan/outcome.js";
import { acceptable } from "../rules/decide.js";
import type { CompiledRule } from "../rules/ruleSet.js";
import type { NotYet, NotYetKind, Reason } from "../types/advice.js";
import { reasonOf } from "./reason.js";
import { decidingReasons, moneyReasons } from "./reasons.js";
import type { Situation } from "./situation.js";
import { summaryOf } from "./summary.js";

/** A workload that the plan does not serve: why, and what it would take. */
export function notYetOf(one: Decided, budgetNeeded: number | undefined, situation: Situation): NotYet {
  const entry = Object.assign(summaryOf(one.workload, situation), whyNotYet(one, situation));
  // What can join a job although it is not due alone has a budget too, but money is not what it waits for.
  if (entry.kind !== "budget-too-small" || budgetNeeded === undefined) return entry;
  const servedInstead = situation.plan.picks.flatMap((pick) => (pick ? [pick.one.workload.id] : []));
  return Object.assign(entry, { budgetNeeded, servedInstead });
}

/** What kind of not yet it is, and every reason for it. */
export function whyNotYet(one: Decided, situation: Situation): { kind: NotYetKind; reasons: [Reason, ...Reason[]] } {
  const { deferred } = one.decision;
  const kind = waitingFor(one);
  const reasons =
    deferred !== undefined
      ? deferringReasons(one, deferred, situation)
      : kind === "budget-too-small"
        ? moneyReasons(one, moneyFacts(one, cheapest(one), situation), situation)
        : situation.rulebook.engagements.flatMap((engagement) =>
            decidingReasons(one, engagement, ["rules-out", "opposes"], situation),
          );
  return { kind, reasons: reasons as [Reason, ...Reason[]] };
}

/** Every rule that defers the work, those that name the kind first. */
function deferringReasons({ decision, facts, costs }: Decided, kind: NotYetKind, situation: Situation): Reason[] {
  const names = ({ event }: CompiledRule) => event.type === "defers" && event.params.kind === kind;
  const sorted = [...decision.deferring].sort((a, b) => Number(names(b)) - Number(names(a)));
  return sorted.map((rule) => reasonOf(rule, { facts, costs }, situation));
}

function cheapest({ decision, costs }: Decided) {
  const accepted = acceptable(decision).map(({ engagement }) => engagement);
  return accepted.reduce((best, engagement) => (costs[engagement].monthly < costs[best].monthly ? engagement : best));
}
