/** Fields in which an advice, a role or a task has words for people. */
const WORDS = ["text", "why", "title", "summary"];

/** Everything that people read in an answer, by its place. */
export function textsIn(answer: unknown, path: (string | number)[] = []): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(answer as object)) {
    const place = [...path, key];
    if (typeof value === "string" && WORDS.includes(key)) found.set(place.join("."), value);
    else if (typeof value === "object" && value !== null) for (const each of textsIn(value, place)) found.set(...each);
  }
  return found;
}

/** An answer without the words for people. */
export function wordless(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => (WORDS.includes(key) ? undefined : value));
}
