import { checkBareContext } from "./package/bare.js";
import { checkCertificate } from "./package/certificate.js";
import { type Consumer, installPeer, withConsumer } from "./package/consumer.js";
import { checkContent } from "./package/content.js";
import { ENTRIES, specifier } from "./package/names.js";
import { adviceByNode, checkRunning, checkWithoutPeer } from "./package/running.js";
import { checked, done } from "./package/say.js";
import { checkSupply } from "./package/supply.js";
import { checkNodeTest } from "./package/testRunners.js";
import { checkTypes } from "./package/types.js";
import { checkAlone, checkUnused, checkWeight } from "./package/weight.js";

/** What a report stands on, with what comes along. */
const REPORTING = [
  "zod",
  "intl-messageformat",
  ...["fast-memoize", "icu-messageformat-parser", "icu-skeleton-parser"].map((name) => `@formatjs/${name}`),
];

await checked(() => withConsumer(checkPacked));

async function checkPacked(consumer: Consumer): Promise<void> {
  await checkSupply();
  checkContent(consumer);
  checkWithoutPeer(consumer);
  installPeer(consumer);
  checkRunning(consumer);
  done("every entry point as an ES module and as CommonJS");
  checkNodeTest(consumer);
  checkCertificate(consumer);
  checkTypes(consumer);
  await checkWeight(consumer);
  await checkUnused(consumer, ENTRIES.map(specifier));
  await checkAlone(consumer, "rulebook", "./rules", ["zod"]);
  await checkAlone(consumer, "parseRulebook", "./rules", ["zod", "@humanwhocodes/momoa"]);
  for (const name of ["toText", "toMarkdown", "toHtml"]) await checkAlone(consumer, name, "./report", REPORTING);
  await checkAlone(consumer, "sourceOf", "./sources", []);
  await checkAlone(consumer, "es", "./locales/es", []);
  await checkBareContext(consumer, adviceByNode(consumer));
  done("the same advice in a bare context");
  done("packed tarball works for strangers");
}
