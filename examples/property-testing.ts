/** A rulebook of your own under test: the laws of this library, and one of yours, on stores drawn by its rules. */
import { createAdvisor } from "store-staffing-advisor";
import { extendRulebook, type Rulebook, rulebook } from "store-staffing-advisor/rules";
import { assertLaws, lawOf, laws, must } from "store-staffing-advisor/testing";

/** Somebody who works more than 160 hours a month for the store shall rather be a freelancer. */
const ours: Rulebook = extendRulebook(rulebook, {
  rules: {
    "long-hours-stay-free": {
      conditions: { all: [{ fact: "hoursPerMonth", operator: "greaterThan", value: 160 }] },
      event: { type: "supports", params: { engagement: "freelancer", strength: 9 } },
      reason: "{hoursPerMonth} hours a month, above 160, is better bought than employed, we think.",
      sources: ["J-01"],
    },
  },
});

/** A promise of your own has the shape of those of the library. */
const neverAlone = lawOf({
  name: "somebody for the orders",
  statement: "Order processing is never left to wait as not enough work.",
  check(store, advisor) {
    const waiting = advisor.recommend(store).notYet.filter(({ kind }) => kind === "not-enough-work");
    must(!waiting.some(({ tasks }) => tasks.includes("order-processing")), "order-processing waits");
  },
});

await tried(createAdvisor(), "the shipped rulebook");
// => the shipped rulebook: all laws hold

await tried(createAdvisor({ rulebook: ours }), "ours");

/** In a test, `await assertLaws(advisor)` is all: in vitest, in jest, in node:test. */
async function tried(advisor: ReturnType<typeof createAdvisor>, name: string): Promise<void> {
  try {
    await assertLaws(advisor, { seed: 7, numRuns: 60, laws: [...laws] });
    console.log(`${name}: all laws hold`);
  } catch (error) {
    console.log(`${name}: ${(error as Error).message}`);
  }
}

try {
  await assertLaws(createAdvisor(), { seed: 7, laws: [neverAlone] });
} catch (error) {
  console.log((error as Error).message);
}
