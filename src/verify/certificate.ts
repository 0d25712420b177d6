import { hashOf } from "../rulebook/hash.js";
import type { Certificate, Finding } from "../types/verify.js";
import type { Known } from "./space.js";

/** What came of some proofs. */
export interface Proofs {
  findings: Finding[];
  /** What was looked at without a gap, with the ids of what was found. */
  properties: (Certificate["properties"][number] & { broken: string[] })[];
  notProven: string[];
}

/** Several proofs as one. */
export function joined(proofs: readonly Proofs[]): Proofs {
  return {
    findings: proofs.flatMap(({ findings }) => findings),
    properties: proofs.flatMap(({ properties }) => properties),
    notProven: proofs.flatMap(({ notProven }) => notProven),
  };
}

/** The certificate of a rulebook: what was proven, where every finding against it is waived. */
export function certificateOf({ rulebook, authoring }: Known, hash: string, proofs: Proofs): Certificate {
  const waived = new Set(proofs.findings.flatMap(({ id, waivedBy }) => (waivedBy === undefined ? [] : [id])));
  const proven = proofs.properties.filter(({ broken }) => broken.every((id) => waived.has(id)));
  const { facts, strongSupport, constraints, contracts, waivers } = authoring;
  return {
    rulebook: hash,
    version: rulebook.version,
    hashes: {
      rules: hashOf(rulebook.rules),
      facts: hashOf(rulebook.facts),
      authoring: hashOf({ facts, strongSupport, constraints, contracts, waivers }),
    },
    properties: proven.map(({ name, cells, method, broken }) => ({
      name: broken.length > 0 ? `${name}, but for ${broken.length} waived` : name,
      cells,
      method,
    })),
    notProven: proofs.notProven,
  };
}
