import { join } from "node:path";
import { root } from "../knowledge.js";
import { type Consumer, written } from "./consumer.js";
import { done, run } from "./say.js";

/** A program that names what a stranger would of every entry point. */
const CODE = `
import fc from "fast-check";
import { type Advice, type Locale, type StoreProfile, type TaskNeed, createAdvisor, recommend, storeProfileSchema } from "store-staffing-advisor";
import { Engine } from "json-rules-engine";
import {
  extendRateCard, extendRulebook, factsOf, provenInEngine, rateCards, type RulebookEngine, rulebook, type StoreFacts, toEngine, type Trace, trace, whyNot,
} from "store-staffing-advisor/rules";
import { type JobBrief, jobBriefs, type Report, reportOf, toHtml, toText, untranslated } from "store-staffing-advisor/report";
import { es } from "store-staffing-advisor/locales/es";
import { type Source, sources } from "store-staffing-advisor/sources";
import { assertLaws, type Law, lawOf, laws, must, nearBoundaries, storeProfile, taskNeed } from "store-staffing-advisor/testing";
const store: StoreProfile = { size: "small", monthlyBudget: 900, tasks: ["logo-design"] };
const advice: Advice = recommend(store, { rulebook: extendRulebook(rulebook, { version: "9.9.9" }) });
recommend(store, { rateCard: extendRateCard(rateCards.eu!, { id: "mine", roles: {} }) });
const mine: Locale = { tag: "es", translations: { ...es.translations } };
const fallen: string[] | undefined = recommend(store, { locale: mine }).untranslated;
recommend({ ...store, country: undefined, team: { canSupervise: undefined } });
const report: Report = reportOf(advice, { store: "Tea" });
const [brief]: JobBrief[] = jobBriefs(advice);
const spanish: Locale = { tag: "es", translations: {} };
const texts: string[] = [toHtml(report), toText(advice, { locale: spanish, width: 60 }), ...(brief ? [toText(brief)] : []), ...untranslated(spanish)];
const kind: "hire" | "freelancer" | "agency" | undefined = advice.recommendations[0]?.engagement;
const first: Source | undefined = sources["JOBS-01"];
const engine: RulebookEngine = toEngine(rulebook, { scopes: ["task"] }).addFact("own", async () => 1);
const base: Engine = engine;
const facts: StoreFacts = factsOf(store);
const traced: Trace = trace(store);
const why: string[] = traced.store.rules.map(whyNot);
const run = async (): Promise<string[]> => [...(await engine.run(facts.store.facts)).undecided, ...(await provenInEngine(rulebook)).tooLarge];
const need: fc.Arbitrary<TaskNeed> = taskNeed();
fc.property(need, (task) => recommend({ ...store, tasks: [task] }).monthlyCost <= 900);
const own: Law = lawOf({ name: "own", statement: "Costs are not negative.", check: (one, advisor) => must(advisor.recommend(one).monthlyCost >= 0, "less than nothing") });
const bare: Law = { name: "bare", statement: "It answers.", property: (advisor, stores = storeProfile()) => fc.property(stores, (one) => advisor.safeRecommend(one).success) };
const lawful = (): Promise<void> => assertLaws(createAdvisor(), { numRuns: 5, seed: 1, laws: [...laws, own, bare], stores: nearBoundaries(), examples: [store] });
// @ts-expect-error no such option
toText(advice, { language: "es" });
// @ts-expect-error no such scope
toEngine(rulebook, { scopes: ["tasks"] });
// @ts-expect-error no such task
recommend({ size: "small", monthlyBudget: 900, tasks: ["logo"] });
export { base, fallen, first, kind, lawful, need, run, storeProfileSchema, texts, why };
`;

/** The entry points as a CommonJS module of TypeScript requires them. */
const REQUIRED = `
import advisor = require("store-staffing-advisor");
import rules = require("store-staffing-advisor/rules");
import report = require("store-staffing-advisor/report");
import sources = require("store-staffing-advisor/sources");
import spanish = require("store-staffing-advisor/locales/es");
import testing = require("store-staffing-advisor/testing");
const { monthlyCost }: advisor.Advice = advisor.recommend({ size: "small", monthlyBudget: 900, tasks: [] });
const book: rules.Rulebook = rules.rulebook;
const told: string = report.toText(advisor.recommend({ size: "small", monthlyBudget: 600, tasks: [] }));
const title: string | undefined = sources.sourceOf("JOBS-01")?.title;
const { tag }: advisor.Locale = spanish.es;
const [need]: [unknown] = [testing.taskNeed()];
export = { book, monthlyCost, need, tag, title, told };
`;

/** Zod's declarations name a type of browsers and Node that the language's own library lacks. */
const GLOBALS = "interface URL {}";

const FILES = { "types.mts": CODE, "types.cts": CODE, "required.cts": REQUIRED, "globals.d.ts": GLOBALS };

/** The strictest project that reads our declarations too, with nothing but the language's own library. */
const STRICT = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: false,
  noEmit: true,
  target: "es2022",
  lib: ["es2022"],
  types: [],
  module: "nodenext",
};

const OWN_COMPILER = join(root, "node_modules/typescript/bin/tsc");

/** Let a TypeScript check a stranger's code and our declarations. */
export function checkTyped(consumer: Consumer, compiler: string, options: Record<string, unknown> = {}): void {
  for (const [name, code] of Object.entries(FILES)) written(consumer, name, code);
  const project = { compilerOptions: { ...STRICT, ...options }, files: Object.keys(FILES) };
  run(process.execPath, [compiler, "-p", written(consumer, "tsconfig.json", JSON.stringify(project))], consumer.folder);
}

/** A strict consumer that checks our declarations too, as an ES module and as CommonJS. */
export function checkTypes(consumer: Consumer): void {
  checkTyped(consumer, OWN_COMPILER);
  done("types");
}
