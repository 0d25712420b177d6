import { sha256 } from "./sha256.js";

/** SHA-256, in hexadecimal, of a JSON value in canonical form (RFC 8785). */
export function hashOf(value: unknown): string {
  return sha256(canonicalJson(value));
}

/** JSON with every object's keys in order and no white space. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(",")}}`;
}
