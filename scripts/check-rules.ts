import { statSync } from "node:fs";
import { relative, resolve } from "node:path";
import { parseArgs } from "node:util";
import { checkRulebook } from "./check/checkRulebook.js";
import { isError, linesOf } from "./check/lines.js";
import { checkTexts } from "./check/problems.js";
import { Session } from "./check/session.js";
import { knownStores } from "./check/stores.js";
import { sameTexts, type Texts, textsIn } from "./check/texts.js";
import { watchFolder } from "./check/watch.js";
import { root } from "./knowledge.js";

const { values } = parseArgs({ options: { rules: { type: "string" }, watch: { type: "boolean" } } });
const path = values.rules === undefined ? `${root}rules` : resolve(values.rules);
const fromHere = relative(process.cwd(), path) || ".";
const folder = fromHere.startsWith("..") ? path : fromHere;

if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) {
  console.error(`${folder} is not a folder`);
  process.exit(1);
}
if (values.watch) keepShowing();
else checkOnce();

function checkOnce(): void {
  const checked = checkTexts(textsIn(path), checkRulebook);
  console.log(linesOf(checked, folder).join("\n"));
  process.exitCode = checked.problems.some(isError) ? 1 : 0;
}

/** Show what each save comes to, until interrupted. */
function keepShowing(): void {
  const session = new Session(folder, knownStores(), checkRulebook);
  let shown: Texts = {};
  const show = () => {
    const texts = textsIn(path);
    if (sameTexts(texts, shown)) return;
    shown = texts;
    const began = performance.now();
    const lines = session.show(texts);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    if (process.stdout.isTTY) process.stdout.write("\x1b[2J\x1b[3J\x1b[H");
    console.log([...lines, "", `${seconds} s; watching ${folder} (Ctrl+C ends)`, ""].join("\n"));
  };
  // First watched, then shown: a save in between would be lost.
  watchFolder(path, show);
  show();
}
