import { AdvisorError, createAdvisor, recommend, safeRecommend } from "../../src/index.js";
import { extendRateCard, extendRulebook, parseRulebook, rateCards, rulebook } from "../../src/rules.js";
import { HOSTILE } from "../../src/testing/hostile/hostileInput.js";

/** Everything that is given data, in ways that a hostile value can stand in. */
const READERS: [string, (value: never) => unknown][] = [
  ["recommend", recommend],
  ["recommend tasks", (tasks) => recommend({ size: "small", monthlyBudget: 900, tasks })],
  ["safeRecommend", (value) => safeRecommend(value)],
  ["createAdvisor", createAdvisor],
  ["a rate card", (rateCard) => createAdvisor({ rateCard })],
  ["parseRulebook", parseRulebook],
  ["a rulebook's file", (value) => parseRulebook({ "roles/hostile.json": value })],
  ["extendRulebook", (patch) => extendRulebook(rulebook, patch)],
  ["extendRateCard", (changes) => extendRateCard(rateCards.eu!, changes)],
];

/** Run as a program of its own, whose memory can be limited: every hostile value for every reader. */
for (const [, make] of HOSTILE) {
  const value = make() as never;
  for (const [name, read] of READERS) {
    try {
      read(value);
    } catch (error) {
      if (!(error instanceof AdvisorError)) throw new Error(`${name} throws ${String(error)}`);
    }
  }
}
console.log(`${HOSTILE.length} values, ${READERS.length} readers`);
