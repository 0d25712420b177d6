import { scriptOf } from "../package/bare.js";
import { type Consumer, written } from "../package/consumer.js";
import { adviceExpression } from "../package/programs.js";
import { assert, done, run } from "../package/say.js";

const LACKING = ["Intl", "console", "setTimeout", "URL", "structuredClone", "TextEncoder", "crypto", "performance"];

const PROGRAM = `
import { readFileSync } from "node:fs";
import { getQuickJS } from "quickjs-emscripten";
const vm = (await getQuickJS()).newContext();
const run = (code) => {
  const { error, value } = vm.evalCode(code);
  if (error) throw new Error(JSON.stringify(vm.dump(error)));
  return vm.dump(value);
};
for (const name of ${JSON.stringify(LACKING)}) if (run("typeof " + name) !== "undefined") throw new Error("QuickJS has " + name);
run(readFileSync("quick.js", "utf8") + ";0");
console.log(run(readFileSync("quickAdvice.js", "utf8")));
`;

/** An engine that no browser or Node shares, and that has the language only, gives the same advice. */
export async function checkQuickJs(consumer: Consumer, tools: string, expected: string): Promise<void> {
  const here = { folder: tools };
  written(here, "quick.js", await scriptOf(consumer));
  written(here, "quickAdvice.js", adviceExpression());
  const said = run(process.execPath, [written(here, "quick.mjs", PROGRAM)], tools).trimEnd();
  assert(said === expected, "QuickJS gives other advice");
  done(`QuickJS, which lacks ${LACKING.join(", ")}: the same advice`);
}
