import type { Change } from "../../types/explain.js";
import type { Section } from "../../types/report.js";
import type { ReadAdvice, ReadNotYet } from "../read/adviceSchema.js";
import { changeSection } from "./changes.js";
import { card, list, pairs, paragraph, reasonTexts, section, workText } from "./parts.js";
import type { Telling } from "./telling.js";

/** What waits, why, and what it takes; then what fits the store unasked. */
export function waitsSections(
  { notYet, recommendations, alsoConsider }: ReadAdvice,
  changes: readonly Change[],
  telling: Telling,
): Section[] {
  const roles = new Map(recommendations.map(({ id, role }) => [id, role]));
  const cards = notYet.map((one, place) => waitsCard(one, `waits-${place + 1}`, { roles, changes }, telling));
  return [...section("waits", telling.say("waits.title"), [], cards), ...considerSections(alsoConsider, telling)];
}

/** What a card tells besides what waits: who is served instead, by id, and what would change it. */
interface Known {
  roles: Map<string, string>;
  changes: readonly Change[];
}

function waitsCard(one: ReadNotYet, id: string, { roles, changes }: Known, telling: Telling): Section {
  const { say, role, task, row, and, money } = telling;
  const { kind, tasks, budgetNeeded, servedInstead = [] } = one;
  const instead = [...new Set(servedInstead.map((served) => roles.get(served) ?? served))];
  const terms = pairs([
    [say("engage.tasks"), row(tasks.map(task))],
    [say("engage.work"), workText(one, telling)],
    [say("waits.needs"), budgetNeeded === undefined ? undefined : say("waits.budget", { budget: money(budgetNeeded) })],
    [say("waits.until"), instead.length > 0 ? say("waits.instead", { roles: and(instead.map(role)) }) : undefined],
  ]);
  const title = say("waits.card", { role: role(one.role), kind: say(`kind.${kind}`) });
  return card(
    id,
    title,
    [terms],
    [
      ...section(`${id}-why`, say("why.title"), list(reasonTexts(one, telling))),
      ...changeSection(tasks, id, changes, telling),
    ],
  );
}

function considerSections(suggestions: ReadAdvice["alsoConsider"], telling: Telling): Section[] {
  const { say, role, cited, money, spread, numbers } = telling;
  const cards = suggestions.map((one, place) => {
    const { typicalCost: cost } = one;
    const priced = cost
      ? [
          paragraph([
            ...say("consider.cost", { cost: money(cost.monthly), ...spread(cost) }),
            ...numbers(cost.sources ?? []),
          ]),
        ]
      : [];
    return card(`consider-${place + 1}`, role(one.role), [...list(one.reasons.map(cited)), ...priced], []);
  });
  const intro = paragraph(say("consider.intro", { count: cards.length }));
  return cards.length > 0 ? section("consider", say("consider.title"), [intro], cards) : [];
}
