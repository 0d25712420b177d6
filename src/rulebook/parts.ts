export type Path = (string | number)[];
export type Raw = Record<string, unknown>;

/** A part of a rulebook as it was given, and where it stands. */
export interface Part {
  value: Raw;
  path: Path;
}

/** True for an object that is no array. */
export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The objects of a list, each with its place; nothing for what is no list. */
export function partsOf(list: unknown, path: Path): Part[] {
  if (!Array.isArray(list)) return [];
  return list.flatMap((value, i) => (isRaw(value) ? [{ value, path: [...path, i] }] : []));
}

/** A field as a part, if it is an object. */
export function partAt({ value, path }: Part, key: string): Part | undefined {
  const inner = value[key];
  return isRaw(inner) ? { value: inner, path: [...path, key] } : undefined;
}
