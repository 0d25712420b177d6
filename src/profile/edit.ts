import type { StoreProfile } from "../types/profile.js";

/** One field of a store profile set to a value. */
export interface Edit {
  field: (string | number)[];
  value: unknown;
}

/** A profile with one field set; a task given as a bare id becomes an object. */
export function edited(profile: StoreProfile, { field, value }: Edit): StoreProfile {
  return withField(profile, field, value) as StoreProfile;
}

function withField(target: unknown, [key, ...rest]: Edit["field"], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(target)) return target.map((item, i) => (i === key ? withField(item, rest, value) : item));
  const fields = (typeof target === "string" ? { task: target } : (target ?? {})) as Record<string, unknown>;
  return { ...fields, [key]: withField(fields[key], rest, value) };
}

/** Edits with one more; an earlier one of the same field goes. */
export function withEdit(edits: Edit[], edit: Edit): Edit[] {
  const name = edit.field.join("/");
  return [...edits.filter(({ field }) => field.join("/") !== name), edit];
}
