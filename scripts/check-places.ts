import { readJson } from "./knowledge.js";
import { type Consumer, installPeer, withConsumer } from "./package/consumer.js";
import { adviceByNode, checkRunning } from "./package/running.js";
import { checked, done } from "./package/say.js";
import { checkJest } from "./package/testRunners.js";
import { checkTypes } from "./package/types.js";
import { checkCompilers } from "./places/compilers.js";
import { checkNodes } from "./places/nodes.js";
import { checkQuickJs } from "./places/quickjs.js";
import { jestOf, withTools } from "./places/tools.js";

await checked(() => withTools((tools) => withConsumer((consumer) => checkPlaces(consumer, tools))));

/** The packed package in every Node, engine and TypeScript that it promises to serve. */
async function checkPlaces(consumer: Consumer, tools: string): Promise<void> {
  installPeer(consumer, lowestPeer());
  checkRunning(consumer);
  checkTypes(consumer);
  done("the lowest fast-check that is allowed");
  installPeer(consumer);
  checkJest(consumer, jestOf(tools));
  const expected = adviceByNode(consumer);
  await checkNodes(consumer, tools, expected);
  await checkQuickJs(consumer, tools, expected);
  checkCompilers(consumer, tools);
}

function lowestPeer(): string {
  const { peerDependencies } = readJson("package.json") as { peerDependencies: Record<string, string> };
  return peerDependencies["fast-check"]!.replace(/^\^/, "");
}
