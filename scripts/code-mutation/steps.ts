/** A part of the code that is mutated on its own, by the tests that notice its mutants soonest. */
export interface Step {
  /** Globs of the code. */
  code: string[];
  /** Test files, in the order in which they run. */
  tests: string[];
  /** Least share of mutants that must be noticed, in per cent. */
  least: number;
}

const named = (names: string) => names.split(" ").map((name) => `test/${name}.test.ts`);
const LAWS = "scripts/code-mutation/laws.test.ts";
const ADVICE = named(
  "suitability front budgets prices scenarios boundaries plan groups roadmap factsOf costs settings locales",
);
const INPUT = named("profile wording nearest snapshot jsonSchema schema badInput hostileInput badOptions");
const FILES = named("locales jsonText faults authoring packing ruleExamples hostileRulebook");

/** What `.` imports, and the rulebook's checks. */
const CORE: Record<string, Step> = {
  rules: {
    code: ["src/rules/**"],
    tests: named("conditions suitability factNames scenarios boundaries ruleEquality"),
    least: 95,
  },
  plan: { code: ["src/plan/**"], tests: [...ADVICE, LAWS], least: 95 },
  profile: { code: ["src/profile/**"], tests: [...INPUT, ...named("scenarios boundaries roadmap")], least: 95 },
  input: { code: ["src/input/**"], tests: [...INPUT, ...FILES], least: 95 },
  workload: { code: ["src/workload/**"], tests: [...named("workloads"), ...ADVICE, LAWS], least: 90 },
  money: {
    code: ["src/money/**"],
    tests: [...named("prices scenarios badOptions badInput boundaries costs"), LAWS],
    least: 90,
  },
  roadmap: { code: ["src/roadmap/**"], tests: [...ADVICE, LAWS], least: 90 },
  advice: { code: ["src/advice/**", "src/text/**"], tests: [...ADVICE, LAWS], least: 90 },
  entry: {
    code: ["src/{advise,advisor,catalogue,errors,options,result,sources,storeProfile}.ts", "src/shipped/**"],
    tests: [...INPUT, ...named("scenarios packing costs managerSkills types locales")],
    least: 90,
  },
  rulebook: { code: ["src/rulebook/**"], tests: FILES, least: 95 },
};

/** What explains advice, and what other entries than `.` import. */
const BEHIND: Record<string, Step> = {
  ask: {
    code: ["src/ask/**"],
    tests: [...named("limits questions questionsBeside questionsTogether"), LAWS],
    least: 90,
  },
  explain: { code: ["src/explain/**"], tests: [...named("whatIf whatIfPairs reportChanges"), LAWS], least: 90 },
  sufficient: { code: ["src/sufficient/**"], tests: named("sufficient reportEnough"), least: 90 },
  report: {
    code: ["src/report/**"],
    tests: named("reportMessages reportLocale reportChanges reportEnough report reportPages"),
    least: 90,
  },
  testing: { code: ["src/testing/**"], tests: named("kitStores assertLaws lawsSeenRed"), least: 90 },
  verify: {
    code: ["src/verify/**"],
    tests: named("diagrams conditionText judging noOption showing check checkRules badRulebook"),
    least: 95,
  },
  inspect: { code: ["src/inspect/**"], tests: named("factsOf trace"), least: 90 },
  engine: { code: ["src/engine/**"], tests: named("engine"), least: 90 },
};

export const STEPS = { ...CORE, ...BEHIND };
export const CORE_STEPS = Object.keys(CORE);
