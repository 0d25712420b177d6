import { bundled } from "./bundles.js";
import { type Consumer, written } from "./consumer.js";
import { adviceExpression } from "./programs.js";
import { assert, run } from "./say.js";

const PROGRAM = `
import { readFileSync } from "node:fs";
import vm from "node:vm";
const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
vm.runInContext("delete globalThis.Intl; delete globalThis.console; delete globalThis.WebAssembly;", context);
vm.runInContext(readFileSync("bare.js", "utf8"), context);
console.log(vm.runInContext(readFileSync("bareAdvice.js", "utf8"), context));
`;

/** No timers, console, Intl, eval or anything else but the language itself: the same advice. */
export async function checkBareContext(consumer: Consumer, expected: string, node = process.execPath): Promise<void> {
  written(consumer, "bare.js", await scriptOf(consumer));
  written(consumer, "bareAdvice.js", adviceExpression());
  const said = run(node, [written(consumer, "bare.mjs", PROGRAM)], consumer.folder).trimEnd();
  assert(said === expected, "other advice in a bare context");
}

/** What `.` exports as a classic script, which puts it into the global `advisor`. */
export async function scriptOf(consumer: Consumer): Promise<string> {
  const { text } = await bundled(consumer, 'export * from "store-staffing-advisor";', "iife");
  return text.replace(/^"use strict";/, "");
}
