import translations from "../generated/es.json" with { type: "json" };
import { deepFrozen } from "../rulebook/frozen.js";
import type { Locale } from "../types/locale.js";

export type { Locale } from "../types/locale.js";

/** Spanish: give it to `recommend` or `createAdvisor` as `locale`. */
export const es: Locale = /* @__PURE__ */ deepFrozen({ tag: "es", translations });
