import { recommend, roles } from "store-staffing-advisor";
import { expect, test } from "vitest";
import { readJson } from "../scripts/knowledge.js";

const { articles } = readJson("test/data/claims.json") as { articles: string[] };
const manager = roles().find(({ id }) => id === "ecommerce-manager")!;

test("the e-commerce manager's list carries every claim of the two articles on managers", () => {
  const cited = new Set(manager.lookFor.flatMap(({ sources }) => sources));
  const claims = articles.filter((id) => /^(SKILLS|SEVEN)-/.test(id));
  expect(claims.length).toBeGreaterThan(40);
  expect(claims.filter((id) => !cited.has(id))).toEqual([]);
});

test("an advice shows ten of them, others for other tasks, musts first", () => {
  const shownFor = (task: "store-analytics" | "team-coordination" | "store-strategy" | "logistics-planning") =>
    recommend({ size: "medium", monthlyBudget: 9000, tasks: [task] }).recommendations[0]!.lookFor;
  const [analytics, logistics] = [shownFor("store-analytics"), shownFor("logistics-planning")];
  expect(analytics).toHaveLength(10);
  expect(analytics.map(({ id }) => id)).not.toEqual(logistics.map(({ id }) => id));
  const order = ["must", "plus", "ask"];
  const needs = analytics.map(({ need }) => order.indexOf(need));
  expect(needs).toEqual([...needs].sort((a, b) => a - b));
});

test("every other role says what to look for, from its own claims or the evidence", () => {
  for (const { id, lookFor } of roles()) {
    expect(lookFor.length, id).toBeGreaterThanOrEqual(6);
    expect(new Set(lookFor.map((criterion) => criterion.id)).size, id).toBe(lookFor.length);
  }
});
