import type { Condition, Constant } from "../../src/index.js";
import type { RulebookPatch } from "../../src/rules.js";

const all = (...conditions: Condition[]) => ({ all: conditions });
const is = (fact: string, value: Constant): Condition => ({ fact, operator: "equal", value });
const below = (fact: string, value: number): Condition => ({ fact, operator: "lessThan", value });
const from = (fact: string, value: number): Condition => ({ fact, operator: "greaterThanInclusive", value });
const rule = (conditions: unknown, type: string, params: unknown) => ({
  conditions,
  event: { type, params },
  reason: "Because it was planted.",
  sources: ["J-01"],
});
const rules = (patch: Record<string, unknown>) => ({ rules: patch }) as RulebookPatch;

const FEW_ON_SITE = all(
  is("role", "copywriter"),
  is("duration", "ongoing"),
  below("hoursPerMonth", 40),
  is("onSite", true),
);
const NO_COPYWRITER = { planted: rule(all(is("role", "copywriter")), "defers", { kind: "too-early" }) };

/** What is planted in the shipped rulebook, the change, and the ids of the findings that must tell of it. */
export const planted: [string, RulebookPatch, string[]][] = [
  [
    "work for which nobody is left",
    rules({
      "no-freelancer": rule(FEW_ON_SITE, "rules-out", { engagement: "freelancer" }),
      "no-agency": rule(FEW_ON_SITE, "rules-out", { engagement: "agency" }),
    }),
    ["hole"],
  ],
  [
    "strong support for what is ruled out",
    rules({ planted: rule(all(from("hoursPerMonth", 200)), "supports", { engagement: "freelancer", strength: 5 }) }),
    ["contradiction/more-than-one-persons-work/planted"],
  ],
  ["ties that nothing calls close", rules({ "another-nearly-as-good": null }), ["contradiction/agency-or-hire"]],
  [
    "a rule on work that no store has",
    rules({
      planted: rule(all(is("duration", "one-off"), from("rolesTogether", 2)), "rules-out", { engagement: "agency" }),
    }),
    ["never-fires/planted"],
  ],
  [
    "a precaution for a choice that is never made",
    rules({ planted: rule(all(is("duration", "one-off"), is("engagement", "hire")), "warns", { when: "before" }) }),
    ["never-fires/planted"],
  ],
  [
    "support for what is always ruled out",
    rules({ planted: rule(all(is("duration", "one-off")), "supports", { engagement: "hire", strength: 1 }) }),
    ["never-matters/planted"],
  ],
  [
    "a kind of not yet that never comes first",
    rules({
      planted: rule(all(is("duration", "ongoing"), below("hoursPerMonth", 2)), "defers", { kind: "too-early" }),
    }),
    ["shadowed/planted"],
  ],
  [
    "a part of what another rule rules out anyway",
    rules({
      planted: rule(all(is("duration", "ongoing"), below("hoursPerMonth", 20)), "rules-out", { engagement: "hire" }),
    }),
    ["subsumed/planted", "never-matters/planted"],
  ],
  [
    "a rule twice",
    rules({
      planted: rule(all(below("hoursPerMonth", 40), is("duration", "ongoing")), "rules-out", { engagement: "hire" }),
    }),
    ["duplicate/far-from-half-a-job/planted"],
  ],
  [
    "a condition that always holds",
    rules({
      "work-that-ends": {
        conditions: all(is("duration", "one-off"), { fact: "hoursPerMonth", operator: "greaterThan", value: 0 }),
      },
    }),
    ["condition-without-effect/work-that-ends/hoursPerMonth-greaterThan-0"],
  ],
  [
    "a kind of not yet that is gone",
    rules({ "chores-under-ten-hours": null, "starter-short-of-help": null }),
    ["outcome-never-reached/automate-first"],
  ],
  [
    "a role that always waits",
    rules(NO_COPYWRITER),
    ["outcome-never-reached/copywriter", "unused-task/home-page-copy"],
  ],
  [
    "a broken contract",
    rules({
      "work-that-sets-you-apart": { event: { type: "opposes", params: { engagement: "hire", strength: 3 } } },
    }),
    ["broken-contract/core-work-speaks-for-a-job/hire"],
  ],
  [
    "money among what decides",
    {
      contracts: {
        planted: {
          because: "It was planted.",
          sources: ["J-01"],
          raising: ["size"],
          claim: "never-decides",
        },
      },
    },
    ["broken-contract/planted/starter-short-of-help"],
  ],
  [
    "a constraint that leaves out stores",
    {
      constraints: { planted: { because: "It was planted.", never: all(is("size", "starter")) } },
    },
    ["wrong-constraint/planted"],
  ],
  ["a constraint that is gone", { constraints: { "only-lasting-work-is-shared": null } }, ["undeclared-constraint"]],
  [
    "a fact that nothing tests any more",
    rules({ "well-described-one-off": null, "vague-project": null, "freelancer-for-vague-project": null }),
    ["unused-fact/scope"],
  ],
  ["a source that nothing cites", { sources: { "X-1": "judgement" } }, ["unused-source/X-1"]],
  [
    "a plan rule for what was chosen and for what was not",
    rules({ "cost-within-budget": { conditions: all(is("fitsAlone", "yes")) } }),
    ["misleading-reason/cost-within-budget"],
  ],
  [
    "support that ends when it should grow",
    rules({ planted: rule(all(below("hoursPerMonth", 160)), "supports", { engagement: "hire", strength: 1 }) }),
    ["misleading-reason/planted/more-hours-speak-for-a-job", "broken-contract/more-hours-speak-for-a-job/hire"],
  ],
  [
    "a waiver of nothing",
    { waivers: { hole: { reason: "It was planted.", sources: ["J-01"] } } },
    ["idle-waiver/hole"],
  ],
];
