import { execFile } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { build } from "esbuild";
import { FAULTS, type Fault } from "./faults/faults.js";
import { root } from "./knowledge.js";

/** Slips that are run at the same time. */
const AT_ONCE = 2;

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "150" },
    only: { type: "string", default: "" },
    seed: { type: "string", default: String(Date.now() % 2 ** 31) },
  },
});
const folder = join(root, "node_modules/.cache/faults");
mkdirSync(folder, { recursive: true });

/** Build a copy of the library, with its kit and a program that runs it, in which a slip is planted. */
async function built(name: string, planted?: Fault): Promise<string> {
  const outfile = join(folder, `${name}.mjs`);
  await build({
    entryPoints: [join(root, "scripts/faults/driver.ts")],
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    outfile,
    logLevel: "error",
    define: { "import.meta.url": JSON.stringify(`file://${join(root, "scripts/knowledge.ts")}`) },
    plugins: [
      {
        name: "plant",
        setup: ({ onLoad }) => {
          onLoad({ filter: /src\/.*\.ts$/ }, ({ path }) => {
            const isPlanted = planted && path === join(root, planted.file);
            return { contents: isPlanted ? slipped(planted) : readFileSync(path, "utf8"), loader: "ts" };
          });
        },
      },
    ],
  });
  return outfile;
}

function slipped({ what, file, code, slip }: Fault): string {
  const text = readFileSync(join(root, file), "utf8");
  const parts = text.split(code);
  if (parts.length !== 2) throw new Error(`${what}: its code stands ${parts.length - 1} times in ${file}`);
  return parts.join(slip);
}

/** What notices a slip, line by line; nothing if nothing does. */
async function noticed(name: string, planted?: Fault): Promise<string[]> {
  const program = await built(name, planted);
  const { stdout } = await promisify(execFile)(process.execPath, [program, values.runs, values.seed]);
  return stdout.split("\n").filter((line) => line !== "");
}

async function main(): Promise<boolean> {
  const chosen = [...FAULTS.entries()].filter(([, { what }]) => what.includes(values.only));
  console.info(`${chosen.length} slips, ${values.runs} stores a law, seed ${values.seed}`);
  for (const planted of FAULTS) slipped(planted);
  const falseAlarms = await noticed("none");
  if (falseAlarms.length > 0) console.error(`Noticed without a slip: ${falseAlarms.join("; ")}`);
  const missed: string[] = [];
  const queue = [...chosen];
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [i, planted] = next;
      const by = await noticed(String(i), planted);
      if (by.length === 0) missed.push(planted.what);
      console.info(`${by.length > 0 ? "noticed" : "MISSED"}: ${planted.what} (${by.join("; ")})`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  console.info(`${chosen.length - missed.length} of ${chosen.length} noticed`);
  return missed.length === 0 && falseAlarms.length === 0;
}

process.exitCode = (await main()) ? 0 : 1;
