import type { Finding } from "../../types/verify.js";
import type { Checked } from "../checked.js";
import { isHole, judgedWhere } from "../outcomes.js";
import { aloneIn } from "../watching.js";
import { inBoxes } from "./regional.js";

/** Work that is due and for which no engagement is left: `no-option`. */
export function holes(checked: Checked): Finding[] {
  const { space, reach } = checked.judging;
  const region = space.and(aloneIn(space), judgedWhere(checked.outcomes, isHole));
  const message = (where: string) => `work is due and no engagement is left, so that the answer is no-option: ${where}`;
  return inBoxes(space, region, reach, { id: "hole", kind: "hole", severity: "error", rules: [], message }, checked);
}
