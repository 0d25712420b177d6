const LONGEST_NAME = 64;

/** `; did you mean "…"?` if a valid name is near enough, else nothing. */
export function suggestion(name: unknown, valid: readonly string[]): string {
  if (typeof name !== "string" || name.length > LONGEST_NAME || valid.includes(name)) return "";
  const given = name.toLowerCase();
  const near = valid
    .map((candidate) => ({ candidate, edits: editsOrStart(given, candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.max(given.length, candidate.length) * 0.6)
    .sort((a, b) => a.edits - b.edits)[0];
  return near ? `; did you mean "${near.candidate}"?` : "";
}

/** Levenshtein distance, or 1 where the one begins with the other. */
function editsOrStart(a: string, b: string): number {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length > 2 && long.startsWith(short) && short !== long ? 1 : editsBetween(a, b);
}

/** Levenshtein distance. */
function editsBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swapped = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swapped, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}
