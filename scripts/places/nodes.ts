import { checkBareContext } from "../package/bare.js";
import type { Consumer } from "../package/consumer.js";
import { adviceByNode, checkRunning } from "../package/running.js";
import { assert, done, run } from "../package/say.js";
import { NODES, nodeOf } from "./tools.js";

/** Every Node runs all entry points both ways, and gives the same advice to the last byte. */
export async function checkNodes(consumer: Consumer, tools: string, expected: string): Promise<void> {
  for (const line of NODES) {
    const node = nodeOf(tools, line);
    checkRunning(consumer, node);
    assert(adviceByNode(consumer, node, "esm.mjs") === expected, `Node ${line}: other advice as an ES module`);
    assert(adviceByNode(consumer, node, "commonjs.cjs") === expected, `Node ${line}: other advice as CommonJS`);
    await checkBareContext(consumer, expected, node);
    done(`Node ${run(node, ["--version"], tools).trim()}: ES module, CommonJS, bare context`);
  }
}
