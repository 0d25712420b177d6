import * as z from "zod/mini";
import type { Issue } from "../errors.js";
import { issuesOf } from "../input/issues.js";
import { type Snapshot, snapshotOf } from "../input/snapshot.js";
import { failed, ok, type Result } from "../result.js";
import type { RateCard } from "../types/rates.js";
import { rateCardSchemaOf } from "./schema.js";

const DEEPEST_CARD = 8;
const MOST_ENTRIES = 1000;

/** Copy an unknown value as plain data, as far as a rate card could need it. */
export function cardSnapshot(value: unknown): Snapshot {
  return snapshotOf(value, { depth: DEEPEST_CARD, entriesAt: () => MOST_ENTRIES });
}

/** Parse a copied value as a rate card that prices every role. */
export function parseCard(snapshot: Snapshot, roles: readonly string[]): Result<RateCard> {
  const schema = rateCardSchemaOf(roles, countriesOf(snapshot));
  const parsed = z.safeParse(schema, snapshot.value);
  if (parsed.success && snapshot.issues.length === 0) return ok(parsed.data);
  const issues = issuesOf(snapshot, parsed.error?.issues ?? [], schema);
  return failed("INVALID_RATE_CARD", issues as [Issue, ...Issue[]]);
}

function countriesOf({ value }: Snapshot): string[] {
  const { countries } = (typeof value === "object" && value !== null ? value : {}) as { countries?: unknown };
  return typeof countries === "object" && countries !== null ? Object.keys(countries) : [];
}
