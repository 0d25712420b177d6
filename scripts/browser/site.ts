import { basename } from "node:path";
import { build } from "esbuild";
import { scriptOf } from "../package/bare.js";
import { type Consumer, written } from "../package/consumer.js";
import { FORBIDDEN, pageCode, WATCH, WORKERS } from "./texts.js";

const html = (...scripts: string[]) => `<!doctype html><title>page</title>${scripts.join("")}`;

/** Everything that the browser loads, by name: the page with its bundles and workers, and a control that breaks the policy. */
export async function site(consumer: Consumer): Promise<Map<string, string>> {
  const watch = '<script src="watch.js"></script>';
  return new Map([
    ["page.html", html(watch, '<script type="module" src="page.js"></script>')],
    ["control.html", html(watch, '<script src="control.js"></script>')],
    ["control.js", `${FORBIDDEN}\n${controlled()}`],
    ["controlWorker.js", `importScripts("watch.js");\n${FORBIDDEN}\nsettled().then(postMessage);`],
    ["watch.js", WATCH],
    ["script.js", `${await scriptOf(consumer)};self.advisor = advisor;`],
    ...Object.entries(WORKERS),
    ...(await modules(consumer)),
  ]);
}

function controlled(): string {
  return `globalThis.answered = new Promise((done) => {
    new Worker("controlWorker.js").onmessage = async ({ data }) => done([await settled(), data]);
  });`;
}

/** The bundles of ES modules, which share what they have in common. */
async function modules(consumer: Consumer): Promise<[string, string][]> {
  const entryPoints = [
    written(consumer, "advisor.mjs", 'export * from "store-staffing-advisor";'),
    written(consumer, "page.mjs", pageCode(consumer)),
  ];
  const options = { bundle: true, splitting: true, minify: true, write: false, platform: "browser" } as const;
  const { outputFiles } = await build({
    ...options,
    entryPoints,
    absWorkingDir: consumer.folder,
    format: "esm",
    target: "es2022",
    outdir: "site",
  });
  return outputFiles.map(({ path, text }) => [basename(path), text]);
}
