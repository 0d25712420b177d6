import type { Snapshot } from "../../input/snapshot.js";

/** A text has at most so many characters, and all of them together. */
const LONGEST = 10_000;
const LONGEST_IN_ALL = 5_000_000;

/** Marks that turn the direction of whatever follows them, in places that are not theirs too. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text on one line, of whole characters, that leaves the direction of its surroundings alone. */
function cleaned(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(DIRECTIONS, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp} ]+/gu, " ");
}

/** A snapshot with every text in it cleaned; one that is too long is reported. */
export function cleanedSnapshot({ value, issues }: Snapshot): Snapshot {
  const found = [...issues];
  const path: (string | number)[] = [];
  let left = LONGEST_IN_ALL;
  const within = (key: string | number, inner: unknown) => {
    path.push(key);
    const copy = clean(inner);
    path.pop();
    return copy;
  };
  const clean = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map((item, i) => within(i, item));
    if (typeof inner === "object" && inner !== null) {
      return Object.fromEntries(Object.entries(inner).map(([key, item]) => [key, within(key, item)]));
    }
    if (typeof inner !== "string") return inner;
    left -= inner.length;
    if (inner.length <= LONGEST) return left < 0 ? "" : cleaned(inner);
    found.push({ path: [...path], message: `has ${inner.length} characters; ${LONGEST} is the most` });
    return "";
  };
  const copy = clean(value);
  if (left < 0) found.push({ path: [], message: `has more than ${LONGEST_IN_ALL} characters in all` });
  return { value: copy, issues: found };
}
