import { expect, test } from "vitest";
import { createAdvisor } from "../src/index.js";
import { boundaries, detailsOf } from "./support/boundaries.js";

const { recommend } = createAdvisor();
const listed = boundaries();

test("there are stores on the boundaries of rules, each for a rule", () => {
  expect(listed.length).toBeGreaterThan(0);
  for (const { rules } of listed) expect(rules.length).toBeGreaterThan(0);
});

test("the advice for the stores on the boundaries of rules is the one on record", async () => {
  const told = listed.map(({ rules, store }, i) =>
    [`${i + 1}: ${rules.join(", ")}`, `  ${JSON.stringify(store)}`, ...detailsOf(recommend(store))].join("\n"),
  );
  await expect(`${told.join("\n\n")}\n`).toMatchFileSnapshot("snapshots/boundaries.txt");
});
