import fc from "fast-check";
import { expect, test } from "vitest";
import { createAdvisor, type StoreProfile } from "../src/index.js";
import { differencesBetween } from "../src/testing/laws/differences.js";
import { assertLaws, type Law, lawOf, laws, must, mustEqual, storeProfile } from "../src/testing.js";
import { spoiled } from "./support/spoiled.js";

const advisor = createAdvisor();
const STORE: StoreProfile = { size: "small", monthlyBudget: 900, tasks: ["search-ads"] };

async function messageFrom(run: Promise<void>): Promise<string> {
  const outcome = await run.then(
    () => "it holds",
    (error: Error) => error.message,
  );
  expect(outcome).not.toBe("it holds");
  return outcome;
}

/** Serves nobody with exactly so much money, though less would do. */
const moody = spoiled(advisor, (advice, { monthlyBudget }) => {
  if (monthlyBudget === 1e12) advice.recommendations = [];
});

test("all laws hold of the shipped advisor", async () => {
  await assertLaws(advisor, { numRuns: 15 });
});

test("a broken law is told with its statement, both stores, what differs, the seed and how to try it again", async () => {
  const [law] = laws.filter(({ name }) => name === "5 more budget never serves less");
  const message = await messageFrom(assertLaws(moody, { laws: [law!], seed: 42 }));
  expect(message).toContain(`Law "${law!.name}" does not hold: ${law!.statement}`);
  expect(message).toMatch(/^The store: \{"size":"starter"/m);
  expect(message).toMatch(/^The other store: \{.*"monthlyBudget":1000000000000/m);
  expect(message).toMatch(/^How it differs: monthlyBudget: \d+(\.\d+)? → 1000000000000$/m);
  expect(message).toMatch(/^What differed:\n- 0 of importance is served rather than \d+$/m);
  expect(message).toContain("Seed 42: store ");
});

test("a counterexample that is pasted breaks the law again, and the same seed finds the same", async () => {
  const chosen = laws.filter(({ name }) => name === "5 more budget never serves less");
  const message = await messageFrom(assertLaws(moody, { laws: chosen, seed: 7 }));
  expect(await messageFrom(assertLaws(moody, { laws: chosen, seed: 7 }))).toBe(message);
  const pasted: StoreProfile = JSON.parse(/examples: \[(.*)\] \}\)$/m.exec(message)![1]!);
  const again = await messageFrom(assertLaws(moody, { laws: chosen, numRuns: 1, examples: [pasted] }));
  expect(again).toContain(JSON.stringify(pasted));
  await assertLaws(advisor, { laws: chosen, numRuns: 1, examples: [pasted] });
});

test("every broken law is told, not the first alone", async () => {
  const broken = spoiled(advisor, (advice) => {
    advice.monthlyCost += 1;
  });
  const message = await messageFrom(assertLaws(broken, { numRuns: 20, seed: 1 }));
  expect(message).toContain('Law "4 within budget"');
  expect(message).toContain('Law "12 scale"');
});

test("laws of one's own have the same shape, made by lawOf or by hand", async () => {
  const cheap = lawOf({
    name: "cheap",
    statement: "Nothing costs more than 100.",
    check: (store, { recommend }) => must(recommend(store).monthlyCost <= 100, "it costs more"),
  });
  const plain: Law = {
    name: "plain",
    statement: "Everything is free.",
    property: (own, stores = storeProfile()) =>
      fc.property(stores, (store) => mustEqual(own.recommend(store).monthlyCost, 0, "monthlyCost")),
  };
  const refused: Law = {
    name: "refused",
    statement: "Nothing is refused.",
    property: (own) => fc.property(fc.constant(STORE), (store) => !own.safeRecommend(store).success),
  };
  const message = await messageFrom(assertLaws(advisor, { laws: [cheap, plain, refused], seed: 3 }));
  for (const { name, statement } of [cheap, plain, refused]) {
    expect(message).toContain(`Law "${name}" does not hold: ${statement}`);
  }
  expect(message).toMatch(/What it says: monthlyCost: 0 → \d/);
});

test("a check that throws something else breaks its law too", async () => {
  const faulty = { ...advisor, recommend: () => JSON.parse("{") };
  const message = await messageFrom(assertLaws(faulty, { laws: laws.slice(0, 1), seed: 1, numRuns: 3 }));
  expect(message).toContain("- it threw SyntaxError");
});

test("stores may be one's own, and are those that fit the advisor otherwise", async () => {
  const seen: StoreProfile[] = [];
  const watching = lawOf({ name: "watching", statement: "It looks.", check: (store) => void seen.push(store) });
  await assertLaws(advisor, { laws: [watching], numRuns: 30, stores: fc.constant(STORE) });
  expect(new Set(seen)).toEqual(new Set([STORE]));
  await assertLaws(advisor, { laws: [watching], numRuns: 30 });
  expect(new Set(seen).size).toBeGreaterThan(20);
});

test("a law is a property that fast-check runs by itself", async () => {
  const [total] = laws;
  const property = total!.property(advisor) as fc.IAsyncProperty<[StoreProfile]>;
  await fc.assert(property, { numRuns: 20 });
  await total!.check(STORE, advisor);
});

test("what differs is told by ids and places, and cut where it is much", () => {
  const differences = differencesBetween(
    { list: [{ id: "a", n: 1 }, { id: "b" }], same: 1, zero: 0, gone: 1 },
    { list: [{ id: "c" }, { id: "a", n: 2 }], same: 1, zero: -0, come: 1 },
  );
  expect(differences).toEqual([
    "list > b is gone",
    "list > c is new",
    "list > a > n: 1 → 2",
    "zero: 0 → -0",
    "gone: 1 → nothing",
    "come: nothing → 1",
  ]);
  expect(differencesBetween([{ id: "a" }, { id: "b" }], [{ id: "b" }, { id: "a" }])).toEqual([": in another order"]);
  const many = Array.from({ length: 20 }, (_, i) => i);
  expect(differencesBetween(many, [])).toHaveLength(9);
  expect(differencesBetween(many, []).at(-1)).toBe("and 12 differences more");
  expect(differencesBetween("x".repeat(1000), 1)[0]!.length).toBeLessThan(200);
  expect(differencesBetween({ a: undefined }, {})).toEqual(["a: nothing → nothing"]);
});
