import fc from "fast-check";
import { expect, test } from "vitest";
import type { StoreProfile } from "../src/index.js";
import { createAdvisor } from "../src/index.js";
import { compiled } from "../src/rulebook/compile.js";
import { extendRulebook, type Mutation, mutantsOf, mutationOf, type Rule, rulebook } from "../src/rules.js";
import { adviceText } from "../src/verify/mutants/compared.js";
import { compiledWith } from "../src/verify/mutants/mutated.js";
import { stores } from "./support/arbitraries.js";

const OWN_RULES: Record<string, Omit<Rule, "name">> = {
  "core-work": {
    conditions: {
      any: [
        { fact: "core", operator: "equal", value: true },
        {
          all: [
            { fact: "core", operator: "equal", value: true },
            { fact: "onSite", operator: "equal", value: true },
          ],
        },
      ],
    },
    event: { type: "supports", params: { engagement: "hire", strength: 1 } },
    reason: "Because.",
    sources: ["J-01"],
  },
  "on-the-premises": {
    conditions: { all: [{ fact: "onSite", operator: "equal", value: true }] },
    event: { type: "rules-out", params: { engagement: "freelancer" } },
    reason: "Because.",
    sources: ["J-01"],
  },
  "too-small": {
    conditions: {
      all: [
        { fact: "size", operator: "in", value: ["starter"] },
        { not: { fact: "hoursPerMonth", operator: "greaterThanInclusive", value: 20 } },
      ],
    },
    event: { type: "defers", params: { kind: "too-early" } },
    reason: "Because.",
    sources: ["J-01"],
  },
};

/** What every rulebook needs, and what a strength shows by. */
const KEPT = rulebook.rules.filter(({ name, event }) => event.type === "plan" || name === "another-nearly-as-good");

/** The shipped rulebook with three deciding rules of our own. */
const small = extendRulebook(rulebook, {
  rules: {
    ...Object.fromEntries(rulebook.rules.filter((rule) => !KEPT.includes(rule)).map(({ name }) => [name, null])),
    ...OWN_RULES,
  },
});

/** One store for each combination of bands of the facts that these rules test, at several budgets. */
function everyCell(): StoreProfile[] {
  const flags = [true, false];
  return (["starter", "small"] as const).flatMap((size) =>
    [19, 20, 21].flatMap((hoursPerMonth) =>
      flags.flatMap((core) =>
        flags.flatMap((onSite) =>
          [200, 700, 1e9].map((monthlyBudget) => ({
            size,
            monthlyBudget,
            tasks: [{ task: "blog-posts" as const, hoursPerMonth, core, onSite }],
          })),
        ),
      ),
    ),
  );
}

function ownRules(all: readonly Rule[]): Rule[] {
  return all.filter(({ name }) => Object.hasOwn(OWN_RULES, name));
}

test("every single edit of a rule is made, each once", () => {
  const edits = mutantsOf(small).filter(({ rule }) => rule === "too-small");
  expect(edits.map(({ id }) => id.replace("too-small/", ""))).toEqual([
    "conditions/negated",
    "conditions/any",
    "conditions.0/dropped",
    "conditions.1/dropped",
    "conditions.0/notIn",
    "conditions.0/without-starter",
    "conditions.0/with-small",
    "conditions.0/with-medium",
    "conditions.0/with-large",
    "conditions.1/negated",
    "conditions.1.not/greaterThan",
    "conditions.1.not/19",
    "conditions.1.not/21",
    "conditions.1.not/negated",
    "kind/not-enough-work",
    "kind/automate-first",
    "dropped",
  ]);
  expect(new Set(mutantsOf(rulebook).map(({ id }) => id)).size).toBe(mutantsOf(rulebook).length);
});

test("what is proven equivalent, no store of any cell tells apart; what differs, its witness does", () => {
  const base = compiled(small, "small");
  const cells = everyCell();
  const before = cells.map((store) => adviceText({ store, rateCard: undefined }, base));
  const verdicts = new Set<string>();
  for (const { mutant, verdict, witness } of mutationOf(small, ownRules(small.rules))) {
    verdicts.add(verdict);
    if (verdict === "refused") continue;
    const edited = compiledWith(base, mutant);
    const told = cells.some((store, i) => adviceText({ store, rateCard: undefined }, edited) !== before[i]);
    if (told) expect(verdict, mutant.id).toBe("differs");
    if (verdict === "equivalent") expect(told, mutant.id).toBe(false);
    if (verdict === "differs") expect(tells(witness!, base, edited)).toBe(true);
  }
  expect([...verdicts].sort()).toEqual(["differs", "equivalent", "refused"]);
});

function tells({ store, options }: NonNullable<Mutation["witness"]>, ...both: ReturnType<typeof compiled>[]) {
  const [one, other] = both.map((each) => adviceText({ store, rateCard: options?.rateCard }, each));
  return one !== other;
}

const SEED = 7;

test("stores that are said to tell an edit of a shipped rule do so, given to recommend itself", () => {
  const names = new Set(
    fc.sample(fc.constantFrom(...rulebook.rules.map(({ name }) => name)), { numRuns: 5, seed: SEED }),
  );
  const found = [
    ...mutationOf(
      rulebook,
      rulebook.rules.filter(({ name }) => names.has(name)),
    ),
  ];
  const witnessed = found.filter(({ witness }) => witness).slice(0, 40);
  expect(witnessed.length).toBe(40);
  for (const { mutant, witness } of witnessed) {
    const edited = extendRulebook(rulebook, { rules: { [mutant.rule]: mutant.edited ?? null } as never });
    const { store, options } = witness!;
    const told = [rulebook, edited].map((one) => said(createAdvisor({ ...options, rulebook: one }).recommend(store)));
    expect(told[0], mutant.id).not.toBe(told[1]);
  }
});

function said(advice: object): string {
  return JSON.stringify(advice, (key, value) => (key === "basis" || key === "facts" ? undefined : value));
}

const WITH_EQUIVALENTS = [
  "crafts-apart",
  "sliver-for-an-agency",
  "hiring-in-the-rush",
  "post-wanted-soon",
  "desk-work-of-orders",
];
const RUNS = 2000;

test("no random store tells an edit that is proven equivalent", () => {
  const base = compiled(rulebook, "base");
  const rules = rulebook.rules.filter(({ name }) => WITH_EQUIVALENTS.includes(name));
  const equivalent = [...mutationOf(rulebook, rules)].filter(({ verdict }) => verdict === "equivalent");
  expect(new Set(equivalent.map(({ mutant }) => mutant.rule)).size).toBe(WITH_EQUIVALENTS.length);
  const edited = equivalent.map(({ mutant }) => compiledWith(base, mutant));
  for (const [i, store] of fc.sample(stores, { numRuns: RUNS, seed: SEED }).entries()) {
    const trial = { store, rateCard: undefined };
    expect(adviceText(trial, edited[i % edited.length]!)).toBe(adviceText(trial, base));
  }
});
