import { compiledRulebook } from "../options.js";
import { unwrap } from "../result.js";
import { authoringOf } from "../rulebook/authoring.js";
import type { Compiled } from "../rulebook/compile.js";
import type { Rulebook } from "../types/rulebook.js";
import type { Certificate, Finding } from "../types/verify.js";
import { agreement } from "./agreement.js";
import { certificateOf, joined, type Proofs } from "./certificate.js";
import type { Checked } from "./checked.js";
import { OutOfRoom } from "./diagrams.js";
import { provenInEngine } from "./engineProof.js";
import { fieldsOf } from "./fields.js";
import { withWaivers } from "./findings/waived.js";
import { outcomesOf } from "./outcomes.js";
import { PROPERTIES, type Property } from "./properties.js";
import type { Known } from "./space.js";
import { uncertainties } from "./uncertainties.js";
import { workloadJudging } from "./workloads.js";

/** Everything that is found in a rulebook, and what is proven of it. */
export interface CheckResult {
  findings: Finding[];
  certificate: Certificate;
}

/**
 * Check a rulebook over every cell that stores reach: exactly, never by samples.
 *
 * Errors come first, then warnings, then what the rulebook waives. What could not be proven within bounds of room is
 * named in the certificate's `notProven`.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` for a rulebook that was not parsed.
 */
export function checkRulebook(rulebook: Rulebook): CheckResult {
  return checkedWith(rulebook, []);
}

/**
 * Check a rulebook as `checkRulebook` does, and compare it with json-rules-engine on every cell of every rule.
 *
 * @throws AdvisorError `INVALID_RULEBOOK` for a rulebook that was not parsed.
 */
export async function proveRulebook(rulebook: Rulebook): Promise<CheckResult> {
  const { cells, differing, tooLarge } = await provenInEngine(rulebook);
  const same = { name: ENGINE, cells, method: "json-rules-engine run on every cell of every rule" };
  return checkedWith(rulebook, [
    {
      findings: [],
      properties: [{ ...same, broken: differing.map(({ rule }) => rule) }],
      notProven: tooLarge.map((rule) => `that "${rule}" fires as in json-rules-engine: it has too many cells`),
    },
  ]);
}

const ENGINE = "rules fire as in json-rules-engine";

function checkedWith(rulebook: Rulebook, others: Proofs[]): CheckResult {
  const ready = unwrap(compiledRulebook(rulebook));
  const known = { rulebook: ready.rulebook, authoring: authoringOf(rulebook) };
  const proofs = joined([proofsOf(known, ready), ...others]);
  const findings = withWaivers(proofs.findings, known.authoring.waivers).sort((a, b) => rankOf(a) - rankOf(b));
  return { findings, certificate: certificateOf(known, ready.hash, { ...proofs, findings }) };
}

/** Errors first, then warnings, then what is waived. */
function rankOf({ waivedBy, severity }: Finding): number {
  return waivedBy === undefined ? Number(severity === "warning") : 2;
}

function proofsOf(known: Known, ready: Compiled): Proofs {
  const agreed = agreement(known);
  const checked = withinRoom(() => checkedOf(known, ready));
  if (typeof checked === "string") return joined([agreed, unproven("what rules say of all stores", checked)]);
  const proofs = PROPERTIES.map((property) => proofOf(property, checked));
  const open = withinRoom(() => uncertainties(checked));
  return joined([
    ...proofs,
    agreed,
    typeof open === "string" ? unproven("what only some stores could show", open) : open,
  ]);
}

function checkedOf(known: Known, ready: Compiled): Checked {
  const judging = workloadJudging(known);
  return { known, compiled: ready, judging, outcomes: outcomesOf(judging), fields: fieldsOf(known, judging, ready) };
}

/** What a piece of work gives, or what it says where it runs out of room. */
function withinRoom<T extends object>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    if (error instanceof OutOfRoom) return error.message;
    throw error;
  }
}

function unproven(what: string, why: string): Proofs {
  return { findings: [], properties: [], notProven: [`${what}: ${why}`] };
}

function proofOf({ name, find, cells, method }: Property, checked: Checked): Proofs {
  const found = withinRoom(() => ({ findings: find(checked), cells: cells(checked) }));
  if (typeof found === "string") return unproven(name, found);
  const broken = found.findings.map(({ id }) => id);
  return { findings: found.findings, properties: [{ name, cells: found.cells, method, broken }], notProven: [] };
}
