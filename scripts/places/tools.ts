import { rmSync } from "node:fs";
import { join } from "node:path";
import { install, scratchProject } from "../package/consumer.js";

/** The lines of Node on which the package runs, each at its newest release. */
export const NODES = ["20", "22", "24"] as const;

/** The lines of TypeScript that read its declarations. */
export const COMPILERS = ["5.5", "5.6", "5.7", "5.8", "5.9", "6.0", "7"] as const;

const QUICKJS = "quickjs-emscripten@0.32.0";
const JEST = "jest@30.5.2";

/** Let a check use every Node, TypeScript and engine that it needs, in a folder of their own that is removed afterwards. */
export async function withTools(use: (tools: string) => Promise<void>): Promise<void> {
  const folder = scratchProject("places-");
  try {
    installTools(folder);
    await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function installTools(folder: string): void {
  const nodes = NODES.map((line) => `node${line}@npm:node-linux-${process.arch}@${line}`);
  const compilers = COMPILERS.map((line) => `typescript${line}@npm:typescript@${line}`);
  try {
    install(folder, [...nodes, ...compilers, QUICKJS, JEST]);
  } catch (error) {
    throw new Error(`test:places needs the npm registry, and Linux on x64 or arm64.\n${(error as Error).message}`);
  }
}

/** The Node of a line. */
export function nodeOf(tools: string, line: string): string {
  return join(tools, `node_modules/node${line}/bin/node`);
}

/** The TypeScript compiler of a line. */
export function compilerOf(tools: string, line: string): string {
  return join(tools, `node_modules/typescript${line}/bin/tsc`);
}

/** The program of jest. */
export function jestOf(tools: string): string {
  return join(tools, "node_modules/jest/bin/jest.js");
}
