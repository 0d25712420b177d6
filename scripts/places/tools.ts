import { join } from "node:path";
import { install, scratchProject } from "../package/consumer.js";

/** The lines of Node on which the package runs, each at its newest release. */
export const NODES = ["20", "22", "24"] as const;

/** The lines of TypeScript that read its declarations. */
export const COMPILERS = ["5.5", "5.6", "5.7", "5.8", "5.9", "6.0", "7"] as const;

const QUICKJS = "quickjs-emscripten@0.32.0";

/** Install every Node, TypeScript and engine that the check needs in a folder of their own. */
export function installTools(): string {
  const folder = scratchProject("places-");
  const nodes = NODES.map((line) => `node${line}@npm:node-linux-${process.arch}@${line}`);
  const compilers = COMPILERS.map((line) => `typescript${line}@npm:typescript@${line}`);
  try {
    install(folder, [...nodes, ...compilers, QUICKJS], ["--fetch-retries=1"]);
  } catch (error) {
    throw new Error(`test:places needs the npm registry, and Linux on x64 or arm64.\n${(error as Error).message}`);
  }
  return folder;
}

/** The Node of a line. */
export function nodeOf(tools: string, line: string): string {
  return join(tools, `node_modules/node${line}/bin/node`);
}

/** The TypeScript compiler of a line. */
export function compilerOf(tools: string, line: string): string {
  return join(tools, `node_modules/typescript${line}/bin/tsc`);
}
