import type { Block, Section, Text } from "../../types/report.js";
import type { ReadRecommendation } from "../read/adviceSchema.js";
import type { Complete } from "../read/options.js";
import { changeSection } from "./changes.js";
import { enoughSection } from "./enough.js";
import {
  card,
  checks,
  costText,
  lasting,
  list,
  type Pairs,
  pairs,
  reasonTexts,
  section,
  sentences,
  workText,
} from "./parts.js";
import type { Telling } from "./telling.js";

/** Whom to engage now, each with costs, reasons, doubts, other ways, and what to look for. */
export function engageSections(recommendations: ReadRecommendation[], options: Complete, telling: Telling): Section[] {
  const cards = recommendations.map((one, place) => engageCard(one, `now-${place + 1}`, options, telling));
  return section("now", telling.say("now.title"), [], cards);
}

function engageCard(one: ReadRecommendation, id: string, options: Complete, telling: Telling): Section {
  const { say, cited, role, fact } = telling;
  const title = say("engage.title", { role: role(one.role), engagement: fact("engagement", one.engagement) });
  return card(
    id,
    title,
    [pairs(termsOf(one, telling))],
    [
      ...section(`${id}-why`, say("why.title"), list(reasonTexts(one, telling))),
      ...section(`${id}-close`, say("close.title"), list(one.closeBecause.map(cited))),
      ...section(`${id}-watch`, say("watch.title"), list(one.reservations.map(cited))),
      ...section(
        `${id}-instead`,
        say("instead.title"),
        list(one.alternatives.map((other) => insteadText(other, telling))),
      ),
      ...enoughSection(one, id, options.sufficient, telling),
      ...changeSection(one.tasks, id, options.changes, telling),
      ...section(`${id}-look`, say("look.title"), lookFor(one, telling)),
    ],
  );
}

/** What is agreed on: work, price, and what people meet later. */
function termsOf(one: ReadRecommendation, telling: Telling): Pairs {
  const { say, role, row, and, task } = telling;
  const { engagement, cost, sharedWith, tasks } = one;
  const shared = sharedWith.length > 0 ? and(sharedWith.map(role)) : undefined;
  return [
    [say("engage.tasks"), row(tasks.map(task))],
    [say("engage.work"), workText(one, telling)],
    [say("engage.shared", { engagement }), shared],
    [say("engage.cost"), costText(cost, telling)],
    ...laterOf(one, telling),
  ];
}

function laterOf(one: ReadRecommendation, telling: Telling): Pairs {
  const { say, money, spread, term } = telling;
  const { upfront, firstYear, monthsToProductive, breakEvenHours } = one.cost;
  const year = firstYear && say("cost.year", { cost: money(firstYear.median), ...spread(firstYear) });
  return [
    [say("engage.upfront"), upfront > 0 ? say("cost.upfront", { cost: money(upfront) }) : undefined],
    [say("engage.year", { duration: lasting(one).duration! }), year],
    [say("engage.commitment"), commitment(one, telling)],
    [
      say("engage.productive"),
      monthsToProductive ? say("cost.productive", { term: term(monthsToProductive) }) : undefined,
    ],
    [say("engage.breakEven"), breakEvenHours ? say("cost.breakEven", { hours: Math.ceil(breakEvenHours) }) : undefined],
  ];
}

function commitment({ cost }: ReadRecommendation, { say, term }: Telling): Text | undefined {
  const { noticeMonths, minimumTermMonths } = cost;
  if (!noticeMonths) return undefined;
  const notice = term(noticeMonths);
  return minimumTermMonths
    ? say("cost.minimum", { minimum: term(minimumTermMonths), notice })
    : say("cost.notice", { notice });
}

type Alternative = ReadRecommendation["alternatives"][number];

function insteadText({ engagement, verdict, cost, reasons }: Alternative, telling: Telling): Text {
  const { say, fact, money } = telling;
  const named = { engagement: fact("engagement", engagement), cost: money(cost.monthly) };
  const against = reasons.filter(({ effect }) => effect === (verdict === "possible" ? "opposes" : "rules-out"));
  if (verdict === "possible" && against.length === 0) return say("instead.open", named);
  // What no rule rules out, money does: that reason comes first.
  const told = against.length > 0 ? against : reasons.slice(0, 1);
  return say(`instead.${verdict}`, { ...named, reasons: sentences(told, telling) });
}

function lookFor({ lookFor: criteria }: ReadRecommendation, { say, cited }: Telling): Block[] {
  return (["must", "plus", "ask"] as const).flatMap((need) =>
    checks(say(`look.${need}`), criteria.filter((criterion) => criterion.need === need).map(cited)),
  );
}
