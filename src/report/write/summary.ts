import type { Block, Section, Text } from "../../types/report.js";
import type { ReadAdvice } from "../read/adviceSchema.js";
import { paragraph, section } from "./parts.js";
import type { Telling } from "./telling.js";

/** The whole advice in a few sentences and a table. */
export function summarySections(advice: ReadAdvice, telling: Telling): Section[] {
  const { say, cited, money } = telling;
  const { recommendations, notYet, monthlyCost, budgetLeft, budgetForAll, size } = advice;
  const count = rolesIn(recommendations);
  const close = recommendations.filter(({ closeBecause }) => closeBecause.length > 0).length;
  const short = notYet.some(({ kind }) => kind === "budget-too-small");
  const told: (Text | false)[] = [
    cited(size),
    say("summary.engage", { count, cost: money(monthlyCost), left: money(budgetLeft) }),
    close > 0 && say("summary.close", { count: close }),
    notYet.length > 0 && say("summary.waits", { count: rolesIn(notYet) }),
    short && budgetForAll !== undefined && say("summary.all", { budget: money(budgetForAll) }),
    count + notYet.length === 0 && say("summary.empty"),
  ];
  const blocks = told.flatMap((text) => (text ? [paragraph(text)] : []));
  return section("summary", say("summary.title"), [...blocks, ...table(advice, telling)]);
}

function rolesIn(work: { role: string }[]): number {
  return new Set(work.map(({ role }) => role)).size;
}

function table({ recommendations, monthlyCost }: ReadAdvice, { say, role, fact, money }: Telling): Block[] {
  if (recommendations.length === 0) return [];
  const rows = recommendations.map((one) => [
    role(one.role),
    fact("engagement", one.engagement),
    [{ text: money(one.cost.monthly) }],
  ]);
  const total = [say("summary.total"), [], [{ text: money(monthlyCost) }]];
  const head = [say("summary.role"), say("summary.how"), say("summary.cost")];
  return [{ kind: "table", caption: say("summary.table"), head, rows: [...rows, total] }];
}
