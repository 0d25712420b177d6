/** The rules in an app that runs json-rules-engine already: a fact of its own, a rule of its own, and a fact that is missing. */
import type { StoreProfile } from "store-staffing-advisor";
import { factsOf, rulebook, toEngine, trace, whyNot } from "store-staffing-advisor/rules";

const engine = toEngine(rulebook, { scopes: ["workload"] });

/** The app knows, but only after asking its own system, how many seats are free in the office. */
engine.addFact("freeSeats", async () => 0);

engine.addRule({
  name: "no-seat-for-an-employee",
  conditions: {
    all: [
      { fact: "freeSeats", operator: "lessThan", value: 1 },
      { fact: "onSite", operator: "equal", value: true },
    ],
  },
  event: { type: "rules-out", params: { engagement: "hire" } },
});

/** A tea shop that wants its orders packed on the premises. */
const store: StoreProfile = {
  size: "medium",
  monthlyBudget: 2500,
  tasks: [{ task: "order-processing", hoursPerMonth: 110, onSite: true }],
};

const [facts] = factsOf(store).workloads.map((workload) => workload.facts);
const { results } = await engine.run(facts);
const ofHiring = results.filter(({ event }) => event?.params?.engagement === "hire");
for (const { name, event } of ofHiring) console.log(`${event?.type} hire: ${name}`);
// => supports hire: about-half-a-job
// => supports hire: customer-data-every-day
// => supports hire: employee-costs-less
// => supports hire: regular-presence
// => supports hire: steady-order-work
// => supports hire: orders-in-a-larger-store
// => rules-out hire: no-seat-for-an-employee

// A fact without a value leaves out the rules that test it, and names them; the others are decided.
const { undecided } = await engine.run({ ...facts, hireToFreelancer: undefined });
console.log(`undecided: ${undecided.join(", ")}`);
// => undecided: employee-costs-less, half-a-post-half-used

// Which conditions of a rule held, and why it did not fire, without an engine.
const [rules] = trace(store).workloads.map((workload) => workload.rules);
const silent = rules?.find(({ rule }) => rule === "far-from-half-a-job");
if (silent) console.log(whyNot(silent));
// => far-from-half-a-job: hoursPerMonth is 110 (needed: lessThan 40)
