/** Rules of your own: one threshold changed, a store whose answer changes with it, and the error if the change is wrong. */
import { type Advisor, AdvisorError, createAdvisor, type StoreProfile } from "store-staffing-advisor";
import { extendRulebook, type Rulebook, rulebook } from "store-staffing-advisor/rules";

/** A wine shop that advises its customers by telephone, from nine to five. */
const wineShop: StoreProfile = {
  size: "medium",
  monthlyBudget: 2000,
  tasks: [{ task: "customer-questions", hoursPerMonth: 50, coverage: "office-hours", core: true }],
};

print(createAdvisor());
// => customer-service-representative: hire
// =>   freelancer: possible. 50 hours a month is usually freelance work: too little for a job.
// =>   agency: possible. One skill is enough, without an agency's team and overhead.

// Where nobody takes a job of less than 60 hours a month, hiring is ruled out below 60, not below 40.
print(createAdvisor({ rulebook: changed("hoursPerMonth", 60) }));
// => customer-service-representative: freelancer
// =>   agency: possible. One skill is enough, without an agency's team and overhead.
// =>   hire: ruled-out. 50 hours a month is far from half a job: an employee would mostly wait.

// A change that does not fit is refused as a whole, with the place of every problem.
try {
  changed("hoursPerWeek", 14);
} catch (error) {
  if (!(error instanceof AdvisorError)) throw error;
  console.log(error.code);
  // => INVALID_RULEBOOK
  for (const { path, message } of error.issues) console.log(`${path.at(-1)}: ${message}`);
  // => fact: rule "far-from-half-a-job": no fact is called "hoursPerWeek"; did you mean "hoursPerMonth"?
}

/** The shipped rulebook in which one rule compares another fact, or with another limit. */
function changed(fact: string, limit: number): Rulebook {
  return extendRulebook(rulebook, {
    rules: {
      "far-from-half-a-job": {
        conditions: {
          all: [
            { fact: "duration", operator: "equal", value: "ongoing" },
            { fact, operator: "lessThan", value: limit },
          ],
        },
      },
    },
  });
}

function print(advisor: Advisor): void {
  for (const { role, engagement, alternatives } of advisor.recommend(wineShop).recommendations) {
    console.log(`${role}: ${engagement}`);
    for (const other of alternatives) console.log(`  ${other.engagement}: ${other.verdict}. ${other.reasons[0]?.text}`);
  }
}
