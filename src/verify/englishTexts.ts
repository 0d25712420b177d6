import type { Rulebook } from "../types/rulebook.js";

/** Every English text of a rulebook that people read, by its place, such as `rules/work-that-ends/reason`. */
export function englishTexts({ rules, roles, texts, facts }: Rulebook): Map<string, string> {
  const found = new Map<string, string>();
  for (const { name, reason } of rules) found.set(`rules/${name}/reason`, reason);
  for (const [name, text] of Object.entries(texts)) found.set(`texts/${name}`, text);
  for (const [fact, definition] of Object.entries(facts)) {
    if (definition.type !== "enum") continue;
    for (const [value, word] of Object.entries(definition.values)) found.set(`facts/${fact}/${value}`, word);
  }
  for (const { id, title, label, summary, tasks, lookFor } of roles) {
    found.set(`roles/${id}/title`, title).set(`roles/${id}/label`, label).set(`roles/${id}/summary`, summary);
    for (const task of tasks)
      found.set(`tasks/${task.id}/title`, task.title).set(`tasks/${task.id}/summary`, task.summary);
    for (const [place, { text }] of lookFor.entries()) found.set(`roles/${id}/lookFor/${place}`, text);
  }
  return found;
}
