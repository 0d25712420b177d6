import { createAdvisor, type Settings, type StoreProfile } from "store-staffing-advisor";
import { extendRulebook, rulebook } from "store-staffing-advisor/rules";
import { expect, test } from "vitest";
import { parseRulebook } from "../src/rules.js";
import { changed } from "./support/broken.js";
import { files } from "./support/knowledge.js";

const shipped = createAdvisor();

/** Each setting with another value and a store whose advice turns on it. */
const turning: [keyof Settings, number, StoreProfile][] = [
  [
    "acceptanceFloor",
    9,
    { size: "small", monthlyBudget: 900, tasks: [{ task: "shipping", hoursPerMonth: 20, gap: "both" }] },
  ],
  ["tightFactor", 5, { size: "small", monthlyBudget: 900, tasks: ["daily-admin"] }],
  [
    "longestOneOffMonths",
    24,
    { size: "medium", monthlyBudget: 9000, tasks: [{ task: "site-build", hoursPerMonth: 160, months: 14 }] },
  ],
  [
    "urgencyShare",
    1,
    {
      size: "medium",
      monthlyBudget: 9000,
      tasks: [
        { task: "shipping", hoursPerMonth: 100, startWithinWeeks: 2 },
        { task: "order-processing", hoursPerMonth: 60 },
      ],
    },
  ],
  ["criteriaShown", 1, { size: "small", monthlyBudget: 900, tasks: ["logo-design"] }],
  ["criterionTaskBonus", 0, { size: "medium", monthlyBudget: 5000, tasks: ["store-analytics"] }],
  ["criterionSizeBonus", 50, { size: "medium", monthlyBudget: 5000, tasks: ["store-analytics"] }],
];

test("every setting is tried here", () => {
  expect(turning.map(([name]) => name).sort()).toEqual(Object.keys(rulebook.settings).sort());
});

test.for(turning)("the setting %s changes some advice", ([name, value, store]) => {
  const other = createAdvisor({ rulebook: extendRulebook(rulebook, { settings: { [name]: value } }) });
  const { basis: _, ...before } = shipped.recommend(store);
  const { basis: __, ...after } = other.recommend(store);
  expect(after).not.toEqual(before);
});

test("the order of the kinds of not yet names one that is due for several reasons", () => {
  const store: StoreProfile = {
    size: "starter",
    monthlyBudget: 900,
    tasks: [{ task: "shipping", hoursPerMonth: 8, gap: "time" }],
  };
  const reversed = parseRulebook(changed(files, (copy) => copy["settings.json"].kinds.order.reverse()));
  expect(shipped.recommend(store).notYet[0]?.kind).toBe("automate-first");
  expect(createAdvisor({ rulebook: reversed }).recommend(store).notYet[0]?.kind).toBe("too-early");
});
