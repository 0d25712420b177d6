import { type Fault, fault, HOURS, inRule } from "./fault.js";

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
