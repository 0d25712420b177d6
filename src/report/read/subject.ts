import type * as z from "zod/mini";
import { AdvisorError, isNonEmpty } from "../../errors.js";
import { readAs } from "../../input/issues.js";
import { type Snapshot, snapshotOf } from "../../input/snapshot.js";
import type { Report } from "../../types/report.js";
import { adviceSchema, type ReadAdvice } from "./adviceSchema.js";
import { cleanedSnapshot } from "./cleaned.js";
import { reportSchema } from "./reportSchema.js";

/** No advice, and no report of one, is longer or deeper. */
const LIMITS = { depth: 24, entriesAt: () => 10_000, total: 500_000 };

/** Read an advice. @throws AdvisorError INVALID_OPTIONS */
export function readAdvice(advice: unknown): ReadAdvice {
  return parsed(snapshot(advice), adviceSchema) as ReadAdvice;
}

/** Read an advice, a report, or a brief as the report that it holds. @throws AdvisorError INVALID_OPTIONS */
export function readSubject(subject: unknown): { report: Report } | { advice: ReadAdvice } {
  const copy = snapshot(subject);
  const { kind, document } = (isObject(copy.value) ? copy.value : {}) as { kind?: unknown; document?: unknown };
  if (kind === "report") return { report: parsed(copy, reportSchema) as Report };
  if (kind === "brief") return { report: parsed({ ...copy, value: document }, reportSchema) as Report };
  return { advice: parsed(copy, adviceSchema) as ReadAdvice };
}

function snapshot(value: unknown): Snapshot {
  return cleanedSnapshot(snapshotOf(value, LIMITS));
}

function isObject(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}

function parsed<T>(copy: Snapshot, schema: z.ZodMiniType<T>): T {
  const { data, issues } = readAs(copy, schema);
  if (isNonEmpty(issues)) throw new AdvisorError("INVALID_OPTIONS", issues);
  return data as T;
}
