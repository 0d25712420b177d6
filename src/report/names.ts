import type { Rulebook } from "../types/rulebook.js";

/** Facts whose values a report names. */
const NAMED = ["coverage", "developers", "duration", "engagement", "gap", "scope", "size", "urgency"];

/** What a rulebook calls its roles, its tasks and the values of facts, by their places in a translation. */
export function namesIn({ roles, facts }: Rulebook): Record<string, string> {
  const titled = [
    ...roles.map(({ id, title, summary }) => ["role", id, title, summary]),
    ...roles.flatMap(({ tasks }) => tasks.map(({ id, title, summary }) => ["task", id, title, summary])),
  ];
  const values = NAMED.flatMap((fact) => {
    const definition = facts[fact];
    return definition?.type === "enum" ? Object.entries(definition.values).map((entry) => [fact, ...entry]) : [];
  });
  return Object.fromEntries([
    ...titled.flatMap(([kind, id, title, summary]) => [
      [`${kind}/${id}/title`, title],
      [`${kind}/${id}/summary`, summary],
    ]),
    ...values.map(([fact, value, words]) => [`fact/${fact}/${value}`, words]),
  ]);
}
