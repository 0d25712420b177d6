import { expect, test } from "vitest";
import { createAdvisor } from "../src/index.js";
import { compiled } from "../src/rulebook/compile.js";
import { hashOf } from "../src/rulebook/hash.js";
import { rulebook } from "../src/rules.js";
import { groundOf } from "../src/verify/ground.js";
import { mentionsOf } from "../src/verify/mentions.js";
import { storesShowing } from "../src/verify/showing.js";

const ground = groundOf(compiled(rulebook, hashOf(rulebook)));

test.for(rulebook.rules)("some store shows the rule $name", (rule) => {
  const [found] = storesShowing(rule, ground);
  const { store, rateCard } = found!;
  const advice = createAdvisor(rateCard && { rateCard }).recommend(store);
  expect(mentionsOf(advice, rule.name)).not.toEqual([]);
});

test("a rule that never fires is shown by no store", () => {
  const conditions = { all: [{ fact: "hoursPerMonth", operator: "lessThan", value: 0 } as const] };
  const [found] = storesShowing({ ...rulebook.rules[0]!, name: "never", conditions }, ground);
  expect(found).toBeUndefined();
});
