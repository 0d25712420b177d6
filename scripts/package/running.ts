import { spawnSync } from "node:child_process";
import { type Consumer, written } from "./consumer.js";
import { ENTRIES, type Entry, specifier, WITHOUT_PEER } from "./names.js";
import { adviceProgram, KINDS, program } from "./programs.js";
import { assert, done, run } from "./say.js";

const EACH_KIND = Object.keys(KINDS) as (keyof typeof KINDS)[];

/** Strangers use every entry point as an ES module and as CommonJS. */
export function checkRunning(consumer: Consumer, node = process.execPath, entries: readonly Entry[] = ENTRIES): void {
  for (const kind of EACH_KIND) {
    const file = written(consumer, kind, program(kind, entries));
    assert(run(node, [file], consumer.folder).trimEnd().endsWith("finished"), `${kind} did not finish`);
  }
}

/** Without the optional peer all but `./testing` work, and that says in Node's own words what is missing. */
export function checkWithoutPeer(consumer: Consumer): void {
  checkRunning(consumer, process.execPath, WITHOUT_PEER);
  const missing = { "esm.mjs": "Cannot find package 'fast-check'", "commonjs.cjs": "Cannot find module 'fast-check'" };
  for (const kind of EACH_KIND) {
    const file = written(consumer, kind, KINDS[kind]("testing", specifier("./testing")));
    const { status, stderr } = spawnSync(process.execPath, [file], { encoding: "utf8" });
    assert(status !== 0, `${kind}: ./testing works without fast-check`);
    assert(stderr.includes(missing[kind]), `${kind}: ./testing without fast-check says:\n${stderr}`);
  }
  done("all but ./testing work without fast-check, which is then named as missing");
}

/** The advice for the example stores as one JSON text, as an ES module gives it on a Node. */
export function adviceByNode(
  consumer: Consumer,
  node = process.execPath,
  kind: keyof typeof KINDS = "esm.mjs",
): string {
  return run(node, [written(consumer, `advice-${kind}`, adviceProgram(kind))], consumer.folder).trimEnd();
}
