import { isRaw, type Path } from "./parts.js";

/** A source id where it is cited. */
export interface Citation {
  id: string;
  path: Path;
}

/** Every source id that stands under a key `sources`, bare or with what it supports. */
export function citedIn(value: unknown, path: Path): Citation[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== "object" || inner === null) return [];
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    if (key !== "sources" || !Array.isArray(inner)) return citedIn(inner, here);
    return inner.flatMap((one, i) => citation(one, [...here, i]));
  });
}

function citation(cited: unknown, path: Path): Citation[] {
  if (typeof cited === "string") return [{ id: cited, path }];
  return isRaw(cited) && typeof cited.id === "string" ? [{ id: cited.id, path: [...path, "id"] }] : [];
}
