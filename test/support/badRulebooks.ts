import { changed, type Loose } from "./broken.js";
import { files } from "./knowledge.js";

const HOURS = "engagement/hours.json";
const inFile = (path: string, change: (file: Loose) => unknown) => changed(files, (copy) => change(copy[path]));
const inRule = (change: (rule: Loose) => unknown) => inFile(HOURS, ({ rules }) => change(rules[0]));
const withConditions = (conditions: unknown) => inRule((rule) => Object.assign(rule, { conditions }));
const hours = (operator: string, value: unknown) => ({ fact: "hoursPerMonth", operator, value });

/** What is wrong, the files, and what the message must say. */
export const badRulebooks: [string, unknown, RegExp][] = [
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
  [
    "too many roles of one family",
    changed(files, (copy) => {
      for (const role of ["order-clerk", "web-developer"]) copy[`roles/${role}.json`].family = "marketing";
    }),
    /roles.*family.*role 7 of the family "marketing"; 6 are the most/,
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
