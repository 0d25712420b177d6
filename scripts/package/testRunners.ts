import { type Consumer, written } from "./consumer.js";
import { assert, done, run } from "./say.js";

const STORE = JSON.stringify({ size: "small", monthlyBudget: 900, tasks: ["store-imagery"] });

/** A test as people write it: laws that hold, and one that does not. */
const TESTS = `
const shy = lawOf({
  name: "shy",
  statement: "Nobody is ever engaged.",
  check: (store, advisor) => must(advisor.recommend(store).recommendations.length === 0, "somebody is"),
});
test("laws hold", async () => {
  await assertLaws(createAdvisor(), { numRuns: 5 });
});
test("a law that does not hold is told", async () => {
  const told = await assertLaws(createAdvisor(), { laws: [shy], examples: [${STORE}] }).catch((error) => error.message);
  if (!/Law "shy" does not hold: Nobody[^]*What differed:\\n- somebody is/.test(told)) throw new Error(told);
});
`;

const IMPORTS = `
import { test } from "node:test";
import { createAdvisor } from "store-staffing-advisor";
import { assertLaws, lawOf, must } from "store-staffing-advisor/testing";
`;

const REQUIRES = `
const { createAdvisor } = require("store-staffing-advisor");
const { assertLaws, lawOf, must } = require("store-staffing-advisor/testing");
`;

/** The laws run in Node's own test runner. */
export function checkNodeTest(consumer: Consumer): void {
  const file = written(consumer, "laws.test.mjs", IMPORTS + TESTS);
  const said = run(process.execPath, ["--test", "--test-reporter=tap", file], consumer.folder);
  assert(/^# pass 2$/m.test(said) && /^# fail 0$/m.test(said), `node:test says:\n${said}`);
  done("laws in node:test");
}

/** The laws run in jest, whose program is given. */
export function checkJest(consumer: Consumer, jest: string): void {
  written(consumer, "laws.jest.cjs", REQUIRES + TESTS);
  const config = JSON.stringify({
    testMatch: ["**/*.jest.cjs"],
    moduleFileExtensions: ["cjs", "js"],
    rootDir: consumer.folder,
  });
  run(process.execPath, [jest, "--config", config, "--ci"], consumer.folder);
  done("laws in jest");
}
