import { authoringOf } from "../rulebook/authoring.js";
import { type Compiled, compiled } from "../rulebook/compile.js";
import type { Rulebook } from "../types/rulebook.js";
import type { Certificate, Finding } from "../types/verify.js";
import { agreement } from "./agreement.js";
import { certificateOf, joined, type Proofs } from "./certificate.js";
import type { Checked } from "./checked.js";
import { OutOfRoom } from "./diagrams.js";
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

/** Check a parsed rulebook over every cell that stores reach. */
export function checkResultOf(rulebook: Rulebook, hash: string): CheckResult {
  const ready = compiled(rulebook, hash);
  const known = { rulebook: ready.rulebook, authoring: authoringOf(rulebook) };
  const proofs = proofsOf(known, ready);
  const findings = withWaivers(proofs.findings, known.authoring.waivers).sort((a, b) => rankOf(a) - rankOf(b));
  return { findings, certificate: certificateOf(known, hash, { ...proofs, findings }) };
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
