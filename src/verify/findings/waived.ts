import type { Waiver } from "../../types/authoring.js";
import type { Finding } from "../../types/verify.js";
import { everywhere } from "./regional.js";

/** Findings with the reason for which each is waived, and a finding for each waiver that waives nothing. */
export function withWaivers(findings: Finding[], waivers: readonly Waiver[]): Finding[] {
  const idle = waivers.filter((waiver) => !findings.some(({ id }) => covers(waiver, id)));
  return [
    ...findings.map((finding) => {
      const waiver = waivers.find((one) => covers(one, finding.id));
      return waiver ? { ...finding, waivedBy: waiver.reason } : finding;
    }),
    ...idle.map(({ finding }) =>
      everywhere({
        id: `idle-waiver/${finding}`,
        kind: "idle-waiver",
        severity: "error",
        rules: [],
        message: `the waiver of "${finding}" applies to nothing any more`,
      }),
    ),
  ];
}

/** A waiver covers what it names, and all that stands under it. */
function covers({ finding }: Waiver, id: string): boolean {
  return id === finding || id.startsWith(`${finding}/`);
}
