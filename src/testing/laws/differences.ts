const MOST_TOLD = 8;
const LONGEST_VALUE = 160;

/** What differs between two plain values, in words: where, what it was, and what it is; at most eight, then a count. */
export function differencesBetween(before: unknown, after: unknown): string[] {
  if (isSame(before, after)) return [];
  const found = [...differing(before, after, "")];
  if (found.length <= MOST_TOLD) return found;
  return [...found.slice(0, MOST_TOLD), `and ${found.length - MOST_TOLD} differences more`];
}

/** Whether two plain values are the same all the way down. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isRecord(one) || !isRecord(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => Object.hasOwn(other, key) && isSame(one[key], other[key]))
  );
}

function* differing(before: unknown, after: unknown, at: string): Generator<string> {
  if (Object.is(before, after)) return;
  if (Array.isArray(before) && Array.isArray(after)) yield* ofLists(before, after, at);
  else if (isRecord(before) && isRecord(after)) yield* ofRecords(before, after, at);
  else yield `${at && `${at}: `}${told(before)} → ${told(after)}`;
}

/** Lists of things with an id of their own are compared by it, others place by place. */
function* ofLists(before: unknown[], after: unknown[], at: string): Generator<string> {
  const [old, now] = [idsOf(before), idsOf(after)];
  if (!old || !now) return yield* ofRecords({ ...before }, { ...after }, at);
  const shared = old.filter((id) => now.includes(id));
  for (const id of old) if (!now.includes(id)) yield `${within(at, id)} is gone`;
  for (const id of now) if (!old.includes(id)) yield `${within(at, id)} is new`;
  for (const id of shared) yield* differing(before[old.indexOf(id)], after[now.indexOf(id)], within(at, id));
  if (old.length === now.length && shared.length === old.length && old.join() !== now.join()) {
    yield `${at}: in another order`;
  }
}

/** The ids of a list's items, if each has one that no other has. */
function idsOf(list: unknown[]): string[] | undefined {
  const ids = list.map((item) => (isRecord(item) && typeof item.id === "string" ? item.id : undefined));
  return ids.includes(undefined) || new Set(ids).size < ids.length ? undefined : (ids as string[]);
}

function* ofRecords(before: Record<string, unknown>, after: Record<string, unknown>, at: string): Generator<string> {
  for (const key of Object.keys(before)) {
    if (Object.hasOwn(after, key)) yield* differing(before[key], after[key], within(at, key));
    else yield `${within(at, key)}: ${told(before[key])} → nothing`;
  }
  for (const key of Object.keys(after)) {
    if (!Object.hasOwn(before, key)) yield `${within(at, key)}: nothing → ${told(after[key])}`;
  }
}

function within(at: string, key: string): string {
  return at === "" ? key : `${at} > ${key}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** A value as JSON, cut where it is long. */
function told(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = Object.is(value, -0) ? "-0" : (JSON.stringify(value) ?? String(value));
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)}…` : text;
}
