import { expect, test } from "vitest";
import { recommend } from "../src/index.js";
import { es } from "../src/locales/es.js";
import { rulebook } from "../src/rules.js";

test("x", () => {
  const a = recommend({ size: "small", monthlyBudget: 600.5, tasks: ["daily-admin", "site-bug-fixing", { task: "customer-questions", hoursPerMonth: 6.25 }, "search-ads"] }, { locale: es });
  console.log(JSON.stringify(a, (k, v) => (k === "cost" ? undefined : v), 1).split("\n").filter((l) => /"(text|why|untranslated)"/.test(l)).join("\n"), a.untranslated);
  expect(recommend({ size: "small", monthlyBudget: 10, tasks: [] }, { rulebook, locale: "es" }).size.text).toMatch(/pequeña/);
});
