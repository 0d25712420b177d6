import type { Loose } from "./broken.js";
import { type Fault, fault, hours } from "./fault.js";

const COPYWRITER = "roles/copywriter.json";
const constraint = (rest: object) => ({ name: "some-constraint", because: "It is so.", ...rest });
const contract = (rest: object) => ({
  name: "some-contract",
  because: "It is so.",
  sources: ["J-10"],
  raising: ["hoursPerMonth"],
  claim: "never-decides",
  ...rest,
});
/** A contract for which the order of values matters. */
const ordered = (rest: object) => contract({ claim: "never-weaker", engagement: "hire", ...rest });
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
    /is encoded after all: close\/grey-bands.json.* cites it/,
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
    /not a field here$|not a field here \(/,
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
    noted("contracts", ordered({ raising: ["size"] })),
    ["facts.json", "contracts", 0, "order"],
    /is needed: the values of "size" from low to high/,
  ),
  fault(
    "a contract in an order of no value",
    noted("contracts", ordered({ raising: ["size"], order: ["starter", "smal"] })),
    ["facts.json", "contracts", 0, "order", 1],
    /did you mean "small"/,
  ),
  fault(
    "a contract in an order of one value twice",
    noted("contracts", ordered({ raising: ["size"], order: ["small", "small"] })),
    ["facts.json", "contracts", 0, "order"],
    /"small" twice/,
  ),
  fault(
    "a contract with the order of a number",
    noted("contracts", ordered({ order: ["a", "b"] })),
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
