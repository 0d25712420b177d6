/** What each entry point exports besides types: every name, so that none comes or goes unnoticed. */
export const NAMES = {
  ".": [
    "AdvisorError",
    "createAdvisor",
    "nextQuestions",
    "recommend",
    "roles",
    "safeRecommend",
    "storeProfileJsonSchema",
    "storeProfileSchema",
    "tasks",
    "whatWouldChange",
  ],
  "./rules": [
    "AdvisorError",
    "authoringOf",
    "checkRulebook",
    "diffRulebooks",
    "extendRateCard",
    "extendRulebook",
    "factsOf",
    "mutantsOf",
    "mutationOf",
    "parseRulebook",
    "proveRulebook",
    "provenInEngine",
    "rateCards",
    "rulebook",
    "toEngine",
    "trace",
    "whyNot",
  ],
  "./report": [
    "AdvisorError",
    "jobBriefs",
    "reportOf",
    "sufficientReasons",
    "toHtml",
    "toMarkdown",
    "toText",
    "untranslated",
  ],
  "./sources": ["sourceOf", "sources"],
  "./locales/es": ["es"],
  "./testing": [
    "AdvisorError",
    "Breach",
    "assertLaws",
    "hostileInput",
    "lawOf",
    "laws",
    "must",
    "mustEqual",
    "nearBoundaries",
    "partialStoreProfile",
    "perRule",
    "roadmapLaws",
    "storeProfile",
    "taskNeed",
  ],
} as const satisfies Record<string, readonly string[]>;

/** An entry point with code, as `exports` of the manifest names it. */
export type Entry = keyof typeof NAMES;

/** The packages that each entry point may import, by name. */
export const PACKAGES: Record<Entry, readonly string[]> = {
  ".": ["zod"],
  "./rules": ["zod", "json-rules-engine", "@humanwhocodes/momoa"],
  "./report": ["zod", "intl-messageformat"],
  "./sources": [],
  "./locales/es": [],
  "./testing": ["zod", "json-rules-engine", "fast-check"],
};

/** What CommonJS has built in: a package of ES modules only, which it cannot require in every Node. */
export const BUILT_IN: readonly string[] = ["intl-messageformat"];

/** The entry points that work without the optional peer dependency. */
export const WITHOUT_PEER: readonly Entry[] = [".", "./rules", "./report", "./sources", "./locales/es"];

/** Every entry point with code. */
export const ENTRIES = Object.keys(NAMES) as Entry[];

/** What callers write to import an entry point. */
export function specifier(entry: Entry): string {
  return `store-staffing-advisor${entry.slice(1)}`;
}

/** The name of the package behind a module's specifier. */
export function packageOf(module: string): string {
  return module.split("/", module.startsWith("@") ? 2 : 1).join("/");
}
