import type { Rulebook } from "../../src/types/rulebook.js";
import type { Finding } from "../../src/types/verify.js";

/** Looks for what is wrong with a rulebook. */
export type Check = (rulebook: Rulebook) => { findings: Finding[] };

export { checkRulebook } from "../../src/verify/check.js";
