import type { StoreMeasures } from "../types/profile.js";
import type { Rulebook } from "../types/rulebook.js";
import type { Store } from "./store.js";

/** Read a size class from the first measure, in the rulebook's order, that tells one. */
export function sizeFrom(given: StoreMeasures, { sizes }: Rulebook): Pick<Store, "size" | "sizeFrom"> {
  const measure = sizes.precedence.find((name) => given[name] !== undefined)!;
  const value = given[measure]!;
  const size = sizes.classes.find(({ below }) => value < (below[measure] ?? Number.NEGATIVE_INFINITY));
  return { size: (size ?? sizes.classes.at(-1)!).id, sizeFrom: { measure, value } };
}
