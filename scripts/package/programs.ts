import { type Entry, NAMES, specifier } from "./names.js";
import { exampleStores } from "./stores.js";

const STORE = JSON.stringify({
  size: "small",
  monthlyBudget: 900,
  tasks: ["store-imagery", "daily-admin", "search-ads"],
});

/** What a stranger does with each entry point; `entries` holds them all. */
const USES: Record<Entry, string> = {
  ".": `
const { AdvisorError, createAdvisor, nextQuestions, recommend, whatWouldChange } = entries["."];
const advice = recommend(STORE);
if (advice.recommendations.length + advice.notYet.length < 1) throw new Error("no advice");
if (!whatWouldChange(STORE).some(({ field }) => field[0] === "monthlyBudget")) throw new Error("no change of the budget");
if (nextQuestions({}).map(({ field }) => field.join()).join() !== "size,monthlyBudget,tasks") throw new Error("not asked");
try { recommend({}); throw new Error("accepted nonsense"); } catch (error) {
  if (!(error instanceof AdvisorError) || error.code !== "INVALID_STORE_PROFILE") throw error;
}
`,
  "./rules": `
const { extendRateCard, extendRulebook, factsOf, rateCards, rulebook, toEngine, trace } = entries["./rules"];
if (entries["./rules"].AdvisorError !== AdvisorError) throw new Error("two classes of AdvisorError");
const mine = createAdvisor({ rulebook: extendRulebook(rulebook, { settings: { criteriaShown: 1 } }) });
if (mine.recommend(STORE).recommendations[0].lookFor.length !== 1) throw new Error("rulebook ignored");
const cheap = extendRateCard(rateCards.eu, { id: "cheap", platformFee: { value: 0, year: 2026, sources: ["own"] } });
if (!(recommend(STORE, { rateCard: cheap }).monthlyCost < advice.monthlyCost)) throw new Error("card ignored");
try { extendRulebook(rulebook, { rules: { x: {} } }); throw new Error("accepted a bad rulebook"); } catch (error) {
  if (!(error instanceof AdvisorError)) throw error;
}
const [{ facts }] = factsOf(STORE).workloads;
const engine = toEngine(rulebook, { scopes: ["workload"] });
engine.addFact("spare", async () => 1);
engine.addRule({ conditions: { all: [{ fact: "spare", operator: "equal", value: 1 }] }, event: { type: "host" } });
const traced = trace(STORE).workloads[0].rules.filter(({ fires }) => fires);
const ran = [engine.run(facts), engine.run(facts)];
finished.push(Promise.all(ran).then((both) => {
  for (const { results, events, undecided } of both) {
    if (String(results.slice(0, -1).map(({ name }) => name)) !== String(traced.map(({ rule }) => rule))) throw new Error("engine differs");
    if (events.at(-1).type !== "host" || undecided.length > 0) throw new Error("not beside the app's own rules");
  }
  if (!(engine instanceof Engine)) throw new Error("no Engine of the app's own json-rules-engine");
}));
`,
  "./report": `
const { jobBriefs, reportOf, toHtml, toMarkdown, toText, untranslated } = entries["./report"];
if (entries["./report"].AdvisorError !== AdvisorError) throw new Error("two classes of AdvisorError");
const report = reportOf(advice, { store: "Tea & Co" });
if (toText(report) !== toText(advice, { store: "Tea & Co" })) throw new Error("another report");
if (!toHtml(report).includes("for Tea &amp; Co</h1>")) throw new Error("no title in HTML");
if (!jobBriefs(advice).every((brief) => toMarkdown(brief).startsWith("# Job brief: "))) throw new Error("no title of a brief");
const locale = { tag: "es", translations: { "report/yes": { en: "yes", text: "sí" } } };
if (untranslated(locale).includes("report/yes") || toText(advice, { locale }) === toText(advice)) throw new Error("locale ignored");
try { toText({}); throw new Error("reported nonsense"); } catch (error) {
  if (!(error instanceof AdvisorError) || error.code !== "INVALID_OPTIONS") throw error;
}
`,
  "./sources": `
const { sourceOf, sources } = entries["./sources"];
const cited = advice.recommendations[0].reasons[0].sources[0];
if (!sources[cited].title || sourceOf(cited) !== sources[cited]) throw new Error("source missing");
`,
  "./locales/es": `
const { es } = entries["./locales/es"];
const translated = recommend(STORE, { locale: es });
if (!/^Se considera/.test(translated.size.text) || translated.untranslated) throw new Error("no Spanish advice");
`,
  "./testing": `
const { assertLaws, lawOf, must, taskNeed } = entries["./testing"];
const shy = lawOf({ name: "shy", statement: "Nobody is ever engaged.", check: (store, advisor) => must(advisor.recommend(store).recommendations.length === 0, "somebody is") });
finished.push(
  assertLaws(createAdvisor(), { numRuns: 3, seed: 1 }),
  assertLaws(createAdvisor(), { laws: [shy], examples: [STORE] }).then(
    () => { throw new Error("a broken law holds"); },
    (error) => { if (!/Law "shy" does not hold/.test(error.message)) throw error; },
  ),
);
fc.assert(fc.property(taskNeed(), (need) => entries["."].safeRecommend({ ...STORE, tasks: [need] }).success), { numRuns: 20, seed: 1 });
`,
};

/** How a module of each kind brings another in, whole. */
export const KINDS = {
  "esm.mjs": (name: string, from: string) => `import * as ${name} from "${from}";`,
  "commonjs.cjs": (name: string, from: string) => `const ${name} = require("${from}");`,
} as const;

type Kind = keyof typeof KINDS;

/** A program that imports entry points, compares their names with the list and uses them; it ends by printing `finished`. */
export function program(kind: Kind, entries: readonly Entry[]): string {
  const imports = entries.map((entry, i) => KINDS[kind](`entry${i}`, specifier(entry)));
  const own = entries.map((entry, i) => `"${entry}": entry${i}`);
  const foreign: [string, string, string, Entry][] = [
    ["engines", "json-rules-engine", "const { Engine } = engines;", "./rules"],
    ["checks", "fast-check", "const fc = checks.default ?? checks;", "./testing"],
  ];
  const needed = foreign.filter(([, , , entry]) => entries.includes(entry));
  return [
    ...imports,
    ...needed.map(([name, from]) => KINDS[kind](name, from)),
    ...needed.map(([, , taken]) => taken),
    `const entries = { ${own.join(", ")} };`,
    `const STORE = ${STORE}, finished = [];`,
    ...entries.map((entry) => sameNames(entry)),
    ...entries.map((entry) => USES[entry]),
    'Promise.all(finished).then(() => console.log("finished"));',
  ].join("\n");
}

function sameNames(entry: Entry): string {
  const names = JSON.stringify([...NAMES[entry]].sort().join());
  const found = `Object.keys(entries["${entry}"]).filter((name) => !/^(default|module\\.exports|__esModule)$/.test(name)).sort().join()`;
  return `if (${found} !== ${names}) throw new Error(\`"${entry}" exports \${${found}}, which scripts/package/names.ts does not list so\`);`;
}

/** A program that prints the advice for all example stores as one JSON text. */
export function adviceProgram(kind: Kind): string {
  return `${KINDS[kind]("advisor", "store-staffing-advisor")}\nconsole.log(${adviceExpression()});`;
}

/** The advice for all example stores as one JSON text, from what stands in `advisor`. */
export function adviceExpression(): string {
  return `JSON.stringify(${JSON.stringify(exampleStores())}.map((store) => advisor.recommend(store)))`;
}
