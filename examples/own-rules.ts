/** Rules of your own: one threshold changed, a store whose answer changes with it, and the error if the change is wrong. */
import { type Advisor, AdvisorError, createAdvisor, type Rulebook, type StoreProfile } from "store-staffing-advisor";

/** A wine shop that advises its customers by telephone, from nine to five. */
const wineShop: StoreProfile = {
  size: "medium",
  monthlyBudget: 2000,
  tasks: [{ task: "customer-questions", hoursPerMonth: 50, coverage: "office-hours", core: true }],
};

const shipped = createAdvisor();
print(shipped);
// => customer-service-representative: hire
// =>   freelancer: possible. 50 hours a month is usually bought from a freelancer: too little for a job of its own.
// =>   agency: possible. One skill is enough here: an agency’s team and overhead are paid for without need.

// Where nobody takes a job of less than 60 hours a month, hiring is ruled out below 60, not below 40.
print(createAdvisor({ rulebook: changed("hoursPerMonth", 60) }));
// => customer-service-representative: freelancer
// =>   agency: possible. One skill is enough here: an agency’s team and overhead are paid for without need.
// =>   hire: ruled-out. 50 hours a month is far from half a job: an employee would be paid mostly to wait.

// A change that does not fit is refused as a whole, with the place of every problem.
try {
  createAdvisor({ rulebook: changed("hoursPerWeek", 14) });
} catch (error) {
  if (!(error instanceof AdvisorError)) throw error;
  console.log(error.code);
  // => INVALID_RULEBOOK
  for (const { path, message } of error.issues) console.log(`${path.at(-1)}: ${message}`);
  // => conditions: rule "far-from-half-a-job": no fact is called "hoursPerWeek"; did you mean "hoursPerMonth"?
  // => reason: rule "far-from-half-a-job": no fact of its own conditions is called "hoursPerMonth"; did you mean "hoursPerWeek"?
}

/** The shipped rulebook in which one rule compares another fact, or with another limit. */
function changed(fact: string, limit: number): Rulebook {
  const rulebook = structuredClone(shipped.rulebook);
  const rule = rulebook.rules.find(({ name }) => name === "far-from-half-a-job")!;
  rule.conditions = {
    all: [
      { fact: "duration", operator: "equal", value: "ongoing" },
      { fact, operator: "lessThan", value: limit },
    ],
  };
  return rulebook;
}

function print(advisor: Advisor): void {
  for (const { role, engagement, alternatives } of advisor.recommend(wineShop).recommendations) {
    console.log(`${role}: ${engagement}`);
    for (const other of alternatives) console.log(`  ${other.engagement}: ${other.verdict}. ${other.reasons[0]?.text}`);
  }
}
