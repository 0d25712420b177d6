import type { FactDefinition } from "../types/rulebook.js";

/** Value of an enum fact that is read from an optional number of the profile. */
export function bandValue(definition: FactDefinition, given: number | undefined): string {
  const bands = "bands" in definition ? definition.bands : undefined;
  if (!bands) throw new TypeError("the fact has no bands");
  if (given === undefined) return bands.absent;
  return bands.below.find(({ limit }) => given < limit)?.value ?? bands.otherwise;
}
