import { expect, test } from "vitest";
import { strengthTogether, suitabilityOf, waysOf } from "../src/plan/decided.js";
import { moneyFacts, outsidersOf, type Planned, rivalryOf } from "../src/plan/outcome.js";
import type { Picks } from "../src/plan/plan.js";
import { firmnessOf } from "../src/plan/range.js";
import { acceptable, rank, type Suitability } from "../src/rules/decide.js";
import { rulebook } from "../src/rules.js";
import { shippedCompiled } from "../src/shipped/shipped.js";
import { decidedBy, together } from "./support/decidedBy.js";

/** How engagements of some strengths suit, above a floor. */
function ranked(strengths: number[], floor: number, ruledOut: number[] = []): Suitability[] {
  const verdicts = strengths.map((strength, i) => ({
    strength,
    suits: (ruledOut.includes(i) ? "not" : "best") as Suitability,
  }));
  rank(verdicts, floor);
  return verdicts.map(({ suits }) => suits);
}

test("the strongest suits best, what is weaker less, and what is below the floor badly", () => {
  expect(ranked([3, 5, 0], 1)).toEqual(["less", "best", "badly"]);
  expect(ranked([5, 5, 1], 1)).toEqual(["best", "best", "less"]);
  expect(ranked([9, 3, 2], 1, [0])).toEqual(["not", "best", "less"]);
  expect(ranked([0, -2, -1], 1)).toEqual(["badly", "badly", "badly"]);
  expect(ranked([4, 0, 0], 1, [0])).toEqual(["not", "badly", "badly"]);
});

const clerk = () =>
  decidedBy("clerk", { freelancer: [5, "best", 100], agency: [3, "less", 300], hire: [-1, "badly", 900] });
const writer = () =>
  decidedBy("writer", { freelancer: [2, "less", 50], agency: [6, "best", 90], hire: [4, "less", 700] }, 1);

test("what suits best or less may be planned, for a group what suits each of its parts so", () => {
  expect(acceptable(clerk().decision).map(({ engagement }) => engagement)).toEqual(["freelancer", "agency"]);
  expect(waysOf([clerk()])).toEqual(["freelancer", "agency"]);
  expect(waysOf([writer(), clerk()])).toEqual(["freelancer", "agency"]);
  const noAgency = decidedBy("other", { freelancer: [5, "best", 1], agency: [0, "not", 1], hire: [2, "less", 1] });
  expect(waysOf([writer(), noAgency])).toEqual(["freelancer", "hire"]);
});

test("nothing may be planned for a group of which one part is not due", () => {
  const late = decidedBy(
    "late",
    { freelancer: [5, "best", 1], agency: [5, "best", 1], hire: [5, "best", 1] },
    2,
    "too-early",
  );
  expect(waysOf([late])).toEqual([]);
  expect(waysOf([clerk(), late])).toEqual([]);
});

test("alone, an engagement suits as its verdict says; together, as the strengths add up", () => {
  expect((["freelancer", "agency", "hire"] as const).map((one) => suitabilityOf([clerk()], one))).toEqual([
    "best",
    "less",
    "badly",
  ]);
  const both = together(clerk(), writer());
  expect(strengthTogether(both, "agency")).toBe(9);
  expect(suitabilityOf(both, "agency")).toBe("best");
  expect(suitabilityOf(both, "freelancer")).toBe("less");
  expect(suitabilityOf(both, "hire")).toBe("badly");
  const noHire = decidedBy("other", { freelancer: [7, "best", 1], agency: [3, "less", 1], hire: [9, "not", 1] });
  expect(suitabilityOf(together(clerk(), noHire), "hire")).toBe("not");
  const equals = together(
    clerk(),
    decidedBy("b", { freelancer: [1, "less", 1], agency: [3, "best", 1], hire: [0, "badly", 1] }),
  );
  expect(suitabilityOf(equals, "freelancer")).toBe("best");
  expect(suitabilityOf(equals, "agency")).toBe("best");
});

test("the rival is the strongest other engagement that may be planned, and the first of equals", () => {
  expect(rivalryOf(clerk(), "freelancer")).toEqual({ rival: "agency", lead: 2 });
  expect(rivalryOf(clerk(), "agency")).toEqual({ rival: "freelancer", lead: -2 });
  const only = decidedBy("only", { freelancer: [5, "best", 1], agency: [0, "badly", 1], hire: [0, "not", 1] });
  expect(rivalryOf(only, "freelancer")).toEqual({ rival: "none", lead: 100 });
  const equals = decidedBy("equals", { freelancer: [2, "less", 1], agency: [2, "less", 1], hire: [5, "best", 1] });
  expect(rivalryOf(equals, "hire")).toEqual({ rival: "freelancer", lead: 3 });
  expect(rivalryOf(together(clerk(), writer())[0]!, "agency")).toEqual({ rival: "freelancer", lead: 2 });
});

function planned(picks: Picks, budget: number, decided = [clerk(), writer()]): Planned {
  return { decided, groups: [], plan: { picks } as Planned["plan"], budget, rulebook };
}

test("outsiders are counted by what they serve together", () => {
  const shared = together(clerk(), writer());
  const pick = (one: ReturnType<typeof clerk>, engagement: "hire" | "freelancer" | "agency") => ({ one, engagement });
  expect(outsidersOf([])).toEqual({ parallelFreelancers: 0, parallelOutsiders: 0 });
  expect(outsidersOf([pick(clerk(), "freelancer"), undefined, pick(writer(), "hire")])).toEqual({
    parallelFreelancers: 1,
    parallelOutsiders: 1,
  });
  expect(outsidersOf([...shared.map((one) => pick(one, "agency")), pick(clerk(), "freelancer")])).toEqual({
    parallelFreelancers: 1,
    parallelOutsiders: 2,
  });
});

test("money facts tell what is served, by what, and what fits the budget alone and beside the rest", () => {
  const [first, second] = [clerk(), writer()];
  const plan = planned([{ one: first, engagement: "freelancer" }, undefined], 190, [first, second]);
  expect(moneyFacts(first, "freelancer", plan)).toEqual({
    engagement: "freelancer",
    served: true,
    chosen: true,
    suits: "best",
    fitsAlone: "yes",
    fitsBeside: true,
  });
  expect(moneyFacts(first, "agency", plan)).toMatchObject({
    served: true,
    chosen: false,
    fitsAlone: "no",
    fitsBeside: false,
  });
  expect(moneyFacts(second, "agency", plan)).toMatchObject({ served: false, chosen: false, fitsBeside: true });
  const poorer = { ...plan, budget: 189 };
  expect(moneyFacts(second, "agency", poorer)).toMatchObject({ fitsAlone: "yes", fitsBeside: false });
});

test("a cost is tight where, times the factor, it is more than the budget", () => {
  const one = clerk();
  const factor = rulebook.settings.tightFactor;
  const fits = (budget: number) => moneyFacts(one, "freelancer", planned([undefined], budget, [one])).fitsAlone;
  expect([99, 100, 100 * factor - 1, 100 * factor].map(fits)).toEqual(["no", "tight", "tight", "yes"]);
});

test("what is shared fits with all its parts", () => {
  const parts = together(clerk(), writer());
  const [first, second] = [clerk(), writer()];
  const plan = planned([{ one: first, engagement: "freelancer" }, undefined], 150, [first, second]);
  parts[0]!.workload = first.workload;
  parts[1]!.workload = second.workload;
  expect(moneyFacts(parts[0]!, "freelancer", plan)).toMatchObject({ fitsAlone: "tight", fitsBeside: true });
  expect(moneyFacts(parts[0]!, "agency", plan)).toMatchObject({ fitsAlone: "no", fitsBeside: false });
  expect(moneyFacts(parts[0]!, "freelancer", { ...plan, budget: 149 })).toMatchObject({ fitsAlone: "no" });
});

test("a choice is firm where its high end fits beside what counts for more", () => {
  const dear = (place: number) =>
    decidedBy(
      `dear-${place}`,
      { freelancer: [90, "best", 100, 150], agency: [0, "not", 1], hire: [0, "not", 1] },
      place,
    );
  const [first, second, third] = [dear(0), dear(1), dear(2)];
  const picks: Picks = [first, second, third].map((one) => ({ one, engagement: "freelancer" }));
  const firm = (one: typeof first, budget: number) =>
    firmnessOf(one, "freelancer", planned(picks, budget, [first, second, third]), shippedCompiled()).fitsAtHighest;
  expect(firm(first, 150)).toBe(true);
  expect(firm(first, 149)).toBe(false);
  expect(firm(second, 250)).toBe(true);
  expect(firm(second, 249)).toBe(false);
  const shared = together(dear(1), dear(2));
  const joint: Picks = [picks[0], ...shared.map((one) => ({ one, engagement: "freelancer" as const }))];
  const both = (budget: number) =>
    firmnessOf(shared[1]!, "freelancer", planned(joint, budget, [first, second, third]), shippedCompiled());
  expect(both(400).fitsAtHighest).toBe(true);
  expect(both(399).fitsAtHighest).toBe(false);
});
