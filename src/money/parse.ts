import { isNonEmpty } from "../errors.js";
import { readAs } from "../input/issues.js";
import { fieldsIn, type Snapshot, snapshotOf } from "../input/snapshot.js";
import { failed, ok, type Result } from "../result.js";
import type { RateCard } from "../types/rates.js";
import { rateCardSchemaOf } from "./schema.js";

const DEEPEST_CARD = 8;
const MOST_ENTRIES = 1000;
const MOST_IN_ALL = 100_000;

/** Copy an unknown value as plain data, as far as a rate card could need it. */
export function cardSnapshot(value: unknown): Snapshot {
  return snapshotOf(value, { depth: DEEPEST_CARD, entriesAt: () => MOST_ENTRIES, total: MOST_IN_ALL });
}

/** Parse a copied value as a rate card that prices every role. */
export function parseCard(snapshot: Snapshot, roles: readonly string[]): Result<RateCard> {
  const schema = rateCardSchemaOf(roles, Object.keys(fieldsIn(fieldsIn(snapshot.value).countries)));
  const { data, issues } = readAs(snapshot, schema);
  return isNonEmpty(issues) ? failed("INVALID_RATE_CARD", issues) : ok(data as RateCard);
}
