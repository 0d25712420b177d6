import shipped from "../generated/shipped.json" with { type: "json" };
import { unpacked } from "./unpacking.js";

/** SHA-256 of the shipped rulebook's canonical JSON. */
export const { hash } = shipped;

/** Unpack what is shipped: the ids of its sources, and the rest. */
export function shippedKnowledge(): [ids: string[], value: unknown] {
  return unpacked(shipped);
}
