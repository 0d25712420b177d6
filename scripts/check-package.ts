import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./knowledge.js";

/** What `.` may weigh, minified and compressed, with everything that it imports. */
const MOST_BYTES = 40_000;

const STORE = { size: "small", monthlyBudget: 900, tasks: ["store-imagery", "daily-admin", "search-ads"] };

const USE = `
const STORE = ${JSON.stringify(STORE)};
const advice = recommend(${JSON.stringify(STORE)});
if (advice.recommendations.length + advice.notYet.length < 1) throw new Error("no advice");
try { recommend({}); throw new Error("accepted nonsense"); } catch (error) {
  if (!(error instanceof AdvisorError) || error.code !== "INVALID_STORE_PROFILE") throw error;
}
const mine = createAdvisor({ rulebook: extendRulebook(rulebook, { settings: { criteriaShown: 1 } }) });
if (mine.recommend(${JSON.stringify(STORE)}).recommendations[0].lookFor.length !== 1) throw new Error("rulebook ignored");
const cheap = extendRateCard(rateCards.eu, { id: "cheap", platformFee: { value: 0, year: 2026, sources: ["own"] } });
if (!(recommend(${JSON.stringify(STORE)}, { rateCard: cheap }).monthlyCost < advice.monthlyCost)) throw new Error("card ignored");
try { extendRulebook(rulebook, { rules: { x: {} } }); throw new Error("accepted a bad rulebook"); } catch (error) {
  if (!(error instanceof AdvisorError)) throw error;
}
const [{ facts }] = factsOf(STORE).workloads;
const engine = toEngine(rulebook, { scopes: ["workload"] });
engine.addFact("spare", async () => 1);
engine.addRule({ conditions: { all: [{ fact: "spare", operator: "equal", value: 1 }] }, event: { type: "host" } });
const traced = trace(STORE).workloads[0].rules.filter(({ fires }) => fires);
const ran = [engine.run(facts), engine.run(facts)];
const checked = Promise.all(ran).then((both) => {
  for (const { results, events, undecided } of both) {
    if (String(results.slice(0, -1).map(({ name }) => name)) !== String(traced.map(({ rule }) => rule))) throw new Error("engine differs");
    if (events.at(-1).type !== "host" || undecided.length > 0) throw new Error("not beside the app's own rules");
  }
  if (!(engine instanceof Engine)) throw new Error("no Engine of the app's own json-rules-engine");
});
checked.then(() => console.log("engine ran"));
if (!sources[advice.recommendations[0].reasons[0].sources[0]].title) throw new Error("source missing");
`;

const NAMES = {
  "": "AdvisorError, createAdvisor, recommend",
  "/rules": "extendRateCard, extendRulebook, factsOf, rateCards, rulebook, toEngine, trace",
  "/sources": "sources",
};

const folder = mkdtempSync(join(tmpdir(), "packed-"));
try {
  await checkPacked(folder);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function checkPacked(consumer: string): Promise<void> {
  const tarball = packInto(consumer);
  writeFileSync(join(consumer, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  run("npm", ["install", "--no-audit", "--no-fund", "--prefer-offline", tarball], consumer);
  checkContent(join(consumer, "node_modules/store-staffing-advisor"));
  runs(
    consumer,
    "esm.mjs",
    importLines((names, from) => `import { ${names} } from ${JSON.stringify(from)};`),
  );
  runs(
    consumer,
    "commonjs.cjs",
    importLines((names, from) => `const { ${names} } = require(${JSON.stringify(from)});`),
  );
  checkCertificate(consumer);
  checkTypes(consumer);
  checkWeight(await bundled(consumer, "esm"));
  checkBareContext(await bundled(consumer, "iife"));
  done("packed tarball works for strangers");
}

function packInto(consumer: string): string {
  run("npm", ["pack", "--pack-destination", consumer], root);
  return join(consumer, readdirSync(consumer).find((name) => name.endsWith(".tgz"))!);
}

/** Everything named in `exports` is there, nothing but the library is, and no script runs on install. */
function checkContent(installed: string): void {
  const manifest = JSON.parse(readFileSync(join(installed, "package.json"), "utf8"));
  const targets = JSON.stringify(manifest.exports).match(/\.\/dist\/[\w.]+/g) ?? [];
  for (const target of targets) assert(existsSync(join(installed, target)), `${target} is missing`);
  for (const name of readdirSync(installed)) {
    assert(
      /^(dist|rules|certificate\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/.test(name),
      `${name} should not be packed`,
    );
  }
  const scripts = Object.keys(manifest.scripts ?? {}).filter((name) => /install|prepare/.test(name));
  assert(scripts.length === 0, `install scripts: ${scripts}`);
  assert(
    Object.keys(manifest.dependencies).join() === "@humanwhocodes/momoa,json-rules-engine,zod",
    `dependencies: ${Object.keys(manifest.dependencies)}`,
  );
  done("packed content");
}

function importLines(line: (names: string, from: string) => string): string {
  const own = Object.entries(NAMES).map(([entry, names]) => line(names, `store-staffing-advisor${entry}`));
  return [...own, line("Engine", "json-rules-engine")].join("\n");
}

function runs(consumer: string, file: string, imports: string): void {
  writeFileSync(join(consumer, file), `${imports}\n${USE}`);
  assert(run("node", [file], consumer).includes("engine ran"), `${file}: the engine did not finish`);
  done(file);
}

/** What is proven of the shipped rulebook can be proven again by anyone. */
function checkCertificate(consumer: string): void {
  const code = `
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { proveRulebook, rulebook } from "store-staffing-advisor/rules";
const shipped = readFileSync(createRequire(import.meta.url).resolve("store-staffing-advisor/certificate.json"), "utf8");
const { certificate } = await proveRulebook(rulebook);
if (JSON.stringify(certificate) !== JSON.stringify(JSON.parse(shipped))) throw new Error("another certificate");
`;
  writeFileSync(join(consumer, "certificate.mjs"), code);
  run("node", ["certificate.mjs"], consumer);
  done("certificate proven again");
}

/** A strict consumer that checks our declarations too, as an ES module and as CommonJS. */
function checkTypes(consumer: string): void {
  const code = `
import { type Advice, type StoreProfile, recommend, storeProfileSchema } from "store-staffing-advisor";
import { Engine } from "json-rules-engine";
import {
  extendRateCard, extendRulebook, factsOf, provenInEngine, rateCards, type RulebookEngine, rulebook, type StoreFacts, toEngine, type Trace, trace, whyNot,
} from "store-staffing-advisor/rules";
import { type Source, sources } from "store-staffing-advisor/sources";
const store: StoreProfile = { size: "small", monthlyBudget: 900, tasks: ["logo-design"] };
const advice: Advice = recommend(store, { rulebook: extendRulebook(rulebook, { version: "9.9.9" }) });
recommend(store, { rateCard: extendRateCard(rateCards.eu!, { id: "mine", roles: {} }) });
const kind: "hire" | "freelancer" | "agency" | undefined = advice.recommendations[0]?.engagement;
const first: Source | undefined = sources["JOBS-01"];
const engine: RulebookEngine = toEngine(rulebook, { scopes: ["task"] }).addFact("own", async () => 1);
const base: Engine = engine;
const facts: StoreFacts = factsOf(store);
const traced: Trace = trace(store);
const why: string[] = traced.store.rules.map(whyNot);
const run = async (): Promise<string[]> => [...(await engine.run(facts.store.facts)).undecided, ...(await provenInEngine(rulebook)).tooLarge];
// @ts-expect-error no such scope
toEngine(rulebook, { scopes: ["tasks"] });
// @ts-expect-error no such task
recommend({ size: "small", monthlyBudget: 900, tasks: ["logo"] });
export { base, first, kind, run, storeProfileSchema, why };
`;
  writeFileSync(join(consumer, "types.mts"), code);
  writeFileSync(join(consumer, "types.cts"), code);
  const options = { strict: true, module: "nodenext", target: "es2022", skipLibCheck: false, noEmit: true, types: [] };
  writeFileSync(
    join(consumer, "tsconfig.json"),
    JSON.stringify({ compilerOptions: options, files: ["types.mts", "types.cts"] }),
  );
  run("node", [join(root, "node_modules/typescript/bin/tsc"), "-p", consumer], consumer);
  done("types");
}

async function bundled(consumer: string, format: "esm" | "iife"): Promise<string> {
  const entry = join(consumer, "bundle.mjs");
  writeFileSync(entry, 'export * from "store-staffing-advisor";');
  const options = { bundle: true, minify: true, write: false, platform: "browser", target: "es2022" } as const;
  const result = await build({ ...options, entryPoints: [entry], format, globalName: "advisor" });
  return result.outputFiles[0]!.text;
}

function checkWeight(bundle: string): void {
  const bytes = gzipSync(bundle, { level: 9 }).length;
  assert(bytes <= MOST_BYTES, `"." weighs ${bytes} bytes min+gzip, more than ${MOST_BYTES}`);
  done(`"." weighs ${bytes} of ${MOST_BYTES} bytes min+gzip`);
}

/** No timers, console, Intl, eval or anything else but the language itself. */
function checkBareContext(bundle: string): void {
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext("delete globalThis.Intl; delete globalThis.console; delete globalThis.WebAssembly;", context);
  vm.runInContext(bundle.replace(/^"use strict";/, ""), context);
  const said = vm.runInContext(`JSON.stringify(advisor.recommend(${JSON.stringify(STORE)}))`, context);
  assert(JSON.parse(said).recommendations.length > 0, "no advice in a bare context");
  done("bare context");
}

function run(command: string, args: string[], cwd: string): string {
  try {
    return execFileSync(command, args, { cwd, stdio: "pipe", encoding: "utf8" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")} failed:\n${stdout}\n${stderr}`);
  }
}

function assert(holds: boolean, message: string): void {
  if (!holds) throw new Error(message);
}

function done(what: string): void {
  console.log(`ok: ${what}`);
}
