import { describe, expect, test } from "vitest";
import { AdvisorError, createAdvisor, type Rulebook, recommend, type StoreProfile } from "../src/index.js";
import { extendRulebook, parseRulebook } from "../src/rules.js";
import { brokenAnywhere, changed, type Loose } from "./support/broken.js";
import { files } from "./support/knowledge.js";
import { thrownBy } from "./support/refusals.js";

const GOOD: StoreProfile = { size: "small", monthlyBudget: 500, tasks: ["daily-admin", "site-build"] };
const HOURS = "engagement/hours.json";
const { rulebook, tasks } = createAdvisor();

const inFile = (path: string, change: (file: Loose) => unknown) => changed(files, (copy) => change(copy[path]));
const inRule = (change: (rule: Loose) => unknown) => inFile(HOURS, ({ rules }) => change(rules[0]));
const withConditions = (conditions: unknown) => inRule((rule) => Object.assign(rule, { conditions }));
const hours = (operator: string, value: unknown) => ({ fact: "hoursPerMonth", operator, value });

/** What is wrong, the files, and what the message must say. */
const CASES: [string, unknown, RegExp][] = [
  ["nothing", undefined, /./],
  ["null", null, /./],
  ["no file", {}, /./],
  ["a file that is missing", changed(files, (copy) => delete copy["texts.json"]), /texts/],
  ["a file that nobody knows", { ...files, "moods.json": {} }, /moods/],
  [
    "a misspelt fact",
    withConditions({ all: [{ ...hours("lessThan", 2), fact: "hoursPerMoth" }] }),
    /hoursPerMoth.*"hoursPerMonth"/,
  ],
  [
    "a wrong operator",
    withConditions({ all: [hours("lesThan", 2)] }),
    /engagement\/hours\.json\.rules\.0\.conditions.*lesThan/,
  ],
  ["a text for a number", withConditions({ all: [hours("greaterThan", "150")] }), /rules\.0\.conditions.*"150"/],
  ["a text for a number, compared", withConditions({ all: [hours("equal", "150")] }), /"150"/],
  ["a number that is none", withConditions({ all: [hours("lessThan", Number.NaN)] }), /rules\.0\.conditions.*NaN/],
  [
    "a single value where a list is asked",
    withConditions({ all: [hours("in", 5)] }),
    /rules\.0\.conditions.*(array|list)/,
  ],
  ["an empty any", withConditions({ any: [] }), /rules\.0\.conditions\.any/],
  [
    "two keys in a node",
    withConditions({ all: [hours("equal", 1)], any: [hours("equal", 2)] }),
    /rules\.0\.conditions/,
  ],
  ["a path into a fact", withConditions({ all: [{ ...hours("equal", 1), path: "$.x" }] }), /path.*not a field/],
  [
    "an order of values that have none",
    withConditions({ all: [{ fact: "size", operator: "lessThan", value: 5 }] }),
    /lessThan compares numbers/,
  ],
  [
    "an unknown value of a fact",
    withConditions({ all: [{ fact: "size", operator: "equal", value: "smal" }] }),
    /"smal".*"small"/,
  ],
  [
    "a fact of a later step",
    withConditions({ all: [{ fact: "served", operator: "equal", value: true }] }),
    /served.*not known yet/,
  ],
  ["a rule's name twice", inFile(HOURS, ({ rules }) => rules.push(structuredClone(rules[0]))), /second time/],
  ["a rule without sources", inRule((rule) => Object.assign(rule, { sources: [] })), /rules\.0\.sources/],
  [
    "an unknown source",
    inRule((rule) => Object.assign(rule, { sources: [{ id: "X-1", supports: "it all" }] })),
    /"X-1"/,
  ],
  ["a placeholder that the rule does not test", inRule((rule) => Object.assign(rule, { reason: "{gap}" })), /"gap"/],
  ["a sentence that is missing", inFile("texts.json", ({ texts }) => delete texts["roadmap.now"]), /roadmap\.now/],
  [
    "an engagement twice",
    inFile("settings.json", ({ engagements }) => Object.assign(engagements, { order: ["hire", "hire", "agency"] })),
    /engagements/,
  ],
  [
    "a kind twice",
    inFile("settings.json", ({ kinds }) =>
      Object.assign(kinds, { order: ["too-early", "too-early", "automate-first"] }),
    ),
    /kinds/,
  ],
  ["a size class that is missing", inFile("sizes.json", ({ classes }) => classes.splice(1, 1)), /classes/],
  [
    "a measure twice",
    inFile("sizes.json", (sizes) => Object.assign(sizes, { precedence: ["headcount", "headcount", "headcount"] })),
    /precedence/,
  ],
  ["a fact without its bands", inFile("facts.json", ({ facts }) => delete facts.urgency.bands), /urgency/],
  [
    "a band of no known value",
    inFile("facts.json", ({ facts }) => Object.assign(facts.urgency.bands, { otherwise: "whenever" })),
    /whenever/,
  ],
  [
    "a fact that nothing works out",
    inFile("facts.json", ({ facts }) =>
      Object.assign(facts, { mood: { type: "boolean", scopes: ["workload"], meaning: "Mood." } }),
    ),
    /mood/,
  ],
  [
    "a criterion of an unknown task",
    inFile("roles/copywriter.json", ({ lookFor }) => Object.assign(lookFor[0], { tasks: ["juggling"] })),
    /juggling/,
  ],
  [
    "a task of two roles",
    inFile("roles/copywriter.json", ({ tasks: own }) => Object.assign(own[0], { id: "blog-posts" })),
    /"blog-posts".*second time/,
  ],
];

describe("bad files of a rulebook are refused", () => {
  test.for(CASES)("%s", ([, given, message]) => {
    const error = thrownBy(() => parseRulebook(given as never));
    expect(error.code).toBe("INVALID_RULEBOOK");
    expect(error.message).toMatch(message);
  });
});

test("the shipped files, parsed, advise as the shipped rulebook does", () => {
  const parsed = parseRulebook(files);
  expect(parsed).toEqual(rulebook);
  expect(recommend(GOOD, { rulebook: parsed })).toEqual(recommend(GOOD));
});

test.for([
  ["null", null],
  ["a text", "settings"],
  ["a bad setting", { settings: { acceptanceFloor: "low" } }],
  ["an unknown part", { sizes: {} }],
  ["a rule that is no rule", { rules: { "a-new-one": {} } }],
  ["a number for rules", { rules: 5 }],
  ["no role at all", { roles: Object.fromEntries(rulebook.roles.map(({ id }) => [id, null])) }],
] as [string, unknown][])("a bad patch of a rulebook is refused: %s", ([, patch]) => {
  expect(thrownBy(() => extendRulebook(rulebook, patch as never)).code).toBe("INVALID_RULEBOOK");
});

test("a role that the prices do not know is refused, not stumbled over", () => {
  const { id: _, tasks: known, ...first } = rulebook.roles[0]!;
  const juggler = { ...first, tasks: [{ ...known[0]!, id: "juggling" }] };
  const store = { ...GOOD, tasks: ["juggling"] } as unknown as StoreProfile;
  const extended = extendRulebook(rulebook, { roles: { juggler } });
  expect(thrownBy(() => createAdvisor({ rulebook: extended }).recommend(store))).toBeInstanceOf(AdvisorError);
});

const EVERYTHING = (["starter", "small", "medium", "large"] as const).map((size): StoreProfile => {
  const team = { canSupervise: false, developers: 3 };
  return { size, monthlyBudget: 5000, tasks: tasks().map(({ id }) => id), team };
});

function adviseAll(own: Rulebook): void {
  const advisor = createAdvisor({ rulebook: own });
  for (const store of EVERYTHING) JSON.stringify(advisor.recommend(store));
}

test("a rulebook that is broken anywhere is refused, or works: nothing else is ever thrown", {
  timeout: 60_000,
}, () => {
  const escapes = new Map<string, number>();
  for (let seed = 0; seed < 400; seed++) {
    try {
      adviseAll(parseRulebook(brokenAnywhere(files, seed)));
    } catch (error) {
      if (!(error instanceof AdvisorError)) escapes.set(String(error), seed);
    }
  }
  expect(Object.fromEntries(escapes)).toEqual({});
});
