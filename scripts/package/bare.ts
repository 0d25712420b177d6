import vm from "node:vm";
import { bundled } from "./bundles.js";
import type { Consumer } from "./consumer.js";
import { adviceExpression } from "./programs.js";
import { assert, done } from "./say.js";

/** No timers, console, Intl, eval or anything else but the language itself: the same advice. */
export async function checkBareContext(consumer: Consumer, expected: string): Promise<void> {
  const { text } = await bundled(consumer, 'export * from "store-staffing-advisor";', "iife");
  const context = vm.createContext(Object.create(null), { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext("delete globalThis.Intl; delete globalThis.console; delete globalThis.WebAssembly;", context);
  vm.runInContext(text.replace(/^"use strict";/, ""), context);
  assert(vm.runInContext(adviceExpression(), context) === expected, "other advice in a bare context");
  done("the same advice in a bare context");
}
