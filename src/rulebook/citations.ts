import { eachField, isRaw, type Path } from "./parts.js";

/** A source id where it is cited. */
export interface Citation {
  id: string;
  path: Path;
}

/** Every source id that stands under a key `sources`, bare or with what it supports. */
export function citedIn(value: unknown, path: Path): Citation[] {
  const cited: Citation[] = [];
  eachField(value, [...path], (key, inner, here) => {
    if (key !== "sources" || !Array.isArray(inner)) return true;
    cited.push(...inner.flatMap((one, i) => citation(one, [...here, i])));
    return false;
  });
  return cited;
}

function citation(cited: unknown, path: Path): Citation[] {
  if (typeof cited === "string") return [{ id: cited, path }];
  return isRaw(cited) && typeof cited.id === "string" ? [{ id: cited.id, path: [...path, "id"] }] : [];
}
