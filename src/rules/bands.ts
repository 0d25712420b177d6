import type { Bands } from "../types/rulebook.js";

/** Value of a fact that is read from an optional number of the profile. */
export function bandValue({ below, otherwise, absent }: Bands, given: number | undefined): string {
  if (given === undefined) return absent;
  return below.find(({ limit }) => given < limit)?.value ?? otherwise;
}
