/** A source id where it is cited. */
export interface Citation {
  id: string;
  /** File and keys. */
  at: string;
}

/** Every id under a key `sources`: bare, or with what it supports. */
export function citationsIn(value: unknown, at: string): Citation[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = `${at} ${key}`;
    return key === "sources" && Array.isArray(inner)
      ? inner.map((cited: string | { id: string }) => ({ id: typeof cited === "string" ? cited : cited.id, at: here }))
      : citationsIn(inner, here);
  });
}
