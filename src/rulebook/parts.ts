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

/**
 * Visit every field and entry in a value, going into those for which the visitor returns true.
 *
 * The path is one array that changes on the way, since a rulebook has thousands of fields: copy what is to be kept.
 */
export function eachField(
  value: unknown,
  path: Path,
  visit: (key: string | number, inner: unknown, path: Path) => boolean,
): void {
  if (typeof value !== "object" || value === null) return;
  for (const name of Object.keys(value)) {
    const key = Array.isArray(value) ? Number(name) : name;
    const inner = (value as Raw)[name];
    path.push(key);
    if (visit(key, inner, path)) eachField(inner, path, visit);
    path.pop();
  }
}
