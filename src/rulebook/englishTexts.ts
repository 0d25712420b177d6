import type { FactDefinition, RoleDefinition, Rulebook } from "../types/rulebook.js";
import { criterionIds } from "./criterionIds.js";

type Keyed = [key: string, text: string];

/** Every English text of a rulebook that people read, by its key in a locale. */
export function englishTexts({ rules, texts, facts, roles }: Rulebook): Map<string, string> {
  return new Map([
    ...rules.map(({ name, reason }): Keyed => [`rule/${name}`, reason]),
    ...keyed("text", texts),
    ...Object.entries(facts).flatMap(([name, fact]) => keyed(`fact/${name}`, labelsOf(fact))),
    ...roles.flatMap(textsOfRole),
  ]);
}

function keyed(of: string, texts: Record<string, string>): Keyed[] {
  return Object.entries(texts).map(([name, text]) => [`${of}/${name}`, text]);
}

function labelsOf(fact: FactDefinition): Record<string, string> {
  return fact.type === "enum" ? fact.values : {};
}

function textsOfRole(role: RoleDefinition): Keyed[] {
  const { id, title, label, summary, tasks, lookFor } = role;
  const ids = criterionIds(role);
  return [
    ...keyed(`role/${id}`, { title, label, summary }),
    ...tasks.flatMap((task) => keyed(`task/${task.id}`, { title: task.title, summary: task.summary })),
    ...lookFor.map(({ text }, place): Keyed => [`criterion/${ids[place]}`, text]),
  ];
}
