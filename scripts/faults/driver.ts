import { createAdvisor } from "../../src/index.js";
import { extendRateCard, extendRulebook, parseRulebook, type Rulebook, rateCards, rulebook } from "../../src/rules.js";
import { isSame } from "../../src/testing/laws/differences.js";
import { assertLaws, laws, roadmapLaws } from "../../src/testing.js";
import { knowledgeFiles } from "../knowledge.js";

/** Prints what notices that the library is not as it should be; the seed may be given. */
const [runs, seed] = process.argv.slice(2).map(Number);

const OWN = { year: 2026, sources: ["own"] };
const HOURLY = { low: 20, median: 20, high: 20, ...OWN };

/** Prices at which a freelancer and an agency cost the same, so that plans tie in money. */
const tying = extendRateCard(rateCards.eu!, {
  id: "tying",
  platformFee: { value: 0, ...OWN },
  roles: Object.fromEntries(
    rulebook.roles.map(({ id }) => [
      id,
      { freelancer: { hourly: HOURLY }, agency: { hourly: HOURLY, minimumMonthly: { value: 0, ...OWN } } },
    ]),
  ),
});

/** Rules that plan only what is supported well. */
const choosy = extendRulebook(rulebook, { settings: { acceptanceFloor: 2 } });

const ADVISORS = [createAdvisor(), createAdvisor({ rateCard: tying }), createAdvisor({ rulebook: choosy })];

/** The first law that is broken; the others are not tried. */
async function brokenLaw(): Promise<string | undefined> {
  for (const advisor of ADVISORS) {
    for (const law of advisor.rulebook === rulebook ? [...laws, ...roadmapLaws] : laws) {
      try {
        await assertLaws(advisor, { laws: [law], numRuns: runs!, seed: seed! });
      } catch {
        return law.name;
      }
    }
  }
  return undefined;
}

const law = await brokenLaw();
if (law !== undefined) console.log(`law ${law}`);

/** Everything that a rulebook's rules and settings say. */
function told({ rules, settings }: Rulebook): object {
  return { settings, rules: Object.fromEntries(rules.map((rule) => [rule.name, rule])) };
}

if (!isSame(told(parseRulebook(knowledgeFiles() as never)), told(rulebook))) {
  console.log("test: what is shipped is what rules/ says");
}
