import type { Loose } from "./broken.js";

const HOURS = "engagement/hours.json";
const FIRST = [HOURS, "rules", 0];
const NAMED = /^rule "far-from-half-a-job": /;
const COPYWRITER = "roles/copywriter.json";

/** One slip in otherwise good files, the only place that must be told, and what must be said there. */
export interface Fault {
  what: string;
  /** Change a copy of the files. */
  make: (files: Loose) => unknown;
  path: (string | number)[];
  says: RegExp;
}

function fault(what: string, make: Fault["make"], path: Fault["path"], says: RegExp): Fault {
  return { what, make, path, says };
}

function inRule(what: string, make: (rule: Loose) => unknown, path: Fault["path"], says: RegExp): Fault {
  const named = new RegExp(`${NAMED.source}.*${says.source}`);
  return fault(what, (files) => make(files[HOURS].rules[0]), [...FIRST, ...path], named);
}

/** The first comparison is of `duration` with "ongoing", the second of `hoursPerMonth` with 40. */
function inTest(what: string, nth: 0 | 1, change: object, path: Fault["path"], says: RegExp): Fault {
  const make = ({ conditions }: Loose) => Object.assign(conditions.all[nth], change);
  return inRule(what, make, ["conditions", "all", nth, ...path], says);
}

const hours = (operator: string, value: unknown) => ({ fact: "hoursPerMonth", operator, value });

/** Faults in the conditions of a rule. */
export const faultsOfConditions: Fault[] = [
  inTest(
    "a misspelt operator",
    1,
    { operator: "lesThan" },
    ["operator"],
    /lessThan, .*"lesThan"; did you mean "lessThan"/,
  ),
  inTest(
    "a misspelt value",
    0,
    { value: "ongoin" },
    ["value"],
    /of the fact "duration" is called "ongoin"; did you mean "ongoing"/,
  ),
  inTest("a text for a number", 1, { value: "40" }, ["value"], /"hoursPerMonth" is a number, not "40"/),
  inTest("a number for a name", 0, { value: 1 }, ["value"], /expected a value of the fact "duration", got 1/),
  inTest("a value where a list is asked", 1, { operator: "in" }, ["value"], /expected a list of values, got 40/),
  inTest("a list where a value is asked", 0, { value: ["ongoing"] }, ["value"], /expected one value.*"in"/),
  inTest("an empty list", 0, { operator: "in", value: [] }, ["value"], /at least one value/),
  inTest(
    "an order of names",
    0,
    { operator: "lessThan" },
    ["operator"],
    /lessThan compares numbers.*"duration" is none/,
  ),
  inTest("a strange key", 0, { path: "$.x" }, ["path"], /is not a field here/),
  inRule(
    "a misspelt group",
    (rule) => Object.assign(rule, { conditions: { al: rule.conditions.all } }),
    ["conditions", "al"],
    /did you mean "all"/,
  ),
  inRule(
    "no group",
    (rule) => Object.assign(rule, { conditions: {} }),
    ["conditions"],
    /exactly one of "all", "any" and "not"/,
  ),
  inRule("no conditions", (rule) => delete rule.conditions, ["conditions"], /expected a value, got nothing/),
  inRule(
    "a list for conditions",
    (rule) => Object.assign(rule, { conditions: rule.conditions.all }),
    ["conditions"],
    /expected a condition, got an array/,
  ),
  inRule(
    "a lone comparison",
    ({ conditions }) => {
      Object.assign(conditions, conditions.all[1]);
      delete conditions.all;
    },
    ["conditions"],
    /put this comparison into a list under "all"/,
  ),
  inRule(
    "all beside any",
    ({ conditions }) => Object.assign(conditions, { any: [hours("lessThan", 40)] }),
    ["conditions"],
    /has "all" and "any" side by side/,
  ),
  inRule(
    "an empty all",
    ({ conditions }) => conditions.all.push({ all: [] }),
    ["conditions", "all", 2, "all"],
    /needs at least one condition/,
  ),
  inRule(
    "an empty not",
    ({ conditions }) => conditions.all.push({ not: {} }),
    ["conditions", "all", 2, "not"],
    /this is empty/,
  ),
  inRule(
    "a comparison beside a group",
    ({ conditions }) => Object.assign(conditions, { fact: "duration" }),
    ["conditions", "fact"],
    /stands alone/,
  ),
  inRule(
    "two bounds that exclude each other",
    ({ conditions }) => conditions.all.push(hours("greaterThan", 40)),
    ["conditions"],
    /can never hold/,
  ),
  inRule(
    "a number that the fact never is",
    ({ conditions }) => conditions.all.push(hours("lessThanInclusive", 0)),
    ["conditions"],
    /can never hold/,
  ),
  inRule(
    "more combinations than fit",
    ({ conditions }) => conditions.all.push(...Array(13).fill({ any: [hours("lessThan", 40), hours("equal", 40)] })),
    ["conditions"],
    /8192 combinations.*4096 are the most/,
  ),
];

/** Faults elsewhere in a rule. */
export const faultsOfRules: Fault[] = [
  inRule("a misspelt key", (rule) => Object.assign(rule, { reson: "x" }), ["reson"], /did you mean "reason"/),
  inRule("no reason", (rule) => delete rule.reason, ["reason"], /expected a string/),
  inRule(
    "a placeholder of no fact",
    (rule) => Object.assign(rule, { reason: "{duratoin}" }),
    ["reason"],
    /"duratoin"; did you mean "duration"/,
  ),
  inRule(
    "a placeholder of a fact that it does not test",
    (rule) => Object.assign(rule, { reason: "{gap}" }),
    ["reason"],
    /no fact of its own conditions is called "gap"/,
  ),
  inRule(
    "a number from nowhere",
    (rule) => Object.assign(rule, { reason: "Below 12,345 hours." }),
    ["reason"],
    /the number 12345 is none of its conditions/,
  ),
  inRule(
    "a misspelt event",
    ({ event }) => Object.assign(event, { type: "rule-out" }),
    ["event", "type"],
    /"rules-out"|known id/,
  ),
  inRule(
    "a misspelt engagement",
    ({ event }) => Object.assign(event.params, { engagement: "hirre" }),
    ["event", "params", "engagement"],
    /did you mean "hire"/,
  ),
  inRule(
    "an unknown source",
    ({ sources }) => Object.assign(sources[0], { id: "E-HOURS-99" }),
    ["sources", 0, "id"],
    /no source is called "E-HOURS-99"; did you mean "E-HOURS-9"/,
  ),
  inRule(
    "a source twice",
    ({ sources }) => sources.push(sources[0]),
    ["sources", 3],
    /cites "E-HOURS-9" a second time/,
  ),
  inRule("no source", (rule) => Object.assign(rule, { sources: [] }), ["sources"], /needs at least|too small|entry/),
  inRule(
    "a source that supports nothing",
    ({ sources }) => delete sources[0].supports,
    ["sources", 0, "supports"],
    /expected a string/,
  ),
  inRule("one example only", ({ examples }) => examples.splice(1), ["examples"], /at least 2 entries/),
  inRule(
    "examples that all fire",
    ({ examples }) => examples.splice(1, 2, examples[0]),
    ["examples"],
    /one with "fires": false is needed/,
  ),
  inRule(
    "examples of which none fires",
    ({ examples }) => examples.shift(),
    ["examples"],
    /one with "fires": true is needed/,
  ),
  inRule(
    "an example that lacks a fact",
    ({ examples }) => delete examples[0].facts.duration,
    ["examples", 0, "facts"],
    /lacks "duration"/,
  ),
  inRule(
    "an example with a fact too many",
    ({ examples }) => Object.assign(examples[0].facts, { gap: "time" }),
    ["examples", 0, "facts", "gap"],
    /no fact that the conditions test/,
  ),
  inRule(
    "an example that fires after all",
    ({ examples }) => Object.assign(examples[1], { facts: examples[0].facts }),
    ["examples", 1, "fires"],
    /says false, but.*the rule fires/,
  ),
  inRule(
    "an example of no known value",
    ({ examples }) => Object.assign(examples[1].facts, { duration: "once" }),
    ["examples", 1, "facts", "duration"],
    /"once"; did you mean "one-off"|is called "once"/,
  ),
  inRule(
    "an example that can never be",
    ({ examples }) => Object.assign(examples[0].facts, { hoursPerMonth: 0 }),
    ["examples", 0, "facts", "hoursPerMonth"],
    /always above 0, never 0/,
  ),
  fault(
    "a rule's name twice",
    (files) => Object.assign(files[HOURS].rules[1], { name: "far-from-half-a-job" }),
    [HOURS, "rules", 1, "name"],
    /a second time, after engagement\/hours.json.rules.0/,
  ),
  fault(
    "a misspelt role",
    (files) => Object.assign(files["fit/roles.json"].rules[0].event.params, { role: "copywritr" }),
    ["fit/roles.json", "rules", 0, "event", "params", "role"],
    /did you mean "copywriter"/,
  ),
  fault(
    "a misspelt task",
    (files) => Object.assign(files["fit/roles.json"].rules[0].event.params, { task: "blog-post" }),
    ["fit/roles.json", "rules", 0, "event", "params", "task"],
    /did you mean "blog-posts"/,
  ),
];

const constraint = (rest: object) => ({ name: "some-constraint", because: "It is so.", ...rest });
const contract = (rest: object) => ({
  name: "some-contract",
  because: "It is so.",
  sources: ["J-10"],
  raising: ["hoursPerMonth"],
  claim: "never-decides",
  ...rest,
});
const noted =
  (field: string, ...items: object[]) =>
  (files: Loose) =>
    Object.assign(files["facts.json"], { [field]: items });

/** Faults in other files than those of rules. */
export const faultsElsewhere: Fault[] = [
  fault(
    "another id than the file's",
    (files) => Object.assign(files[COPYWRITER], { id: "copy-writer" }),
    [COPYWRITER, "id"],
    /must be "copywriter" as its file is called/,
  ),
  fault(
    "a task of two roles",
    (files) => files[COPYWRITER].tasks.push(structuredClone(files["roles/web-developer.json"].tasks[0])),
    ["roles/web-developer.json", "tasks", 0, "id"],
    /a second time, after roles\/copywriter.json/,
  ),
  fault(
    "a task that nobody has",
    (files) => Object.assign(files[COPYWRITER].lookFor[0], { tasks: ["blog-post"] }),
    [COPYWRITER, "lookFor", 0, "tasks", 0],
    /did you mean "blog-posts"/,
  ),
  fault(
    "a role that nobody has",
    (files) => Object.assign(files[COPYWRITER].tasks[0], { alsoBy: ["designer"] }),
    [COPYWRITER, "tasks", 0, "alsoBy", 0],
    /"designer"/,
  ),
  fault(
    "a source that a setting cites",
    (files) => Object.assign(files["settings.json"].settings.criteriaShown, { sources: ["J-99"] }),
    ["settings.json", "settings", "criteriaShown", "sources", 0],
    /"J-99"/,
  ),
  fault(
    "a text for a setting",
    (files) => Object.assign(files["settings.json"].settings.criteriaShown, { value: "10" }),
    ["settings.json", "settings", "criteriaShown", "value"],
    /expected a number, got "10"/,
  ),
  fault(
    "a file that has no place",
    (files) => Object.assign(files, { "fact.json": {} }),
    ["fact.json"],
    /did you mean "facts.json"/,
  ),
  fault(
    "a file that is a list",
    (files) => Object.assign(files, { "waivers.json": [] }),
    ["waivers.json"],
    /expected an object, got an array/,
  ),
  fault(
    "a file of no rule",
    (files) => Object.assign(files, { "fit/none.json": { question: "Which?", rules: [] } }),
    ["fit/none.json", "rules"],
    /entry/,
  ),
  fault(
    "a claim that is not there",
    (files) => Object.assign(files["not-encoded.json"].claims, { "JOBS-99": "For no reason." }),
    ["not-encoded.json", "claims", "JOBS-99"],
    /no source is called "JOBS-99"/,
  ),
  fault(
    "a claim that is cited",
    (files) => Object.assign(files["not-encoded.json"].claims, { "E-HOURS-9": "For no reason." }),
    ["not-encoded.json", "claims", "E-HOURS-9"],
    /is encoded after all: engagement\/core.json.* cites it|is encoded after all/,
  ),
  fault(
    "a misspelt fact's name",
    ({ "facts.json": { facts } }) => {
      facts.hoursPerMoth = facts.hoursPerMonth;
      delete facts.hoursPerMonth;
    },
    ["facts.json", "facts", "hoursPerMoth"],
    /nothing works out.*did you mean "hoursPerMonth"/,
  ),
  fault(
    "words for what is no boolean",
    (files) => Object.assign(files["facts.json"].facts.gap, { words: { true: "a", false: "b" } }),
    ["facts.json", "facts", "gap", "words"],
    /not a field here/,
  ),
  fault(
    "a constraint that compares no numbers",
    noted("constraints", constraint({ atMost: ["gap", "hoursPerMonth"] })),
    ["facts.json", "constraints", 0, "atMost", 0],
    /"gap" is none/,
  ),
  fault(
    "a constraint of no fact",
    noted("constraints", constraint({ atMost: ["ownHour", "hoursPerMonth"] })),
    ["facts.json", "constraints", 0, "atMost", 0],
    /did you mean "ownHours"/,
  ),
  fault(
    "a constraint of two kinds of facts",
    noted("constraints", constraint({ same: ["gap", "hoursPerMonth"] })),
    ["facts.json", "constraints", 0, "same"],
    /can never be the same/,
  ),
  fault(
    "a constraint of no value",
    noted("constraints", constraint({ never: { fact: "gap", operator: "equal", value: "times" } })),
    ["facts.json", "constraints", 0, "never", "value"],
    /did you mean "time"/,
  ),
  fault(
    "a constraint of too many combinations",
    noted(
      "constraints",
      constraint({ never: { all: Array(13).fill({ any: [hours("lessThan", 40), hours("equal", 40)] }) } }),
    ),
    ["facts.json", "constraints", 0, "never"],
    /8192 combinations/,
  ),
  fault(
    "a constraint twice",
    noted(
      "constraints",
      constraint({ atMost: ["ownHours", "hoursPerMonth"] }),
      constraint({ atMost: ["ownHours", "hoursPerMonth"] }),
    ),
    ["facts.json", "constraints", 1, "name"],
    /a second time/,
  ),
  fault(
    "a contract of no fact",
    noted("contracts", contract({ raising: ["hours"] })),
    ["facts.json", "contracts", 0, "raising", 0],
    /did you mean/,
  ),
  fault(
    "a contract of no source",
    noted("contracts", contract({ sources: ["J-99"] })),
    ["facts.json", "contracts", 0, "sources", 0],
    /"J-99"/,
  ),
  fault(
    "a contract without its order",
    noted("contracts", contract({ raising: ["size"] })),
    ["facts.json", "contracts", 0, "order"],
    /is needed: the values of "size" from low to high/,
  ),
  fault(
    "a contract in an order of no value",
    noted("contracts", contract({ raising: ["size"], order: ["starter", "smal"] })),
    ["facts.json", "contracts", 0, "order", 1],
    /did you mean "small"/,
  ),
  fault(
    "a contract in an order of one value twice",
    noted("contracts", contract({ raising: ["size"], order: ["small", "small"] })),
    ["facts.json", "contracts", 0, "order"],
    /"small" twice/,
  ),
  fault(
    "a contract with the order of a number",
    noted("contracts", contract({ order: ["a", "b"] })),
    ["facts.json", "contracts", 0, "order"],
    /has no place here/,
  ),
  fault(
    "a contract without its engagement",
    noted("contracts", contract({ claim: "never-weaker" })),
    ["facts.json", "contracts", 0, "engagement"],
    /is needed with "never-weaker"/,
  ),
  fault(
    "a contract with an engagement too many",
    noted("contracts", contract({ engagement: "hire" })),
    ["facts.json", "contracts", 0, "engagement"],
    /has no place with "never-decides"/,
  ),
  fault(
    "a contract with a kind too many",
    noted("contracts", contract({ kind: "too-early" })),
    ["facts.json", "contracts", 0, "kind"],
    /has no place with "never-decides"/,
  ),
  fault(
    "a contract of a misspelt fact",
    noted("contracts", contract({ when: { all: [{ fact: "sizes", operator: "equal", value: "small" }] } })),
    ["facts.json", "contracts", 0, "when", "all", 0, "fact"],
    /did you mean "size"/,
  ),
  fault(
    "a waiver twice",
    (files) =>
      Object.assign(files, {
        "waivers.json": { waivers: Array(2).fill({ finding: "a", reason: "b", sources: ["J-10"] }) },
      }),
    ["waivers.json", "waivers", 1, "finding"],
    /a second time/,
  ),
  fault(
    "a waiver of no source",
    (files) =>
      Object.assign(files, { "waivers.json": { waivers: [{ finding: "a", reason: "b", sources: ["J-99"] }] } }),
    ["waivers.json", "waivers", 0, "sources", 0],
    /"J-99"/,
  ),
  fault(
    "a translation of nothing",
    (files) => Object.assign(files, { "locales/de.json": { translations: { "texts/yes": { text: "ja" } } } }),
    ["locales/de.json", "translations", "texts/yes", "en"],
    /expected a string/,
  ),
  fault(
    "a misspelt sentence",
    ({ "texts.json": { texts } }) => {
      texts["roadmap.nwo"] = texts["roadmap.now"];
      delete texts["roadmap.now"];
    },
    ["texts.json", "texts", "roadmap.now"],
    /is missing; is it "roadmap.nwo"/,
  ),
];

export const faults: Fault[] = [...faultsOfConditions, ...faultsOfRules, ...faultsElsewhere];
