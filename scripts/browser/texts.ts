import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Consumer } from "../package/consumer.js";
import { ENTRIES } from "../package/names.js";
import { adviceExpression, program } from "../package/programs.js";

/** Keeps what the browser refuses; runs before all else. */
export const WATCH = `
self.refused = [];
self.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
  self.refused.push([violatedDirective, blockedURI, sourceFile].join(" "));
});
self.settled = (advice) => new Promise((done) => setTimeout(() => done({ advice, refused: self.refused }), 100));
`;

/** A worker that answers with its advice once it has brought in the library. */
const worker = (bring: string) =>
  `${bring}.then(async (advisor) => postMessage(await settled(${adviceExpression()})));`;

/** Workers of both kinds, by the names under which they are served. */
export const WORKERS = {
  "moduleWorker.js": `import "./watch.js";\n${worker('import("./advisor.js")')}`,
  "classicWorker.js": `importScripts("watch.js", "script.js");\n${worker("Promise.resolve(self.advisor)")}`,
};

/** Does what the policy forbids, and shows an error. */
export const FORBIDDEN = 'try { new Function("return 1")(); } catch { console.error("refused"); }';

/** What the page runs: every entry point as strangers use it, the rulebook read from its texts and proven again, and both workers. */
export function pageCode(consumer: Consumer): string {
  return `${program("esm.mjs", ENTRIES)}
const { createAdvisor: create, recommend: advise } = entries["."];
const { parseRulebook: parse, proveRulebook: prove, rulebook: shipped, toEngine: engineOf } = entries["./rules"];
const read = parse(${JSON.stringify(textsOf(consumer))});
const hash = (advice) => advice.basis.rulebook.hash;
if (hash(create({ rulebook: read }).recommend(STORE)) !== hash(advise(STORE))) throw new Error("another rulebook from its texts");
const abroad = async () => {
  const engine = engineOf(shipped, { scopes: ["workload"] }).addFact("address", { country: "GR" });
  engine.addRule({ conditions: { all: [{ fact: "address", path: "$.country", operator: "equal", value: "GR" }] }, event: { type: "abroad" } });
  const { events } = await engine.run(entries["./rules"].factsOf(STORE).workloads[0].facts);
  if (events.at(-1).type !== "abroad") throw new Error("a path was not followed");
};
const working = (name, type) => new Promise((done, failed) => {
  const worker = new Worker(name, { type });
  worker.onmessage = ({ data }) => done(data);
  worker.onerror = ({ message }) => failed(new Error(name + ": " + message));
});
globalThis.answered = (async () => {
  await Promise.all([...finished, abroad()]);
  const { certificate } = await prove(shipped);
  const workers = [await working("moduleWorker.js", "module"), await working("classicWorker.js", "classic")];
  const advisor = entries["."];
  return { certificate, answers: [await settled(${adviceExpression()}), ...workers] };
})();
`;
}

function textsOf({ installed }: Consumer): Record<string, string> {
  const folder = join(installed, "rules");
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) => path.endsWith(".json"));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
