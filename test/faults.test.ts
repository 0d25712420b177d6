import { describe, expect, test } from "vitest";
import type { Issue } from "../src/index.js";
import { extendRulebook, parseRulebook, rulebook } from "../src/rules.js";
import { changed } from "./support/broken.js";
import { faultsElsewhere } from "./support/faultsElsewhere.js";
import { faultsOfConditions } from "./support/faultsOfConditions.js";
import { faultsOfRules } from "./support/faultsOfRules.js";
import { files } from "./support/knowledge.js";
import { pathsOf, thrownBy } from "./support/refusals.js";

const faults = [...faultsOfConditions, ...faultsOfRules, ...faultsElsewhere];
const HOURS = "engagement/hours.json";
/** Files of which one is a text, as people write it. */
function withText(
  given: Record<string, unknown>,
  path: string,
  change = (text: string) => text,
): Record<string, unknown> {
  return { ...given, [path]: change(JSON.stringify(given[path], null, 2)) };
}

function placesOf(issues: Issue[]): Issue["path"][] {
  return issues.map(({ path }) => path);
}

describe("one fault is told of once, where it is", () => {
  test.for(faults.map((fault) => [fault.what, fault] as const))("%s", ([, { make, path, says }]) => {
    const { issues } = thrownBy(() => parseRulebook(changed(files, make)));
    expect(placesOf(issues)).toEqual([path]);
    expect(issues[0].message).toMatch(says);
  });
});

describe("in a text it is told of with line and column", () => {
  test.for(faults.map((fault) => [fault.what, fault] as const))("%s", ([, { make, path, says }]) => {
    const file = String(path[0]);
    const bad = withText(changed(files, make), file);
    const { issues } = thrownBy(() => parseRulebook(bad));
    expect(placesOf(issues)).toEqual([path]);
    const { message, line, column } = issues[0];
    expect(message).toMatch(says);
    expect(message.endsWith(` (line ${line}, column ${column})`)).toBe(true);
    const there = String(bad[file])
      .split("\n")
      [line! - 1]!.slice(column! - 1);
    expect(there).toMatch(/^["{[]/);
  });
});

test("the place in a text is that of the field's name", () => {
  const bad = withText(files, HOURS, (text) => text.replace('"duration"', '"duratoin"'));
  const lines = String(bad[HOURS]).split("\n");
  const { issues } = thrownBy(() => parseRulebook(bad));
  const line = lines.findIndex((text) => text.includes("duratoin")) + 1;
  const column = lines[line - 1]!.indexOf('"fact"') + 1;
  expect(issues).toEqual([
    {
      path: [HOURS, "rules", 0, "conditions", "all", 0, "fact"],
      message: `rule "far-from-half-a-job": no fact is called "duratoin"; did you mean "duration"? (line ${line}, column ${column})`,
      line,
      column,
    },
  ]);
});

test("faults in all files are told of at once, each where it is", () => {
  const bad = changed(files, (copy) => {
    const [first, second, third, fourth, fifth] = copy[HOURS].rules;
    first.conditions.all[0].operator = "equals";
    first.reason = "{hoursPerMonht} of 12345 hours.";
    second.reson = second.reason;
    delete second.reason;
    third.sources[0].id = "E-HOURS-99";
    fourth.event.params.engagement = "hired";
    fourth.conditions.any = [];
    fifth.examples[0].fires = false;
    copy["timing/amount.json"].rules[0].name = "far-from-half-a-job";
    copy["roles/copywriter.json"].taks = copy["roles/copywriter.json"].tasks;
    delete copy["roles/copywriter.json"].tasks;
    copy["settings.json"].settings.criteriaShwon = 3;
    copy["facts.json"].facts.gap.scopes = ["task", "plan"];
    copy["texts.json"].texts.comma = 3;
    delete copy["sizes.json"];
    copy["mood.json"] = {};
  });
  const { issues } = thrownBy(() => parseRulebook(bad));
  expect(pathsOf(issues)).toEqual(
    [
      `${HOURS}.rules.0.conditions.all.0.operator`,
      `${HOURS}.rules.0.reason`,
      `${HOURS}.rules.0.reason`,
      `${HOURS}.rules.1.reson`,
      `${HOURS}.rules.1.reason`,
      `${HOURS}.rules.2.sources.0.id`,
      `${HOURS}.rules.3.event.params.engagement`,
      `${HOURS}.rules.3.conditions`,
      `${HOURS}.rules.3.conditions.any`,
      `${HOURS}.rules.4.examples`,
      `${HOURS}.rules.4.examples.0.fires`,
      "timing/amount.json.rules.0.name",
      "roles/copywriter.json.taks",
      "roles/copywriter.json.tasks",
      "settings.json.settings.criteriaShwon",
      "facts.json.facts.gap.scopes",
      "texts.json.texts.comma",
      "sizes.json",
      "mood.json",
    ].sort(),
  );
});

test("a role that cannot be read makes none of its tasks unknown", () => {
  const copywriter = "roles/copywriter.json";
  const misspelt = changed(files, ({ [copywriter]: role }) => {
    role.taks = role.tasks;
    delete role.tasks;
  });
  const both = placesOf(thrownBy(() => parseRulebook(misspelt)).issues);
  expect(both).toEqual([
    [copywriter, "tasks"],
    [copywriter, "taks"],
  ]);
  const broken = withText(files, copywriter, (text) => text.replace("]", ""));
  expect(placesOf(thrownBy(() => parseRulebook(broken)).issues)).toEqual([[copywriter]]);
});

test.for(["facts", "sources", "settings", "sizes", "texts"])("without %s.json, nothing else is blamed", (name) => {
  const { [`${name}.json`]: _, ...rest } = files;
  expect(placesOf(thrownBy(() => parseRulebook(rest)).issues)).toEqual([[`${name}.json`]]);
  const broken = { ...files, [`${name}.json`]: "{" };
  expect(placesOf(thrownBy(() => parseRulebook(broken)).issues)).toEqual([[`${name}.json`]]);
});

test("a change is checked as files are; its faults are placed in the whole", () => {
  const bad = {
    rules: {
      "far-from-half-a-job": { conditions: { all: [{ fact: "duratoin", operator: "equal", value: "ongoing" }] } },
      "specialist-below-half-time": { reason: "Below 12345 hours.", sources: ["E-HOURS-99"] },
      "one-more": { conditions: { any: [] }, event: { type: "close", params: {} }, reason: "So.", sources: ["J-10"] },
    },
    roles: { copywriter: { title: 5 } },
    contracts: { mine: { because: "So.", sources: ["J-99"], raising: ["hours"], claim: "never-decides" } },
    waivers: { "some/finding": { reason: "So.", sources: ["J-99"] } },
    notEncoded: { "JOBS-99": "Because." },
  };
  const at = (name: string) => rulebook.rules.findIndex((rule) => rule.name === name);
  const { issues } = thrownBy(() => extendRulebook(rulebook, bad as never));
  expect(pathsOf(issues)).toEqual(
    [
      `rules.${at("far-from-half-a-job")}.conditions.all.0.fact`,
      `rules.${at("specialist-below-half-time")}.sources.0`,
      `rules.${rulebook.rules.length}.conditions.any`,
      `roles.${rulebook.roles.findIndex(({ id }) => id === "copywriter")}.title`,
      "contracts.mine.raising.0",
      "contracts.mine.sources.0",
      "waivers.some/finding.sources.0",
      "notEncoded.JOBS-99",
    ].sort(),
  );
  expect(issues.map(({ message }) => message).join()).toContain('rule "one-more": needs at least one condition');
});

test("a number from nowhere is found in a change too", () => {
  const bad = { rules: { "far-from-half-a-job": { reason: "Below 12345 hours." } } };
  expect(thrownBy(() => extendRulebook(rulebook, bad)).message).toMatch(/the number 12345/);
});

test("what is wrong is told alike, however often one asks", () => {
  const of = (fact: string) => ({ conditions: { all: [{ fact, operator: "equal" as const, value: 1 }] } });
  const change = () => extendRulebook(rulebook, { rules: { "a-few-hours-a-week": of("hoursPerMont") } });
  const told = Array.from({ length: 120 }, () => JSON.stringify(thrownBy(change)));
  expect(told[0]).toContain("hoursPerMonth");
  expect(new Set(told).size).toBe(1);
});
