import shipped from "../generated/authoring.json" with { type: "json" };
import type { Authoring } from "../types/authoring.js";
import type { Rulebook } from "../types/rulebook.js";
import { carrying } from "./carrying.js";
import { deepFrozen } from "./frozen.js";
import { markParsed, parsedHash } from "./parsed.js";

/** Registered, so that it is the same in every copy of this package that an app has loaded. */
const AUTHORING = Symbol.for("store-staffing-advisor/authoring");

/** No strength is strong, because the strongest is 9. */
export const NO_AUTHORING: Authoring = /* @__PURE__ */ deepFrozen({
  facts: {},
  strongSupport: 10,
  constraints: [],
  contracts: [],
  waivers: [],
  questions: [],
  examples: {},
  supports: {},
  sources: {},
  citedElsewhere: [],
  notEncoded: {},
  translations: {},
  places: { rules: {}, roles: {} },
});

/** Freeze and mark a checked rulebook that carries what its authors say of it, outside of its content. */
export function markAuthored(rulebook: Rulebook, authoring: Authoring, hash: string): Rulebook {
  Object.defineProperty(rulebook, AUTHORING, { value: deepFrozen(authoring) });
  return markParsed(carrying(rulebook, authoring.translations), hash);
}

/** What authors say of a parsed rulebook besides its rules; empty for any other value. */
export function authoringOf(rulebook: Rulebook): Authoring {
  const hash = parsedHash(rulebook);
  if (hash === undefined) return NO_AUTHORING;
  const carried = (rulebook as { [AUTHORING]?: Authoring })[AUTHORING];
  if (carried) return carried;
  return hash === shipped.hash ? deepFrozen(shipped.authoring as unknown as Authoring) : NO_AUTHORING;
}
