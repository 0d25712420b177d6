import { createAdvisor, type Settings, type StoreProfile } from "store-staffing-advisor";
import { extendRulebook, rulebook } from "store-staffing-advisor/rules";
import { describe, expect, test } from "vitest";
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
  ["roadmapSteps", 1, { size: "small", monthlyBudget: 0, tasks: ["shipping"] }],
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

describe("a roadmap of as many steps as the settings allow", () => {
  const store: StoreProfile = {
    size: "medium",
    monthlyBudget: 0,
    tasks: ["shipping", "site-build", "search-ads", "blog-posts", "product-descriptions"],
  };
  const roadmapWith = (roadmapSteps: number) =>
    createAdvisor({ rulebook: extendRulebook(rulebook, { settings: { roadmapSteps } }) }).recommend(store).roadmap;
  const whole = () => roadmapWith(99);

  test("one step is only now", () => {
    const [now, ...later] = roadmapWith(1);
    expect(now).toMatchObject({ step: 1, trigger: [], adds: [] });
    expect(later).toEqual([]);
  });

  test("there are no more steps than there is work", () => {
    const { length } = whole();
    expect(length).toBeGreaterThan(3);
    expect(length).toBeLessThanOrEqual(1 + store.tasks.length);
    expect(roadmapWith(length)).toEqual(whole());
  });

  test("with fewer steps the last takes in all the rest", () => {
    const steps = whole();
    for (let most = 2; most < steps.length; most++) {
      const roadmap = roadmapWith(most);
      expect(roadmap).toHaveLength(most);
      expect(roadmap.slice(0, -1)).toEqual(steps.slice(0, most - 1));
      const rest = steps.slice(most - 1).flatMap(({ adds }) => adds.map(({ id }) => id));
      expect(
        roadmap
          .at(-1)!
          .adds.map(({ id }) => id)
          .sort(),
      ).toEqual(rest.sort());
      expect(roadmap.at(-1)!.outOfReach).toEqual([]);
    }
  });
});
